package org.pressespiegel.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands behind the question mark of an address.
 *
 * @param values by name; of a name that stands there twice the first
 */
public record Ask(Map<String, String> values) {

  private static final int LONGEST = 4_000;
  private static final int MOST = 8;

  /** Copies the values. */
  public Ask {
    values = Map.copyOf(values);
  }

  /**
   * Reads it.
   *
   * @param query as it was sent, or null
   * @throws UnfitAskException if it is too long or not in the form of addresses
   */
  static Ask of(String query) {
    Map<String, String> values = new TreeMap<>();
    if (query == null || query.isEmpty()) {
      return new Ask(values);
    }
    if (query.length() > LONGEST) {
      throw new UnfitAskException("too long");
    }
    for (String pair : query.split("&", MOST + 1)) {
      int equals = pair.indexOf('=');
      if (values.size() == MOST || equals < 0) {
        throw new UnfitAskException("not name=value");
      }
      values.putIfAbsent(plain(pair.substring(0, equals)), plain(pair.substring(equals + 1)));
    }
    return new Ask(values);
  }

  private static String plain(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnfitAskException("not in the form of addresses");
    }
  }

  /**
   * Returns a text.
   *
   * @throws UnfitAskException if it is not there or longer than so many UTF-16 units
   */
  public String text(String name, int longest) {
    String value = values.get(name);
    if (value == null || value.length() > longest) {
      throw new UnfitAskException(name + " is a text of at most " + longest + " letters");
    }
    return value;
  }

  /**
   * Returns numbers with commas between them.
   *
   * @throws UnfitAskException if they are none, more than {@code most}, or not from 0 to below
   *     {@code below}
   */
  public List<Integer> numbers(String name, int most, int below) {
    String value = values.getOrDefault(name, "");
    List<Integer> numbers = new ArrayList<>();
    for (String number : value.split(",", -1)) {
      if (numbers.size() == most || !number.matches("[0-9]{1,9}")) {
        throw new UnfitAskException(name + " is at most " + most + " numbers");
      }
      int read = Integer.parseInt(number);
      if (read >= below) {
        throw new UnfitAskException(name + " has a number that is too high");
      }
      numbers.add(read);
    }
    return numbers;
  }
}
