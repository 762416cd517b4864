package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a paragraph opens when an agency or a correspondent sent it: {@code Berlin (dpa) - }, {@code
 * Ljubljana. }, {@code Nairobi, 14. März 2019 – }.
 *
 * @param end UTF-16 index at which the running text begins
 * @param place as printed, or null
 * @param agencies as printed
 * @param stamp date of the opening, or null
 */
record Opening(int end, String place, List<String> agencies, Stamp stamp) {

  private static final int LONGEST = 120;
  private static final int MAX_PLACE_WORDS = 6;
  private static final Pattern DASH = Pattern.compile("\\s*(?:[-–—|=:.+]|--|-,)*\\s*");
  private static final Pattern REQUIRED_DASH =
      Pattern.compile("\\s*(?:[-–—|=:+]+|\\.(?:\\s*[-–—]+(?=\\s))?)\\s*");
  private static final Pattern PARENTHESIS =
      Pattern.compile("\\s*[(\\[](?<inner>[^()\\[\\]]{1,50})[)\\]]");
  private static final Pattern AGENCY_DASH = Pattern.compile("\\s*[-–—|=:]+\\s*");
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern LOCATIVE =
      Pattern.compile(
          "(?:in|In|aus|Aus|nach|Nach|bei|Bei|von|Raum|Stadt|um|für|über|durch|vor|Stadtteil|Hauptstadt|Region|Ort|Gemeinde|Stadtzentrum|gegen|Flughafen)\\s$");

  Opening {
    agencies = List.copyOf(agencies);
  }

