package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a document while it is being read; of two values for a field the first holds. */
final class Draft {

  private static final Pattern PAGE =
      Pattern.compile(
          "(?:^|[;,/]\\s*|\\s+)(?:S\\.|Seiten?|Pg\\.?|Pages?|p\\.|Nr\\. der Seite)\\s*"
              + "(?<page>\\p{Alnum}{0,4}\\d\\p{Alnum}{0,3}(?:\\s*[-–,/]\\s*\\p{Alnum}{0,3}\\d{1,3})*)\\s*$");

  private static final Pattern EDITION = Pattern.compile("Ausg(?:abe|\\.).{0,60}");
  private static final Pattern NUMBER = Pattern.compile("Nr\\. ?\\d{1,4}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:[.,']\\d{3})+|\\d+");

  private final Map<String, String> fields = new LinkedHashMap<>();

  /** Puts a value, if it is not blank. */
  Draft put(String name, String value) {
    if (value != null && !value.isBlank()) {
      fields.putIfAbsent(name, value.strip());
    }
    return this;
  }

  /** Puts lines as the text: they are joined as they stand. */
  Draft text(List<String> lines) {
    return put("text", String.join("\n", lines).replaceAll("\\A(?:[ \\t]*\\n)+|\\s+\\z", ""));
  }

  /** Puts a date that is read here, or as it is where it is not. */
  Draft date(String name, String value) {
    String read = PressDate.read(value);
    return put(name, read == null ? value : read);
  }

  /** Puts a section, behind which page and edition may stand: {@code POLITIK; S. 5; Ausg. 60}. */
  Draft section(String value) {
    if (value == null) {
      return this;
    }
    List<String> left = new ArrayList<>();
    for (String part : value.split("\\s*;\\s*")) {
      Matcher page = PAGE.matcher(part);
      if (EDITION.matcher(part).matches()) {
        put("edition", part);
      } else if (page.find()) {
        put("page", page.group("page"));
        left.add(part.substring(0, page.start()).replaceAll("[,/\\s]+$", ""));
      } else if (!NUMBER.matcher(part).matches()) {
        left.add(part);
      }
    }
    left.removeIf(String::isBlank);
    return put("section", String.join("; ", left));
  }

  /** Puts a page without the word for it. */
  Draft page(String value) {
    if (value == null) {
      return this;
    }
    Matcher page = PAGE.matcher(value);
    return put("page", page.find() ? page.group("page") : value);
  }

  /** Puts the number of words in {@code 1.024 Wörter}. */
  Draft words(String value) {
    Matcher count = COUNT.matcher(value == null ? "" : value);
    return count.find() ? put("words", count.group().replaceAll("[.,']", "")) : this;
  }

  /** Puts a value under what its label means. */
  Draft told(String meaning, String value) {
    return switch (meaning) {
      case "section" -> section(value);
      case "page" -> page(value);
      case "words" -> words(value);
      case "published" -> date(meaning, value);
      case "none" -> this;
      default -> put(meaning, value);
    };
  }

  String get(String name) {
    return fields.get(name);
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  Map<String, String> fields() {
    return fields;
  }
}
