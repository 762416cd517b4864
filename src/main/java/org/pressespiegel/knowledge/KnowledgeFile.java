package org.pressespiegel.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of what is known of persons, organisations and states: gzip of tab-separated UTF-8
 * lines, a {@code #} header first. Same items, same bytes.
 *
 * <p>The first line names the format and its version. Then come states ({@code s}), names of
 * parties ({@code n}) and of offices and occupations ({@code w}), then persons ({@code p}) and
 * organisations ({@code o}), so that whoever reads it in one go knows all names that a line needs;
 * within each in the order of their numbers.
 *
 * <p>Columns of {@code s, p, o}: kind, number of the item, Wikipedias with an article on it,
 * countries (of a state its ISO code, else numbers of states), born, died (day, month or year),
 * name, other names, description, parties and offices (number, from, to, separated by {@code ~}; to
 * is {@code ?} where it has ended and nobody knows when), numbers of occupations. Of {@code n, w}:
 * kind, number, name, names of one word. Lists are separated by {@code |}.
 */
public final class KnowledgeFile {

  /** Begins the first line. */
  private static final String FORMAT = "# pressespiegel knowledge ";

  private static final int VERSION = 1;
  private static final int COLUMNS = 12;
  private static final int NAME_COLUMNS = 4;
  private static final int BUFFER = 1 << 16;

  private final Map<Long, String> states = new HashMap<>();
  private final Map<Long, Name> names = new HashMap<>();
  private final Set<String> partyWords = new HashSet<>();

  private record Name(String name, List<String> shorts) {}

  private KnowledgeFile() {}

  /** A file that is none of ours; the message is for the user. */
  public static final class UnfitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Writes lines as they come. */
  public static final class Lines implements AutoCloseable {

    private final Writer out;

    /**
     * Begins a file.
     *
     * @param header lines about the content, without {@code #}
     */
    public Lines(OutputStream out, List<String> header) throws IOException {
      this.out = new OutputStreamWriter(new Gzip(out), StandardCharsets.UTF_8);
      add(FORMAT + VERSION);
      for (String line : header) {
        add("# " + line);
      }
    }

    /** Adds a line. */
    public void add(String line) throws IOException {
      out.write(line);
      out.write('\n');
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /**
   * Returns the line that names a party.
   *
   * @param shorts its names of one word
   */
  public static String party(long number, String name, List<String> shorts) {
    return "n\t" + number + "\t" + name + "\t" + String.join("|", shorts);
  }

  /** Returns the line that names an office or an occupation. */
  public static String word(long number, String name) {
    return "w\t" + number + "\t" + name + "\t";
  }

  static String line(Item item) {
    return String.join(
        "\t",
        String.valueOf(item.kind().letter()),
        String.valueOf(item.number()),
        String.valueOf(item.sitelinks()),
        item.kind() == Kind.STATE ? item.iso2() : joined(item.countries()),
        item.born(),
        item.died(),
        item.name(),
        String.join("|", item.aliases()),
        item.description(),
        memberships(item.parties()),
        memberships(item.offices()),
        joined(item.occupations()));
  }

  private static String joined(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("|"));
  }

  private static String memberships(List<Membership> all) {
    return all.stream()
        .map(one -> one.of() + "~" + one.from() + "~" + one.to())
        .collect(Collectors.joining("|"));
  }

  /**
   * Checks that a stream begins like a file of ours.
   *
   * @throws UnfitException if not
   */
  public static void require(InputStream in) {
    try (BufferedReader lines = reader(in)) {
      requireFirst(lines.readLine());
    } catch (IOException e) {
      throw new UnfitException("no knowledge file: " + e.getMessage(), e);
    }
  }

  private static void requireFirst(String line) {
    if (line == null || !line.startsWith(FORMAT)) {
      throw new UnfitException("no knowledge file", null);
    }
    if (!line.equals(FORMAT + VERSION)) {
      throw new UnfitException(
          "a knowledge file of version "
              + line.substring(FORMAT.length())
              + ", not "
              + VERSION
              + "; make it anew with jobs/build-knowledge.sh",
          null);
    }
  }

  /**
   * Hands what is known of some to {@code reader}, in the file's order; only one line is in memory
   * at a time, and the names of parties, offices and states.
   *
   * @param wanted tells by kind and all names of one whether it is asked for
   * @return words that are names of parties
   * @throws UnfitException if the file is not one of ours, or broken
   */
  public static Set<String> read(
      InputStream in, BiPredicate<Kind, List<String>> wanted, Consumer<Known> reader) {
    KnowledgeFile file = new KnowledgeFile();
    long no = 1;
    try (BufferedReader lines = reader(in)) {
      requireFirst(lines.readLine());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        no++;
        if (!line.startsWith("#")) {
          file.line(line, wanted).ifPresent(reader);
        }
      }
    } catch (IOException e) {
      throw new UnfitException("a broken knowledge file: " + e.getMessage(), e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnfitException("a broken knowledge file, line " + no + ": " + e.getMessage(), e);
    }
    return file.partyWords;
  }

  private static BufferedReader reader(InputStream in) throws IOException {
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(in, BUFFER), StandardCharsets.UTF_8), BUFFER);
  }

  private Optional<Known> line(String line, BiPredicate<Kind, List<String>> wanted) {
    if (line.startsWith("n\t") || line.startsWith("w\t")) {
      name(line);
      return Optional.empty();
    }
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(cells.length + " cells, not " + COLUMNS);
    }
    Kind kind = Kind.of(cells[0]);
    if (kind == Kind.STATE) {
      states.put(Long.valueOf(cells[1]), cells[3]);
    }
    List<String> all = new ArrayList<>(List.of(cells[6]));
    all.addAll(list(cells[7]));
    return wanted.test(kind, all) ? Optional.of(known(kind, cells)) : Optional.empty();
  }

  private void name(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != NAME_COLUMNS) {
      throw new IllegalArgumentException(cells.length + " cells, not " + NAME_COLUMNS);
    }
    List<String> shorts = list(cells[3]);
    // Who calls a party an occupation takes no short names from it: parties come first.
    names.putIfAbsent(Long.valueOf(cells[1]), new Name(cells[2], shorts));
    partyWords.addAll(shorts);
  }

  private Known known(Kind kind, String[] cells) {
    List<String> countries =
        kind == Kind.STATE
            ? List.of(cells[3])
            : list(cells[3]).stream()
                .map(state -> states.get(Long.valueOf(state)))
                .filter(code -> code != null)
                .distinct()
                .toList();
    return new Known(
        kind,
        "Q" + cells[1],
        Integer.parseInt(cells[2]),
        countries,
        cells[4].isEmpty() ? null : PartialDay.first(cells[4]),
        cells[5].isEmpty() ? null : PartialDay.last(cells[5]),
        cells[6],
        list(cells[7]),
        cells[8],
        affiliations(cells[9]),
        affiliations(cells[10]),
        list(cells[11]).stream()
            .map(word -> names.get(Long.valueOf(word)))
            .filter(name -> name != null)
            .map(Name::name)
            .toList());
  }

  /** Without those that have ended, nobody knows when, and those that have no name. */
  private List<Affiliation> affiliations(String cell) {
    List<Affiliation> affiliations = new ArrayList<>();
    for (String one : list(cell)) {
      String[] parts = one.split("~", -1);
      Name name = names.get(Long.valueOf(parts[0]));
      if (name != null && !parts[2].equals(Membership.ENDED)) {
        LocalDate from = parts[1].isEmpty() ? null : PartialDay.first(parts[1]);
        LocalDate to = parts[2].isEmpty() ? null : PartialDay.last(parts[2]);
        affiliations.add(new Affiliation("Q" + parts[0], name.name(), name.shorts(), from, to));
      }
    }
    return affiliations;
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }

  private static final class Gzip extends GZIPOutputStream {

    Gzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
