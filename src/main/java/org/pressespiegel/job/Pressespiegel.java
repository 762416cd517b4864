package org.pressespiegel.job;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.nlp.UnfitFileException;
import org.pressespiegel.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: one command per job. */
@Command(
    name = "pressespiegel",
    description = "Turns raw German news articles into analytics tables.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
public final class Pressespiegel implements Runnable {

  private static final int OLDEST_JAVA = 17;

  /** Hadoop 3.3 asks for a security manager, which Java 24 no longer has. */
  private static final int FIRST_UNFIT_JAVA = 24;

  private static final int USER_ERROR = 1;
  private static final int INTERNAL_ERROR = 70;

  /**
   * Its line ends, or a blank stands behind its dashes; no option but {@code --name=value} does.
   */
  private static final Pattern SQL_COMMENT =
      Pattern.compile("--(?:[ \\t\\r\\n]|(?![a-z-]+=)[^\\r\\n]*[\\r\\n])");

  @Spec private CommandSpec spec;

  /** Runs one command and exits: 0 done, 1 user error (one line), 70 internal error. */
  public static void main(String[] args) {
    int status = run(StandardOutput.open(), System.err, args);
    SparkSession.getDefaultSession().foreach(spark -> stop(spark));
    if (status != 0) {
      System.exit(status);
    }
  }

  private static Void stop(SparkSession spark) {
    spark.stop();
    return null;
  }

  /** Runs one command; data and help go to {@code out}, all else to {@code err}. */
  static int run(PrintStream out, PrintStream err, String... args) {
    return run(out, err, Flow::new, args);
  }

  /** The same with other stages. */
  static int run(PrintStream out, PrintStream err, Function<Settings, Flow> flows, String... args) {
    int java = Runtime.version().feature();
    if (java < OLDEST_JAVA || java >= FIRST_UNFIT_JAVA) {
      err.println(
          "pressespiegel: Java 17 is needed (18 to 23 may do); this is Java "
              + java
              + ", set JAVA_HOME");
      return USER_ERROR;
    }
    Console console = new Console(out, err);
    int status =
        new CommandLine(new Pressespiegel())
            .addSubcommand(new BuildTables(console, flows))
            .addSubcommand(new ExportArticles(console))
            .addSubcommand(new AnnotateTexts(console, flows))
            .addSubcommand(QueryTables.command(console))
            .addSubcommand(new CompactTables(console))
            .addSubcommand(new WriteReport(console))
            .addSubcommand(new Explore(console))
            .addSubcommand(new JudgeRows(console))
            .addSubcommand(new WriteViews(console))
            .addSubcommand(new Benchmark(console))
            .addSubcommand(new PrepareAccurate(console))
            .addSubcommand(new BuildGazetteer(console))
            .addSubcommand(new BuildOutlines(console))
            .addSubcommand(new BuildKnowledge(console))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Pressespiegel::misused)
            .setExecutionExceptionHandler(Pressespiegel::failed)
            .execute(Arrays.stream(args).map(Pressespiegel::noOption).toArray(String[]::new));
    out.flush();
    return status;
  }

  /** Keeps SQL that begins with a comment from being read as an option. */
  private static String noOption(String argument) {
    return SQL_COMMENT.matcher(argument).lookingAt() ? " " + argument : argument;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which job? See --help");
  }

  private static int misused(ParameterException e, String[] args) {
    e.getCommandLine().getErr().println("pressespiegel: " + oneLine(e) + " (--help tells more)");
    return USER_ERROR;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof UserError
        || e instanceof StoreException
        || e instanceof UnfitFileException
        || e instanceof AnalysisException) {
      err.println("pressespiegel: " + oneLine(e));
      return USER_ERROR;
    }
    err.println("pressespiegel: internal error: " + oneLine(e));
    e.printStackTrace(err);
    err.flush();
    return INTERNAL_ERROR;
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse(e.toString());
  }
}
