package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.pressespiegel.article.PageBlock.Place;
import org.pressespiegel.article.PageMarks.Mark;
import org.pressespiegel.text.PlainLetters;
import org.pressespiegel.text.SentenceEnds;

/**
 * Finds the article in a web page.
 *
 * <p>The page is cut into blocks of text. Each gains by being running text and loses by links, by
 * phrases of boilerplate, by names of its elements that speak of other things, and by distance in
 * the page's tree from the block before it; the run of blocks that gains most is the body. An
 * element that the page itself calls the body of its article takes its place where it holds a good
 * part of the running text. The headline is the heading that agrees best with the titles that the
 * page gives itself.
 */
final class PageReader {

  private static final int PROSE_BONUS = 20;
  private static final int ASIDE_COST = 40;
  private static final int LONGEST_RUN = 2;
  private static final int HEADING_COST = 5;
  private static final int LINK_COST = 40;
  private static final int OTHER_COST = 12;
  private static final int BOILERPLATE_COST = 40;
  private static final int META_COST = 8;
  private static final int FREE_STEPS = 3;
  private static final int STEP_COST = 9;
  private static final int MOST_STEPS = 30;

  private static final double SHARE_OF_A_BODY = 0.4;
  private static final double SHARE_OF_A_PAGE = 0.8;
  private static final double SHARE_OF_A_HINT = 0.5;
  private static final int HEADER_BLOCKS = 25;
  private static final int ABOVE_HEADLINE = 6;
  private static final int BELOW_BODY = 6;
  private static final int MOST_TITLE_WORDS = 40;
  private static final int LONGEST_DATED = 150;
  private static final int FEWEST_TITLE_WORDS = 3;

  /** What parts a title from the name of its site. */
  private static final Pattern SITE_MARKS = Pattern.compile("\\s+(?:[-–—|»:]+|::)\\s+");

  /** What a teaser of another article ends with. */
  private static final Pattern TEASER =
      Pattern.compile("(?i).*(?:weiter ?lesen|\\bmehr|weiter)\\W*");

  private static final int LONGEST_TEASER_END = 40;

  private static final Pattern LINE_ENDS = Pattern.compile("[\n ]+");

  private static final Pattern KICKER_END = Pattern.compile("(?:\\s*[:|/·•]|\\s+[–—-])?\\s*$");

  private static final Pattern KICKER_BORDER = Pattern.compile("\\s*[:|/·•–—-]");

  private static final Pattern PATH = Pattern.compile("\\s[/|>»›]\\s.*\\s[/|>»›]\\s");

  private static final int MOST_KICKER_WORDS = 8;
  private static final int LONGEST_KICKER = 70;
  private static final int STEPS_TO_KICKER = 5;
  private static final int FEWEST_BESIDE = 2;
  private static final int FURTHEST_AROUND = 64;
  private static final int FURTHEST_LEAD = 150;
  private static final int FAR = 12;
  private static final int LONGEST_BYLINE = 160;
  private static final int STEPS_TO_AUTHOR = 2;
  private static final int FEWEST_LEAD_WORDS = 4;
  private static final int SHORTEST_DESCRIPTION = 25;

  /** A heading that ends with the date in brackets. */
  private static final Pattern DATED_TITLE =
      Pattern.compile(
          "(?<title>.+?)\\s*[(\\[]\\s*\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{2,4}[^()\\[\\]]{0,12}[)\\]]");

  /** Headings that lead through the site cost more than being unlike the page's titles. */
  private static final double PATH_COST = 2;

  private static final double ONLY_ONE = 0.5;
  private static final double LATE_COST = 0.7;
  private static final double LATE = 0.6;
  private static final int LIST_STEPS = 3;
  private static final double SHARE_OF_CAPTIONS = 0.4;
  private static final int MOST_CAPTION_PROSE = 3;
  private static final int ABOVE_BODY = 20;

  private final PageFacts facts;
  private final PageBlocks cut;
  private final List<PageBlock> blocks;
  private final String[] lines;
  private final boolean[] prose;
  private final boolean[] captioned;
  private final boolean[] aside;

  /** What each block would gain if it were no aside; found when first asked for. */
  private final Integer[] worth;

  /** How much each block looks like the headline; negative infinity where it can be none. */
  private final double[] scores;

  private final int[] gains;
  private final List<Set<String>> titleWords = new ArrayList<>();
  private final List<Block> read = new ArrayList<>();
  private final List<Stamp> stamps = new ArrayList<>();
  private final List<Stamp> loose = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();

  private boolean live;
  private boolean locked;

  /** The block that is the lead, or -1. */
  private int lead = -1;

  /** Blocks that hold the names of authors and nothing else. */
  private final Set<Integer> bylines = new HashSet<>();

  private PageReader(Document page) {
    facts = PageFacts.of(page);
    cut = PageBlocks.cut(page.body());
    blocks = cut.blocks();
    int size = blocks.size();
    lines = new String[size];
    prose = new boolean[size];
    captioned = new boolean[size];
    aside = new boolean[size];
    worth = new Integer[size];
    scores = new double[size];
    gains = new int[size];
    facts.titles().forEach(title -> titleWords.add(words(title)));
  }

