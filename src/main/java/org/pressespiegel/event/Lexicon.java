package org.pressespiegel.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pressespiegel.language.Inflection;
import org.pressespiegel.language.Verb;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.language.VerbIndex;
import org.pressespiegel.language.WordClass;
import org.pressespiegel.place.Countries;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordCache;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/**
 * The words that name events, verbs and nouns with their {@link Frame}s, and those that tell who
 * can act: {@link NounClasses}, {@link VerbGroup}s and the words for countries.
 */
final class Lexicon {

  private static final Lexicon GERMAN = new Lexicon();

  /** An ending of a noun that names events, with its frames. */
  private record Ending(int length, List<Frame<NounCondition>> frames) {

    /** {@code Rat} is no ending of {@code Apparat}. */
    boolean fits(String noun) {
      return length > 3 || length == noun.length();
    }
  }

  /** How many words are kept with their frames. */
  private static final int KEPT = 1 << 15;

  private final Map<Verb, List<Frame<VerbCondition>>> verbs;
  private final Endings<Ending> nouns;
  private final WordCache<List<Frame<NounCondition>>> framesOfNouns =
      new WordCache<>(KEPT, this::readFramesOfNoun);
  private final NounClasses classes;
  private final Map<VerbGroup, Set<Verb>> groups;
  private final Map<String, String> countryWords;
  private final Set<String> particles;
  private final WordCache<List<VerbForm>> triggerForms;
  private final WordCache<Boolean> harmWords = new WordCache<>(KEPT, this::readHarm);
  private final WordCache<List<VerbForm>> harmForms = new WordCache<>(KEPT, this::readHarms);

  private Lexicon() {
    classes = new NounClasses(rows("noun_classes.tsv", "class", "endings"));
    groups = VerbGroup.read(rows("verb_groups.tsv", "group", "verb"));
    FrameReader reader = new FrameReader(classes::has, Lexicon::isVerb);
    verbs = reader.verbs(rows("verbs.tsv", FrameReader.columns("verb")));
    classes.add(reader.words());
    triggerForms = new WordCache<>(KEPT, VerbIndex.of(verbs.keySet())::of);
    Map<String, Ending> endings = new HashMap<>();
    reader
        .nouns(rows("nouns.tsv", FrameReader.columns("noun")))
        .forEach((noun, frames) -> endings.put(noun, new Ending(noun.length(), frames)));
    nouns = Endings.of(endings);
    particles =
        WordMap.setOf(
            verbs.keySet().stream().map(Verb::particle).filter(p -> !p.isEmpty()).toList());
    countryWords = Countries.standard().codesByWord();
  }

  private static List<TableRow> rows(String table, String... columns) {
    return WordTable.of(Lexicon.class, table, columns).rows();
  }

  static Lexicon german() {
    return GERMAN;
  }

  private static boolean isVerb(String infinitive) {
    return !VerbIndex.german().of(infinitive).isEmpty();
  }

  /** Returns the forms of triggers that a word in lower case may be. */
  List<VerbForm> triggers(String lower) {
    return triggerForms.of(lower);
  }

  /** Returns the forms of verbs that a word in lower case may be and that tell of harm. */
  List<VerbForm> harms(String lower) {
    return harmForms.of(lower);
  }

  /** Returns whether a word in lower case tells of harm, as a verb or as a noun for who suffers. */
  boolean isHarm(String lower) {
    return harmWords.of(lower);
  }

  private boolean readHarm(String lower) {
    return !harms(lower).isEmpty() || isA("DEAD", lower) || isA("HURT", lower);
  }

  private List<VerbForm> readHarms(String lower) {
    return VerbIndex.german().of(lower).stream()
        .filter(form -> Harm.tellsOf(form.verb(), this))
        .toList();
  }

  /** Returns the frames of a verb, in the order of the table. */
  List<Frame<VerbCondition>> frames(Verb verb) {
    return verbs.getOrDefault(verb, List.of());
  }

  /**
   * Returns the frames of the longest ending of a noun in lower case that the table has; of its
   * plain form where it has none itself.
   */
  List<Frame<NounCondition>> framesOfNoun(String lower) {
    return framesOfNouns.of(lower);
  }

  /** Returns whether a noun may name an event. */
  boolean isEvent(String lower) {
    for (Frame<NounCondition> frame : framesOfNoun(lower)) {
      if (!frame.isTrap()) {
        return true;
      }
    }
    return false;
  }

  private List<Frame<NounCondition>> readFramesOfNoun(String lower) {
    List<Frame<NounCondition>> found = List.of();
    int least = Integer.MAX_VALUE;
    for (String form : Inflection.plainForms(lower, Inflection.EVENT_ENDINGS)) {
      for (Ending ending : nouns.all(form, 3)) {
        if (ending.fits(form) && form.length() - ending.length < least) {
          least = form.length() - ending.length;
          found = ending.frames;
        }
      }
    }
    return found;
  }

  /** Returns whether a noun in lower case belongs to a class, by its ending. */
  boolean isA(String nounClass, String lower) {
    return classes.isA(nounClass, lower);
  }

  /** Returns whether a class lists a noun in lower case as a whole word. */
  boolean isExactly(String nounClass, String lower) {
    return classes.isExactly(nounClass, lower);
  }

  /** Returns whether an adjective in lower case says that what it describes isn't there yet. */
  boolean isUnreal(String lower) {
    for (int cut = 0; cut <= 2 && lower.length() - cut > 4; cut++) {
      if (classes.isExactly("UNREAL", lower.substring(0, lower.length() - cut))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the country of an adjective or an inhabitant, in lower case: {@code irakischen}. */
  Optional<String> country(String lower) {
    for (int cut = 0; cut <= 2 && (cut == 0 || lower.length() - cut > 3); cut++) {
      String found = countryWords.get(lower.substring(0, lower.length() - cut));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Returns whether the perfect of a verb goes with {@code sein}. */
  boolean isBeing(Verb verb) {
    return isOf(VerbGroup.BEING, verb) || isOf(VerbGroup.DYING, verb);
  }

  /** Returns whether a verb belongs to a group. */
  boolean isOf(VerbGroup group, Verb verb) {
    return groups.getOrDefault(group, Set.of()).contains(verb);
  }

  /**
   * Returns whether a word in lower case makes another verb of the one before it: {@code stellte
   * ein}. Adverbs hardly do: {@code begrüßten die Entscheidung dagegen}.
   */
  boolean isParticle(String lower) {
    return particles.contains(lower)
        || WordClass.PARTICLE.has(lower) && !WordClass.ADVERB.has(lower);
  }
}
