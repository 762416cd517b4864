package org.pressespiegel.article;

import java.util.List;

/**
 * What is to be read of a web page.
 *
 * @param blocks the article's parts and the lines about it, in printed order
 * @param stamps dates that the page tells machines, strongest evidence first
 * @param loose dates in lines that are not understood as a whole, which is weak evidence
 * @param authors names that the page tells machines
 * @param address the page's own address, or null
 */
record Page(
    List<Block> blocks,
    List<Stamp> stamps,
    List<Stamp> loose,
    List<String> authors,
    String address) {

  Page {
    blocks = List.copyOf(blocks);
    stamps = List.copyOf(stamps);
    loose = List.copyOf(loose);
    authors = List.copyOf(authors);
  }
}
