package org.pressespiegel.job;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.serve.LoopbackServer;
import org.pressespiegel.store.TableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The report's page over the tables, with all texts, served to a browser on this machine. */
@Command(
    name = "explore",
    description = "Serves the report's page over the whole corpus to a browser on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    footer = {
      "",
      "It reads the tables once, prints an address and answers until Ctrl-C. Only this machine can",
      "reach it, and only who knows the address, which holds a random token. It reads and writes no",
      "tables while it answers: start it again after a run that added articles.",
      "100,000 articles take some minutes to read. What was read is kept on this machine, some 7 KB",
      "for an article, so that the next start takes seconds; it is read again when the tables have",
      "changed. docs/benchmarks.md tells times and memory."
    })
final class Explore implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "What build-tables wrote.")
  private String output;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port on which to listen; default: any that is free.")
  private int port;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "200000",
      description = {
        "Articles to explore, at most; of more the page holds a sample, as the report does, and says",
        "so. Default: ${DEFAULT-VALUE}."
      })
  private int articles;

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      description = {
        "Where to keep what was read, for the next start; default: pressespiegel/explore in",
        "XDG_CACHE_HOME, else in ~/.cache."
      })
  private Path cache;

  @Option(names = "--no-cache", description = "Keep nothing of what was read when it ends.")
  private boolean passes;

  private final Console console;
  private final CountDownLatch over;

  Explore(Console console) {
    this(console, new CountDownLatch(1));
  }

  /** One that ends by itself when it is over, as a test wants it. */
  Explore(Console console, CountDownLatch over) {
    this.console = console;
    this.over = over;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65535) {
      throw new UserError("--port is a number from 0 to 65535");
    }
    if (articles < 1) {
      throw new UserError("--articles is a number from 1 on");
    }
    if (port > 0) {
      // Said now, and not when all tables are read.
      requireFree();
    }
    Path temporary = Files.createTempDirectory("pressespiegel-explore");
    List<Path> passing = Collections.synchronizedList(new ArrayList<>(List.of(temporary)));
    // Ctrl-C ends the process at once; what it shall not keep on disk goes with it.
    Thread cleaning = new Thread(() -> passing.forEach(ExploredCache::delete));
    Runtime.getRuntime().addShutdownHook(cleaning);
    try (ExploredTables explored = explored(temporary, passing);
        LoopbackServer server = serve(explored)) {
      console
          .err()
          .println(
              String.format(
                  Locale.ROOT,
                  "%d of %d articles; open this address in a browser on this machine, Ctrl-C ends:",
                  explored.held(),
                  explored.of()));
      console.out().println(server.address());
      console.out().flush();
      over.await();
    } finally {
      passing.forEach(ExploredCache::delete);
      try {
        Runtime.getRuntime().removeShutdownHook(cleaning);
      } catch (IllegalStateException e) {
        // It runs already.
      }
    }
    return 0;
  }

  private ExploredTables explored(Path temporary, List<Path> passing) throws IOException {
    if (passes) {
      return ExploredTables.open(read(Files.createDirectory(temporary.resolve("state"))));
    }
    Path folder = kept(temporary, passing);
    try {
      return ExploredTables.open(folder);
    } catch (IOException | RuntimeException e) {
      // Somebody changed or cut what was kept.
      console.err().println("what is kept in " + folder + " cannot be read: " + e.getMessage());
      ExploredCache.delete(folder);
      return ExploredTables.open(kept(temporary, passing));
    }
  }

  /** Reads the tables into an empty folder, and returns that. */
  private Path read(Path folder) throws IOException {
    // A session of its own: its views are nobody else's.
    SparkSession spark = Sessions.start("explore").newSession();
    TableStore store = TableStore.at(spark, output);
    Set<String> tables = Views.register(spark, store);
    ExploredTables.write(new ReportFigures(spark, tables), articles, folder, this::progress);
    progressed();
    return folder;
  }

  /**
   * Returns the folder of an earlier start that read the same tables, else reads them and keeps
   * what was read; where that cannot be kept, it is read all the same.
   *
   * @param passing the folders that are deleted at the end
   */
  private Path kept(Path temporary, List<Path> passing) throws IOException {
    ExploredCache kept;
    Optional<String> state;
    Path begun;
    try {
      kept = new ExploredCache(cache == null ? ExploredCache.usual() : cache, output, articles);
      state = kept.state();
      Optional<Path> earlier = state.flatMap(kept::kept);
      if (earlier.isPresent()) {
        tell("what an earlier start read is in %s (%.0f MB)", earlier.get());
        return earlier.get();
      }
      begun = state.isPresent() ? kept.begin() : null;
    } catch (IOException | IllegalArgumentException e) {
      console.err().println("what is read cannot be kept for the next start: " + e.getMessage());
      return read(Files.createDirectory(temporary.resolve("state")));
    }
    if (begun == null) {
      // Reading says what is wrong with it.
      return read(Files.createDirectory(temporary.resolve("state")));
    }
    passing.add(begun);
    read(begun);
    if (!kept.state().equals(state)) {
      // A run changed the tables meanwhile: it is one state or the other, but which?
      return begun;
    }
    Path now = kept.keep(begun, state.get());
    if (!now.equals(begun)) {
      passing.remove(begun);
      tell(
          "what was read is kept in %s (%.0f MB), so that the next start takes seconds; --no-cache keeps none",
          now);
    }
    return now;
  }

  private void tell(String message, Path folder) throws IOException {
    console
        .err()
        .println(String.format(Locale.ROOT, message, folder, ExploredCache.size(folder) / 1e6));
  }

  private LoopbackServer serve(ExploredTables explored) throws IOException {
    try {
      return LoopbackServer.start(
          port, ReportPage.servedPolicy(), explored.answers(), this::failed);
    } catch (BindException e) {
      throw taken(e);
    }
  }

  private void requireFree() throws IOException {
    try {
      new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")).close();
    } catch (BindException e) {
      throw taken(e);
    }
  }

  private UserError taken(BindException e) {
    return new UserError("port " + port + " is taken or not allowed: " + e.getMessage(), e);
  }

  private void failed(Exception e) {
    console.err().println("an answer failed: " + e);
  }

  /** Ends the line of progress. */
  private void progressed() {
    if (console.isTerminal()) {
      console.err().println();
    }
  }

  private void progress(int read) {
    if (console.isTerminal()) {
      console.err().print(String.format(Locale.ROOT, "\rread %d articles ", read));
      console.err().flush();
    }
  }
}
