package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.place.OtherName.Origin;

/** Picks, of all names that a place has anywhere in the world, those that a German text may use. */
public final class AlternateNames {

  /**
   * A name that a source has.
   *
   * @param name as it is written
   * @param language its code of ISO 639, empty where the source does not say
   * @param historic whether it is no longer used
   */
  public record Tagged(String name, String language, boolean historic) {

    /** Returns a name whose language the source does not tell. */
    public static Tagged unknown(String name) {
      return new Tagged(name, "", false);
    }
  }

  private static final int SHORTEST = 3;
  private static final int CODE_LENGTH = 4;
  private static final int SHORTEST_TRANSCRIPTION = 4;

  private static final Set<String> GERMAN_SPEAKING = Set.of("DE", "AT", "CH", "LI", "LU");

  /** German as it is printed, by the codes of the sources; no dialects. */
  private static final Set<String> GERMAN = Set.of("de", "de_AT", "de_CH");

  /** South Tyrol, where names that no source tags are German or Ladin. */
  private static final String GERMAN_PROVINCE = "IT.17";

  private static final Pattern ARTICLE =
      Pattern.compile("(?:The|Le|La|Les|El|Los|Las|Al|Ar|As|Ash|At|Az|An|Ad|L['’])[ -](\\p{Lu}.*)");

  /** Letters that one transcription writes and another does not, the longer ones first. */
  private static final String[][] SOUNDS = {
    {"tsch", "c"},
    {"dsch", "j"},
    {"shch", "c"},
    {"sch", "s"},
    {"tch", "c"},
    {"ch", "h"},
    {"sh", "s"},
    {"kh", "h"},
    {"gh", "g"},
    {"dh", "d"},
    {"th", "t"},
    {"zh", "j"},
    {"ph", "f"},
    {"dj", "j"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"ai", "ei"},
    {"ay", "ei"},
    {"ey", "ei"},
    {"y", "i"},
    {"w", "v"},
    {"q", "k"},
    {"c", "k"},
    {"z", "s"},
    {"ß", "s"}
  };

  private AlternateNames() {}

  /**
   * Returns the other names worth keeping, no two with the same letters, in the order of {@link
   * Origin} and then in their own.
   *
   * <p>Kept is what a source says is German, English, of the country's own languages or a former
   * name of these, what is a longer or shorter form of the name where German is spoken, and another
   * transcription of a name in other letters. A name that only other languages have for the place
   * would be some German word sooner or later.
   *
   * @param german the German name, empty where it is {@code name}
   * @param admin1 GeoNames code of the division
   */
  public static List<OtherName> kept(
      String name, String german, String country, String admin1, Collection<Tagged> others) {
    Map<Origin, List<String>> found = new EnumMap<>(Origin.class);
    for (Tagged other : others) {
      if (isName(other.name())) {
        origin(other, name, german, country, admin1)
            .ifPresent(
                origin -> found.computeIfAbsent(origin, o -> new ArrayList<>()).add(other.name()));
      }
    }
    Set<String> seen = new HashSet<>(List.of(NameKey.of(name), NameKey.of(german)));
    List<OtherName> kept = new ArrayList<>();
    found.forEach(
        (origin, names) -> {
          for (String other : names) {
            if (seen.add(NameKey.of(other))) {
              kept.add(new OtherName(other, origin));
            }
          }
        });
    return kept;
  }

  private static Optional<Origin> origin(
      Tagged other, String name, String german, String country, String admin1) {
    String language = other.language();
    boolean isGerman = GERMAN.contains(language);
    boolean isLocal = Languages.standard().isLocal(language, country);
    if (isGerman || language.equals("en") || isLocal) {
      return Optional.of(
          other.historic()
              ? Origin.FORMER
              : isGerman ? Origin.GERMAN : isLocal ? Origin.LOCAL : Origin.ENGLISH);
    }
    if (language.isEmpty() && (country + "." + admin1).equals(GERMAN_PROVINCE)) {
      return Optional.of(Origin.LOCAL);
    }
    if (isForm(other.name(), name, country)) {
      return Optional.of(Origin.FORM);
    }
    boolean transcribed =
        Languages.standard().isTranscribed(country)
            && (isTranscription(other.name(), name) || isTranscription(other.name(), german));
    return transcribed ? Optional.of(Origin.TRANSCRIPTION) : Optional.empty();
  }

  /**
   * Whether one is the beginning of the other, or the town's name before a quarter's, where German
   * is spoken; elsewhere a name without its article.
   */
  private static boolean isForm(String other, String name, String country) {
    if (!GERMAN_SPEAKING.contains(country)) {
      Matcher article = ARTICLE.matcher(name);
      return article.matches() && NameKey.of(article.group(1)).equals(NameKey.of(other));
    }
    String key = NameKey.of(name);
    String otherKey = NameKey.of(other);
    return bare(key).equals(bare(otherKey))
        || (key + " ").startsWith(otherKey + " ")
        || (otherKey + " ").startsWith(key + " ")
        || other.endsWith("-" + name);
  }

  /** {@code Halle an der Saale} and {@code Halle (Saale)} alike. */
  private static String bare(String key) {
    return key.replaceAll(" (an|am|im|in|bei|ob|vor) (der )?| a d | i ", " ");
  }

  private static boolean isTranscription(String other, String name) {
    String sounds = sounds(other);
    return sounds.length() >= SHORTEST_TRANSCRIPTION && sounds.equals(sounds(name));
  }

  /** What two transcriptions of a name have in common. */
  private static String sounds(String name) {
    Matcher article = ARTICLE.matcher(name);
    String bare = article.matches() ? article.group(1) : name;
    String letters = NameKey.of(bare).replace(" ", "").toLowerCase(Locale.ROOT);
    for (String[] sound : SOUNDS) {
      letters = letters.replace(sound[0], sound[1]);
    }
    // Double letters as one; an h at the end, as of Arabic's feminine, is not heard.
    return letters.replaceAll("(.)\\1+", "$1").replaceFirst("(?<=.)h$", "");
  }

  private static boolean isName(String name) {
    return name.length() >= SHORTEST
        && Character.isUpperCase(name.charAt(0))
        && !isCode(name)
        && name.chars().allMatch(AlternateNames::isNameLetter);
  }

  private static boolean isCode(String name) {
    return name.length() <= CODE_LENGTH && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static boolean isNameLetter(int c) {
    return c == ' '
        || c == '-'
        || c == '.'
        || c == '’'
        || Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
