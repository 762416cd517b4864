package org.pressespiegel.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises text that is markup or data of another format, whatever its file is called. */
final class FormatSniffer {

  private static final int HEAD = 2_000;
  private static final int SAMPLE = 20_000;
  private static final int FEW_TAGS = 6;
  private static final int LINES = 40;

  private static final Pattern HTML =
      Pattern.compile(
          "(?:<\\?xml|<!doctype|<!--|<html|<head|<body|<div|<p[ >]|<article|<table|<rss|<feed|<svg|<span|<h[1-6]|<meta|<script|<style|<main|<section|<title|<[a-zA-Z][\\w:-]{0,30}(?:\\s[^<>]{0,200})?>)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9:]{0,15}(?:\\s[^<>]{0,300})?/?>");
  private static final Pattern JSON =
      Pattern.compile("(?:\\{\\s*(?:\"[^\"\\n]{0,100}\"\\s*:|\\})|\\[\\s*[\\[{\"\\d\\]])");
  private static final List<String> MAIL_FIELDS =
      List.of("MIME-Version: ", "Content-Type: ", "Message-ID: ", "Received: ");

  private FormatSniffer() {}

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
    if (JSON.matcher(head).lookingAt()) {
      return "JSON";
    }
    if (HTML.matcher(head).lookingAt()) {
      return head.startsWith("<?xml") || head.startsWith("<rss") ? "XML" : "HTML";
    }
    if (MAIL_FIELDS.stream().filter(head::contains).count() > 1) {
      return "mail message";
    }
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    if (sample.indexOf('<') >= 0 && isTagged(sample)) {
      return "HTML";
    }
    if (isDelimited(sample)) {
      return "delimited table";
    }
    int marks = 0;
    for (int i = 0; i < sample.length(); i++) {
      switch (sample.charAt(i)) {
        case '{', '}', ';', '=', '<', '>', '\\', '$' -> marks++;
        default -> {}
      }
    }
    boolean dense = marks * 20 > sample.length();
    long letters = dense ? sample.chars().filter(Character::isLetter).count() : 0;
    return dense && letters * 4 > sample.length() ? "program or data" : null;
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

  /** At least four lines, nearly all with the same number of delimiters. */
  private static boolean isDelimited(String sample) {
    String[] lines = sample.split("\n", LINES + 1);
    for (char delimiter : new char[] {';', '\t', '|', ','}) {
      int filled = 0;
      int same = 0;
      int expected = -1;
      int fewest = delimiter == ',' ? 3 : 2;
      for (int i = 0; i < Math.min(lines.length, LINES); i++) {
        if (lines[i].isBlank()) {
          continue;
        }
        filled++;
        int count = count(lines[i].strip(), delimiter);
        if (expected < 0) {
          expected = count;
          if (expected < fewest) {
            break;
          }
        }
        same += count == expected ? 1 : 0;
      }
      if (filled >= 4 && expected >= fewest && same * 10 >= filled * 9) {
        return true;
      }
    }
    return false;
  }

  private static int count(String line, char delimiter) {
    int found = 0;
    for (int i = 0; i < line.length(); i++) {
      found += line.charAt(i) == delimiter ? 1 : 0;
    }
    return found;
  }
}
