package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dispatches of APA and its OTS: {@code OTS0052 5 II 0416 NEF0005 WI}, subjects, headline, {@code
 * Utl.:}, text, contact between lines of {@code ~}, number and time.
 */
final class OtsLayout implements Layout {

  private static final Pattern FIRST =
      Pattern.compile("\\s*(?<service>OTS|APA)(?<no>\\d{4})\\s+\\d\\s+[A-Z]{2}\\s+\\d{3,4}\\b.*");

  private static final Pattern TIME =
      Pattern.compile(
          "\\s*(?:OTS|APA)\\d{4}\\s+(?<date>\\d{4}-\\d{2}-\\d{2})/(?<time>\\d{2}:\\d{2}).*");

  private static final Pattern SUBJECTS = Pattern.compile("\\S[^.!?]{0,60}(?:/[^.!?]{1,60}){1,8}");
  private static final Pattern BELOW_TITLE = Pattern.compile("(?:Utl|UTL)\\.\\s*:\\s*(?<lead>.*)");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private static final Pattern FOOT =
      Pattern.compile(
          "\\s*(?:~|\\*{3} OTS-ORIGINALTEXT.*|Rückfragehinweis:.*|Rückfragen & Kontakt:.*"
              + "|Digitale Pressemappe:.*|Anfahrtsplan.*|\\(Schlu(?:ss|ß)\\).*)");

  @Override
  public String format() {
    return "ots";
  }

  /** Returns whether a file may begin with a dispatch. */
  static boolean begins(String head) {
    return Layout.opens(head, FIRST);
  }

  @Override
  public boolean matches(List<String> first) {
    return first.stream()
        .filter(line -> !line.isBlank())
        .limit(1)
        .anyMatch(line -> FIRST.matcher(line).matches());
  }

  @Override
  public Cut cut(String line) {
    return FIRST.matcher(line).matches() ? Cut.START : Cut.NONE;
  }

  @Override
  public boolean isWrapped() {
    return true;
  }

  @Override
  public Map<String, String> read(List<String> lines) {
    Draft draft = new Draft();
    Matcher first = FIRST.matcher(lines.get(0));
    if (first.matches()) {
      draft.put("agencies", first.group("service"));
      draft.put("id", first.group("service") + first.group("no"));
    }
    int foot = 1;
    while (foot < lines.size() && !FOOT.matcher(lines.get(foot)).matches()) {
      foot++;
    }
    foot(lines.subList(foot, lines.size()), draft);
    List<String> body = lines.subList(1, foot);
    int at = 0;
    while (at < body.size() && body.get(at).isBlank()) {
      at++;
    }
    if (at < body.size() && SUBJECTS.matcher(body.get(at).strip()).matches()) {
      String subjects = body.get(at).strip();
      draft.put("section", subjects.substring(0, subjects.indexOf('/')));
      at++;
    }
    at = title(body, at, draft);
    return draft.text(body.subList(at, body.size())).fields();
  }

  private static int title(List<String> body, int from, Draft draft) {
    int at = from;
    List<String> title = new ArrayList<>();
    List<String> lead = new ArrayList<>();
    while (at < body.size() && (body.get(at).isBlank() || title.isEmpty())) {
      while (at < body.size() && !body.get(at).isBlank()) {
        String line = body.get(at).strip();
        Matcher below = BELOW_TITLE.matcher(line);
        if (below.matches()) {
          lead.add(below.group("lead"));
        } else {
          (lead.isEmpty() ? title : lead).add(line);
        }
        at++;
      }
      at++;
    }
    while (at < body.size() && BELOW_TITLE.matcher(body.get(at).strip()).matches()) {
      while (at < body.size() && !body.get(at).isBlank()) {
        lead.add(BELOW_TITLE.matcher(body.get(at).strip()).replaceFirst("${lead}"));
        at++;
      }
    }
    draft.put("headline", String.join(" ", title).replaceAll("\\s*=$", ""));
    draft.put("lead", String.join(" ", lead).replaceAll("\\s*=$", ""));
    return Math.min(at, body.size());
  }

  private static void foot(List<String> foot, Draft draft) {
    for (int i = 0; i < foot.size(); i++) {
      String line = foot.get(i).strip();
      Matcher time = TIME.matcher(line);
      if (time.matches()) {
        draft.put("published", time.group("date") + "T" + time.group("time"));
      }
      if (line.startsWith("Rückfrage") && i + 1 < foot.size()) {
        draft.put("site", foot.get(i + 1));
      }
      if (line.startsWith("Link zur Aussendung")) {
        Matcher address =
            ADDRESS.matcher(String.join(" ", foot.subList(i, Math.min(foot.size(), i + 3))));
        draft.put("address", address.find() ? address.group() : null);
      }
    }
  }
}
