package org.pressespiegel.job;

/**
 * What {@code java -jar} starts: says what is missing where Spark is not there, in place of an
 * error that only programmers understand, and else runs {@link Pressespiegel}.
 */
public final class Start {

  private static final int USER_ERROR = 1;

  private Start() {}

  /** Runs one command, or says what it needs. */
  public static void main(String[] args) {
    if (isThere("org.apache.spark.sql.SparkSession") && isThere("scala.Option")) {
      Pressespiegel.main(args);
      return;
    }
    System.err.println(
        String.join(
            System.lineSeparator(),
            "pressespiegel: this jar does not hold Spark. It is for a Spark installation: Spark 3.5,"
                + " Scala 2.12, Java 17:",
            "  spark-submit --class org.pressespiegel.job.Pressespiegel THIS.jar --help",
            "Without one, take the release archive, which holds all that is needed: unpack it and run",
            "  jobs/pressespiegel --help"));
    System.exit(USER_ERROR);
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, Start.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
