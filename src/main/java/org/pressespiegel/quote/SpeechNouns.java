package org.pressespiegel.quote;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** Nouns that tell who speaks or what is quoted: sources, media, titles. */
final class SpeechNouns {

  private static final Map<String, String> NOUNS =
      WordTable.of(SpeechNouns.class, "nouns.tsv", "noun", "role")
          .byWord("noun", SpeechNouns::role);
  private static final Set<String> TITLES =
      WordTable.of(SpeechNouns.class, "titles.tsv", "word").words("word");
  private static final Endings<String> MEDIA =
      Endings.of(WordTable.of(SpeechNouns.class, "media.tsv", "word").words("word"));
  private static final Endings<String> CHANNELS =
      Endings.of(WordTable.of(SpeechNouns.class, "channels.tsv", "word").words("word"));
  private static final Endings<String> SOURCES = sources();
  private static final int SHORTEST_MEDIUM = 3;
  private static final int SHORTEST_SOURCE = 5;

  private SpeechNouns() {}

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Returns whether what somebody is quoted by is called so: Angaben, Ansicht, Polizeibericht. */
  static boolean isSource(String noun) {
    return NOUNS.getOrDefault(noun, "").startsWith("source") || !sourceEnding(noun).isEmpty();
  }

  /** Returns whether a noun names a source even behind a definite article: nach den Angaben. */
  static boolean isAlwaysSource(String noun) {
    String ending = sourceEnding(noun);
    String plain =
        ending.isEmpty()
            ? noun
            : ending.substring(0, 1).toUpperCase(Locale.ROOT) + ending.substring(1);
    return NOUNS.getOrDefault(noun, NOUNS.getOrDefault(plain, "")).equals("source always");
  }

  /** Returns whether a noun names a source, but not behind {@code nach}. */
  static boolean isNeverAfterNach(String noun) {
    return NOUNS.getOrDefault(noun, "").equals("source not_nach");
  }

  /** Returns whether a noun names a source only where it tells whose: Ermittlungen der Polizei. */
  static boolean isOwnedSource(String noun) {
    return NOUNS.getOrDefault(noun, "").equals("source owned");
  }

  /** Returns what a compound such as Polizeiangaben ends in, or the empty string. */
  static String sourceEnding(String noun) {
    String ending = SOURCES.longest(lower(noun), SHORTEST_SOURCE, noun.length() - 3);
    return ending == null ? "" : ending;
  }

  /** Returns whether a word in lower case ends in the name of a medium: Tageszeitung, dpa. */
  static boolean isMedium(String lower) {
    return MEDIA.longest(lower, SHORTEST_MEDIUM) != null;
  }

  /** Returns whether a word in lower case is what something is said on or in: Interview, Rede. */
  static boolean isChannel(String lower) {
    return CHANNELS.longest(lower, SHORTEST_MEDIUM) != null;
  }

  /** Returns whether a title or a name in quotation marks may follow the word. */
  static boolean announcesTitle(String word) {
    return TITLES.contains(word);
  }

  private static String role(TableRow row) {
    return row.oneOf(
        "role", "source", "source always", "source not_nach", "source owned", "source_ending");
  }

  private static Endings<String> sources() {
    Set<String> endings = new HashSet<>();
    NOUNS.forEach(
        (noun, role) -> {
          if (role.equals("source_ending")) {
            endings.add(noun);
          }
        });
    return Endings.of(endings);
  }
}