  /** Returns what there is to read; of a page without an article no blocks. */
  static Page read(String html) {
    PageReader reader = new PageReader(Jsoup.parse(html));
    reader.readProse();
    reader.readCaptions();
    reader.scoreHeadlines();
    reader.weigh(place -> true);
    int trusting = reader.bestGain();
    reader.weigh(Place::certain);
    if (trusting >= SHARE_OF_A_BODY * reader.bestGain()) {
      reader.weigh(place -> true);
    }
    if (reader.bestGain() == 0) {
      // Better a body with a strange name than none.
      reader.weigh(PageReader::isAsideElement);
    }
    reader.pick();
    return reader.page();
  }

  private static boolean isAsideElement(Place place) {
    return PageBlocks.ASIDES.contains(place.element().normalName());
  }

  private Page page() {
    List<Stamp> all = new ArrayList<>(facts.stamps());
    all.addAll(stamps);
    return new Page(
        read,
        all,
        loose,
        facts.authors().isEmpty() ? authors : facts.authors(),
        facts.otherAuthors(),
        facts.address(),
        facts.isLive() || live,
        facts.isLocked() || locked);
  }

  /** Returns the blocks of markup that holds an article's text and nothing else. */
  static List<Block> fragment(String html) {
    List<Block> blocks = new ArrayList<>();
    for (PageBlock block :
        PageBlocks.of(Jsoup.parseBodyFragment(PlainLetters.whole(html)).body())) {
      Block.Role role =
          block.caption() != null
              ? Block.Role.CAPTION
              : block.isProse()
                  ? Block.Role.PARAGRAPH
                  : block.isHeading() || block.strong() ? Block.Role.CROSSHEAD : null;
      boolean bullet = block.owner().normalName().equals("li");
      for (Block line : BlockReader.read(block.text())) {
        blocks.add(new Block(line.text(), true, bullet || line.bullet(), role));
      }
    }
    return blocks;
  }

  private void readProse() {
    for (int i = 0; i < prose.length; i++) {
      PageBlock block = blocks.get(i);
      lines[i] =
          block.text().indexOf('\n') < 0
              ? block.text()
              : LINE_ENDS.matcher(block.text()).replaceAll(" ");
      prose[i] = block.isProse();
    }
  }

  /**
   * Names lie: what holds a good part of the page's running text is no caption, nor are elements
   * that do so together under one name.
   */
  private void readCaptions() {
    Map<Place, Integer> counts = new HashMap<>();
    Map<String, Integer> lengths = new HashMap<>();
    int all = 0;
    for (int i = 0; i < prose.length; i++) {
      if (!prose[i]) {
        continue;
      }
      int length = lines[i].length();
      all += length;
      Place caption = blocks.get(i).caption();
      if (caption != null) {
        counts.merge(caption, 1, Integer::sum);
        lengths.merge(captionName(caption), length, Integer::sum);
      }
    }
    for (int i = 0; i < prose.length; i++) {
      Place caption = blocks.get(i).caption();
      boolean quoted = prose[i] && blocks.get(i).place().isIn("blockquote");
      if (caption != null && !quoted) {
        boolean few = counts.getOrDefault(caption, 0) <= MOST_CAPTION_PROSE;
        boolean little = lengths.getOrDefault(captionName(caption), 0) <= SHARE_OF_CAPTIONS * all;
        captioned[i] = caption.element().normalName().equals("figcaption") || few && little;
      }
    }
  }

  private static String captionName(Place caption) {
    return caption.element().normalName() + ' ' + caption.element().className();
  }

  private int bestGain() {
    Range best = bestRange(headline());
    return best == null ? 0 : best.gain;
  }

  /** Weighs the blocks, elements that are marked and pass {@code believed} being no article. */
  private void weigh(Predicate<Place> believed) {
    Map<Place, Integer> proseOf = new HashMap<>();
    int all = 0;
    for (int i = 0; i < prose.length; i++) {
      aside[i] = false;
      if (prose[i]) {
        int length = blocks.get(i).text().length();
        all += length;
        blocks.get(i).asides().forEach(e -> proseOf.merge(e, length, Integer::sum));
      }
    }
    int headline = headline();
    List<Place> around = headline < 0 ? List.of() : blocks.get(headline).asides();
    for (int i = 0; i < prose.length; i++) {
      for (Place place : blocks.get(i).asides()) {
        // Names lie where an element around the whole page is called "comments".
        double share = proseOf.getOrDefault(place, 0) / Math.max(1.0, all);
        boolean small = share < (around.contains(place) ? SHARE_OF_A_BODY : SHARE_OF_A_PAGE);
        aside[i] |= small && believed.test(place);
      }
      gains[i] = prose[i] && isBelowLinkedTitle(i, headline) ? -LINK_COST : gain(i);
    }
  }

  /** Below a title that is a link stands the teaser of another article. */
  private boolean isBelowLinkedTitle(int i, int headline) {
    if (goesOn(i)) {
      return false;
    }
    for (int above = i - 1; above >= Math.max(0, i - 2) && above != headline; above--) {
      PageBlock block = blocks.get(above);
      if (block.isHeading() || block.strong()) {
        return block.linkShare() > 0.5;
      }
      if (prose[above]) {
        return false;
      }
    }
    return false;
  }

