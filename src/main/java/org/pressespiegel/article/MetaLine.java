package org.pressespiegel.article;

import java.util.List;

/**
 * A line that speaks about the article instead of being part of it.
 *
 * @param stamps dates and times in printed order
 * @param authors names as printed
 * @param agencies sources as printed
 * @param place as printed, or null
 * @param relative whether a time is given relative to the moment of reading
 * @param future whether a date was too far in the future to be believed
 */
record MetaLine(
    List<Stamp> stamps,
    List<String> authors,
    List<String> agencies,
    String place,
    boolean relative,
    boolean future) {

  MetaLine {
    stamps = List.copyOf(stamps);
    authors = List.copyOf(authors);
    agencies = List.copyOf(agencies);
  }

  static MetaLine signedBy(List<String> agencies) {
    return new MetaLine(List.of(), List.of(), agencies, null, false, false);
  }

  static MetaLine of(Byline byline) {
    return new MetaLine(
        List.of(), byline.authors(), byline.agencies(), byline.place(), false, false);
  }

  boolean isDated() {
    return !stamps.isEmpty() || relative;
  }
}
