package org.pressespiegel.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.collection.JavaConverters;

/** Reads what different Spark NLP annotators say of "Anna Muster besucht Bad Ems". */
final class NameColumnTest {

  private static final NameColumn COLUMN =
      new NameColumn(Map.of("PER", "PER", "LOC", "LOC", "OTH", "MISC"));

  private static final int[][] WORDS = {{0, 3}, {5, 10}, {12, 18}, {20, 22}, {24, 26}};

  @Test
  void chunks_are_names_as_they_are() {
    Row names =
        row(
            annotation("chunk", 0, 10, "Anna Muster", Map.of("entity", "PER", "confidence", "0.5")),
            annotation("chunk", 20, 26, "Bad Ems", Map.of("entity", "OTH")));

    assertThat(COLUMN.read(names))
        .containsExactly(
            new AnnotatedName(0, 11, "PER", 0.5), new AnnotatedName(20, 27, "MISC", 1));
  }

  @Test
  void labels_of_tokens_are_joined_in_any_scheme() {
    AnnotatedName anna = new AnnotatedName(0, 11, "PER", 1);
    AnnotatedName ems = new AnnotatedName(20, 27, "LOC", 1);

    for (String scheme :
        List.of(
            "B-PER I-PER O B-LOC I-LOC",
            "B-PER L-PER O B-LOC L-LOC",
            "PER PER O LOC LOC",
            "I-PER I-PER O I-LOC I-LOC",
            "B-PER E-PER O B-LOC E-LOC")) {
      assertThat(COLUMN.read(tokens(scheme.split(" ")))).as(scheme).containsExactly(anna, ems);
    }
  }

  @Test
  void a_new_beginning_is_a_new_name() {
    assertThat(COLUMN.read(tokens("B-PER", "B-PER", "O", "S-LOC", "U-LOC"))).hasSize(4);
    assertThat(COLUMN.read(tokens("B-PER", "I-LOC", "O", "O", "O"))).hasSize(2);
  }

  @Test
  void what_has_no_type_of_ours_is_dropped() {
    assertThat(COLUMN.read(tokens("B-PROD", "I-PROD", "O", "B-LOC", "O"))).hasSize(1);
  }

  private static Row tokens(String... labels) {
    List<Row> annotations = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      annotations.add(
          annotation("named_entity", WORDS[i][0], WORDS[i][1], labels[i], Map.of("word", "w")));
    }
    return row(annotations.toArray(Row[]::new));
  }

  private static Row row(Row... annotations) {
    StructType schema =
        new StructType().add(NameColumn.NAMES, DataTypes.createArrayType(DataTypes.NullType));
    return new GenericRowWithSchema(
        new Object[] {JavaConverters.asScalaBuffer(List.of(annotations))}, schema);
  }

  private static Row annotation(
      String type, int begin, int last, String result, Map<String, String> metadata) {
    return org.apache.spark.sql.RowFactory.create(
        type, begin, last, result, JavaConverters.mapAsScalaMap(metadata), new Float[0]);
  }
}