  /** Whether it stands beside running text before it, with something deeper in between. */
  private boolean goesOn(int i) {
    Place beside = blocks.get(i).place().parent();
    // A title below "Lesen Sie auch" is all that there is of a teaser.
    boolean announced =
        i > 1
            && blocks.get(i - 1).linkShare() > 0.5
            && (PageEnds.shareBefore(lines[i - 2]) <= 1 || Boilerplate.is(lines[i - 2]));
    if (i == 0 || blocks.get(i - 1).place().parent() == beside && !announced) {
      return false;
    }
    for (int above = i - 2; above >= Math.max(0, i - FAR); above--) {
      if (prose[above] && blocks.get(above).place().parent() == beside) {
        return true;
      }
    }
    return false;
  }

  private int gain(int i) {
    if (aside[i]) {
      return -ASIDE_COST;
    }
    if (worth[i] == null) {
      worth[i] = worth(i);
    }
    return worth[i];
  }

  private int worth(int i) {
    PageBlock block = blocks.get(i);
    String line = lines[i];
    if (captioned[i]) {
      return -OTHER_COST;
    }
    if (Boilerplate.is(line)) {
      return -BOILERPLATE_COST;
    }
    if (prose[i] && isTeaser(line) && !SentenceEnds.in(line.replace("...", ""))) {
      return -LINK_COST;
    }
    if (prose[i]) {
      return (int) (line.length() * (1 - block.linkShare())) + PROSE_BONUS;
    }
    if (block.linkShare() > 0.5) {
      return -LINK_COST;
    }
    if (block.isHeading()) {
      return -HEADING_COST;
    }
    return MetaLineReader.read(line) != null ? -META_COST : -OTHER_COST;
  }

  private static boolean isTeaser(String line) {
    String end = line.substring(Math.max(0, line.length() - LONGEST_TEASER_END));
    return TEASER.matcher(end).matches();
  }

  private void pick() {
    int told = headline();
    Range best = bestRange(told);
    if (best == null) {
      return;
    }
    Range body = new Range(best.begin, lastBeside(best), best.gain);
    boolean[] inBody = new boolean[prose.length];
    for (int i = body.begin; i < body.end; i++) {
      inBody[i] = true;
    }
    hintedBody(body, inBody);
    int first = prose.length;
    int last = 0;
    for (int i = 0; i < inBody.length; i++) {
      if (inBody[i]) {
        first = Math.min(first, i);
        last = i;
      }
    }
    int headline = shown(told, first);
    readAuthors(headline, first, last);
    readHeader(headline, first, inBody);
    readBody(headline, first, last, inBody);
    readFooter(last);
    readTimes(headline, first, last);
    for (int i = last + 1; i < Math.min(prose.length, last + 1 + BELOW_BODY); i++) {
      locked |= blocks.get(i).place().has(Mark.PAYWALL, ABOVE_BODY);
    }
  }

  // ------------------------------------------------------------------ headline

  private void scoreHeadlines() {
    int[] before = new int[prose.length + 1];
    int mains = 0;
    for (int i = 0; i < prose.length; i++) {
      before[i + 1] = before[i] + (prose[i] ? lines[i].length() : 0);
      boolean main = blocks.get(i).owner().normalName().equals("h1");
      mains += main && !isPath(i) ? 1 : 0;
    }
    for (int i = 0; i < prose.length; i++) {
      PageBlock block = blocks.get(i);
      boolean marked = block.has(Mark.HEADLINE);
      if (!block.isHeading() && !marked
          || Words.count(lines[i]) > MOST_TITLE_WORDS
          || Boilerplate.is(lines[i])) {
        scores[i] = Double.NEGATIVE_INFINITY;
        continue;
      }
      String tag = block.owner().normalName();
      double score = 3 * likeness(lines[i]) + weight(tag) + (marked ? 0.2 : 0);
      score += tag.equals("h1") && mains == 1 ? ONLY_ONE : 0;
      score -= isPath(i) ? PATH_COST : 0;
      score -= before[i] > LATE * before[prose.length] ? LATE_COST : 0;
      scores[i] = score;
    }
  }

