package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.text.SentenceEnds;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** Recognises what a site puts around an article. */
final class Boilerplate {

  private static final Map<String, List<String>> PREFIXES = new HashMap<>();

  /** Prefixes that running text does not begin with. */
  private static final Set<String> SENTENCES = new HashSet<>();

  private static final Phrases CONTAINED;
  private static final Set<String> WORDS = new HashSet<>();

  private static final int LONGEST = 400;
  private static final int LONGEST_ANNOUNCEMENT = 60;
  private static final int MOST_ANNOUNCING_WORDS = 4;
  private static final int LONGEST_WITH_PREFIX = 160;
  private static final int LONGEST_WITH_PHRASE = 250;
  private static final Pattern BREADCRUMB =
      Pattern.compile("[^.!?]{1,40}(?:\\s[»›>→/|]\\s[^.!?»›>→|]{1,60}){1,6}");
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\(?\\d{1,5}\\)?\\s*(?:Kommentare?|Bewertungen|Leserkommentare|Shares?|Bilder|Fotos|Reaktionen)\\s*.{0,20}");
  private static final Pattern RULE = Pattern.compile("[-–—_=*#+~.•·\\s|]{2,}|[*#•·]");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)\\S+|[\\w.-]+\\.(?:de|com|at|ch|net|org)(?:/\\S*)?");

  static {
    List<String> contained = new ArrayList<>();
    WordTable table = DataFile.table("boilerplate.tsv", "phrase", "kind");
    for (TableRow row : table.distinct("phrase", "kind").rows()) {
      String phrase = row.word("phrase");
      switch (row.cell("kind")) {
        case "prefix" -> PREFIXES.computeIfAbsent(key(phrase), k -> new ArrayList<>()).add(phrase);
        case "sentence" -> {
          PREFIXES.computeIfAbsent(key(phrase), k -> new ArrayList<>()).add(phrase);
          SENTENCES.add(phrase);
        }
        case "contains" -> contained.add(phrase);
        case "word" -> WORDS.add(phrase);
        default -> throw row.wrong("kind", "none of prefix, sentence, contains, word");
      }
    }
    CONTAINED = Phrases.of(contained);
  }

  private Boilerplate() {}

  static boolean is(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    if (isRule(text) || isAddress(text) || isCounted(text)) {
      return true;
    }
    String lower = DataFile.lower(text);
    return allWords(lower) || hasPrefix(lower) || containsPhrase(lower);
  }

  /** Returns whether the line begins like one about copyright. */
  static boolean isRightsLine(String text) {
    return text.startsWith("©")
        || text.startsWith("(c)")
        || text.startsWith("Copyright")
        || text.startsWith("(C)");
  }

  private static boolean isRule(String text) {
    return !Character.isLetterOrDigit(text.charAt(0)) && RULE.matcher(text).matches();
  }

  private static boolean isAddress(String text) {
    return text.indexOf(' ') < 0 && ADDRESS.matcher(text).matches();
  }

  private static boolean isCounted(String text) {
    char first = text.charAt(0);
    return (first == '(' || first >= '0' && first <= '9') && COUNTED.matcher(text).matches();
  }

  /** Returns whether a header line is the path of the page: {@code Startseite » Kultur}. */
  static boolean isBreadcrumb(String text) {
    boolean arrows =
        text.indexOf('»') > 0
            || text.indexOf('›') > 0
            || text.indexOf('>') > 0
            || text.indexOf('→') > 0;
    boolean divided = arrows || text.indexOf('/') > 0 || text.indexOf('|') > 0;
    if (text.length() > LONGEST_WITH_PREFIX || !divided || !BREADCRUMB.matcher(text).matches()) {
      return false;
    }
    if (arrows && text.indexOf('«') < 0) {
      return true;
    }
    for (String part : text.split("\\s[/|]\\s")) {
      if (!Words.isSection(part.strip())) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the block only announces what follows: {@code Lesen Sie auch:}. */
  static boolean announces(String text) {
    String lower = DataFile.lower(text);
    if (text.length() > LONGEST_ANNOUNCEMENT || !hasPrefix(lower)) {
      return false;
    }
    boolean bare = Words.count(text) <= MOST_ANNOUNCING_WORDS && text.indexOf(':') < 0;
    return text.endsWith(":") || text.endsWith("…") || bare || text.startsWith("+++");
  }

  private static boolean hasPrefix(String lower) {
    String stripped = stripMarks(lower);
    if (isLedByOneOf(PREFIXES.get(key(lower)), lower)) {
      return true;
    }
    return stripped.length() < lower.length()
        && isLedByOneOf(PREFIXES.get(key(stripped)), stripped);
  }

  private static boolean isLedByOneOf(List<String> prefixes, String lower) {
    if (prefixes == null) {
      return false;
    }
    for (String prefix : prefixes) {
      if (lower.startsWith(prefix) && isLedBy(prefix, lower)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLedBy(String prefix, String lower) {
    int end = prefix.length();
    boolean wordEnds =
        end == lower.length()
            || !Character.isLetterOrDigit(prefix.charAt(end - 1))
            || !Character.isLetterOrDigit(lower.charAt(end));
    if (!wordEnds) {
      return false;
    }
    if (SENTENCES.contains(prefix)) {
      return true;
    }
    if (isRunningText(lower)) {
      return false;
    }
    boolean oneWord = prefix.indexOf(' ') < 0 && Character.isLetter(prefix.charAt(end - 1));
    if (!oneWord) {
      return true;
    }
    // One common word begins many sentences; it needs a colon or a short line.
    boolean standsOut =
        end == lower.length()
            || ":|(!–-.,+".indexOf(lower.charAt(end)) >= 0
            || lower.startsWith(" (", end)
            || lower.startsWith(" -", end)
            || lower.startsWith(" –", end);
    boolean title = !SentenceEnds.in(lower) && Words.count(lower) <= 5 && lower.length() < 50;
    return standsOut && lower.length() <= LONGEST_WITH_PREFIX || title;
  }

  /** Full sentences begin like many a link: "Mehr aus der Stadt kam am Abend nicht." */
  private static boolean isRunningText(String text) {
    char last = SentenceEnds.lastMark(text);
    boolean statement = last == '.' && !text.endsWith("...") && Words.count(text) >= 4;
    return statement || text.length() > LONGEST_WITH_PREFIX;
  }

  private static boolean containsPhrase(String lower) {
    return lower.length() <= LONGEST_WITH_PHRASE && !quotes(lower) && CONTAINED.standIn(lower);
  }

  private static boolean quotes(String lower) {
    return lower.indexOf('„') >= 0 || lower.indexOf('»') >= 0 || lower.indexOf('"') >= 0;
  }

  private static boolean allWords(String lower) {
    int found = 0;
    int begin = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside =
          i < lower.length()
              && (Character.isLetterOrDigit(lower.charAt(i))
                  || begin >= 0 && lower.charAt(i) == '-');
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        if (!WORDS.contains(lower.substring(begin, i))) {
          return false;
        }
        found++;
        begin = -1;
      }
    }
    return found > 0;
  }

  private static String stripMarks(String lower) {
    int at = 0;
    while (at < lower.length() && !Character.isLetterOrDigit(lower.charAt(at))) {
      at++;
    }
    return lower.substring(at);
  }

  private static String key(String phrase) {
    return phrase.length() < 3 || !Character.isLetter(phrase.charAt(0))
        ? phrase.substring(0, Math.min(1, phrase.length()))
        : phrase.substring(0, 3);
  }
}
