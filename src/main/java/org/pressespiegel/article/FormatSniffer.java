package org.pressespiegel.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pressespiegel.text.PlainLetters;

/** Recognises text that is markup or data of another format, whatever its file is called. */
final class FormatSniffer {

  private static final int HEAD = 2_000;
  private static final int SAMPLE = 20_000;
  private static final int FEW_TAGS = 6;
  private static final int LINES = 40;

  private static final Pattern HTML =
      Pattern.compile(
          "(?:<\\?xml|<!doctype|<!--|<html|<head|<body|<div|<p["
              + " >]|<article|<table|<rss|<feed|<svg|<span|<h[1-6]|<meta|<script|<style|<main|<section|<title|<[a-zA-Z][\\w:-]{0,30}(?:\\s[^<>]{0,200})?>)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern XHTML =
      Pattern.compile("<!doctype\\s+html|<html[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE_PAGE =
      Pattern.compile("<!doctype\\s+html|<html[\\s>]|<head[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9:]{0,15}(?:\\s[^<>]{0,300})?/?>");
  private static final Pattern JSON =
      Pattern.compile("(?:\\{\\s*(?:\"[^\"\\n]{0,100}\"\\s*:|\\})|\\[\\s*[\\[{\"\\d\\]])");
  private static final List<String> MAIL_FIELDS =
      List.of("MIME-Version: ", "Content-Type: ", "Message-ID: ", "Received: ");

  /** The foreign format that can be read. */
  static final String PAGE = "HTML";

  private static final int FIRST_BYTES = 1_000;

  private FormatSniffer() {}

  /** Returns whether bytes, in whatever encoding, begin like a web page. */
  static boolean isPage(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, FIRST_BYTES), StandardCharsets.ISO_8859_1)
            .replaceAll("^[^<]{0,8}(?=<)|\u0000", "")
            .strip();
    return head.startsWith("<") && HTML.matcher(head).lookingAt() && !isXml(head);
  }

  /** Returns whether markup is a whole page, with a head and all, not an article alone. */
  static boolean isWholePage(String markup) {
    String head = markup.substring(0, Math.min(markup.length(), FIRST_BYTES)).strip();
    return WHOLE_PAGE.matcher(head).find();
  }

  /** XHTML begins like XML. */
  private static boolean isXml(String head) {
    boolean declared = head.startsWith("<?xml") || head.startsWith("<rss");
    return declared && !XHTML.matcher(head).find();
  }

  /** Returns whether a text that is not tidied yet is a web page, by its beginning. */
  static boolean beginsLikePage(String text) {
    String head = text.substring(0, Math.min(text.length(), SAMPLE));
    return head.indexOf('<') >= 0 && PAGE.equals(sniff(PlainLetters.of(head)));
  }

  /** Returns the name of the foreign format, or null for plain text. */
  static String sniff(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD)).strip();
    if (head.startsWith("{\\rtf")) {
      return "RTF";
    }
    if (head.startsWith("%PDF-")) {
      return "PDF";
    }
    if (head.startsWith("%!PS")) {
      return "PostScript";
    }
    if (head.startsWith("WARC/1.")) {
      return "WARC";
    }
    if (head.startsWith("\\documentclass") || head.startsWith("\\begin{")) {
      return "LaTeX";
    }
    if ((head.startsWith("{") || head.startsWith("[")) && JSON.matcher(head).lookingAt()) {
      return "JSON";
    }
    if (head.startsWith("<") && HTML.matcher(head).lookingAt()) {
      return isXml(head) ? "XML" : PAGE;
    }
    if (isMail(head)) {
      return "mail message";
    }
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    if (sample.indexOf('<') >= 0 && isTagged(sample)) {
      return PAGE;
    }
    if (isDelimited(sample)) {
      return "delimited table";
    }
    int marks = 0;
    for (char c : sample.toCharArray()) {
      marks += isCodeMark(c) ? 1 : 0;
    }
    boolean dense = marks * 20 > sample.length();
    long letters = dense ? sample.chars().filter(Character::isLetter).count() : 0;
    return dense && letters * 4 > sample.length() ? "program or data" : null;
  }

  private static boolean isMail(String head) {
    int fields = 0;
    for (String field : MAIL_FIELDS) {
      fields += head.contains(field) ? 1 : 0;
    }
    return fields > 1;
  }

  private static boolean isTagged(String sample) {
    Matcher tag = TAG.matcher(sample);
    int tags = 0;
    int inside = 0;
    while (tag.find()) {
      tags++;
      inside += tag.end() - tag.start();
    }
    return tags >= FEW_TAGS && (inside * 10 > sample.length() || tags * 300 > sample.length());
  }

  private static boolean isCodeMark(char c) {
    // Nearly all characters leave here.
    if (c >= 'a' && c <= 'z' || c == ' ') {
      return false;
    }
    return switch (c) {
      case '{', '}', ';', '=', '<', '>', '\\', '$' -> true;
      default -> false;
    };
  }

  /** At least four lines, nearly all with the same number of delimiters. */
  private static boolean isDelimited(String sample) {
    String first = filledLines(sample).findFirst().orElse("");
    for (char delimiter : new char[] {';', '\t', '|', ','}) {
      int expected = count(first, delimiter);
      int fewest = delimiter == ',' ? 3 : 2;
      if (expected < fewest) {
        continue;
      }
      List<String> lines = filledLines(sample).toList();
      int same = 0;
      for (String line : lines) {
        same += count(line, delimiter) == expected ? 1 : 0;
      }
      if (lines.size() >= 4 && same * 10 >= lines.size() * 9) {
        return true;
      }
    }
    return false;
  }

  private static Stream<String> filledLines(String sample) {
    return sample.lines().limit(LINES).map(String::strip).filter(line -> !line.isEmpty());
  }

  private static int count(String line, char delimiter) {
    int found = 0;
    for (int i = 0; i < line.length(); i++) {
      found += line.charAt(i) == delimiter ? 1 : 0;
    }
    return found;
  }
}
