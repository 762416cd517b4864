package org.pressespiegel.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of a {@link WordTable}, its cells by the names of their columns. A cell that is not what
 * its reader asks for is an error that says where it stands and what it says.
 *
 * @param file the table's folder and name
 * @param line where it stands, from 1
 * @param cells what it says, by column
 */
public record TableRow(String file, int line, Map<String, String> cells) {

  /** How much of a wrong cell an error shows, in characters. */
  private static final int SHOWN = 120;

  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

  public TableRow {
    cells = Map.copyOf(cells);
  }

  /** Returns what stands in a column; it may be empty. */
  public String cell(String column) {
    return Objects.requireNonNull(cells.get(column), column);
  }

  /** Returns what stands in a column that must not be empty. */
  public String word(String column) {
    String cell = cell(column);
    if (cell.isBlank()) {
      throw wrong(column, "empty");
    }
    return cell;
  }

  /** Returns what stands in a column, or nothing where that is empty. */
  public Optional<String> optional(String column) {
    return Optional.of(cell(column)).filter(cell -> !cell.isEmpty());
  }

  /** Returns the parts of a cell; none of an empty one. */
  public List<String> list(String column, String separator) {
    String cell = cell(column);
    return cell.isEmpty() ? List.of() : List.of(cell.split(Pattern.quote(separator), -1));
  }

  /** Returns the parts of a cell, none of which may be empty; no part of an empty cell. */
  public List<String> words(String column, String separator) {
    List<String> words = list(column, separator);
    if (words.stream().anyMatch(String::isBlank)) {
      throw wrong(column, "a part of it is empty");
    }
    return words;
  }

  /** Returns what stands in a column that takes some words only. */
  public String oneOf(String column, String... words) {
    String cell = cell(column);
    if (!List.of(words).contains(cell)) {
      throw wrong(column, "none of " + String.join(", ", words));
    }
    return cell;
  }

  /** Returns the constant that a cell names, in capitals or in small letters. */
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    return constant(column, cell(column), type);
  }

  /** Returns the constants that a cell names, one at least. */
  public <E extends Enum<E>> Set<E> constants(String column, String separator, Class<E> type) {
    Set<E> constants = EnumSet.noneOf(type);
    word(column);
    list(column, separator).forEach(name -> constants.add(constant(column, name, type)));
    return constants;
  }

  private <E extends Enum<E>> E constant(String column, String name, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name) || lower(constant).equals(name)) {
        return constant;
      }
    }
    String all =
        Arrays.stream(type.getEnumConstants())
            .map(TableRow::lower)
            .collect(Collectors.joining(", "));
    throw wrong(column, "'" + name + "' is none of " + all);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the whole number in a cell. */
  public int integer(String column) {
    if (!INTEGER.matcher(cell(column)).matches()) {
      throw wrong(column, "no whole number");
    }
    return Integer.parseInt(cell(column));
  }

  /** Returns the number in a cell, whole or with a decimal point. */
  public double decimal(String column) {
    if (!DECIMAL.matcher(cell(column)).matches()) {
      throw wrong(column, "no number");
    }
    return Double.parseDouble(cell(column));
  }

  /**
   * Returns what a parser makes of a cell; where the parser finds it wrong, the error says where it
   * stands.
   */
  public <T> T read(String column, Function<String, T> parser) {
    try {
      return parser.apply(cell(column));
    } catch (IllegalArgumentException e) {
      throw wrong(column, e.getMessage());
    }
  }

  /** Returns the error that a cell is wrong, which says where it stands and what it says. */
  public IllegalArgumentException wrong(String column, String why) {
    return wrong(file, line, "column " + column + " '" + shown(cell(column)) + "': " + why);
  }

  /** Returns what an error shows of a text. */
  static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  static IllegalArgumentException wrong(String file, int line, String why) {
    return new IllegalArgumentException(file + ", line " + line + ": " + why);
  }
}