  /** Returns whether a heading leads through the site, as the last item of a path does. */
  private boolean isPath(int i) {
    Place at = blocks.get(i).place();
    for (int up = 0; at != null && up < FURTHEST_AROUND; up++, at = at.parent()) {
      String tag = at.element().normalName();
      boolean list = up <= LIST_STEPS && (tag.equals("li") || tag.equals("ol"));
      if (list || tag.equals("nav") || Mark.PATH.in(at.marks())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the index of the block that holds the headline, or -1. */
  private int headline() {
    int best = -1;
    double bestScore = 0.95;
    for (int i = 0; i < prose.length; i++) {
      double score = aside[i] ? scores[i] - 1 : scores[i];
      boolean repeated = best >= 0 && lines[i].equals(lines[best]) && !isPath(best);
      // Of two that say the same the first is the headline, unless the second is far more of one.
      if (score > bestScore + (repeated ? 0.3 : 0)) {
        bestScore = score;
        best = i;
      }
    }
    return best;
  }

  /** The heading right above the body, where the page repeats its title in the path alone. */
  private int shown(int told, int body) {
    if (told < 0 || !isPath(told)) {
      return told;
    }
    for (int i = Math.min(body, prose.length) - 1; i > Math.max(told, body - ABOVE_BODY); i--) {
      String tag = blocks.get(i).owner().normalName();
      boolean heading = tag.equals("h1") || tag.equals("h2");
      if (heading
          && !isPath(i)
          && !captioned[i]
          && blocks.get(i).linkShare() < 0.5
          && Words.count(lines[i]) >= 2
          && !Prose.is(lines[i])
          && !Boilerplate.is(lines[i])) {
        return i;
      }
    }
    return told;
  }

  private static double weight(String tag) {
    return switch (tag) {
      case "h1" -> 1;
      case "h2" -> 0.5;
      case "h3" -> 0.3;
      default -> 0;
    };
  }

  /** How well a heading agrees with the page's titles: 1 where it is one of them. */
  private double likeness(String heading) {
    Set<String> words = words(heading);
    double best = 0;
    for (Set<String> others : titleWords) {
      int common = 0;
      for (String word : words) {
        common += others.contains(word) ? 1 : 0;
      }
      if (common > 0) {
        best = Math.max(best, 2.0 * common / (words.size() + others.size()));
      }
    }
    return best;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String lower = DataFile.lower(text);
    int begin = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        words.add(lower.substring(begin, i));
        begin = -1;
      }
    }
    return words;
  }

  /** The page's own title without the name of the site. */
  private String titleOfPage() {
    for (String title : facts.titles()) {
      String best = "";
      for (String part : SITE_MARKS.split(title)) {
        if (part.length() > best.length()) {
          best = part;
        }
      }
      if (Words.count(best) >= 2) {
        return best;
      }
    }
    return null;
  }

  // ------------------------------------------------------------------ body

  private record Range(int begin, int end, int gain) {}

  /** The run of blocks that gains most; below the headline, unless there is far more above. */
  private Range bestRange(int headline) {
    Range anywhere = bestRangeFrom(0);
    if (headline < 0 || anywhere == null) {
      return anywhere;
    }
    Range below = bestRangeFrom(headline + 1);
    return below != null && below.gain * 2 >= anywhere.gain ? below : anywhere;
  }

  private Range bestRangeFrom(int from) {
    Range best = null;
    int begin = from;
    int sum = 0;
    int previous = -1;
    int run = 0;
    for (int i = from; i < gains.length; i++) {
      run = aside[i] ? run + 1 : 0;
      if (run > LONGEST_RUN) {
        // A long list of links in the midst of an article is no worse than a short one.
        continue;
      }
      if (sum > 0) {
        sum -= distanceCost(previous, i);
      }
      if (sum <= 0) {
        sum = 0;
        begin = i;
      }
      sum += gains[i];
      previous = aside[i] ? previous : i;
      if (sum > 0 && prose[i] && !aside[i] && (best == null || sum > best.gain)) {
        best = new Range(begin, i + 1, sum);
      }
    }
    return best;
  }

  /**
   * Returns where the body ends if running text goes on in the same element behind a teaser, an
   * advertisement or the like, however much that costs.
   */
  private int lastBeside(Range body) {
    Place around = blocks.get(body.end - 1).place().parent();
    int beside = 0;
    for (int i = body.begin; i < body.end; i++) {
      beside += prose[i] && blocks.get(i).place().parent() == around ? 1 : 0;
    }
    if (beside < FEWEST_BESIDE) {
      return body.end;
    }
    int end = body.end;
    for (int i = end; i < Math.min(prose.length, end + FAR); i++) {
      PageBlock block = blocks.get(i);
      if (block.place().parent() == around) {
        if (gains[i] > 0 && prose[i]) {
          end = i + 1;
        } else if (block.linkShare() < 0.5
            && (block.isHeading() || PageEnds.shareBefore(lines[i]) <= 1)) {
          return end;
        }
      }
    }
    return end;
  }

  private int distanceCost(int a, int b) {
    if (a < 0 || aside[b]) {
      return 0;
    }
    Place one = blocks.get(a).place();
    Place other = blocks.get(b).place();
    int steps = 0;
    while (one != other && steps < MOST_STEPS && one != null && other != null) {
      if (one.depth() >= other.depth()) {
        one = one.parent();
      } else {
        other = other.parent();
      }
      steps++;
    }
    return Math.max(0, steps - FREE_STEPS) * STEP_COST;
  }

  /** Replaces the body by elements that the page calls so, where they hold enough running text. */
  private void hintedBody(Range body, boolean[] inBody) {
    boolean[] hinted = new boolean[prose.length];
    int hintedProse = 0;
    int bodyProse = 0;
    Map<Place, Boolean> known = new HashMap<>();
    for (int i = 0; i < prose.length; i++) {
      hinted[i] = isHinted(blocks.get(i).place(), known);
      int length = prose[i] && !aside[i] ? blocks.get(i).text().length() : 0;
      hintedProse += hinted[i] ? length : 0;
      bodyProse += i >= body.begin && i < body.end ? length : 0;
    }
    if (hintedProse < SHARE_OF_A_HINT * bodyProse) {
      return;
    }
    System.arraycopy(hinted, 0, inBody, 0, hinted.length);
  }

  private static boolean isHinted(Place place, Map<Place, Boolean> known) {
    List<Place> path = new ArrayList<>();
    Boolean hinted = null;
    for (Place at = place; at != null && hinted == null; at = at.parent()) {
      hinted = known.get(at);
      if (hinted == null && isArticleBody(at.element())) {
        hinted = true;
      }
      path.add(at);
    }
    for (Place at : path) {
      known.put(at, hinted != null && hinted);
    }
    return hinted != null && hinted;
  }

  private static boolean isArticleBody(Element element) {
    return element.attr("itemprop").contains("articleBody")
        || element.attr("property").endsWith("articleBody");
  }

  // ------------------------------------------------------------------ what is handed over

  private void readHeader(int headline, int bodyBegin, boolean[] inBody) {
    if (headline < 0) {
      String title = titleOfPage();
      int begin = Math.max(0, bodyBegin - ABOVE_HEADLINE);
      addMetaLines(begin, bodyBegin, inBody);
      if (title != null) {
        read.add(new Block(title, true, false, Block.Role.HEADLINE));
      }
      return;
    }
    HeadingParts parts = parts(headline);
    int kicker = parts.kicker() == null ? kicker(headline, parts.title()) : -1;
    addMetaLines(Math.max(0, headline - ABOVE_HEADLINE), headline, inBody, kicker);
    String above =
        kicker >= 0 ? KICKER_END.matcher(lines[kicker]).replaceFirst("") : parts.kicker();
    if (above != null) {
      read.add(new Block(above, true, false, Block.Role.KICKER));
    }
    live = HeadingParts.isLive(lines[headline]) || above != null && HeadingParts.isLive(above);
    for (int i = Math.max(0, headline - 2); i < headline; i++) {
      live |= !isPath(i) && HeadingParts.isBadge(lines[i]) && HeadingParts.isLive(lines[i]);
    }
    read.add(new Block(parts.title(), true, false, Block.Role.HEADLINE));
    boolean near = bodyBegin > headline && bodyBegin - headline <= HEADER_BLOCKS;
    int end = near ? bodyBegin : Math.min(prose.length, headline + ABOVE_HEADLINE);
    lead = lead(headline, bodyBegin > headline ? firstProse(bodyBegin) : end);
    for (int i = headline + 1; i < end; i++) {
      if (inBody[i]) {
        continue;
      }
      boolean running = near && !aside[i] && prose[i] && !Boilerplate.is(lines[i]);
      if (i == lead) {
        addLead(i);
      } else if (near && !aside[i] && captioned[i] || running && i < lead) {
        addLines(i, Block.Role.CAPTION);
      } else if (running) {
        addLines(i, Block.Role.PARAGRAPH);
      } else if (near && lead >= 0 && i > lead && isFirstCrosshead(i, bodyBegin)) {
        addLines(i, Block.Role.CROSSHEAD);
      } else {
        addMetaLines(i, i + 1, inBody);
      }
    }
    if (lead >= end && !inBody[lead]) {
      addLead(lead);
    }
  }

  /** Whether a heading between lead and body belongs to the body that begins behind it. */
  private boolean isFirstCrosshead(int i, int body) {
    PageBlock block = blocks.get(i);
    return body - i <= 2
        && block.isHeading()
        && !aside[i]
        && block.linkShare() < 0.5
        && block.place().parent() == blocks.get(body).place().parent()
        && !Boilerplate.is(lines[i])
        && MetaLineReader.read(lines[i]) == null;
  }

  /** Reads names that stand beside headline or body in elements that are called after authors. */
  private void readAuthors(int headline, int first, int last) {
    int begin = Math.max(0, (headline < 0 ? first : Math.min(headline, first)) - ABOVE_HEADLINE);
    int end = Math.min(prose.length, last + 1 + BELOW_BODY);
    for (int i = begin; i < end; i++) {
      boolean header = i <= first || i > last;
      PageBlock block = blocks.get(i);
      boolean signed =
          !prose[i]
              && lines[i].length() <= LONGEST_BYLINE
              && block.place().has(Mark.AUTHOR, STEPS_TO_AUTHOR)
              && !captioned[i];
      List<String> names = signed ? names(lines[i]) : List.of();
      if (!names.isEmpty()) {
        bylines.add(i);
        if (header && (i <= first || authors.isEmpty())) {
          Names.addEachOnce(authors, names);
        }
      }
    }
  }

  /** Returns the names that a line consists of; none where there is anything else. */
  private static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    String bare = PageFacts.AUTHOR_LABEL.matcher(line).replaceFirst("");
    for (String part : PageFacts.AUTHOR_BORDER.split(bare)) {
      boolean agency = Agencies.signature(part) != null;
      if (PageFacts.isPerson(part) && !Words.isUpper(part)) {
        names.add(part);
      } else if (!part.isBlank() && !agency) {
        return List.of();
      }
    }
    return names;
  }

