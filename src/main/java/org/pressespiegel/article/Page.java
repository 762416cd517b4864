package org.pressespiegel.article;

import java.util.List;

/**
 * What is to be read of a web page.
 *
 * @param blocks the article's parts and the lines about it, in printed order
 * @param stamps dates that the page tells machines, strongest evidence first
 * @param loose dates in lines that are not understood as a whole, which is weak evidence
 * @param authors names that JSON-LD tells, which beat what lines seem to say
 * @param otherAuthors names that other marks tell, for want of better ones
 * @param address the page's own address, or null
 * @param live whether it says that it is a live report
 * @param locked whether it says that only those who pay may read all of it
 */
record Page(
    List<Block> blocks,
    List<Stamp> stamps,
    List<Stamp> loose,
    List<String> authors,
    List<String> otherAuthors,
    String address,
    boolean live,
    boolean locked) {

  Page {
    blocks = List.copyOf(blocks);
    stamps = List.copyOf(stamps);
    loose = List.copyOf(loose);
    authors = List.copyOf(authors);
    otherAuthors = List.copyOf(otherAuthors);
  }
}
