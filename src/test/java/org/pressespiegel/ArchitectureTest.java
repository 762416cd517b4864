package org.pressespiegel;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.DataFrameWriterV2;

/** The picture of docs/architecture.md, held. */
@AnalyzeClasses(
    packages = "org.pressespiegel",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String[] CORE = {
    // No core, but as plain.
    "org.pressespiegel.serve..",
    "org.pressespiegel.text..",
    "org.pressespiegel.language..",
    "org.pressespiegel.document..",
    "org.pressespiegel.article..",
    "org.pressespiegel.delivery..",
    "org.pressespiegel.time..",
    "org.pressespiegel.entity..",
    "org.pressespiegel.place..",
    "org.pressespiegel.quote..",
    "org.pressespiegel.event..",
    "org.pressespiegel.reading..",
    "org.pressespiegel.knowledge..",
    "org.pressespiegel.actor.."
  };

  @ArchTest
  static final ArchRule packages_import_in_one_direction =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.pressespiegel..")
          .layer("text")
          .definedBy("org.pressespiegel.text..")
          .layer("document")
          .definedBy("org.pressespiegel.document..")
          .layer("reading")
          .definedBy("org.pressespiegel.reading..")
          .layer("article")
          .definedBy("org.pressespiegel.article..")
          .layer("delivery")
          .definedBy("org.pressespiegel.delivery..")
          .layer("time")
          .definedBy("org.pressespiegel.time..")
          .layer("entity")
          .definedBy("org.pressespiegel.entity..")
          .layer("place")
          .definedBy("org.pressespiegel.place..")
          .layer("language")
          .definedBy("org.pressespiegel.language..")
          .layer("quote")
          .definedBy("org.pressespiegel.quote..")
          .layer("event")
          .definedBy("org.pressespiegel.event..")
          .layer("knowledge")
          .definedBy("org.pressespiegel.knowledge..")
          .layer("actor")
          .definedBy("org.pressespiegel.actor..")
          .layer("table")
          .definedBy("org.pressespiegel.table..")
          .layer("nlp")
          .definedBy("org.pressespiegel.nlp..")
          .layer("stage")
          .definedBy("org.pressespiegel.stage..")
          .layer("store")
          .definedBy("org.pressespiegel.store..")
          .layer("api")
          .definedBy("org.pressespiegel.api..")
          .layer("serve")
          .definedBy("org.pressespiegel.serve..")
          .layer("job")
          .definedBy("org.pressespiegel.job..")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("language")
          .mayOnlyAccessLayers("text")
          .whereLayer("document")
          .mayOnlyAccessLayers("text", "language")
          .whereLayer("article")
          .mayOnlyAccessLayers("text", "language", "document")
          .whereLayer("delivery")
          .mayOnlyAccessLayers("text", "article")
          .whereLayer("time")
          .mayOnlyAccessLayers("text", "language", "document")
          .whereLayer("entity")
          .mayOnlyAccessLayers("text", "language", "document")
          .whereLayer("place")
          .mayOnlyAccessLayers("text", "language", "document", "entity")
          .whereLayer("quote")
          .mayOnlyAccessLayers("text", "language", "document", "entity")
          .whereLayer("event")
          .mayOnlyAccessLayers("text", "language", "document", "time", "entity", "place", "quote")
          .whereLayer("reading")
          .mayOnlyAccessLayers(
              "text", "language", "document", "time", "entity", "place", "quote", "event")
          .whereLayer("knowledge")
          .mayOnlyAccessLayers("text")
          .whereLayer("actor")
          .mayOnlyAccessLayers("text", "language", "entity", "place", "knowledge")
          .whereLayer("table")
          .mayOnlyAccessLayers(
              "text",
              "document",
              "article",
              "time",
              "entity",
              "place",
              "quote",
              "event",
              "knowledge",
              "actor")
          .whereLayer("nlp")
          .mayOnlyAccessLayers("text")
          .whereLayer("stage")
          .mayOnlyAccessLayers(
              "text",
              "document",
              "article",
              "time",
              "entity",
              "place",
              "quote",
              "event",
              "reading",
              "knowledge",
              "actor",
              "table",
              "nlp")
          .whereLayer("store")
          .mayOnlyAccessLayers("text", "article", "delivery", "table")
          .whereLayer("api")
          .mayOnlyAccessLayers("article", "table", "nlp", "stage")
          .whereLayer("api")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("serve")
          .mayNotAccessAnyLayer()
          .whereLayer("job")
          .mayNotBeAccessedByAnyLayer()
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule there_are_no_cycles =
      slices().matching("org.pressespiegel.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_core_is_plain_java =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..", "scala..", "org.apache.hadoop..", "com.johnsnowlabs..");

  @ArchTest
  static final ArchRule only_nlp_imports_spark_nlp =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.pressespiegel.nlp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.johnsnowlabs..");

  @ArchTest
  static final ArchRule only_store_reads_and_writes =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.pressespiegel.store..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(DataFrameReader.class, DataFrameWriter.class, DataFrameWriterV2.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.hadoop..");

  @ArchTest
  static final ArchRule only_jobs_read_configuration =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.pressespiegel.job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.typesafe.config..");

  @ArchTest
  static final ArchRule only_jobs_look_at_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.pressespiegel.job..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now");

  @ArchTest
  static final ArchRule names_explain_themselves =
      classes()
          .that(alwaysTrue())
          .should()
          .haveNameNotMatching(".*(Utils?|Helpers?|Managers?|Common|Base|Impl)$");

  @ArchTest
  static final ArchRule stages_neither_remember_nor_start_sessions =
      noClasses()
          .that(resideInAnyPackage("org.pressespiegel.stage.."))
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.spark.sql.SparkSession");
}
