package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pressespiegel.article.FirstLook.Shape;
import org.pressespiegel.document.Part.Kind;

/**
 * Decides what each block is, from its shape, its words and its neighbours.
 *
 * <p>First every block is looked at alone: a line about the article, a caption, boilerplate, a
 * title, or running text. Then the first running text divides header from body: titles above it are
 * kicker and headline, titles below it crossheads where running text follows, boilerplate where
 * none does.
 */
final class BlockClassifier {

  private static final int MOST_HEADLINE_WORDS_ABOVE = 9;
  private static final int FEWEST_SUBTITLE_WORDS = 6;
  private static final int LONGEST_SENTENCE_HEADLINE = 110;
  private static final int MOST_CREDIT_WORDS = 6;
  private static final int LONGEST_CAPTION = 250;
  private static final int PARAGRAPHS_BEFORE_SIGNATURE = 2;

  private final List<Block> blocks;
  private final boolean taggedKicker;
  private final Shape[] shapes;
  private final MetaLine[] metas;
  private final Kind[] kinds;
  private final Opening[] openings;
  private final Closing[] closings;
  private final String[] texts;

  private int firstProse;
  private String kicker;
  private String headline;
  private String lead;

  private BlockClassifier(List<Block> blocks, boolean taggedKicker) {
    this.blocks = blocks;
    this.taggedKicker = taggedKicker;
    int size = blocks.size();
    shapes = new Shape[size];
    metas = new MetaLine[size];
    kinds = new Kind[size];
    openings = new Opening[size];
    closings = new Closing[size];
    texts = new String[size];
  }

  /**
   * Returns the layout of {@code blocks}.
   *
   * @param taggedKicker whether the first block stood beside the corpus tag
   */
  static Layout classify(List<Block> blocks, boolean taggedKicker) {
    BlockClassifier classifier = new BlockClassifier(blocks, taggedKicker);
    classifier.lookAtEach();
    classifier.findBody();
    classifier.readHeader();
    classifier.readBody();
    return classifier.layout();
  }

  private void lookAtEach() {
    for (int i = 0; i < texts.length; i++) {
      FirstLook look = look(i);
      shapes[i] = look.shape();
      texts[i] = look.text();
      metas[i] = look.meta();
      if (look.role() != null) {
        takeLabelled(i, look.role());
      }
    }
    markCaptionsBesideTheirCredit();
  }

  private FirstLook look(int i) {
    String text = blocks.get(i).text();
    Block.Role role = blocks.get(i).role();
    if (role == null) {
      return i == 0 && taggedKicker ? FirstLook.atTagged(text) : FirstLook.at(text);
    }
    return switch (role) {
      case HEADLINE, KICKER, LEAD -> FirstLook.labelled(text, DataFile.lower(role.name()));
      case CAPTION -> new FirstLook(Shape.CAPTION, text, null, null);
      case CROSSHEAD -> new FirstLook(Shape.TITLE, text, null, null);
      case OTHER -> new FirstLook(Shape.BOILERPLATE, text, null, null);
      case BYLINE -> FirstLook.signed(text);
      case PARAGRAPH -> {
        FirstLook look = FirstLook.at(text);
        yield look.shape() == Shape.TITLE ? new FirstLook(Shape.PROSE, text, null, null) : look;
      }
    };
  }

  private void takeLabelled(int i, String role) {
    switch (role) {
      case "headline" -> {
        headline = texts[i];
        kinds[i] = Kind.HEADLINE;
      }
      case "kicker" -> {
        kicker = texts[i];
        kinds[i] = Kind.KICKER;
      }
      default -> {
        lead = texts[i];
        kinds[i] = Kind.LEAD;
      }
    }
  }

  /** A credit on a line of its own belongs to the sentence right above or below it. */
  private void markCaptionsBesideTheirCredit() {
    for (int i = 1; i < texts.length; i++) {
      if (shapes[i] != Shape.CAPTION || Words.count(texts[i]) > MOST_CREDIT_WORDS) {
        continue;
      }
      boolean above = i > 1 && isLonePair(i - 1) && endsRun(i) && mayBeCaption(i - 1);
      boolean below = isLonePair(i) && endsRun(i + 1) && mayBeCaption(i + 1);
      if (above) {
        shapes[i - 1] = Shape.CAPTION;
      } else if (below) {
        shapes[i + 1] = Shape.CAPTION;
      }
    }
  }

