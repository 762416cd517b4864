package org.pressespiegel.language;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A word of the vocabulary with all that is known of it wherever it stands: its classes, case and
 * gender, what number it is, which forms of verbs. A token is a lexeme at a place.
 *
 * <p>It is found out once, not by each who asks: in news the same words come back, and clauses,
 * phrases, quotations and events all ask the same of them.
 */
public final class Lexeme {

  /** Beyond both ends of a text. */
  static final Lexeme NONE = new Lexeme("", "");

  private static final int SHORTEST_ADJECTIVE = 4;

  private final String text;
  private final String lower;
  private final boolean word;
  private final boolean number;
  private final boolean capitalised;

  /** Bits of {@link WordClass}. */
  private final int classes;

  private final boolean functionWord;
  private final String preposition;
  private final int determiner;
  private final int pronoun;
  private final int genders;
  private final OptionalInt value;
  private final boolean adjectiveEnding;
  private final boolean adjectival;

  /** What it may be as a verb; null until somebody asks, since nobody does of most nouns. */
  private Verbal verbal;

  private Lexeme(String text, String lower) {
    this.text = text;
    this.lower = lower;
    int first = text.isEmpty() ? 0 : text.codePointAt(0);
    word = Character.isLetter(first);
    number = Character.isDigit(first);
    capitalised = Character.isUpperCase(first) || word && isCompound(text);
    classes = WordClass.bits(lower);
    functionWord = classes != 0 && WordClass.isKnown(lower);
    preposition = is(WordClass.PREPOSITION) ? WordClass.preposition(lower) : "";
    determiner = Agreement.determiner(lower);
    pronoun = Agreement.pronoun(lower);
    genders = Agreement.noun(lower);
    value = NumberWords.of(lower);
    adjectiveEnding = Agreement.hasAdjectiveEnding(lower);
    adjectival =
        adjectiveEnding
            && lower.length() >= SHORTEST_ADJECTIVE
            && Character.isLetter(lower.codePointAt(0))
            && !functionWord
            // "keine Soldaten", "sieben Soldaten": no ending of an adjective.
            && !Agreement.isLeading(lower)
            && value.isEmpty();
  }

  /** {@code dpa-Meldung}: a noun by its last part. */
  private static boolean isCompound(String text) {
    int part = text.lastIndexOf('-') + 1;
    return part > 1 && part < text.length() && Character.isUpperCase(text.codePointAt(part));
  }

  /** Returns the lexeme of the token that is one atom and stands between two indexes of a text. */
  static Lexeme of(String text, int begin, int end) {
    return end - begin > Vocabulary.LONGEST
        ? single(text.substring(begin, end))
        : Vocabulary.GERMAN.of(text, begin, end);
  }

  /** Returns the lexeme of a token of several atoms, whose plain form is told. */
  static Lexeme joined(String text, String lower) {
    return new Lexeme(text, lower);
  }

  private static Lexeme single(String word) {
    boolean number = word.charAt(0) >= '0' && word.charAt(0) <= '9';
    return new Lexeme(word, number ? Tokens.withPoints(word) : word.toLowerCase(Locale.ROOT));
  }

  /** Returns the word as printed. */
  public String text() {
    return text;
  }

  /** Returns it as tables of words write it; see {@link Tokens#lower}. */
  public String lower() {
    return lower;
  }

  /** Returns whether it begins with a letter. */
  public boolean isWord() {
    return word;
  }

  /** Returns whether it begins with a digit. */
  public boolean isNumber() {
    return number;
  }

  /** Returns whether it begins with a capital letter. */
  public boolean isCapitalised() {
    return capitalised;
  }

  /** Returns whether it is of a class of the words that hold sentences together. */
  public boolean is(WordClass wordClass) {
    return (classes & wordClass.bit()) != 0;
  }

  /** Returns whether it is of any such class, and no mere part of verbs. */
  public boolean isFunctionWord() {
    return functionWord;
  }

  /** Returns the preposition that it is or holds, {@code von} in {@code vom}; or empty. */
  public String preposition() {
    return preposition;
  }

  /** Returns whether it is a preposition, or holds one. */
  public boolean isPreposition() {
    return !preposition.isEmpty();
  }

  /** Returns what it allows as a determiner, see {@link Agreement}; 0 if it is none. */
  public int determiner() {
    return determiner;
  }

  /** Returns whether it is an article or another determiner. */
  public boolean isDeterminer() {
    return determiner != 0;
  }

  /** Returns what it allows as a pronoun such as {@code wer} or {@code nichts}; 0 if it is none. */
  int pronoun() {
    return pronoun;
  }

  /** Returns what its gender allows if it is a noun, see {@link Agreement#noun(String)}. */
  public int genders() {
    return genders;
  }

  /** Returns the whole number that it stands for, in digits or in words. */
  public OptionalInt value() {
    return value;
  }

  /** Returns whether it stands for a number. */
  public boolean isCounting() {
    return value.isPresent();
  }

  /** Returns whether it ends as adjectives before nouns do. */
  public boolean hasAdjectiveEnding() {
    return adjectiveEnding;
  }

  /** Returns whether it ends so and is no determiner, number or function word. */
  public boolean isAdjectival() {
    return adjectival;
  }

  /** Returns whether it is written small and looks like an adjective; all determiners are none. */
  boolean looksAdjectival() {
    return word
        && !capitalised
        && adjectiveEnding
        && !functionWord
        && determiner == 0
        && lower.length() >= SHORTEST_ADJECTIVE;
  }

  // ------------------------------------------------------------------ as a verb

  /** Returns the forms of verbs that it may be, whatever else it is. */
  public List<VerbForm> forms() {
    return verbal().forms;
  }