  private HeadingParts parts(int headline) {
    Element owner = blocks.get(headline).owner();
    String whole = withoutDate(lines[headline]);
    HeadingParts parts =
        whole.length() < lines[headline].length()
            ? new HeadingParts(null, whole)
            : HeadingParts.of(whole, owner, facts.titles());
    if (parts.kicker() != null) {
      return parts;
    }
    String suffix = ownTitle(parts.title());
    if (suffix.length() == parts.title().length()) {
      return parts;
    }
    int end = parts.title().length() - suffix.length();
    return new HeadingParts(parts.title().substring(0, end).strip(), suffix);
  }

  /** Cuts off a kicker within the heading, where the page's title does without. */
  private String ownTitle(String heading) {
    for (String title : facts.titles()) {
      for (String part : SITE_MARKS.split(title)) {
        int begin = heading.length() - part.length();
        boolean suffix =
            begin > 1
                && heading.charAt(begin - 1) == ' '
                && Character.isLetterOrDigit(heading.charAt(begin - 2))
                && heading.endsWith(part)
                && Words.count(part) >= FEWEST_TITLE_WORDS;
        if (suffix) {
          return part;
        }
      }
    }
    return heading;
  }

  /**
   * Returns which block between headline and body is the lead, or -1: the one that the page tells
   * machines as its description, else one called so, else a whole sentence in a heading.
   */
  private int lead(int headline, int end) {
    int best = -1;
    int bestRank = 0;
    String title = letters(lines[headline]);
    for (int i = headline + 1; i < Math.min(end, headline + FURTHEST_LEAD); i++) {
      PageBlock block = blocks.get(i);
      boolean near = end - headline <= HEADER_BLOCKS + ABOVE_HEADLINE;
      boolean possible =
          !aside[i]
              && !captioned[i]
              && block.linkShare() < 0.5
              && Words.count(lines[i]) >= FEWEST_LEAD_WORDS
              && !tellsAgain(lines[i], title)
              && !bylines.contains(i);
      if (!possible) {
        continue;
      }
      int rank = 0;
      if (isDescription(lines[i])) {
        rank = 3;
      } else if (near && block.place().has(Mark.LEAD, 2) && !block.has(Mark.HEADLINE)) {
        rank = 2;
      } else if (near && PageBlock.isHeading(block.owner()) && Prose.is(lines[i])) {
        rank = 1;
      }
      boolean sure = rank == 3;
      if (rank > bestRank && (sure || !isDated(lines[i]) && !Boilerplate.is(lines[i]))) {
        best = i;
        bestRank = rank;
      }
    }
    return best;
  }

