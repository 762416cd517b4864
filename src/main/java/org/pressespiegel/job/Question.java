package org.pressespiegel.job;

import java.util.Set;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.execution.CommandExecutionMode;
import scala.collection.JavaConverters;

/**
 * One statement in Spark SQL that asks and changes nothing.
 *
 * @param sql the statement, without a semicolon at its end
 */
record Question(String sql) {

  /** Commands that only tell: all others could write, drop or set something. */
  private static final Set<String> HARMLESS =
      Set.of(
          "DescribeRelation",
          "DescribeColumn",
          "DescribeQueryCommand",
          "DescribeFunction",
          "DescribeFunctionCommand",
          "ExplainCommand",
          "ShowColumns",
          "ShowFunctions",
          "ShowTables",
          "ShowViews");

  /**
   * Returns the answer, not computed yet.
   *
   * @throws UserError if it is no statement, or would change something
   */
  Dataset<Row> ask(SparkSession spark) {
    LogicalPlan plan = parsed(spark);
    if (!HARMLESS.contains(plan.getClass().getSimpleName())) {
      requireQuestion(plan);
      // Some show what they do only when names are resolved, as INSERT OVERWRITE DIRECTORY.
      requireQuestion(
          spark.sessionState().executePlan(plan, CommandExecutionMode.SKIP()).analyzed());
    }
    return spark.sql(sql);
  }

  private LogicalPlan parsed(SparkSession spark) {
    try {
      return spark.sessionState().sqlParser().parsePlan(sql);
    } catch (ParseException e) {
      throw new UserError(e.getMessage().strip(), e);
    }
  }

  private static void requireQuestion(LogicalPlan plan) {
    if (plan instanceof Command || plan instanceof ParsedStatement) {
      throw new UserError("the tables are only read here: only questions (SELECT …) are answered");
    }
    JavaConverters.seqAsJavaList(plan.children()).forEach(Question::requireQuestion);
  }

  /** Returns what is wrong with a question, as Spark says it, or null where the question isn't. */
  static String fault(Throwable failure) {
    boolean questions = false;
    String message = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      questions |= cause instanceof SparkThrowable;
      // The innermost says what; those around it only where.
      message = cause.getMessage() == null ? message : cause.getMessage();
    }
    return questions ? message : null;
  }
}