  /** Whether two lines stand alone between blank lines, so far as their beginning tells. */
  private boolean isLonePair(int first) {
    return blocks.get(first).afterGap()
        && first + 1 < texts.length
        && !blocks.get(first + 1).afterGap();
  }

  private boolean endsRun(int i) {
    return i < texts.length && (i + 1 == texts.length || blocks.get(i + 1).afterGap());
  }

  private boolean mayBeCaption(int i) {
    return texts[i].length() < LONGEST_CAPTION
        && (shapes[i] == Shape.PROSE || shapes[i] == Shape.TITLE);
  }

  private void findBody() {
    firstProse = texts.length;
    for (int i = 0; i < texts.length; i++) {
      if (shapes[i] == Shape.PROSE) {
        firstProse = i;
        break;
      }
    }
    // A short sentence on top may be the headline of a paper that ends headlines with a full stop.
    boolean sentenceHeadline =
        firstProse < texts.length
            && headline == null
            && titlesBefore(firstProse).isEmpty()
            && texts[firstProse].length() <= LONGEST_SENTENCE_HEADLINE
            && Prose.innerSentenceEnds(texts[firstProse]) == 0
            && proseAfter(firstProse) > 0;
    if (sentenceHeadline) {
      shapes[firstProse] = Shape.TITLE;
      findBody();
    }
  }

  private int proseAfter(int index) {
    int found = 0;
    for (int i = index + 1; i < texts.length; i++) {
      found += shapes[i] == Shape.PROSE ? 1 : 0;
    }
    return found;
  }

