package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.pressespiegel.article.PageMarks.Mark;
import org.pressespiegel.text.PlainLetters;

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
  private static final String SITE_MARKS = "\\s+(?:[-–—|»:]+|::)\\s+";

  /** What a teaser of another article ends with. */
  private static final Pattern TEASER =
      Pattern.compile("(?i).*(?:weiter ?lesen|\\bmehr|weiter)\\W*");

  /** A heading that ends with the date in brackets. */
  private static final Pattern DATED_TITLE =
      Pattern.compile(
          "(?<title>.+?)\\s*[(\\[]\\s*\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{2,4}[^()\\[\\]]{0,12}[)\\]]");

  private final PageFacts facts;
  private final List<PageBlock> blocks;
  private final boolean[] prose;
  private final boolean[] aside;
  private final int[] gains;
  private final List<Block> read = new ArrayList<>();
  private final List<Stamp> loose = new ArrayList<>();

  private PageReader(Document page) {
    facts = PageFacts.of(page);
    blocks = PageBlocks.of(page.body());
    prose = new boolean[blocks.size()];
    aside = new boolean[blocks.size()];
    gains = new int[blocks.size()];
  }

  /** Returns what there is to read; of a page without an article no blocks. */
  static Page read(String html) {
    PageReader reader = new PageReader(Jsoup.parse(html));
    reader.readProse();
    reader.weigh(element -> true);
    int trusting = reader.bestGain();
    reader.weigh(PageBlocks::isSurelyAside);
    if (trusting >= SHARE_OF_A_BODY * reader.bestGain()) {
      reader.weigh(element -> true);
    }
    reader.pick();
    List<Stamp> stamps = reader.facts.stamps();
    return new Page(
        reader.read, stamps, reader.loose, reader.facts.authors(), reader.facts.address());
  }

  /** Returns the blocks of markup that holds an article's text and nothing else. */
  static List<Block> fragment(String html) {
    List<Block> blocks = new ArrayList<>();
    for (PageBlock block :
        PageBlocks.of(Jsoup.parseBodyFragment(PlainLetters.whole(html)).body())) {
      Block.Role role =
          block.captioned()
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
      prose[i] = blocks.get(i).isProse();
    }
  }

  private int bestGain() {
    Range best = bestRange(headline());
    return best == null ? 0 : best.gain;
  }

  /** Weighs the blocks, elements that are marked and pass {@code believed} being no article. */
  private void weigh(Predicate<Element> believed) {
    Map<Element, Integer> proseOf = new HashMap<>();
    int all = 0;
    for (int i = 0; i < prose.length; i++) {
      aside[i] = false;
      if (prose[i]) {
        int length = blocks.get(i).text().length();
        all += length;
        blocks.get(i).marked().forEach(e -> proseOf.merge(e, length, Integer::sum));
      }
    }
    int headline = headline();
    List<Element> around = headline < 0 ? List.of() : blocks.get(headline).marked();
    Map<Element, Boolean> asides = new HashMap<>();
    for (int i = 0; i < prose.length; i++) {
      for (Element element : blocks.get(i).marked()) {
        // Names lie where an element around the whole page is called "comments".
        double share = proseOf.getOrDefault(element, 0) / Math.max(1.0, all);
        boolean small = share < (around.contains(element) ? SHARE_OF_A_BODY : SHARE_OF_A_PAGE);
        aside[i] |= small && asides.computeIfAbsent(element, believed::test);
      }
      gains[i] = prose[i] && isBelowLinkedTitle(i, headline) ? -LINK_COST : gain(i);
    }
  }

  /** Below a title that is a link stands the teaser of another article. */
  private boolean isBelowLinkedTitle(int i, int headline) {
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

  private int gain(int i) {
    PageBlock block = blocks.get(i);
    String line = block.text().replace('\n', ' ');
    if (aside[i]) {
      return -ASIDE_COST;
    }
    if (block.captioned()) {
      return -OTHER_COST;
    }
    if (Boilerplate.is(line)) {
      return -BOILERPLATE_COST;
    }
    if (prose[i]
        && TEASER.matcher(line).matches()
        && !Prose.endsSentence(line.replace("...", ""))) {
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

  private void pick() {
    int headline = headline();
    Range body = bestRange(headline);
    if (body == null) {
      return;
    }
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
    readHeader(headline, first, inBody);
    readBody(headline, first, last, inBody);
    readFooter(last);
  }

  // ------------------------------------------------------------------ headline

  /** Returns the index of the block that holds the headline, or -1. */
  private int headline() {
    int best = -1;
    double bestScore = 0.95;
    for (int i = 0; i < prose.length; i++) {
      PageBlock block = blocks.get(i);
      String text = line(i);
      boolean marked = PageMarks.has(block.owner(), Mark.HEADLINE);
      if (!block.isHeading() && !marked
          || Words.count(text) > MOST_TITLE_WORDS
          || Boilerplate.is(text)) {
        continue;
      }
      double score = 3 * likeness(text) + weight(block) + (marked ? 0.2 : 0);
      score -= aside[i] ? 1 : 0;
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    return best;
  }

  private static double weight(PageBlock block) {
    return switch (block.owner().normalName()) {
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
    for (String title : facts.titles()) {
      Set<String> others = words(title);
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
    for (String word : DataFile.lower(text).split("[^\\p{L}\\d]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The page's own title without the name of the site. */
  private String titleOfPage() {
    for (String title : facts.titles()) {
      String best = "";
      for (String part : title.split(SITE_MARKS)) {
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

  private int distanceCost(int a, int b) {
    if (a < 0 || aside[b]) {
      return 0;
    }
    Element one = blocks.get(a).owner();
    Element other = blocks.get(b).owner();
    int depthOne = blocks.get(a).depth();
    int depthOther = blocks.get(b).depth();
    int steps = 0;
    while (one != other && steps < MOST_STEPS && one != null && other != null) {
      if (depthOne >= depthOther) {
        one = blockParent(one);
        depthOne--;
      } else {
        other = blockParent(other);
        depthOther--;
      }
      steps++;
    }
    return Math.max(0, steps - FREE_STEPS) * STEP_COST;
  }

  private static Element blockParent(Element element) {
    Element parent = element.parent();
    while (parent != null && !PageBlocks.isBlock(parent)) {
      parent = parent.parent();
    }
    return parent;
  }

  /** Replaces the body by elements that the page calls so, where they hold enough running text. */
  private void hintedBody(Range body, boolean[] inBody) {
    boolean[] hinted = new boolean[prose.length];
    int hintedProse = 0;
    int bodyProse = 0;
    Map<Element, Boolean> known = new HashMap<>();
    for (int i = 0; i < prose.length; i++) {
      hinted[i] = isHinted(blocks.get(i).owner(), known);
      int length = prose[i] && !aside[i] ? blocks.get(i).text().length() : 0;
      hintedProse += hinted[i] ? length : 0;
      bodyProse += i >= body.begin && i < body.end ? length : 0;
    }
    if (hintedProse < SHARE_OF_A_HINT * bodyProse) {
      return;
    }
    System.arraycopy(hinted, 0, inBody, 0, hinted.length);
  }

  private static boolean isHinted(Element element, Map<Element, Boolean> known) {
    List<Element> path = new ArrayList<>();
    Boolean hinted = null;
    for (Element at = element; at != null && hinted == null; at = at.parent()) {
      hinted = known.get(at);
      if (hinted == null && isArticleBody(at)) {
        hinted = true;
      }
      path.add(at);
    }
    for (Element at : path) {
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
    int kicker = kicker(headline);
    String title = withoutDate(line(headline));
    String suffix = ownTitle(title);
    addMetaLines(Math.max(0, headline - ABOVE_HEADLINE), headline, inBody);
    if (kicker >= 0) {
      read.add(new Block(line(kicker), true, false, Block.Role.KICKER));
    } else if (suffix.length() < title.length()) {
      String above = title.substring(0, title.length() - suffix.length()).strip();
      read.add(new Block(above, true, false, Block.Role.KICKER));
    }
    read.add(new Block(suffix, true, false, Block.Role.HEADLINE));
    boolean near = bodyBegin > headline && bodyBegin - headline <= HEADER_BLOCKS;
    int end = near ? bodyBegin : Math.min(prose.length, headline + ABOVE_HEADLINE);
    for (int i = headline + 1; i < end; i++) {
      if (inBody[i]) {
        continue;
      }
      boolean lead =
          near && !aside[i] && !blocks.get(i).captioned() && prose[i] && !Boilerplate.is(line(i));
      if (lead) {
        addLines(i, Block.Role.PARAGRAPH);
      } else {
        addMetaLines(i, i + 1, inBody);
      }
    }
  }

  /** Cuts off a kicker within the heading, where the page's title does without. */
  private String ownTitle(String heading) {
    for (String title : facts.titles()) {
      for (String part : title.split(SITE_MARKS)) {
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

  private static String withoutDate(String title) {
    Matcher dated = DATED_TITLE.matcher(title);
    return dated.matches() ? dated.group("title") : title;
  }

  private int kicker(int headline) {
    for (int i = headline - 1; i >= Math.max(0, headline - 3); i--) {
      if (PageMarks.has(blocks.get(i).owner(), Mark.KICKER) && Words.count(line(i)) <= 12) {
        return i;
      }
    }
    return -1;
  }

  private void readBody(int headline, int first, int last, boolean[] inBody) {
    String title = headline < 0 ? "" : line(headline);
    int begin = read.size();
    for (int i = first; i <= last; i++) {
      PageBlock block = blocks.get(i);
      if (!inBody[i] || aside[i] || i == headline || line(i).equals(title)) {
        continue;
      }
      if (block.captioned()) {
        addLines(i, Block.Role.CAPTION);
      } else if (prose[i]) {
        addLines(i, Block.Role.PARAGRAPH);
      } else if (block.linkShare() > 0.5) {
        addMetaLines(i, i + 1, new boolean[prose.length]);
      } else if (block.isHeading() || block.strong()) {
        addLines(i, Block.Role.CROSSHEAD);
      } else {
        addLines(i, null);
      }
    }
    cutAtEnd(begin);
  }

  /** Drops the body from the line on with which a page ends an article. */
  private void cutAtEnd(int begin) {
    double all = 0;
    for (Block line : read.subList(begin, read.size())) {
      all += length(line);
    }
    double before = 0;
    for (int i = begin; i < read.size(); i++) {
      if (before > 0 && before >= PageEnds.shareBefore(read.get(i).text()) * all) {
        read.subList(i, read.size()).clear();
        return;
      }
      before += length(read.get(i));
    }
  }

  private static int length(Block line) {
    return line.role() == Block.Role.PARAGRAPH ? line.text().length() : 0;
  }

  private void readFooter(int last) {
    addMetaLines(
        last + 1, Math.min(prose.length, last + 1 + BELOW_BODY), new boolean[prose.length]);
  }

  /** Adds lines about the article, and nothing else. */
  private void addMetaLines(int begin, int end, boolean[] but) {
    for (int i = begin; i < end; i++) {
      if (but[i] || prose[i]) {
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
        return;
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
    if (found != null) {
      loose.add(found.as(Stamp.Role.LOOSE));
    }
  }

  private void addLines(int i, Block.Role role) {
    boolean bullet = blocks.get(i).owner().normalName().equals("li");
    List<Block> lines = BlockReader.read(blocks.get(i).text());
    for (Block line : lines) {
      boolean sure = lines.size() == 1 || role != Block.Role.PARAGRAPH || Prose.is(line.text());
      read.add(new Block(line.text(), true, bullet || line.bullet(), sure ? role : null));
    }
  }

  private String line(int i) {
    return blocks.get(i).text().replaceAll("[\n ]+", " ");
  }
}
