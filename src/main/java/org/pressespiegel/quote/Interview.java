package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/**
 * The answers of an interview that is printed as one: questions and answers in turns, with or
 * without the names of who speaks before them. What is answered is said word for word, though no
 * quotation marks stand around it.
 */
final class Interview {

  /** How often somebody asks, at least. */
  private static final int QUESTIONS = 2;

  /** How many turns there are at least where nobody who asks has a name. */
  private static final int TURNS = 4;

  /** How many people speak at most. */
  private static final int SPEAKERS = 6;

  private static final String GAP = "[ \\u00a0]";

  /**
   * Who speaks, before a colon that opens a paragraph: {@code ZEIT ONLINE: …}, {@code Ohm: …},
   * {@code Frage: …}.
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "^[*_'\"„“]*(?<who>(?:(?:von|van|de|der|zu)GAP)?WORD(?:GAP(?:WORD|von|van|de|der|zu|und)){0,4})"
                  .replace("WORD", "\\p{Lu}[\\p{L}\\p{N}.’'&-]*")
                  .replace("GAP", GAP)
              + "[*_'\"“”]*"
              + GAP
              + "?:[*_]*(?=\\s|$)\\s*");

  /** Whom a question is put to: {@code Frau Ohm, wie geht es Ihnen?} */
  private static final Pattern ADDRESS =
      Pattern.compile("\\b(?:Herr|Frau)" + GAP + "(?<name>[^,?!]{2,40}),");

  /** {@code ZEIT ONLINE}, {@code SZ} */
  private static final Pattern PAPER =
      Pattern.compile("(?:^|" + GAP + ")\\p{Lu}{2,}(?:$|" + GAP + ")");

  private static final Pattern POLITE = Pattern.compile("\\b(?:Sie|Ihnen|Ihre?[mnrs]?)\\b");

  private static final Pattern OWN =
      Pattern.compile("(?iu)\\b(?:ich|mir|mich|wir|uns|meine?[mnrs]?|unsere?[mnrs]?)\\b");

  /** What stands below the last answer. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:\\[|\\(|(?:Das |Die )?(?:Gespräch|Interview|Fragen)\\b.*(?:führ|stell)te|Interview:|Mehr zum Thema|Zur Person|Lesen Sie).*",
          Pattern.DOTALL);

  private static final Set<String> ASKING = Set.of("frage", "fragen");
  private static final Set<String> ANSWERING = Set.of("antwort", "antworten");

  private final Scene scene;
  private final Document document;
  private final CodePoints points;
  private final List<Draft> answers = new ArrayList<>();

  /** Persons of the page by their last names in lower case, the first of each. */
  private final Map<String, Entity> persons = new HashMap<>();

  /**
   * A paragraph.
   *
   * @param label who speaks; empty where that is not told
   * @param begin where the words begin, behind the label, in the part
   */
  private record Turn(Part part, String text, String label, int begin) {

    String key() {
      String[] words = label.split(GAP);
      return words[words.length - 1].toLowerCase(Locale.ROOT);
    }

    boolean asks() {
      return text.endsWith("?");
    }
  }

  private Interview(Scene scene) {
    this.scene = scene;
    document = scene.syntax().document();
    points = document.codePoints();
    for (int no = 0; no < scene.mentions(); no++) {
      Entity entity = scene.entity(no);
      if (entity.type() == EntityType.PER) {
        String[] names = entity.name().split(GAP);
        persons.putIfAbsent(names[names.length - 1].toLowerCase(Locale.ROOT), entity);
      }
    }
  }

  /** Returns what is answered on a page, in its order; nothing where it is no interview. */
  static List<Draft> answers(Scene scene) {
    Interview interview = new Interview(scene);
    List<Turn> turns = interview.turns();
    if (!interview.readLabelled(turns)) {
      interview.readAlternating(turns);
    }
    return interview.answers;
  }

