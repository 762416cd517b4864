package org.pressespiegel.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
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
      "100,000 articles take some minutes to read; docs/benchmarks.md tells times and memory."
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
    // A session of its own: its views are nobody else's.
    SparkSession spark = Sessions.start("explore").newSession();
    TableStore store = TableStore.at(spark, output);
    Set<String> tables = Views.register(spark, store);
    Path folder = Files.createTempDirectory("pressespiegel-explore");
    // Ctrl-C ends the process at once; what it kept on disk goes with it.
    Thread cleaning = new Thread(() -> delete(folder));
    Runtime.getRuntime().addShutdownHook(cleaning);
    try (ExploredTables explored =
            ExploredTables.read(
                new ReportFigures(spark, tables), articles, folder, this::progress);
        LoopbackServer server = serve(explored)) {
      progressed();
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
      delete(folder);
      try {
        Runtime.getRuntime().removeShutdownHook(cleaning);
      } catch (IllegalStateException e) {
        // It runs already.
      }
    }
    return 0;
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

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // It lies in the system's folder for what is temporary.
    }
  }
}
