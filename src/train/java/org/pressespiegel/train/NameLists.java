package org.pressespiegel.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * The product's own tables as lists of words: what a network is told of words that training texts
 * never held.
 *
 * @param words the words of each list, by its name
 * @param given given names
 * @param towns names of one word of towns with 20,000 inhabitants or more, and of countries
 */
record NameLists(
    Map<String, TreeSet<String>> words, List<List<String>> given, List<List<String>> towns) {

  private static final int CITY = 100_000;
  private static final int TOWN = 10_000;
  private static final int KNOWN_TOWN = 20_000;

  /** Reads them from the class path. */
  static NameLists read() throws IOException {
    Map<String, TreeSet<String>> words = new LinkedHashMap<>();
    for (String list :
        List.of("given", "role", "company", "country", "city", "town", "place", "region", "part")) {
      words.put(list, new TreeSet<>());
    }
    for (String[] row : rows("language/given_names.tsv")) {
      add(words, "given", row[0]);
    }
    for (String[] row : rows("language/roles.tsv")) {
      add(words, "role", row[0]);
    }
    for (String[] row : rows("entity/company_words.tsv")) {
      add(words, "company", row[0]);
    }
    for (String[] row : rows("place/countries.tsv")) {
      add(words, "country", row[1]);
      for (String other : row[2].split(";")) {
        add(words, "country", other);
      }
    }
    TreeSet<String> known = new TreeSet<>(words.get("country"));
    for (String[] row : rows("place/gazetteer.tsv.gz")) {
      int people = Integer.parseInt(row[7]);
      String list = row[0].equals("A") ? "region" : list(people);
      List<String> names = new ArrayList<>(List.of(row[5], row[6]));
      for (String other : (row.length > 10 ? row[10] : "").split("\\|")) {
        if (other.startsWith("g:")) {
          names.add(other.substring(2));
        }
      }
      for (String name : names) {
        add(words, list, name);
        if (people >= KNOWN_TOWN && row[0].equals("P") && isWord(name)) {
          known.add(name);
        }
      }
    }
    return new NameLists(words, alone(words.get("given")), alone(known));
  }

  private static String list(int people) {
    return people >= CITY ? "city" : people >= TOWN ? "town" : "place";
  }

  private static List<List<String>> alone(TreeSet<String> words) {
    return words.stream().map(List::of).toList();
  }

  /** Of names of several words their parts, in a list of its own. */
  private static void add(Map<String, TreeSet<String>> words, String list, String name) {
    if (isWord(name)) {
      words.get(list).add(name);
      return;
    }
    for (String part : name.split("[ /()]+")) {
      if (isWord(part) && Character.isUpperCase(part.charAt(0)) && part.length() > 2) {
        words.get("part").add(part);
      }
    }
  }

  private static boolean isWord(String name) {
    return name.length() > 1
        && name.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '’' || c == '.');
  }

  private static List<String[]> rows(String name) throws IOException {
    try (InputStream raw = NameLists.class.getResourceAsStream("/org/pressespiegel/" + name);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .toList();
    }
  }
}