  /**
   * Returns the opening of a paragraph, or null.
   *
   * @param text the paragraph
   * @param context the rest of the article, which may prove that a lone word is a place
   */
  static Opening read(String text, Supplier<String> context) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Opening opening = agencyFirst(head);
    if (opening == null) {
      opening = placeFirst(head, text, context);
    }
    boolean leavesText = opening != null && opening.end < text.length();
    return leavesText ? opening : null;
  }

  /** {@code (dpa) - Das …}, {@code dpa BERLIN. Das …}, {@code (sda) Der …}. */
  private static Opening agencyFirst(String head) {
    Matcher parenthesis = PARENTHESIS.matcher(head);
    int end;
    List<String> agencies;
    if (parenthesis.lookingAt()) {
      agencies = Agencies.signature(parenthesis.group("inner"));
      if (agencies == null || agencies.isEmpty()) {
        return null;
      }
      end = parenthesis.end();
    } else {
      end = Agencies.end(head, 0);
      if (end < 0) {
        return null;
      }
      agencies = new ArrayList<>(List.of(head.substring(0, end)));
      int next = end;
      while (next < head.length() && head.charAt(next) == '/') {
        int following = Agencies.end(head, next + 1);
        if (following < 0) {
          following = Agencies.deskEnd(head, next);
        }
        if (following < 0) {
          return null;
        }
        Names.addOnce(agencies, head.substring(next + 1, following));
        next = following;
      }
      end = next;
    }
    Matcher dash = DASH.matcher(head).region(end, head.length());
    boolean separated = dash.lookingAt() && AGENCY_DASH.matcher(dash.group()).matches();
    Opening place = placeOnly(head, dash.lookingAt() ? dash.end() : end, agencies);
    if (place != null) {
      return place;
    }
    boolean bracketed = head.charAt(0) == '(' || head.charAt(0) == '[';
    return bracketed || separated ? new Opening(dash.end(), null, agencies, null) : null;
  }

  private static Opening placeOnly(String head, int at, List<String> agencies) {
    int end = placeEnd(head, at);
    if (end <= at) {
      return null;
    }
    String place = trimmedPlace(head.substring(at, end));
    int placeEnd = at + place.length();
    Matcher dash = REQUIRED_DASH.matcher(head).region(placeEnd, head.length());
    boolean ok =
        dash.lookingAt()
            && (Words.isKnownPlace(place) || Words.isPlaceLike(place) && isUpperOrEnding(place));
    return ok ? new Opening(dash.end(), place, agencies, null) : null;
  }

  private static boolean isUpperOrEnding(String place) {
    return Words.isUpper(place) || Words.endsLikePlace(place);
  }

  private static Opening placeFirst(String head, String text, Supplier<String> context) {
    int run = placeEnd(head, 0);
    if (run == 0) {
      return null;
    }
    String words = head.substring(0, run);
    Opening signed = withAgency(head, words);
    if (signed != null) {
      return signed;
    }
    String place = trimmedPlace(words);
    if (!isPossiblePlace(place)) {
      return null;
    }
    Opening marked = withParenthesisOrDate(head, words.stripTrailing().length(), place);
    return marked != null ? marked : placeAlone(head, place, text, context);
  }

  /** {@code Berlin/dpa}, {@code BERLIN dpa}. */
  private static Opening withAgency(String head, String words) {
    int slash = Math.max(words.lastIndexOf('/'), words.lastIndexOf(' '));
    if (slash > 0) {
      int wordEnd = slash + 1 + withoutEnd(words.substring(slash + 1)).length();
      if (Agencies.end(words, slash + 1) == wordEnd) {
        String place = words.substring(0, slash).strip();
        Matcher dash = REQUIRED_DASH.matcher(head).region(wordEnd, head.length());
        if (Words.isNameShaped(place.replace("/", " "), MAX_PLACE_WORDS)
            && !startsWithOpener(place)
            && dash.lookingAt()) {
          return new Opening(dash.end(), place, List.of(words.substring(slash + 1, wordEnd)), null);
        }
      }
    }
    return null;
  }

  private static Opening withParenthesisOrDate(String head, int placeEnd, String printed) {
    int at = placeEnd;
    String place = printed;
    Stamp stamp = null;
    if (at < head.length()
        && (head.charAt(at) == ',' || head.charAt(at) == ' ' || head.charAt(at) == '(')) {
      int dateAt = at + 1;
      while (dateAt < head.length() && " ,(".indexOf(head.charAt(dateAt)) >= 0) {
        dateAt++;
      }
      if (head.startsWith("den ", dateAt) || head.startsWith("am ", dateAt)) {
        dateAt = head.indexOf(' ', dateAt) + 1;
      }
      TimeReader.Reading date = TimeReader.date(head, dateAt);
      if (date != null) {
        stamp = date.stamp().as(Stamp.Role.TICKER);
        at = date.end();
        if (at < head.length() && head.charAt(at) == ')') {
          at++;
        }
      }
    }
    Matcher parenthesis = PARENTHESIS.matcher(head).region(at, head.length());
    if (at < head.length() && head.charAt(at) == ',') {
      parenthesis.region(at + 1, head.length());
    }
    if (parenthesis.lookingAt() && isQualifier(head, parenthesis, place)) {
      place = head.substring(0, parenthesis.end());
      parenthesis.region(parenthesis.end(), head.length());
      Matcher dash = AGENCY_DASH.matcher(head).region(place.length(), head.length());
      if (dash.lookingAt()) {
        return new Opening(dash.end(), place, List.of(), stamp);
      }
    }
    if (parenthesis.lookingAt()) {
      List<String> agencies = Agencies.signature(parenthesis.group("inner"));
      boolean initials = agencies == null && isInitials(parenthesis.group("inner"));
      Matcher dash = DASH.matcher(head).region(parenthesis.end(), head.length());
      if (agencies != null && !agencies.isEmpty() && dash.lookingAt()) {
        return new Opening(dash.end(), place, agencies, stamp);
      }
      boolean marked = dash.lookingAt() && !dash.group().isBlank();
      if ((initials || agencies != null) && marked) {
        return new Opening(dash.end(), place, List.of(), stamp);
      }
      return null;
    }
    if (stamp == null) {
      return null;
    }
    Matcher dash = REQUIRED_DASH.matcher(head).region(at, head.length());
    return dash.lookingAt() ? new Opening(dash.end(), place, List.of(), stamp) : null;
  }

  /** {@code Frankfurt (Oder) (dpa) - }, {@code Halle (Saale) – }. */
  private static boolean isQualifier(String head, Matcher parenthesis, String place) {
    String inner = parenthesis.group("inner");
    List<String> signed = Agencies.signature(inner);
    boolean word = Words.isNameShaped(inner, 3) && (signed == null || signed.isEmpty());
    int next = parenthesis.end();
    boolean goesOn =
        head.startsWith(" (", next)
            || Words.isKnownPlace(place)
                && AGENCY_DASH.matcher(head).region(next, head.length()).lookingAt();
    return word && inner.length() > 3 && goesOn;
  }

  private static boolean isInitials(String inner) {
    return inner.length() <= 5
            && inner.chars().allMatch(Character::isLetter)
            && inner.equals(DataFile.lower(inner))
        || inner.equals("Eigenbericht")
        || inner.equals("eb");
  }

  /** {@code Koblenz. Unbekannte haben …}: only with evidence that the word is a place. */
  private static Opening placeAlone(
      String head, String place, String text, Supplier<String> context) {
    int placeEnd = place.length();
    Matcher dash = REQUIRED_DASH.matcher(head).region(placeEnd, head.length());
    if (!dash.lookingAt() || dash.end() >= text.length()) {
      return null;
    }
    char mark = dash.group().strip().charAt(0);
    boolean colon = mark == ':';
    char next = text.charAt(dash.end());
    boolean sentence =
        Character.isUpperCase(next) || Character.isDigit(next) || "\"„“»«‚'(›".indexOf(next) >= 0;
    boolean glued = dash.group().strip().length() == dash.group().length();
    if (!sentence || glued) {
      return null;
    }
    if (Words.isKnownPlace(place)) {
      return new Opening(dash.end(), place, List.of(), null);
    }
    if (colon) {
      return null;
    }
    boolean proven =
        Words.isUpper(place)
            || isNamedAsPlace(place, context.get())
            || isNamedAsPlace(place, text.substring(dash.end()));
    boolean likely =
        Words.endsLikePlace(place) && Words.count(place) == 1
            || mark != '.' && Words.isPlaceLike(place);
    return proven || likely ? new Opening(dash.end(), place, List.of(), null) : null;
  }

  /** Whether the text speaks of "in X", "aus X" or "die X-er". */
  private static boolean isNamedAsPlace(String place, String text) {
    int slash = place.indexOf('/');
    String name = slash > 0 ? place.substring(0, slash) : place;
    if (name.length() < 3) {
      return false;
    }
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean wordStart = at == 0 || !Character.isLetter(text.charAt(at - 1));
      boolean adjective = text.startsWith("er ", end);
      boolean wordEnd = end == text.length() || !Character.isLetter(text.charAt(end));
      if (wordStart && adjective) {
        return true;
      }
      if (wordStart
          && wordEnd
          && LOCATIVE.matcher(text.substring(Math.max(0, at - 20), at)).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPossiblePlace(String place) {
    String words = place.replace("/", " ").replace(" - ", " ").replace(", ", " ");
    return !place.isEmpty()
        && Words.isNameShaped(SPACES.matcher(words).replaceAll(" ").strip(), MAX_PLACE_WORDS)
        && !startsWithOpener(place);
  }

  private static boolean startsWithOpener(String place) {
    return Words.isOpener(Words.split(place.replace('/', ' '))[0]);
  }

  /** Returns the index after the run of capitalised words that begins at {@code at}. */
  private static int placeEnd(String head, int at) {
    int end = at;
    int words = 0;
    int next = at;
    while (next < head.length() && words < MAX_PLACE_WORDS) {
      int wordEnd = next;
      while (wordEnd < head.length() && " (|".indexOf(head.charAt(wordEnd)) < 0) {
        wordEnd++;
      }
      String word = head.substring(next, wordEnd);
      if (word.isEmpty() || !isPlaceWord(word)) {
        break;
      }
      words++;
      end = wordEnd;
      if (word.endsWith(".") && !isAbbreviation(word)
          || word.endsWith(":")
          || word.endsWith(",") && !goesOnWithPlace(head, wordEnd)) {
        break;
      }
      if (wordEnd >= head.length() || head.charAt(wordEnd) != ' ') {
        break;
      }
      next = wordEnd + 1;
    }
    return end;
  }

  private static String withoutEnd(String word) {
    int end = word.length();
    while (end > 0 && ".:,".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /** {@code Berlin, Paris (dpa) -}: a second place, not a date and not a sentence. */
  private static boolean goesOnWithPlace(String head, int at) {
    int open = head.indexOf('(', at);
    return open > 0 && open - at < 40 && Words.isNameShaped(head.substring(at, open).strip(), 3);
  }

  private static boolean isPlaceWord(String word) {
    String bare = isAbbreviation(word) ? word : withoutEnd(word);
    if (bare.isEmpty()) {
      return false;
    }
    int slash = bare.indexOf('/');
    if (slash > 0 && slash + 1 < bare.length()) {
      return isPlaceWord(bare.substring(0, slash)) && isPlaceWord(bare.substring(slash + 1));
    }
    return Character.isUpperCase(bare.codePointAt(0))
        || Words.isNameShaped("X " + bare + " X", 9)
        || Agencies.end(bare, 0) == bare.length();
  }

  private static boolean isAbbreviation(String word) {
    return word.equals("St.")
        || word.equals("a.M.")
        || word.equals("a.")
        || word.equals("Bad.")
        || word.equals("M.")
        || word.equals("i.")
        || word.equals("d.")
        || word.equals("b.");
  }

  private static String trimmedPlace(String words) {
    String place = words.strip();
    while (!place.isEmpty() && ",:-–—|=/".indexOf(place.charAt(place.length() - 1)) >= 0) {
      place = place.substring(0, place.length() - 1).strip();
    }
    boolean stop =
        place.endsWith(".")
            && !place.endsWith("a.M.")
            && !place.endsWith(" M.")
            && !place.endsWith("Br.");
    return stop ? place.substring(0, place.length() - 1) : place;
  }
}
