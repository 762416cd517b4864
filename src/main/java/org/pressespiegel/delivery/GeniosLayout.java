package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GENIOS and wiso: text first, then {@code Quelle: Blatt vom 12.03.2019, S. 5} and other labels,
 * and a line of GBI-Genios at the end; or every field behind its label, as many a paper's own
 * archive writes it too.
 */
final class GeniosLayout implements Layout {

  private static final Pattern LAST =
      Pattern.compile("\\s*(?:©|\\([cC]\\))\\s*(?:GBI-)?G(?:enios|ENIOS|BI)\\b.{0,120}");

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?<paper>.{2,80}?),?\\s+(?:vom|Nr\\. .{1,20} vom)\\s+(?<date>\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}+)\\s?\\d{4})"
              + "(?:\\s*[,/;]?\\s*(?<rest>.{0,160}))?");

  private static final Pattern PLACE_IN_PAPER =
      Pattern.compile("\\s*(?:Seite|S\\.) ?\\p{Alnum}{1,6}(?:\\s*[/,;-].{0,80})?\\s*");

  private static final Set<String> OF_GENIOS =
      Set.of("dauerhafte adresse des dokuments", "dokumentnummer");

  private static final int FEWEST_LABELS = 4;
  private static final int LONGEST_KICKER = 40;
  private static final int LONGEST_TITLE = 140;

  /** A sentence, or a line that names authors. */
  private static final Pattern NO_TITLE = Pattern.compile("^(?:Von|VON|Interview:)\\s|[.:]\"?$");

  /** The label that begins each document; null where documents end with a line of GBI-Genios. */
  private String first;

  private boolean genios;

  @Override
  public String format() {
    return genios ? "genios" : "labelled";
  }

  @Override
  public boolean matches(List<String> lines) {
    boolean ended = lines.stream().anyMatch(line -> LAST.matcher(line).matches());
    Map<String, Integer> labels = new HashMap<>();
    String start = null;
    boolean top = true;
    for (String line : lines) {
      Labels.Labelled label = labelled(line);
      if (label != null) {
        String name = label.label().toLowerCase(Locale.ROOT);
        labels.merge(name, 1, Integer::sum);
        start = start == null && top ? name : start;
      }
      top = top && (line.isBlank() || line.equals(TextLines.FORM_FEED) || isRule(line));
    }
    genios = ended || labels.keySet().stream().anyMatch(OF_GENIOS::contains);
    if (ended) {
      return labels.containsKey("quelle") || labels.containsKey("dokumentnummer");
    }
    boolean lost =
        start == null
            && labels.entrySet().stream()
                .anyMatch(each -> OF_GENIOS.contains(each.getKey()) && each.getValue() > 1);
    if (lost) {
      // The lines that part them were left out: they are told to be several, and refused.
      return true;
    }
    first = start;
    boolean texts =
        labels.keySet().stream().anyMatch(l -> Labels.of(l + ":").meaning().equals("body"));
    boolean titles =
        labels.keySet().stream().anyMatch(l -> Labels.of(l + ":").meaning().equals("headline"));
    return start != null && labels.size() >= FEWEST_LABELS && texts && titles;
  }

  private static boolean isRule(String line) {
    return BundleLayout.RULE.matcher(line).matches();
  }

  private static Labels.Labelled labelled(String line) {
    Labels.Labelled label = Labels.of(line.replace('\t', ' '));
    return label == null || label.value() == null ? null : label;
  }

  @Override
  public Cut cut(String line) {
    if (first == null) {
      return LAST.matcher(line).matches() ? Cut.END : Cut.NONE;
    }
    Labels.Labelled label = labelled(line);
    return label != null && label.label().toLowerCase(Locale.ROOT).equals(first)
        ? Cut.START
        : Cut.NONE;
  }

  @Override
  public int documents(List<String> lines) {
    Map<String, Integer> labels = new HashMap<>();
    for (String line : lines) {
      Labels.Labelled label = labelled(line);
      if (label != null && OF_GENIOS.contains(label.label().toLowerCase(Locale.ROOT))) {
        labels.merge(label.label().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    return labels.values().stream().max(Integer::compare).orElse(1);
  }

  @Override
  public Map<String, String> read(List<String> all) {
    List<String> lines = new ArrayList<>();
    Draft draft = new Draft();
    for (String line : all) {
      if (!LAST.matcher(line).matches() && !line.equals(TextLines.FORM_FEED) && !isRule(line)) {
        lines.add(line.replace('\t', ' '));
      }
    }
    return (first == null ? footed(lines, draft) : labelled(lines, draft)).fields();
  }

  /** Every field behind its label. */
  private static Draft labelled(List<String> lines, Draft draft) {
    int at = 0;
    while (at < lines.size()) {
      Labels.Labelled label = labelled(lines.get(at));
      if (label == null) {
        at++;
        continue;
      }
      int end = at + 1;
      boolean body = label.meaning().equals("body");
      while (end < lines.size() && !endsValue(lines.get(end), body)) {
        end++;
      }
      List<String> value = new ArrayList<>(lines.subList(at, end));
      value.set(0, label.value());
      if (body) {
        draft.text(value);
      } else {
        tell(draft, label, String.join(" ", value).strip());
      }
      at = end;
    }
    return draft;
  }

  /** Within a text a label is one only if it may stand behind it. */
  private static boolean endsValue(String line, boolean body) {
    Labels.Labelled label = labelled(line);
    return label != null && (!body || label.isOfTail());
  }

  /** Text first, labels at the foot. */
  private static Draft footed(List<String> lines, Draft draft) {
    int end = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Labels.Labelled label = labelled(lines.get(i));
      if (label != null) {
        end = i;
      } else if (!lines.get(i).isBlank() && !isValue(lines, i)) {
        break;
      }
    }
    labelled(lines.subList(end, lines.size()), draft);
    int at = head(lines.subList(0, end), draft);
    if (!draft.has("headline")) {
      at = title(lines.subList(0, end), at, draft);
    }
    return draft.text(lines.subList(Math.min(at, end), end));
  }

  /** Headline, and a kicker above it where two titles stand one below the other. */
  private static int title(List<String> lines, int from, Draft draft) {
    int end = blockEnd(lines, from);
    int next = nextBlock(lines, end);
    int nextEnd = blockEnd(lines, next);
    String first = String.join(" ", lines.subList(from, end)).strip();
    String second = String.join(" ", lines.subList(next, nextEnd)).strip();
    boolean kicker =
        first.length() <= LONGEST_KICKER
            && !second.isEmpty()
            && second.length() <= LONGEST_TITLE
            && !NO_TITLE.matcher(second).find()
            && nextBlock(lines, nextEnd) < lines.size();
    if (!kicker) {
      draft.put("headline", first);
      return end;
    }
    draft.put("kicker", first).put("headline", second);
    return nextEnd;
  }

  private static int blockEnd(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    return end;
  }

  private static int nextBlock(List<String> lines, int from) {
    int next = from;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }

  /** Whether a line at the foot is the value of the label above it. */
  private static boolean isValue(List<String> lines, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      Labels.Labelled label = labelled(lines.get(i));
      if (label != null) {
        return label.value().isEmpty() || lines.get(at).startsWith(" ");
      }
      if (lines.get(i).isBlank()) {
        return false;
      }
    }
    return false;
  }

  /** What may stand above the headline: paper and date, page and section, labels. */
  private static int head(List<String> lines, Draft draft) {
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at).strip();
      Matcher source = SOURCE.matcher(line);
      Labels.Labelled label = labelled(line);
      if (line.isEmpty() || line.equalsIgnoreCase(draft.get("section"))) {
        at++;
      } else if (label != null && label.isOfHead() && !label.meaning().equals("body")) {
        tell(draft, label, label.value());
        at++;
      } else if (line.length() < 120 && source.matches()) {
        source(draft, source);
        at++;
      } else if (PLACE_IN_PAPER.matcher(line).matches()) {
        pageAndSection(draft, line);
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static void tell(Draft draft, Labels.Labelled label, String value) {
    Matcher source = SOURCE.matcher(value);
    if (label.meaning().equals("site") && source.matches()) {
      source(draft, source);
    } else {
      draft.told(label.meaning(), value);
    }
  }

  private static void source(Draft draft, Matcher source) {
    draft.put("site", source.group("paper"));
    draft.date("published", source.group("date"));
    String rest = source.group("rest");
    if (rest != null) {
      pageAndSection(draft, rest.replaceFirst("^(?:Nr\\.|Heft|Ausgabe) ?[\\w/]+\\s*[,/]?\\s*", ""));
    }
  }

  private static void pageAndSection(Draft draft, String text) {
    if (!PLACE_IN_PAPER.matcher(text).matches()) {
      return;
    }
    String[] parts = text.strip().split("\\s*/\\s*");
    draft.page(parts[0]);
    if (parts.length > 1) {
      draft.put("section", parts[1]);
    }
  }
}