  private List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (Part part : document.parts()) {
      boolean spoken = part.kind() == Part.Kind.PARAGRAPH || part.kind() == Part.Kind.CROSSHEAD;
      if (!spoken) {
        continue;
      }
      String text = points.read(part.span()).strip();
      Matcher label = LABEL.matcher(text);
      boolean labelled = label.find() && label.group("who").length() <= 45;
      turns.add(
          new Turn(part, text, labelled ? label.group("who") : "", labelled ? label.end() : 0));
    }
    return turns;
  }

  /** Reads turns with the names of those who speak. */
  private boolean readLabelled(List<Turn> turns) {
    Map<String, Integer> spoken = new HashMap<>();
    Map<String, Integer> asked = new HashMap<>();
    Set<String> papers = new TreeSet<>();
    for (int no = 0; no < turns.size(); no++) {
      Turn turn = turns.get(no);
      if (!turn.label().isEmpty()) {
        spoken.merge(turn.key(), 1, Integer::sum);
        asked.merge(turn.key(), asks(turns, no) ? 1 : 0, Integer::sum);
        if (PAPER.matcher(turn.label()).find()) {
          papers.add(turn.key());
        }
      }
    }
    Set<String> often = new TreeSet<>();
    Set<String> asking = new TreeSet<>();
    int answered = 0;
    for (Map.Entry<String, Integer> one : spoken.entrySet()) {
      if (one.getValue() >= QUESTIONS) {
        often.add(one.getKey());
        boolean answers = isPerson(one.getKey()) || ANSWERING.contains(one.getKey());
        if (answers) {
          answered += one.getValue();
        } else if (ASKING.contains(one.getKey())
            || 2 * asked.get(one.getKey()) >= one.getValue()
            || papers.contains(one.getKey())) {
          asking.add(one.getKey());
        }
      }
    }
    boolean interview =
        often.size() <= SPEAKERS
            && answered >= QUESTIONS
            && (!asking.isEmpty() || answered >= TURNS && often.size() > 1);
    if (!interview) {
      return false;
    }
    readAnswers(turns, often, asking);
    return true;
  }

  private void readAnswers(List<Turn> turns, Set<String> often, Set<String> asking) {
    boolean answering = false;
    Voice voice = null;
    int longest = 1;
    int length = 0;
    int last = lastLabelled(turns, often);
    for (int no = 0; no < turns.size(); no++) {
      Turn turn = turns.get(no);
      boolean speaks =
          !turn.label().isEmpty() && (often.contains(turn.key()) || isPerson(turn.key()));
      if (speaks) {
        longest = Math.max(longest, length);
        length = 0;
        answering = !asking.contains(turn.key());
        voice = answering ? voice(turn) : null;
      }
      if (CLOSING.matcher(turn.text()).matches() || no > last && length >= longest) {
        // Other texts may stand below an interview: its last answer is no longer than the others.
        answering = false;
      }
      if (answering) {
        length++;
        answer(turn, speaks ? turn.begin() : 0, voice);
      }
    }
  }

  private static int lastLabelled(List<Turn> turns, Set<String> often) {
    int last = turns.size() - 1;
    while (last > 0 && !often.contains(turns.get(last).key())) {
      last--;
    }
    return last;
  }

  /** Whether a turn ends in a question, before the next one begins. */
  private static boolean asks(List<Turn> turns, int no) {
    for (int at = no; at < turns.size() && (at == no || turns.get(at).label().isEmpty()); at++) {
      if (turns.get(at).asks()) {
        return true;
      }
    }
    return false;
  }

  /** Reads questions and answers in turns, of which only the first ones may have names. */
  private void readAlternating(List<Turn> turns) {
    int first = -1;
    int last = -1;
    int pairs = 0;
    int polite = 0;
    int own = 0;
    for (int no = 0; no + 1 < turns.size(); no++) {
      if (turns.get(no).asks() && !turns.get(no + 1).asks()) {
        first = first < 0 ? no : first;
        last = no;
        pairs++;
        polite += POLITE.matcher(turns.get(no).text()).find() ? 1 : 0;
        own += OWN.matcher(turns.get(no + 1).text()).find() ? 1 : 0;
      }
    }
    boolean interview =
        pairs >= TURNS && 3 * pairs >= last + 2 - first && 3 * polite >= pairs && 2 * own >= pairs;
    if (!interview) {
      return;
    }
    Voice voice = asked(turns, first);
    for (int no = first; no <= last + 1; no++) {
      Turn turn = turns.get(no);
      if (CLOSING.matcher(turn.text()).matches()) {
        return;
      }
      if (!turn.asks()) {
        answer(turn, turn.begin(), voice);
      }
    }
  }

  /** Who is asked: the name before the first answer, in a question, or above them. */
  private Voice asked(List<Turn> turns, int first) {
    for (int no = first; no < turns.size(); no++) {
      Turn turn = turns.get(no);
      if (no < first + TURNS && !turn.asks() && !turn.label().isEmpty()) {
        return voice(turn);
      }
      Matcher address = ADDRESS.matcher(turn.text());
      if (turn.asks() && address.find()) {
        String[] words = address.group("name").split(GAP);
        Voice named = named(words[words.length - 1].toLowerCase(Locale.ROOT), Optional.empty());
        if (named != null) {
          return named;
        }
      }
    }
    Entity only = null;
    int before = turns.get(first).part().span().begin();
    for (int no = 0; no < scene.mentions(); no++) {
      if (scene.mentioned(no).span().begin() >= before) {
        break;
      }
      Entity entity = scene.entity(no);
      if (entity.type() == EntityType.PER) {
        if (only != null && only.no() != entity.no()) {
          return null;
        }
        only = entity;
      }
    }
    return only == null ? null : new Voice(Discourse.referent(only), Optional.empty());
  }

  private void answer(Turn turn, int from, Voice voice) {
    Span span = turn.part().span();
    int begin = points.toUtf16(span.begin());
    int end = points.toUtf16(span.end());
    String text = document.text();
    begin += text.substring(begin, end).indexOf(turn.text()) + from;
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      answers.add(new Draft(begin, end, QuoteType.DIRECT, voice, null, Told.NOTHING));
    }
  }

  private boolean isPerson(String key) {
    return named(key, Optional.empty()) != null;
  }

  /** The one who speaks by the name before his words. */
  private Voice voice(Turn turn) {
    Span part = turn.part().span();
    String text = points.read(part);
    int begin = part.begin() + text.codePointCount(0, text.indexOf(turn.text()));
    Span words = new Span(begin, begin + turn.label().codePointCount(0, turn.label().length()));
    Voice named = named(turn.key(), Optional.of(words));
    if (named != null || ANSWERING.contains(turn.key())) {
      return named;
    }
    return new Voice(
        new Discourse.Referent(turn.label(), OptionalInt.empty(), Optional.empty(), 'n', true),
        Optional.of(words));
  }

  /** Whoever has a last name in lower case; or null. */
  private Voice named(String key, Optional<Span> words) {
    Entity entity = persons.get(key);
    return entity == null ? null : new Voice(Discourse.referent(entity), words);
  }
}
