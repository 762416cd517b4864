package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Factiva, with indexing: two letters before each field ({@code HD}, {@code SN}), the same in every
 * language of the interface. The number of the document is the last of them.
 */
final class FactivaLayout implements Layout {

  private static final Pattern CODE =
      Pattern.compile(
          "\\s{0,3}(?<code>SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD"
              + "|PUB|AN|ART|CLM|CX|DLN)(?:\\s*\\t+\\s*|\\s{2,}|\\s*$)(?<value>.*)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?:Document|Dokument)\\s+)?(?<number>[A-Z][A-Z0-9]{1,9}\\d{12}[A-Za-z0-9]{4,12})\\s*");

  private static final Pattern LAST =
      Pattern.compile("\\s{0,3}AN(?:\\t\\s*|\\s{2,})" + NUMBER.pattern());

  private boolean numberFollows;

  @Override
  public String format() {
    return "factiva";
  }

  @Override
  public boolean matches(List<String> first) {
    Map<String, Integer> seen = new HashMap<>();
    for (String line : first) {
      Matcher code = CODE.matcher(line);
      if (code.matches()) {
        seen.merge(code.group("code"), 1, Integer::sum);
      }
    }
    return seen.containsKey("HD") && seen.containsKey("SN") && seen.containsKey("PD");
  }

  @Override
  public Cut cut(String line) {
    if (numberFollows) {
      numberFollows = line.isBlank();
      return !numberFollows && NUMBER.matcher(line.strip()).matches() ? Cut.END : Cut.NONE;
    }
    numberFollows = line.strip().equals("AN");
    return LAST.matcher(line).matches() ? Cut.END : Cut.NONE;
  }

  @Override
  public int documents(List<String> lines) {
    return (int) lines.stream().filter(line -> line.matches("\\s{0,3}HD(?:\\s{2,}|\\t).*")).count();
  }

  @Override
  public boolean isFrame(List<String> lines) {
    return lines.stream().noneMatch(line -> CODE.matcher(line).matches());
  }

  @Override
  public Map<String, String> read(List<String> lines) {
    Map<String, List<String>> values = new HashMap<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      Matcher code = CODE.matcher(line);
      if (code.matches() && !values.containsKey(code.group("code"))) {
        open = new ArrayList<>();
        values.put(code.group("code"), open);
        open.add(code.group("value"));
      } else {
        open.add(line.startsWith("\t") ? line.substring(1) : line);
      }
    }
    Draft draft = new Draft();
    draft.put("headline", line(values, "HD"));
    draft.put("authors", line(values, "BY"));
    draft.put("agencies", line(values, "CR"));
    draft.words(line(values, "WC"));
    String date = PressDate.read(line(values, "PD"));
    String time = line(values, "ET");
    draft.date("published", date == null || time == null ? line(values, "PD") : date + " " + time);
    draft.put("site", line(values, "SN"));
    draft.put("edition", line(values, "ED"));
    draft.put("page", line(values, "PG"));
    draft.section(line(values, "SE"));
    draft.put("copyright", line(values, "CY"));
    String number = line(values, "AN");
    Matcher bare = NUMBER.matcher(number == null ? "" : number);
    draft.put("id", bare.matches() ? bare.group("number") : number);
    List<String> text = new ArrayList<>(values.getOrDefault("LP", List.of()));
    text.add("");
    text.addAll(values.getOrDefault("TD", List.of()));
    return draft.text(text).fields();
  }

  private static String line(Map<String, List<String>> values, String code) {
    List<String> lines = values.get(code);
    return lines == null ? null : String.join(" ", lines).replaceAll("\\s+", " ").strip();
  }
}