  /** Whether a line holds the headline, or the beginning of it before an ellipsis. */
  private static boolean tellsAgain(String line, String title) {
    String bare = letters(line);
    boolean cut = line.endsWith("...") || line.endsWith("…");
    return bare.contains(title)
        || cut && bare.contains(title.substring(0, Math.min(SHORTEST_DESCRIPTION, title.length())));
  }

  private static boolean isDated(String line) {
    return !Prose.is(line) && (MetaLineReader.read(line) != null || looseDate(line) != null);
  }

  /** Returns the first running text of the body, at which a lead can stand at the latest. */
  private int firstProse(int begin) {
    int at = begin;
    while (at < prose.length - 1 && at < begin + ABOVE_HEADLINE && !prose[at]) {
      at++;
    }
    return at;
  }

  /** Returns whether a line is what the page is described by, which may be cut short there. */
  private boolean isDescription(String line) {
    String bare = letters(line);
    for (String description : facts.descriptions()) {
      String told = letters(description);
      boolean begins =
          told.length() >= SHORTEST_DESCRIPTION
                  && bare.startsWith(told)
                  && description.length() * 2 > line.length()
              || bare.length() >= SHORTEST_DESCRIPTION && told.startsWith(bare);
      if (begins) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        out.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return out.toString();
  }

  private void addLead(int i) {
    Opening opening = Opening.read(lines[i], () -> "");
    // An agency's opening is cut off running text only.
    addLines(i, opening == null ? Block.Role.LEAD : Block.Role.PARAGRAPH);
  }

  private static String withoutDate(String title) {
    Matcher dated = DATED_TITLE.matcher(title);
    return dated.matches() ? dated.group("title") : title;
  }

  /** Returns the block above the headline that is its kicker, or -1. */
  private int kicker(int headline, String title) {
    int plain = -1;
    for (int i = headline - 1; i >= Math.max(0, headline - 4); i--) {
      PageBlock block = blocks.get(i);
      String line = KICKER_END.matcher(lines[i]).replaceFirst("");
      if (prose[i] || line.isEmpty() || Words.count(line) > MOST_KICKER_WORDS || captioned[i]) {
        if (prose[i] && !aside[i]) {
          break;
        }
        continue;
      }
      boolean told = isToldBefore(line, title);
      if (told || block.place().has(Mark.KICKER, 1) && !isBadge(line)) {
        return i;
      }
      boolean first = plain < 0 && i >= headline - 2;
      if (first && mayBeKicker(i, line, headline)) {
        plain = i;
      }
    }
    return plain;
  }

  private static boolean isBadge(String line) {
    return HeadingParts.isBadge(line);
  }

  /** A short line right above the headline, in the same element and not a way through the site. */
  private boolean mayBeKicker(int i, String line, int headline) {
    PageBlock block = blocks.get(i);
    return !aside[i]
        && block.linkShare() < 0.5
        && line.length() <= LONGEST_KICKER
        && !isPath(i)
        && !block.has(Mark.HEADLINE)
        && !SentenceEnds.in(line)
        && Character.isLetterOrDigit(line.charAt(line.length() - 1))
        && Words.atLeast(line, 1)
        && !isBadge(line)
        && !Words.isSection(line)
        && !Boilerplate.is(line)
        && !PATH.matcher(line).find()
        && !Boilerplate.isBreadcrumb(line)
        && !Captions.is(line)
        && MetaLineReader.read(line) == null
        && isBeside(blocks.get(i).place(), blocks.get(headline).place());
  }

  /** Whether two elements lie in one that holds hardly anything else between them and it. */
  private static boolean isBeside(Place one, Place other) {
    Place a = one;
    Place b = other;
    int steps = 0;
    while (a != b && a != null && b != null) {
      if (a.depth() >= b.depth()) {
        a = a.parent();
      } else {
        b = b.parent();
      }
      if (++steps > STEPS_TO_KICKER) {
        return false;
      }
    }
    return a != null && a.parent() != null;
  }

  /** Whether a title of the page is this line, a mark and the headline. */
  private boolean isToldBefore(String line, String title) {
    for (String told : facts.titles()) {
      int end = line.length();
      if (told.length() > end + title.length()
          && told.startsWith(line)
          && KICKER_BORDER.matcher(told).region(end, told.length()).lookingAt()
          && told.indexOf(title, end) > 0) {
        return true;
      }
    }
    return false;
  }

  private void readBody(int headline, int first, int last, boolean[] inBody) {
    String title = headline < 0 ? "" : lines[headline];
    int begin = read.size();
    List<Integer> from = new ArrayList<>();
    List<PageBlock> headings = headings(first, last, inBody);
    for (int i = first; i <= last; i++) {
      while (from.size() < read.size() - begin) {
        from.add(i - 1);
      }
      PageBlock block = blocks.get(i);
      boolean other = aside[i] && !bylines.contains(i);
      if (!inBody[i] || other || i == headline || lines[i].equals(title)) {
        continue;
      }
      if (i == lead) {
        addLead(i);
      } else if (bylines.contains(i)) {
        addLines(i, Block.Role.BYLINE);
      } else if (captioned[i]) {
        addLines(i, Block.Role.CAPTION);
      } else if (isRepeated(i)) {
        addLines(i, Block.Role.OTHER);
      } else if (prose[i]) {
        addLines(i, Block.Role.PARAGRAPH);
      } else if (block.linkShare() > 0.5) {
        addMetaLines(i, i + 1, new boolean[prose.length]);
      } else if (!block.isHeading() && Boilerplate.is(lines[i])) {
        addLines(i, null);
      } else if (block.isHeading() && isBoxTitle(i, headings)) {
        addLines(i, Block.Role.OTHER);
      } else if (!block.isHeading() && block.strong() && headings.size() >= FEWEST_BESIDE) {
        // Where headings are elements, bold lines are words with weight.
        addLines(i, Block.Role.PARAGRAPH);
      } else if (block.isHeading()
          || block.has(Mark.CROSSHEAD)
          || block.strong() && !block.place().isIn("blockquote")) {
        addLines(i, Block.Role.CROSSHEAD);
      } else {
        addUntold(i, headings);
      }
    }
    cutAtEnd(begin, from);
  }

  /** Returns whether a quotation that is set apart is told in the text as well. */
  private boolean isRepeated(int i) {
    PageBlock block = blocks.get(i);
    if (!block.place().isIn("blockquote") && !block.place().isIn("figure")) {
      return false;
    }
    String bare = letters(lines[i]);
    for (int other = Math.max(0, i - FAR); other < Math.min(prose.length, i + FAR); other++) {
      boolean holds = other != i && prose[other] && lines[other].length() >= lines[i].length();
      if (holds && letters(lines[other]).contains(bare)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the headings of the body that are of the most frequent kind, so far as they are. */
  private List<PageBlock> headings(int first, int last, boolean[] inBody) {
    Map<String, List<PageBlock>> kinds = new TreeMap<>();
    for (int i = first; i <= last; i++) {
      PageBlock block = blocks.get(i);
      if (inBody[i] && !aside[i] && block.isHeading() && block.linkShare() <= 0.5) {
        kinds.computeIfAbsent(block.owner().normalName(), tag -> new ArrayList<>()).add(block);
      }
    }
    List<PageBlock> most = List.of();
    for (List<PageBlock> kind : kinds.values()) {
      most = kind.size() > most.size() ? kind : most;
    }
    return most;
  }

  /** Whether a heading is of another kind than those of the body, and deeper in the page. */
  private boolean isBoxTitle(int i, List<PageBlock> headings) {
    Place place = blocks.get(i).place();
    return headings.size() >= FEWEST_BESIDE
        && !place.element().normalName().equals(headings.get(0).owner().normalName())
        && place.depth() > headings.get(0).place().depth();
  }

  /** Adds a short line of which no markup says what it is. */
  private void addUntold(int i, List<PageBlock> headings) {
    String tag = blocks.get(i).owner().normalName();
    boolean listed = i + 1 < prose.length && blocks.get(i + 1).owner().normalName().equals("li");
    boolean quoted = i > 0 && blocks.get(i - 1).place().isIn("blockquote") && prose[i - 1];
    if (blocks.get(i).place().isIn("blockquote") || quoted) {
      // Who says what was quoted above.
      addLines(i, Block.Role.OTHER);
    } else if (lines[i].endsWith(":") && listed && Words.count(lines[i]) >= FEWEST_LEAD_WORDS) {
      addLines(i, Block.Role.PARAGRAPH);
    } else if (tag.equals("li")
        || tag.equals("p")
        || tag.equals("td")
        || blocks.get(i).text().indexOf('\n') >= 0
        || FirstLook.at(lines[i]).shape() != FirstLook.Shape.TITLE) {
      boolean line = tag.equals("p") && headings.size() >= FEWEST_BESIDE;
      boolean title = line && FirstLook.at(lines[i]).shape() == FirstLook.Shape.TITLE;
      addLines(i, title ? Block.Role.PARAGRAPH : null);
    } else {
      addLines(i, Block.Role.OTHER);
    }
  }

  /** Drops the body from the line on with which a page ends an article. */
  private void cutAtEnd(int begin, List<Integer> from) {
    double all = 0;
    for (Block line : read.subList(begin, read.size())) {
      all += length(line);
    }
    double before = 0;
    for (int i = begin; i < read.size(); i++) {
      double share = PageEnds.shareBefore(read.get(i).text());
      boolean end = before > 0 && before >= share * all;
      if (end && !(i - begin < from.size() && goesOnBehind(from.get(i - begin)))) {
        read.subList(i, read.size()).clear();
        return;
      }
      before += length(read.get(i));
    }
  }

  /** Whether running text goes on beside that before a line, which is deeper than both. */
  private boolean goesOnBehind(int line) {
    int next = line + 1;
    while (next < prose.length && next <= line + FAR && !prose[next]) {
      next++;
    }
    return next < prose.length && next <= line + FAR && goesOn(next);
  }

  private static int length(Block line) {
    return line.role() == Block.Role.PARAGRAPH ? line.text().length() : 0;
  }

  /** Takes the first time beside the headline or below the body, where no text shows it. */
  private void readTimes(int headline, int first, int last) {
    int begin = Math.max(0, (headline < 0 ? first : Math.min(headline, first)) - ABOVE_HEADLINE);
    for (int t = 0; t < cut.times().size(); t++) {
      int at = cut.timesAt().get(t);
      boolean near = at >= begin && at <= first || at > last && at <= last + BELOW_BODY;
      if (!near || at < aside.length && aside[at]) {
        continue;
      }
      Element time = cut.times().get(t);
      Stamp stamp = DateReader.day(time.attr("datetime"), Stamp.Role.TIME_TAG);
      if (stamp != null) {
        String around = DataFile.lower(time.text() + " " + time.className());
        boolean updated =
            around.contains("aktualisiert")
                || around.contains("modified")
                || around.contains("update");
        stamps.add(updated ? stamp.as(Stamp.Role.UPDATED) : stamp);
        if (!updated) {
          return;
        }
      }
    }
  }

  private void readFooter(int last) {
    addMetaLines(
        last + 1, Math.min(prose.length, last + 1 + BELOW_BODY), new boolean[prose.length]);
  }

  /** Adds lines about the article, and nothing else. */
  private void addMetaLines(int begin, int end, boolean[] but) {
    addMetaLines(begin, end, but, -1);
  }

  private void addMetaLines(int begin, int end, boolean[] but, int kicker) {
    for (int i = begin; i < end; i++) {
      if (but[i] || prose[i] || i == kicker) {
        continue;
      }
      if (bylines.contains(i)) {
        read.add(new Block(lines[i], true, false, Block.Role.BYLINE));
        continue;
      }
      for (String part : blocks.get(i).text().split("\n+")) {
        String text = part.strip();
        if (text.isEmpty()) {
          continue;
        }
        if (MetaLineReader.read(text) != null) {
          read.add(new Block(text, true, false));
        } else if (!aside[i] && text.length() <= LONGEST_DATED && blocks.get(i).linkShare() < 0.5) {
          addLooseDate(text);
        }
      }
    }
  }

  /** Takes the date of a line that is not understood as a whole, if there is just one. */
  private void addLooseDate(String text) {
    Stamp found = looseDate(text);
    if (found != null) {
      loose.add(found.as(Stamp.Role.LOOSE));
    }
  }

  private static Stamp looseDate(String text) {
    Stamp found = null;
    int at = 0;
    while (at < text.length()) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      TimeReader.Reading date = begins ? TimeReader.date(text, at) : null;
      if (date == null) {
        at++;
        continue;
      }
      if (found != null || date.stamp().day() == null || !date.stamp().hasDate()) {
        return null;
      }
      found = date.stamp();
      at = date.end();
      int time = at;
      while (time < text.length() && time - at < 6 && !Character.isDigit(text.charAt(time))) {
        time++;
      }
      TimeReader.Reading clock = time < text.length() ? TimeReader.time(text, time) : null;
      if (clock != null) {
        found = found.at(clock.stamp().time(), clock.stamp().offset());
        at = clock.end();
      }
    }
    return found;
  }

  private void addLines(int i, Block.Role role) {
    boolean bullet = blocks.get(i).owner().normalName().equals("li");
    List<Block> lines = BlockReader.read(blocks.get(i).text());
    for (Block line : lines) {
      boolean sure = lines.size() == 1 || role != Block.Role.PARAGRAPH || Prose.is(line.text());
      boolean quoted = !sure && blocks.get(i).place().isIn("blockquote");
      Block.Role told = sure ? role : quoted ? Block.Role.OTHER : null;
      read.add(new Block(line.text(), true, bullet || line.bullet(), told));
    }
  }
}