  private List<Integer> titlesBefore(int end) {
    List<Integer> titles = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      if (shapes[i] == Shape.TITLE) {
        titles.add(i);
      }
    }
    return titles;
  }

  private void readHeader() {
    for (int i = 0; i < firstProse; i++) {
      if (shapes[i] == Shape.TITLE && Boilerplate.isBreadcrumb(texts[i])) {
        shapes[i] = Shape.BOILERPLATE;
      }
    }
    List<Integer> titles = titlesBefore(firstProse);
    titles.removeIf(i -> isBareName(i, titles));
    if (titles.isEmpty() && headline == null) {
      promoteBoilerplateToHeadline();
      return;
    }
    if (headline != null) {
      for (int i : titles) {
        if (blocks.get(i).role() == Block.Role.CROSSHEAD && i > indexOf(Kind.HEADLINE)) {
          kinds[i] = Kind.CROSSHEAD;
          continue;
        }
        boolean above = kicker == null && i < indexOf(Kind.HEADLINE);
        kinds[i] = above ? Kind.KICKER : Kind.BOILERPLATE;
        kicker = above ? texts[i] : kicker;
      }
      return;
    }
    if (titles.isEmpty()) {
      return;
    }
    int headlineAt = titles.get(0);
    int next = 1;
    if (titles.size() > 1 && !isHeadlineAboveSubtitle(titles)) {
      if (kicker == null) {
        kicker = texts[titles.get(0)];
        kinds[titles.get(0)] = Kind.KICKER;
      }
      headlineAt = titles.get(1);
      next = 2;
    }
    headline = texts[headlineAt];
    kinds[headlineAt] = Kind.HEADLINE;
    for (int t = next; t < titles.size(); t++) {
      int i = titles.get(t);
      boolean subtitle = lead == null && Words.count(texts[i]) >= FEWEST_SUBTITLE_WORDS;
      if (subtitle) {
        lead = texts[i];
        kinds[i] = Kind.LEAD;
      } else {
        kinds[i] =
            t == titles.size() - 1 && i == firstProse - 1 && lead != null
                ? Kind.CROSSHEAD
                : Kind.BOILERPLATE;
      }
    }
  }

  private int indexOf(Kind kind) {
    return Arrays.asList(kinds).indexOf(kind);
  }

  /** A long first title above a shorter one is no kicker. */
  private boolean isHeadlineAboveSubtitle(List<Integer> titles) {
    if (taggedKicker) {
      return false;
    }
    int first = Words.count(texts[titles.get(0)]);
    return first >= MOST_HEADLINE_WORDS_ABOVE && first > Words.count(texts[titles.get(1)]);
  }

  /** {@code Anna Muster} between headline and date, {@code Anna Muster, Kairo} anywhere. */
  private boolean isBareName(int i, List<Integer> titles) {
    int position = titles.indexOf(i);
    if (titles.size() > 1 && texts[i].indexOf(',') > 0 && !Words.hasCommonWord(texts[i])) {
      Byline byline = Byline.read(texts[i]);
      boolean full =
          byline != null
              && byline.place() != null
              && !byline.authors().isEmpty()
              && byline.authors().stream().allMatch(name -> Words.count(name) > 1);
      if (full) {
        metas[i] = MetaLine.of(byline);
        shapes[i] = Shape.META;
        return true;
      }
    }
    if (position < 1
        || !Words.isNameShaped(texts[i], 6)
        || Words.count(texts[i]) < 2
        || Words.isKnownPlace(texts[i])) {
      return false;
    }
    boolean lastTitle = position == titles.size() - 1;
    boolean besideDate = i > 0 && isDated(i - 1) || i + 1 < texts.length && isDated(i + 1);
    boolean belowHeadline = position >= 2 || Words.count(texts[titles.get(0)]) >= 5;
    if (!lastTitle || !besideDate || !belowHeadline) {
      return false;
    }
    Byline byline = Byline.read(texts[i]);
    if (byline == null
        || byline.authors().stream()
            .anyMatch(name -> Words.count(name) < 2 || Words.count(name) > 3)) {
      return false;
    }
    metas[i] = MetaLine.of(byline);
    shapes[i] = Shape.META;
    return true;
  }

  private boolean isDated(int i) {
    return metas[i] != null && metas[i].isDated();
  }

  private void promoteBoilerplateToHeadline() {
    for (int i = 0; i < Math.min(firstProse, texts.length); i++) {
      if (shapes[i] == Shape.BOILERPLATE
          && Words.count(texts[i]) >= 4
          && !Boilerplate.isRightsLine(texts[i])) {
        shapes[i] = Shape.TITLE;
        kinds[i] = Kind.HEADLINE;
        headline = texts[i];
        return;
      }
    }
  }

  private void readBody() {
    keepListsWithTheirAnnouncement();
    dropProseAfterSignature();
    int last = lastProse();
    readOpenings(last);
    for (int i = firstProse; i < texts.length; i++) {
      if (kinds[i] != null) {
        continue;
      }
      if (shapes[i] == Shape.PROSE) {
        boolean isLead =
            i == firstProse && lead == null && openings[i] == null && proseAfter(i) > 0;
        kinds[i] = isLead ? Kind.LEAD : Kind.PARAGRAPH;
        lead = isLead ? texts[i] : lead;
      } else if (shapes[i] == Shape.TITLE) {
        kinds[i] = titleInBody(i, last);
      }
    }
    for (int i = Math.max(0, last - 1); i <= last; i++) {
      if (last < texts.length && kinds[i] == Kind.PARAGRAPH) {
        closings[i] = Closing.read(texts[i]);
      }
    }
  }

  private Kind titleInBody(int i, int last) {
    if (i > last) {
      return Kind.BOILERPLATE;
    }
    if (blocks.get(i).bullet()) {
      return Kind.PARAGRAPH;
    }
    // A title may stand right above another one where both are known to be headings.
    int titles = blocks.get(i).role() == Block.Role.CROSSHEAD ? 1 : 0;
    for (int next = i + 1; next <= last; next++) {
      if (shapes[next] == Shape.PROSE) {
        return Kind.CROSSHEAD;
      }
      boolean title = shapes[next] == Shape.TITLE && !blocks.get(next).bullet();
      if (title && titles-- == 0) {
        return Kind.BOILERPLATE;
      }
    }
    return Kind.BOILERPLATE;
  }

  private void keepListsWithTheirAnnouncement() {
    for (int i = firstProse; i + 1 < texts.length; i++) {
      if (shapes[i] != Shape.BOILERPLATE || !Boilerplate.announces(texts[i])) {
        continue;
      }
      int next = i + 1;
      while (next < texts.length
          && shapes[next] == Shape.TITLE
          && (blocks.get(next).bullet()
              || !blocks.get(next).afterGap()
              || isFollowedByTitle(next))) {
        shapes[next++] = Shape.BOILERPLATE;
      }
      boolean oneAfterColon =
          next == i + 1 && shapes[next] == Shape.TITLE && texts[i].endsWith(":");
      if (oneAfterColon) {
        shapes[next] = Shape.BOILERPLATE;
      }
    }
  }

  private boolean isFollowedByTitle(int i) {
    return i + 1 < texts.length && shapes[i + 1] == Shape.TITLE;
  }

  /** What follows the signature at the end is about the author or the site. */
  private void dropProseAfterSignature() {
    int paragraphs = 0;
    for (int i = firstProse; i < texts.length; i++) {
      if (shapes[i] == Shape.PROSE) {
        paragraphs++;
      }
      boolean signature =
          metas[i] != null && (shapes[i] == Shape.META || Boilerplate.isRightsLine(texts[i]));
      if (signature && paragraphs > PARAGRAPHS_BEFORE_SIGNATURE && proseAfter(i) <= 1) {
        for (int rest = i + 1; rest < texts.length; rest++) {
          shapes[rest] = shapes[rest] == Shape.META ? Shape.META : Shape.BOILERPLATE;
        }
        return;
      }
    }
  }

  private int lastProse() {
    for (int i = texts.length - 1; i >= 0; i--) {
      if (shapes[i] == Shape.PROSE) {
        return i;
      }
    }
    return -1;
  }

  /** The first paragraph may open like an agency report, or the second, below a lead. */
  private void readOpenings(int last) {
    int looked = 0;
    for (int i = firstProse; i <= last && looked < 2; i++) {
      if (shapes[i] != Shape.PROSE) {
        continue;
      }
      looked++;
      int paragraph = i;
      openings[i] = Opening.read(texts[i], () -> context(paragraph));
      if (openings[i] != null) {
        return;
      }
    }
  }

  private String context(int without) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      if (i != without && (shapes[i] == Shape.PROSE || shapes[i] == Shape.TITLE)) {
        out.append(texts[i]).append('\n');
      }
    }
    return out.toString();
  }

  private Layout layout() {
    List<Layout.Part> parts = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    List<String> agencies = new ArrayList<>();
    List<Stamp> stamps = new ArrayList<>();
    String openingPlace = null;
    String linePlace = null;
    boolean relative = false;
    boolean future = false;
    for (int i = 0; i < texts.length; i++) {
      MetaLine meta = metas[i];
      if (meta != null) {
        Names.addEachOnce(authors, meta.authors());
        Names.addEachOnce(agencies, meta.agencies());
        stamps.addAll(meta.stamps());
        linePlace = linePlace == null ? meta.place() : linePlace;
        relative |= meta.relative();
        future |= meta.future();
      }
      if (openings[i] != null) {
        Names.addEachOnce(agencies, openings[i].agencies());
        openingPlace = openings[i].place();
        if (openings[i].stamp() != null) {
          stamps.add(openings[i].stamp());
        }
      }
      if (closings[i] != null) {
        Names.addEachOnce(agencies, closings[i].agencies());
      }
      addParts(parts, i);
    }
    String place = openingPlace != null ? openingPlace : linePlace;
    return new Layout(
        parts, kicker, headline, lead, authors, agencies, place, stamps, relative, future);
  }

  private void addParts(List<Layout.Part> parts, int i) {
    Kind kind = kindOf(i);
    String text = texts[i];
    int begin = openings[i] == null ? 0 : openings[i].end();
    int end = closings[i] == null ? text.length() : closings[i].begin();
    boolean whole = begin >= end;
    if (begin > 0 && !whole) {
      parts.add(new Layout.Part(Kind.DATELINE, text.substring(0, begin).strip(), false));
    }
    String middle = whole ? text : text.substring(begin, end).strip();
    if (middle.isEmpty()) {
      return;
    }
    parts.add(new Layout.Part(kind, middle, begin > 0 && !whole));
    if (end < text.length() && !whole) {
      parts.add(new Layout.Part(Kind.BYLINE, text.substring(end).strip(), true));
    }
  }

  private Kind kindOf(int i) {
    if (kinds[i] != null) {
      return kinds[i];
    }
    return switch (shapes[i]) {
      case META -> metas[i].isDated() ? Kind.DATELINE : Kind.BYLINE;
      case CAPTION -> Kind.CAPTION;
      case PROSE -> Kind.PARAGRAPH;
      case BOILERPLATE, TITLE -> Kind.BOILERPLATE;
    };
  }
}