  /** Returns the same; nothing of a word that is a determiner or function word first of all. */
  List<VerbForm> verbForms() {
    return verbal().verbForms;
  }

  /** Returns whether it may be any form of an auxiliary or modal verb. */
  boolean isAuxiliary() {
    return verbal().auxiliary;
  }

  /** Returns whether it may be a participle or an infinitive. */
  boolean isNonFinite() {
    return verbal().nonFinite;
  }

  /** Returns whether it may be a finite verb, and is nothing else first of all. */
  boolean isFinite() {
    return verbal().finite;
  }

  /** Returns whether it may be a finite auxiliary or modal verb, or one made of such a verb. */
  boolean isFiniteAuxiliary() {
    return verbal().finiteAuxiliary;
  }

  /** Returns whether it may be an infinitive, and is nothing else first of all. */
  boolean isInfinitive() {
    return verbal().infinitive;
  }

  /** Returns whether it is a past form that no participle with an ending looks like. */
  boolean isOnlyFinite() {
    return verbal().onlyFinite;
  }

  /** Returns whether it may be a finite verb that says something. */
  public boolean isSaid() {
    return verbal().said;
  }

  /** Returns what it tells of its clause as the finite verb. */
  FiniteVerb finiteVerb() {
    return verbal().finiteVerb;
  }

  /** Returns what it tells of the time of its clause; see {@link VerbTimes}. */
  int times() {
    return verbal().times;
  }

  private Verbal verbal() {
    Verbal known = verbal;
    if (known == null) {
      // Two threads may both find out, and the same.
      known = new Verbal(this);
      verbal = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return text;
  }

  /** What a word may be as a verb. */
  private static final class Verbal {

    private final List<VerbForm> forms;
    private final List<VerbForm> verbForms;
    private final boolean auxiliary;
    private final boolean nonFinite;
    private final boolean finite;
    private final boolean finiteAuxiliary;
    private final boolean infinitive;
    private final boolean onlyFinite;
    private final boolean said;
    private final FiniteVerb finiteVerb;
    private final int times;

    Verbal(Lexeme lexeme) {
      String lower = lexeme.lower;
      boolean other = !lexeme.word || lexeme.isDeterminer() || lexeme.functionWord;
      forms = VerbIndex.german().of(lower);
      verbForms = other ? List.of() : forms;
      auxiliary = isAny(forms, form -> FiniteVerb.helps(form.verb()));
      nonFinite = isAny(forms, form -> isParticiple(form) || isInfinitive(form));
      finite = isAny(verbForms, Verbal::isUsual);
      finiteAuxiliary = isAny(verbForms, form -> isUsual(form) && FiniteVerb.isHelper(form.verb()));
      infinitive = isAny(verbForms, Verbal::isInfinitive);
      onlyFinite =
          finite && lexeme.adjectiveEnding && isAny(forms, Verbal::isPast) && !isInflected(lower);
      said = SayingVerb.isSaid(forms);
      finiteVerb = forms.isEmpty() ? FiniteVerb.NONE : FiniteVerb.of(forms);
      times = lexeme.capitalised ? VerbTimes.known(lower) : VerbTimes.of(lower);
    }

    private static boolean isAny(List<VerbForm> forms, Predicate<VerbForm> one) {
      for (VerbForm form : forms) {
        if (one.test(form)) {
          return true;
        }
      }
      return false;
    }

    /** Nobody is called {@code du} in news, and {@code machst} is no other word. */
    private static boolean isUsual(VerbForm form) {
      return form.isFinite() && form.person() != Person.YOU;
    }

    private static boolean isParticiple(VerbForm form) {
      return form.shape() == VerbForm.Shape.PARTICIPLE;
    }

    private static boolean isInfinitive(VerbForm form) {
      return form.shape() == VerbForm.Shape.INFINITIVE;
    }

    private static boolean isPast(VerbForm form) {
      return form.tense() == Tense.PRETERITE && form.mood() == Mood.INDICATIVE;
    }

    /** Whether a word is a participle with an ending: {@code besetzten}, not {@code gaben}. */
    private static boolean isInflected(String lower) {
      int ending = lower.endsWith("e") ? 1 : lower.endsWith("en") ? 2 : lower.length();
      String stem = lower.substring(0, lower.length() - ending);
      return stem.isEmpty() || isAny(VerbIndex.german().of(stem), Verbal::isParticiple);
    }
  }

  /**
   * The words met first, as long as there is room, by their letters; see {@link
   * org.pressespiegel.text.WordCache} for why nothing is replaced. Any number of threads may use
   * it; who misses another's word makes the same again.
   */
  private static final class Vocabulary {

    private static final Vocabulary GERMAN = new Vocabulary();

    /** What is longer comes once, and is not kept. */
    private static final int LONGEST = 64;

    /** Some 10 MB where all slots are taken. */
    private static final int BITS = 15;

    /** So many slots may hold a word. */
    private static final int PROBES = 4;

    private final Lexeme[] slots = new Lexeme[1 << BITS];

    Lexeme of(String text, int begin, int end) {
      int hash = 0;
      for (int at = begin; at < end; at++) {
        hash = 31 * hash + text.charAt(at);
      }
      int slot = hash * 0x9E3779B9 >>> 32 - BITS;
      for (int probe = 0; probe < PROBES; probe++) {
        Lexeme lexeme = slots[slot + probe & slots.length - 1];
        if (lexeme == null) {
          lexeme = single(text.substring(begin, end));
          slots[slot + probe & slots.length - 1] = lexeme;
          return lexeme;
        }
        if (lexeme.text.length() == end - begin && text.startsWith(lexeme.text, begin)) {
          return lexeme;
        }
      }
      return single(text.substring(begin, end));
    }
  }
}
