package org.pressespiegel.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.SparkSession;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/** A person at a terminal: lines that can be edited, a history, names that Tab completes. */
final class QueryTerminal implements QueryShell.Source {

  private static final List<String> COMMANDS =
      List.of(
          ".exit",
          ".format",
          ".help",
          ".questions",
          ".quit",
          ".read",
          ".rows",
          ".schema",
          ".tables",
          ".views",
          ".width");

  private static final List<String> WORDS =
      List.of(
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP BY",
          "ORDER BY",
          "HAVING",
          "LIMIT",
          "JOIN",
          "LEFT JOIN",
          "USING",
          "DISTINCT",
          "COUNT",
          "LATERAL VIEW",
          "EXPLODE",
          "DESC",
          "NOT",
          "NULL",
          "LIKE");

  private final Terminal terminal;
  private final LineReader reader;

  /**
   * Opens the terminal.
   *
   * @param names what Tab completes beside commands and words of SQL, as soon as it is known
   */
  QueryTerminal(SparkSession spark, CompletableFuture<List<String>> names) throws IOException {
    terminal = TerminalBuilder.builder().name("pressespiegel").system(true).dumb(true).build();
    // While a question is being answered; at the prompt Ctrl-C forgets what was typed.
    terminal.handle(Signal.INT, signal -> spark.sparkContext().cancelAllJobs());
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("pressespiegel")
            .parser(new StatementParser())
            .completer((line, words, candidates) -> complete(words, known(names), candidates))
            // `!` is a part of SQL.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "           ... ")
            .build();
    history().ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
  }

  @Override
  public Optional<String> next() {
    while (true) {
      try {
        return Optional.of(reader.readLine("pressespiegel> "));
      } catch (UserInterruptException e) {
        // What was typed is forgotten.
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }

  private static List<String> known(CompletableFuture<List<String>> names) {
    return names.isCompletedExceptionally() ? List.of() : names.getNow(List.of());
  }

  /** Returns the file of what was asked before: in the folder for state, as XDG has it. */
  private static Optional<Path> history() {
    String state = System.getenv("XDG_STATE_HOME");
    Path folder =
        (state == null || state.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(state))
            .resolve("pressespiegel");
    try {
      return Optional.of(Files.createDirectories(folder).resolve("history"));
    } catch (IOException e) {
      // A home that cannot be written to: then there is no history.
      return Optional.empty();
    }
  }

  private static void complete(ParsedLine line, List<String> names, List<Candidate> candidates) {
    String word = line.word().substring(0, line.wordCursor());
    if (line.wordIndex() == 0 && word.startsWith(".")) {
      COMMANDS.forEach(command -> candidates.add(new Candidate(command)));
      return;
    }
    // In `count(a.head` the name begins behind the last mark.
    String before = word.replaceFirst("\\w*$", "");
    names.forEach(
        name -> candidates.add(new Candidate(before + name, name, null, null, null, null, false)));
    if (before.isEmpty()) {
      WORDS.forEach(sql -> candidates.add(new Candidate(sql)));
    }
  }

  /** Asks for another line until a statement has its semicolon. */
  private static final class StatementParser extends DefaultParser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
      if (context == ParseContext.ACCEPT_LINE
          && !line.strip().startsWith(".")
          && Statements.isOpen(line)) {
        throw new EOFError(-1, -1, "no semicolon yet");
      }
      return super.parse(line, cursor, context);
    }
  }
}
