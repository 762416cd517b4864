package org.pressespiegel.nlp;

import static org.apache.spark.sql.functions.col;

import com.johnsnowlabs.nlp.AnnotatorType;
import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.HasOutputAnnotationCol;
import com.johnsnowlabs.nlp.HasOutputAnnotatorType;
import com.johnsnowlabs.nlp.pretrained.ResourceDownloader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Option;

/**
 * The annotations of a Spark NLP pipeline that is a {@link NameModel}, in a column of their own.
 *
 * @param types our type by label of the model's
 */
record NameColumn(Map<String, String> types) implements Serializable {

  /** Column with the names: chunks, or one entity label per token. */
  static final String NAMES = "nlp_names";

  /** Place of the cells in Spark NLP's annotation. */
  private static final int TYPE = 0;

  private static final int BEGIN = 1;
  private static final int LAST = 2;
  private static final int RESULT = 3;
  private static final int METADATA = 4;

  /** Returns how to read the column that {@link #add} makes of the same model. */
  static NameColumn of(NameModel model) {
    if (model instanceof NameModel.SavedPipeline saved) {
      return new NameColumn(saved.types());
    }
    return new NameColumn(((NameModel.Pretrained) model).types());
  }

  /**
   * Adds the column.
   *
   * @param rows with the columns of {@link Annotations}
   * @throws UnfitFileException if there is no such model, or it finds no names
   */
  static Dataset<Row> add(Dataset<Row> rows, NameModel model) {
    if (model instanceof NameModel.SavedPipeline saved) {
      return piped(rows, saved(saved.path()), saved.path());
    }
    NameModel.Pretrained pretrained = (NameModel.Pretrained) model;
    PipelineModel pipeline =
        ResourceDownloader.downloadPipeline(
            pretrained.name(), Option.apply("de"), ResourceDownloader.publicLoc());
    return piped(rows, pipeline, pretrained.name());
  }

  private static PipelineModel saved(String path) {
    try {
      return PipelineModel.load(path);
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare.
      throw new UnfitFileException("no Spark NLP pipeline at " + path, e);
    }
  }

  /** The pipeline reads the text under the name that it was made for, and leaves one column. */
  private static Dataset<Row> piped(Dataset<Row> rows, PipelineModel pipeline, String path) {
    String text = null;
    String names = null;
    for (Transformer stage : pipeline.stages()) {
      if (stage instanceof DocumentAssembler assembler) {
        text = assembler.getInputCol();
      }
      if (stage instanceof HasOutputAnnotatorType typed
          && stage instanceof HasOutputAnnotationCol named
          && List.of(AnnotatorType.NAMED_ENTITY(), AnnotatorType.CHUNK())
              .contains(typed.outputAnnotatorType())) {
        names = named.getOutputCol();
      }
    }
    if (text == null || names == null) {
      throw new UnfitFileException(
          path + " does not lead from DocumentAssembler to named entities");
    }
    String prefix = "own_";
    String[] columns = rows.columns();
    String[] hidden = Arrays.stream(columns).map(c -> prefix + c).toArray(String[]::new);
    Dataset<Row> annotated =
        pipeline.transform(rows.toDF(hidden).withColumn(text, col(prefix + Annotations.TEXT)));
    List<String> kept = new ArrayList<>();
    for (String column : hidden) {
      kept.add(column);
    }
    kept.add(names);
    List<String> after = new ArrayList<>(Arrays.asList(columns));
    after.add(NAMES);
    return annotated
        .select(kept.get(0), kept.subList(1, kept.size()).toArray(String[]::new))
        .toDF(after.toArray(String[]::new));
  }

  /** Returns the names of a row, in the order of the text; none is inside another. */
  List<AnnotatedName> read(Row annotated) {
    List<AnnotatedName> names = new ArrayList<>();
    int end = 0;
    boolean open = false;
    String label = "";
    for (Row annotation : annotated.<Row>getList(annotated.fieldIndex(NAMES))) {
      Map<String, String> about = annotation.getJavaMap(METADATA);
      boolean chunk = annotation.getString(TYPE).equals(AnnotatorType.CHUNK());
      String result = chunk ? "B-" + about.get("entity") : annotation.getString(RESULT);
      String own = result.replaceFirst("^[BIESLU]-", "");
      String type = types.get(own);
      int begin = annotation.getInt(BEGIN);
      int last = annotation.getInt(LAST) + 1;
      boolean goesOn = open && own.equals(label) && !result.matches("[BSU]-.*");
      if (type == null || begin < end && !goesOn) {
        open = false;
        continue;
      }
      double confidence = confidence(about, own);
      if (goesOn) {
        AnnotatedName first = names.remove(names.size() - 1);
        names.add(
            new AnnotatedName(first.begin(), last, type, Math.min(first.confidence(), confidence)));
      } else {
        names.add(new AnnotatedName(begin, last, type, confidence));
      }
      open = !chunk;
      label = own;
      end = last;
    }
    return names;
  }

  /** NerDL says {@code confidence}, token classifiers a score per label; else it counts as sure. */
  private static double confidence(Map<String, String> about, String label) {
    for (String key : List.of("confidence", "B-" + label, "I-" + label, label)) {
      String value = about.get(key);
      if (value != null) {
        try {
          double confidence = Double.parseDouble(value);
          if (confidence >= 0 && confidence <= 1) {
            return confidence;
          }
        } catch (NumberFormatException e) {
          // Not every pipeline says how sure it is.
        }
      }
    }
    return 1;
  }
}
