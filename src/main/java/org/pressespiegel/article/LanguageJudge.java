package org.pressespiegel.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Decides whether a text is German, and whether it is words at all.
 *
 * <p>Most articles owe more than a fifth of their words to German function words and hardly any to
 * those of other languages; these clear cases are decided by counting, which takes microseconds.
 * Everything else is put to OpenNLP's language detector (103 languages, offline model), which takes
 * milliseconds.
 */
final class LanguageJudge {

  /** Of running text; the rest says nothing new. */
  private static final int SAMPLE = 1_200;

  private static final double CLEAR_RATE = 0.2;
  private static final double CLEAR_MARGIN = 2.0;
  private static final int CLEAR_WORDS = 20;
  private static final int FEWEST_WORDS = 12;
  private static final double WORDLESS_RATE = 0.08;
  private static final double CONFIDENT_COUNT = 0.99;
  private static final double FEW_WORDS_RATE = 0.2;
  private static final double SURE_SHARE = 0.9;
  private static final double GUESS_SHARE = 0.1;
  private static final String PLACEHOLDER = "lorem ipsum";
  private static final int REPETITION_WORDS = 60;
  private static final double REPETITION_RATE = 0.12;

  private LanguageJudge() {}

  /**
   * The judgement.
   *
   * @param language ISO 639-1 or 639-3, {@code und} for letters without words
   * @param confidence from 0 to 1
   */
  record Verdict(String language, double confidence) {
    boolean isGerman() {
      return language.equals("de");
    }

    boolean isGarbage() {
      return language.equals("und");
    }
  }

  /** Loads the model with the first text that needs it. */
  private static final class Detector {
    /** Holds no state between calls, so all threads share it. */
    private static final LanguageDetectorME INSTANCE = new LanguageDetectorME(load());

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageJudge.class.getResourceAsStream("/langdetect-183.bin")) {
        if (in == null) {
          throw new IllegalStateException("the language model is not on the class path");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the language model", e);
      }
    }
  }

  static Verdict judge(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    Letters letters = Letters.of(sample);
    if (letters.latin() + letters.other() == 0 || letters.isDrowned()) {
      return new Verdict("und", 1);
    }
    if (letters.other() > letters.latin()) {
      return foreign(detect(sample));
    }
    FunctionWords.Census census = FunctionWords.count(sample);
    if (census.words() >= REPETITION_WORDS && census.distinctRate() < REPETITION_RATE) {
      return new Verdict("und", 1);
    }
    boolean clear =
        census.words() >= CLEAR_WORDS
            && census.germanRate() >= CLEAR_RATE
            && census.german() >= CLEAR_MARGIN * census.other();
    if (clear) {
      double doubt = (double) census.other() / (2 * census.german());
      return new Verdict("de", Math.min(CONFIDENT_COUNT, 1 - doubt * doubt));
    }
    Detection detection = detect(sample);
    boolean wordless =
        census.words() >= FEWEST_WORDS
            && (census.anyRate() < WORDLESS_RATE
                    && (detection.isGerman() || detection.share() < SURE_SHARE)
                || census.anyRate() < FEW_WORDS_RATE && detection.share() < GUESS_SHARE);
    if (wordless || DataFile.lower(sample).contains(PLACEHOLDER)) {
      return new Verdict("und", 1 - census.anyRate());
    }
    return new Verdict(detection.language(), detection.confidence());
  }

  private static Verdict foreign(Detection detection) {
    return detection.isGerman()
        ? new Verdict("mul", detection.confidence())
        : new Verdict(detection.language(), detection.confidence());
  }

  /**
   * The library's answer.
   *
   * @param share probability of the best of its 103 languages
   * @param confidence the same against the runner-up alone; the library spreads probability over
   *     relatives and never comes near 1 on a few sentences
   */
  private record Detection(String language, double share, double confidence) {
    boolean isGerman() {
      return language.equals("de");
    }
  }

  private static Detection detect(String sample) {
    Language[] ranked = Detector.INSTANCE.predictLanguages(sample);
    double best = ranked[0].getConfidence();
    double next = ranked[1].getConfidence();
    double confidence = best + next > 0 ? best / (best + next) : 0;
    return new Detection(shortCode(ranked[0].getLang()), best, confidence);
  }

  private static String shortCode(String iso6393) {
    return switch (iso6393) {
      case "deu" -> "de";
      case "eng" -> "en";
      case "fra" -> "fr";
      case "nld" -> "nl";
      case "ita" -> "it";
      case "spa" -> "es";
      case "por" -> "pt";
      case "pol" -> "pl";
      case "rus" -> "ru";
      case "tur" -> "tr";
      default -> iso6393;
    };
  }

  private record Letters(int latin, int other, int marks) {
    static Letters of(String sample) {
      int latin = 0;
      int other = 0;
      int marks = 0;
      for (char c : sample.toCharArray()) {
        if (Character.isLetter(c)) {
          latin += c < 0x250 ? 1 : 0;
          other += c < 0x250 ? 0 : 1;
        } else if (c != ' ' && c != '\n') {
          marks++;
        }
      }
      return new Letters(latin, other, marks);
    }

    /** Signs and digits outnumber letters: tables, keys, line noise. */
    boolean isDrowned() {
      return marks > latin + other;
    }
  }
}
