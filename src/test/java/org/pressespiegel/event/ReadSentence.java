package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pressespiegel.document.Document;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.Mention;
import org.pressespiegel.entity.Names;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Quotation;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.place.Places;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;
import org.pressespiegel.time.Anchor;

/**
 * What the product reads in a text, asked in the names of Universal Dependencies: the one place
 * where the tests of the grammar touch the code that they test.
 */
public final class ReadSentence {

  private static final Phrase NOBODY = null;

  private final Scan scan;
  private final Parties parties;
  private final Lexicon lexicon = Lexicon.german();
  private final List<Situation> situations = new ArrayList<>();

  private ReadSentence(Layers layers) {
    scan = new Scan(layers, lexicon);
    parties = new Parties(scan, lexicon);
    Triggers triggers = new Triggers(scan, lexicon, parties);
    for (int unit = 0; unit < layers.syntax().units().size(); unit++) {
      situations.addAll(triggers.read(unit, new ArrayList<>()));
    }
  }

  /**
   * Reads a text.
   *
   * @param names what is known of names, each as {@code PER Mara Ohlsen}
   */
  public static ReadSentence of(String text, List<String> names) {
    CodePoints codePoints = CodePoints.of(text);
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (String typed : names) {
      String name = typed.substring(4);
      EntityType type = EntityType.valueOf(typed.substring(0, 3));
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        Span span = codePoints.span(at, at + name.length());
        mentions.add(new Mention(0, 0, span, name, type, 0.9, entities.size(), "test"));
      }
      entities.add(new Entity(entities.size(), type, name, null, 1, null, List.of(), List.of()));
    }
    mentions.sort((one, other) -> one.span().compareTo(other.span()));
    return new ReadSentence(
        Layers.of(
            text,
            new Document(text, List.of(), SentenceSplitter.german().split(text)),
            Anchor.none(),
            new Names(numbered(mentions), entities),
            List.of(),
            new Places(List.of(), Optional.empty(), Optional.empty()),
            List.of()));
  }

  private static List<Mention> numbered(List<Mention> mentions) {
    return IntStream.range(0, mentions.size())
        .mapToObj(
            no -> {
              Mention m = mentions.get(no);
              return new Mention(
                  no, 0, m.span(), m.surface(), m.type(), m.confidence(), m.entityNo(), m.rule());
            })
        .toList();
  }

  /** Returns how many clauses were found. */
  public int size() {
    return situations.size();
  }

  /** Returns the positions of the letters and digits that belong to a clause. */
  public BitSet letters(int no) {
    BitSet letters = new BitSet();
    for (int i = 0; i < situations.get(no).clause.size(); i++) {
      int token = situations.get(no).clause.token(i);
      for (int at = scan.tokens.begin(token); at < scan.tokens.end(token); at++) {
        if (Character.isLetterOrDigit(scan.document.text().charAt(at))) {
          letters.set(at);
        }
      }
    }
    return letters;
  }

  /** Returns the kind of a clause, as the code calls it, in lower case. */
  public String kind(int no) {
    return situations.get(no).clause.kind().name().toLowerCase(Locale.ROOT);
  }

  /** Returns what a clause says of a key such as {@code nsubj} or {@code Mood}; or a dash. */
  public String of(int no, String key) {
    Situation situation = situations.get(no);
    int dot = key.lastIndexOf('.');
    String value =
        dot > 0
            ? ofWord(situation, key.substring(0, dot), key.substring(dot + 1))
            : ofClause(situation, key);
    return value == null || value.isEmpty() ? "-" : value;
  }

  private String ofClause(Situation situation, String key) {
    boolean passive = isPassive(situation);
    Arguments arguments = situation.arguments;
    return switch (key) {
      case "finite" -> scan.tokens.word(situation.clause.finite());
      case "nsubj" -> head(passive ? NOBODY : arguments.subject());
      case "nsubj:pass" -> head(passive ? arguments.subject() : NOBODY);
      case "obj" -> head(arguments.object());
      case "iobj" -> head(arguments.dative());
      case "ref" -> head(situation.antecedent);
      case "Voice" -> passive ? "Pass" : "";
      case "Polarity" -> situation.isNegated() ? "Neg" : "";
      case "Number" -> situation.plural == null ? "" : situation.plural ? "Plur" : "Sing";
      case "Tense" ->
          situation.tense == null
              ? ""
              : switch (situation.tense) {
                case PRESENT -> "Pres";
                case PRETERITE -> "Past";
              };
      case "Mood" ->
          situation.mood == null
              ? ""
              : switch (situation.mood) {
                case INDICATIVE -> "Ind";
                case SUBJUNCTIVE -> "Sub";
              };
      default -> behind(situation, key.substring(key.indexOf(':') + 1));
    };
  }

  /** The heads behind a preposition. */
  private String behind(Situation situation, String preposition) {
    return situation.phrases.stream()
        .filter(phrase -> phrase.preposition().equals(preposition))
        .map(this::head)
        .collect(Collectors.joining(","));
  }

  /** Whether {@code werden} stands with a participle, as the coding of events has it. */
  private boolean isPassive(Situation situation) {
    if (situation.has("worden")) {
      return true;
    }
    boolean helped =
        situation.auxiliary.equals("werden")
            || situation.isModal() && scan.tokens.lower(situation.clause.last()).equals("werden");
    for (int i = 0; helped && i < situation.clause.size(); i++) {
      int token = situation.clause.token(i);
      boolean participle = false;
      boolean infinitive = false;
      for (VerbForm form : scan.tokens.lexeme(token).forms()) {
        participle |= form.shape() == VerbForm.Shape.PARTICIPLE;
        infinitive |= form.shape() == VerbForm.Shape.INFINITIVE;
      }
      if (participle
          && token != situation.clause.finite()
          && !scan.tokens.isCapitalised(token)
          && (!infinitive || situation.arguments.object() == null)
          && !scan.tokens.isCapitalised(token + 1)) {
        return true;
      }
    }
    return false;
  }

  private String ofWord(Situation situation, String word, String key) {
    Phrase phrase = find(situation.phrases, p -> head(p).equals(word));
    if (phrase == null) {
      return "";
    }
    return switch (key) {
      case "appos" -> head(phrase.apposition());
      case "nmod" -> head(phrase.genitive());
      case "conj" ->
          phrase.parts().stream().skip(1).map(this::head).collect(Collectors.joining(","));
      case "Case" -> caseOf(phrase, situation);
      case "Number" -> numberOf(phrase, situation);
      case "ref" -> antecedent(phrase, situation);
      default -> throw new IllegalArgumentException(key);
    };
  }

  /** Finds a phrase among some and what belongs to them. */
  private static Phrase find(List<Phrase> among, Function<Phrase, Boolean> wanted) {
    for (Phrase phrase : among) {
      if (wanted.apply(phrase)) {
        return phrase;
      }
      List<Phrase> within = new ArrayList<>();
      phrase.parts().stream().filter(part -> part.first() != phrase.first()).forEach(within::add);
      Optional.ofNullable(phrase.genitive()).ifPresent(within::add);
      Optional.ofNullable(phrase.apposition()).ifPresent(within::add);
      Phrase found = find(within, wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The bits of a phrase that its part in the clause leaves. */
  private static int cases(Phrase phrase, Situation situation) {
    Arguments arguments = situation.arguments;
    int part =
        phrase == arguments.subject()
            ? Agreement.NOMINATIVE
            : phrase == arguments.object()
                ? Agreement.ACCUSATIVE
                : phrase == arguments.dative() ? Agreement.DATIVE : Agreement.ANY;
    return phrase.cases() & part;
  }

  private static String caseOf(Phrase phrase, Situation situation) {
    int cases = cases(phrase, situation);
    List<String> found = new ArrayList<>();
    for (int no = 0; no < 4; no++) {
      if ((cases & Agreement.NOMINATIVE << no * 4) != 0) {
        found.add(List.of("Nom", "Acc", "Dat", "Gen").get(no));
      }
    }
    return String.join(",", found);
  }

  private static String numberOf(Phrase phrase, Situation situation) {
    int cases = cases(phrase, situation);
    boolean plural = (cases & Agreement.PLURAL) != 0;
    boolean singular = (cases & ~Agreement.PLURAL) != 0;
    return plural && singular ? "Sing,Plur" : plural ? "Plur" : "Sing";
  }

  /** Whom a pronoun means: of a name its first word, of a description its last. */
  private String antecedent(Phrase phrase, Situation situation) {
    boolean they =
        phrase == situation.arguments.subject()
            && situation.plural != null
            && scan.tokens.lower(phrase.head()).equals("sie");
    Optional<Event.Party> party = they ? parties.they(phrase, situation.plural) : Optional.empty();
    String[] words =
        party.or(() -> parties.of(phrase, null)).map(Event.Party::text).orElse("").split(" ");
    boolean named =
        scan.layers.names().entities().stream().anyMatch(f -> f.name().startsWith(words[0]));
    return named ? words[0] : words[words.length - 1];
  }

  private String head(Phrase phrase) {
    if (phrase == null) {
      return "";
    }
    Quotation quoted = scan.tokens.quoted(phrase.head());
    return quoted == null
        ? scan.tokens.word(phrase.head())
        : scan.document.text().substring(quoted.from(), quoted.to());
  }
}
