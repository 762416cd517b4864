package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands lines about the article: dates, bylines, sources, places and labels in any order and
 * with any punctuation between them.
 *
 * <p>A line counts only when all of it is understood and at least one part is unmistakable; what is
 * left over in between must have the shape of a name. {@code Wahl am 3. Februar 2019} is therefore
 * a headline, {@code Berlin, 3. Februar 2019} is not.
 */
final class MetaLineReader {

  private static final int MAX_LENGTH = 220;
  private static final int MAX_LABEL = 40;

  /** Longer lines with that many words in lower case are sentences; telling so early is cheap. */
  private static final int SHORT = 60;

  private static final int MOST_COMMON_WORDS = 7;

  private static final int MOST_NAME_WORDS = 8;

  private static final Pattern READING_TIME =
      Pattern.compile(
          "(?:ca\\.\\s*)?\\d{1,3}\\s*(?:Min\\.?|Minuten?|Kommentare?|Wörter|Zeichen)(?:\\s+Lese(?:zeit|dauer))?(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BY =
      Pattern.compile(
          "(?:(?:Von|von|VON|By|by):?|Es berichtete?n?|(?:Das Gespräch|Das Interview|Die Fragen) (?:führ|stell)ten?|Aus (?<place>\\p{Lu}[\\p{L}/ -]{1,30}) berichte[nt])\\s+(?=\\S)");

  private MetaLineReader() {}

  /** Returns what the line says about the article, or null where it is part of it. */
  static MetaLine read(String line) {
    if (line.isEmpty() || line.length() > MAX_LENGTH) {
      return null;
    }
    if (line.length() > SHORT && Words.countCommonWords(line) > MOST_COMMON_WORDS) {
      return null;
    }
    return new Scan(line).run();
  }

  /**
   * A line such as {@code Titel: …}.
   *
   * @param role what it announces
   * @param content what follows the colon
   */
  record Labelled(String role, String content) {}

  /** Returns the part of the article that a line announces by name, or null. */
  static Labelled labelled(String line) {
    int colon = line.indexOf(':');
    if (colon < 3 || colon > MAX_LABEL) {
      return null;
    }
    String role = Labels.role(line.substring(0, colon).strip());
    if (role == null) {
      return null;
    }
    return switch (role) {
      case "headline", "kicker", "lead" -> new Labelled(role, line.substring(colon + 1).strip());
      default -> null;
    };
  }

  private static final class Scan {
    private final String line;
    private final Lookahead ahead;
    private int at;

    private final List<Stamp> stamps = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final List<String> agencies = new ArrayList<>();
    private String place;
    private boolean relative;
    private boolean future;

    private Stamp.Role role = Stamp.Role.PLAIN;

    /** Whether something on the line can only be about the article. */
    private boolean sure;

    /** Whether the names and places found so far are only guesses from their shape. */
    private int guesses;

    private String expected = "";

    Scan(String line) {
      this.line = line;
      this.ahead = new Lookahead(line);
    }

    MetaLine run() {
      while (true) {
        skipSeparators();
        if (at >= line.length()) {
          break;
        }
        boolean understood =
            label()
                || relativeTime()
                || readingTime()
                || date()
                || time()
                || byline()
                || agency()
                || filler()
                || leftOver();
        if (!understood) {
          return null;
        }
      }
      boolean signedGuess = !agencies.isEmpty() && guesses > 0 && stamps.isEmpty() && !sure;
      if (signedGuess && (authors.isEmpty() || authors.size() > 3)) {
        return null;
      }
      boolean any = sure || !stamps.isEmpty() || relative || !agencies.isEmpty();
      return any ? new MetaLine(stamps, authors, agencies, place, relative, future) : null;
    }

    private void skipSeparators() {
      while (at < line.length() && Lookahead.isSeparator(line.charAt(at))) {
        if (Lookahead.isHardSeparator(line.charAt(at))) {
          expected = "";
        }
        at++;
      }
    }

    private boolean label() {
      if (!Labels.mayBegin(line, at)) {
        return false;
      }
      int end = at;
      int best = -1;
      String bestRole = null;
      int limit = Math.min(line.length(), at + MAX_LABEL);
      while (end < limit) {
        end++;
        if (Labels.wordEnds(line, end)) {
          String found = Labels.role(line.substring(at, end));
          if (found != null && ahead.announces(found, end)) {
            best = end;
            bestRole = found;
          }
        }
      }
      if (best < 0) {
        return false;
      }
      at = best;
      return take(bestRole);
    }

    private boolean take(String found) {
      switch (found) {
        case "published" -> role = Stamp.Role.PUBLISHED;
        case "updated" -> role = Stamp.Role.UPDATED;
        case "stand" -> role = Stamp.Role.STAND;
        case "author" -> {
          sure = true;
          return names();
        }
        case "source" -> {
          sure = true;
          return sources();
        }
        case "section", "skip" -> {
          sure = true;
          at = ahead.segmentEnd(at);
          return true;
        }
        case "place" -> expected = "place";
        default -> {
          return false;
        }
      }
      sure = true;
      return true;
    }

    private boolean names() {
      skipSeparators();
      Matcher by = BY.matcher(line).region(at, line.length());
      if (by.lookingAt() && by.group("place") == null) {
        at = by.end();
      }
      int end = ahead.segmentEndBeforeDate(at);
      Byline byline = Byline.read(line.substring(at, end));
      if (byline == null) {
        return at >= line.length();
      }
      at = end;
      add(byline);
      return true;
    }

    private boolean byline() {
      if ("VvBbEAD".indexOf(line.charAt(at)) < 0) {
        return false;
      }
      Matcher by = BY.matcher(line).region(at, line.length());
      if (!by.lookingAt()) {
        return false;
      }
      int end = ahead.segmentEndBeforeDate(at);
      if (by.end() >= end) {
        return false;
      }
      Byline byline = Byline.read(line.substring(by.end(), end));
      if (byline == null) {
        return false;
      }
      at = end;
      sure = true;
      add(byline);
      String from = by.group("place");
      if (from != null) {
        place = from.strip();
      }
      return true;
    }

    private void add(Byline byline) {
      Names.addEachOnce(authors, byline.authors());
      Names.addEachOnce(agencies, byline.agencies());
      if (byline.place() != null && place == null) {
        place = byline.place();
      }
    }

    private boolean sources() {
      int end = ahead.segmentEndBeforeDate(at);
      int from = at;
      Names.addEachOnce(agencies, Agencies.ofRightsLine(line.substring(at, end)));
      at = Math.max(end, from);
      return true;
    }

    private boolean date() {
      TimeReader.Reading reading = TimeReader.date(line, at);
      if (reading == null) {
        return false;
      }
      at = reading.end();
      future |= reading.future();
      int last = stamps.size() - 1;
      boolean timeFirst =
          last >= 0 && stamps.get(last).month() == null && stamps.get(last).role() == role;
      Stamp stamp = reading.stamp().as(role);
      if (timeFirst) {
        Stamp time = stamps.remove(last);
        stamps.add(stamp.at(time.time(), time.offset()));
      } else {
        stamps.add(stamp);
      }
      boolean iso =
          at + 1 < line.length()
              && line.charAt(at) == 'T'
              && Character.isDigit(line.charAt(at + 1));
      if (iso) {
        at++;
      }
      return true;
    }

    private boolean time() {
      TimeReader.Reading reading = TimeReader.time(line, at);
      if (reading == null) {
        return false;
      }
      Stamp time = reading.stamp();
      int last = stamps.size() - 1;
      boolean open = last >= 0 && stamps.get(last).time() == null && stamps.get(last).day() != null;
      if (open && stamps.get(last).role() == role) {
        stamps.set(last, stamps.get(last).at(time.time(), time.offset()));
      } else if (last >= 0 && stamps.get(last).hasDate()) {
        // "3. Mai 2019, 14:05 Uhr, aktualisiert 18:05 Uhr": the second time is of the same day.
        boolean newRole = stamps.get(last).role() != role;
        if (newRole) {
          stamps.add(time.as(role).onDayOf(stamps.get(last)));
        }
      } else {
        stamps.add(time.as(role));
      }
      at = reading.end();
      return true;
    }

    private boolean relativeTime() {
      int agoEnd = ahead.agoEnd(at);
      if (agoEnd > at) {
        at = agoEnd;
      } else if (ahead.startsRelative(at)) {
        while (at < line.length() && Character.isLetter(line.charAt(at))) {
          at++;
        }
      } else {
        return false;
      }
      // An update a while ago says nothing about an absolute date beside it.
      relative = true;
      return true;
    }

    private boolean readingTime() {
      if (!Character.isDigit(line.charAt(at)) && line.charAt(at) != 'c') {
        return false;
      }
      Matcher reading = READING_TIME.matcher(line).region(at, line.length());
      if (!reading.lookingAt()) {
        return false;
      }
      at = reading.end();
      sure |= at == line.length() && stamps.isEmpty();
      return true;
    }

    private boolean agency() {
      int end = Agencies.end(line, at);
      if (end < 0) {
        return false;
      }
      Names.addOnce(agencies, line.substring(at, end));
      at = end;
      int desk = Agencies.deskEnd(line, at);
      if (desk > 0) {
        Names.addOnce(agencies, line.substring(at + 1, desk));
        at = desk;
        return true;
      }
      // dpa/hme, epd hf mus: initials of the editors
      Matcher initials = INITIALS.matcher(line).region(at, line.length());
      while (initials.lookingAt() && Agencies.end(line, initials.start("initials")) < 0) {
        at = initials.end();
        initials.region(at, line.length());
      }
      return true;
    }

    private static final Pattern INITIALS =
        Pattern.compile("\\s*/\\s*(?<initials>\\p{Ll}{1,5}|\\p{Lu}{2,4})(?![\\p{L}\\d])");

    private static final Pattern LONE_INITIALS =
        Pattern.compile("\\p{Ll}{2,4}(?=\\s*(?:[|,/·•)]|$))");

    private boolean filler() {
      boolean after = sure || !stamps.isEmpty() || relative;
      if (after || at == 0) {
        int end = ahead.fillerEnd(at);
        if (end > at && (after || TimeReader.date(line, end + 1) != null)) {
          at = end;
          return true;
        }
      }
      // Initials of an editor beside a date or a source.
      if (!stamps.isEmpty() || !agencies.isEmpty()) {
        Matcher initials = LONE_INITIALS.matcher(line).region(at, line.length());
        if (initials.lookingAt()) {
          at = initials.end();
          return true;
        }
      }
      return false;
    }

    /** Words of which only shape and place on the line can say what they are. */
    private boolean leftOver() {
      int end = at;
      while (end < line.length()) {
        char c = line.charAt(end);
        boolean dash = end > at && "-–—/".indexOf(c) >= 0 && line.charAt(end - 1) == ' ';
        boolean stop = "|·•,;()[]–—:".indexOf(c) >= 0 || dash;
        boolean wordStart = end > at && !Character.isLetterOrDigit(line.charAt(end - 1));
        if (wordStart && line.charAt(end - 1) == ' ' && Words.isCommonWord(line, end)) {
          return false;
        }
        if (stop || wordStart && (TimeReader.date(line, end) != null || Character.isDigit(c))) {
          break;
        }
        end++;
      }
      String words = line.substring(at, end).strip();
      if (words.isEmpty() || Words.hasCommonWord(words) && !isMedium(words)) {
        return false;
      }
      boolean unseparated =
          end < line.length()
              && line.charAt(end - 1) == ' '
              && Character.isLetterOrDigit(line.charAt(end));
      if (unseparated && !Words.isKnownPlace(words) && !expected.equals("place")) {
        return false;
      }
      int slash = words.lastIndexOf('/');
      if (slash > 0 && Agencies.end(words, slash + 1) == words.length()) {
        Names.addOnce(agencies, words.substring(slash + 1));
        words = words.substring(0, slash);
      }
      int afterName = at + words.length();
      if (!assign(words)) {
        return false;
      }
      at = Math.max(afterName, end);
      return true;
    }

    private boolean assign(String words) {
      if (Words.isSection(words) || isMedium(words)) {
        return true;
      }
      boolean opener = startsWithOpener(words);
      if (expected.equals("place") || !opener && Words.isPlaceLike(words)) {
        if (place == null) {
          place = words;
        }
        guesses += expected.isEmpty() ? 1 : 0;
        return true;
      }
      if (opener || Words.hasCommonWord(words) || Words.count(words) > MOST_NAME_WORDS) {
        return false;
      }
      Byline byline = Byline.read(words);
      if (byline == null || byline.authors().isEmpty()) {
        return false;
      }
      for (String author : byline.authors()) {
        if (Words.count(author) < 2) {
          return false;
        }
      }
      guesses++;
      add(byline);
      return true;
    }

    private static boolean isMedium(String words) {
      boolean oneWord = words.indexOf(' ') < 0;
      return Words.isMedium(words) && (oneWord || Words.isNameShaped(words.replace(".", ""), 6));
    }

    private static boolean startsWithOpener(String words) {
      return Words.isOpener(Words.split(words)[0]);
    }
  }
}
