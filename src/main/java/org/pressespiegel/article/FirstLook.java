package org.pressespiegel.article;

import java.util.List;
import java.util.Objects;

/**
 * What a block shows by itself, before its neighbours are looked at.
 *
 * @param shape what it looks like
 * @param text the block, without a label such as {@code Titel:}
 * @param meta what it says about the article, or null
 * @param role what its label announces: {@code headline}, {@code kicker}, {@code lead}; or null
 */
record FirstLook(Shape shape, String text, MetaLine meta, String role) {

  enum Shape {
    META,
    CAPTION,
    BOILERPLATE,
    TITLE,
    PROSE
  }

  private static final int LONGEST_SIGNATURE = 60;

  FirstLook {
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(text, "text");
  }

  /** Looks at the block beside the corpus tag, which is a title unless a label says otherwise. */
  static FirstLook atTagged(String text) {
    FirstLook labelled = labelled(text);
    return labelled != null ? labelled : plain(Shape.TITLE, text);
  }

  /** Takes the block for what its source says that it is. */
  static FirstLook labelled(String text, String role) {
    return new FirstLook(Shape.META, text, null, role);
  }

  /** Looks at names of authors. */
  static FirstLook signed(String text) {
    MetaLine meta = MetaLineReader.read(text);
    if (meta != null && !meta.authors().isEmpty()) {
      return new FirstLook(Shape.META, text, meta, null);
    }
    Byline byline = Byline.read(text);
    return byline == null
        ? plain(Shape.BOILERPLATE, text)
        : new FirstLook(Shape.META, text, MetaLine.of(byline), null);
  }

  /** Looks at any other block. */
  static FirstLook at(String text) {
    FirstLook labelled = labelled(text);
    if (labelled != null) {
      return labelled;
    }
    if (Captions.is(text)) {
      return plain(Shape.CAPTION, text);
    }
    MetaLine meta = meta(text);
    if (meta != null) {
      return new FirstLook(Shape.META, text, meta, null);
    }
    if (Boilerplate.is(text)) {
      MetaLine rights =
          Boilerplate.isRightsLine(text) ? MetaLine.signedBy(Agencies.ofRightsLine(text)) : null;
      return new FirstLook(Shape.BOILERPLATE, text, rights, null);
    }
    Closing closing = Closing.read(text);
    String unsigned = closing == null ? text : text.substring(0, closing.begin()).strip();
    return plain(Prose.is(unsigned) ? Shape.PROSE : Shape.TITLE, text);
  }

  private static FirstLook labelled(String text) {
    MetaLineReader.Labelled labelled = MetaLineReader.labelled(text);
    return labelled == null || labelled.content().isEmpty()
        ? null
        : new FirstLook(Shape.META, labelled.content(), null, labelled.role());
  }

  private static MetaLine meta(String text) {
    MetaLine meta = MetaLineReader.read(text);
    if (meta != null) {
      return meta;
    }
    List<String> signed = text.length() < LONGEST_SIGNATURE ? Agencies.signature(text) : null;
    return signed == null ? null : MetaLine.signedBy(signed);
  }

  private static FirstLook plain(Shape shape, String text) {
    return new FirstLook(shape, text, null, null);
  }
}
