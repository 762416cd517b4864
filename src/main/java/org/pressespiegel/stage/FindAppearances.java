package org.pressespiegel.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.actor.Appearance;
import org.pressespiegel.actor.Blocks;
import org.pressespiegel.actor.Company;
import org.pressespiegel.actor.States;
import org.pressespiegel.entity.EntityType;

/**
 * Articles with their entities → a row for each block in which an entity is compared.
 *
 * <p>In: {@code article_id STRING, published_date DATE, entities ARRAY<STRUCT<…>>}, and where known
 * {@code mentions, places ARRAY<STRUCT<…>>}, which tell the capitals that stand for their states.
 * Out: {@code article_id STRING, entity_no INT, actor_id STRING, block STRING, own BOOLEAN, type
 * STRING, name STRING, aliases ARRAY<STRING>, role STRING, mention_count INT, published_date DATE,
 * company ARRAY<INT>}. A state has its {@code actor_id} here already and no block; other places and
 * things have no row. In its own block an entity is identified, in others it is evidence.
 */
public final class FindAppearances implements Stage {

  private static final long serialVersionUID = 1L;

  private static final StructType OUT =
      StructType.fromDDL(
          "article_id STRING, entity_no INT, actor_id STRING, block STRING, own BOOLEAN,"
              + " type STRING, name STRING, aliases ARRAY<STRING>, role STRING,"
              + " mention_count INT, published_date DATE, company ARRAY<INT>");

  private static final String CAPITAL = "PPLC";

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    StructType schema = articles.schema();
    FlatMapFunction<Row, Row> find =
        article ->
            Faults.orElse(
                article,
                "its actors",
                row -> new Article(row, schema).rows(),
                () -> List.<Row>of().iterator());
    return articles.flatMap(find, Encoders.row(OUT));
  }

  private static final class Article {

    private final Row article;
    private final StructType schema;
    private final String id;
    private final LocalDate day;
    private final List<Row> out = new ArrayList<>();

    Article(Row article, StructType schema) {
      this.article = article;
      this.schema = schema;
      this.id = article.getString(schema.fieldIndex("article_id"));
      this.day = article.getLocalDate(schema.fieldIndex("published_date"));
    }

    Iterator<Row> rows() {
      int column = schema.fieldIndex("entities");
      StructType fields = elements(column);
      int no = fields.fieldIndex("entity_no");
      int type = fields.fieldIndex("type");
      int name = fields.fieldIndex("name");
      int aliases = fields.fieldIndex("aliases");
      int role = fields.fieldIndex("role");
      int country = fields.fieldIndex("country_iso2");
      int mentions = fields.fieldIndex("mention_count");
      List<Row> entities = article.getList(column);
      List<Company.Named> named = new ArrayList<>();
      for (Row entity : entities) {
        named.add(
            new Company.Named(
                EntityType.valueOf(entity.getString(type)),
                entity.getString(name),
                entity.getInt(mentions)));
      }
      int[] company = Company.of(named);
      Map<Integer, String> capitals = capitals();
      for (int at = 0; at < entities.size(); at++) {
        Row entity = entities.get(at);
        EntityType kind = named.get(at).type();
        Optional<String> state =
            kind == EntityType.LOC || kind == EntityType.ORG
                ? States.of(
                    entity.getString(name),
                    entity.getString(country),
                    kind == EntityType.LOC ? capitals.get(entity.getInt(no)) : null)
                : Optional.empty();
        if (state.isPresent()) {
          out.add(
              RowFactory.create(
                  id,
                  entity.getInt(no),
                  States.id(state.get()),
                  null,
                  true,
                  kind.name(),
                  entity.getString(name),
                  null,
                  null,
                  0,
                  day,
                  null));
        } else if (kind == EntityType.PER || kind == EntityType.ORG) {
          compare(
              new Appearance(
                  id,
                  entity.getInt(no),
                  kind,
                  entity.getString(name),
                  entity.getList(aliases),
                  entity.isNullAt(role) ? "" : entity.getString(role),
                  entity.getInt(mentions),
                  day,
                  kind == EntityType.PER
                      ? Company.without(company, named.get(at).number())
                      : new int[0]));
        }
      }
      return out.iterator();
    }

    private StructType elements(int column) {
      return (StructType) ((ArrayType) schema.fields()[column].dataType()).elementType();
    }

    private void compare(Appearance one) {
      Set<String> blocks = Blocks.of(one);
      boolean own = true;
      for (String block : blocks) {
        out.add(
            RowFactory.create(
                id,
                one.no(),
                null,
                block,
                own,
                one.type().name(),
                one.name(),
                one.aliases().toArray(String[]::new),
                one.role(),
                one.mentions(),
                day,
                one.company()));
        own = false;
      }
    }

    /** The states whose capitals act where the article names them, by the entity's number. */
    private Map<Integer, String> capitals() {
      List<String> columns = List.of(schema.fieldNames());
      if (!columns.contains("places") || !columns.contains("mentions")) {
        return Map.of();
      }
      StructType place = elements(schema.fieldIndex("places"));
      Map<Integer, String> acting = new HashMap<>();
      for (Row row : article.<Row>getList(schema.fieldIndex("places"))) {
        if (row.getBoolean(place.fieldIndex("metonymic"))
            && CAPITAL.equals(row.getString(place.fieldIndex("feature_code")))
            && !row.isNullAt(place.fieldIndex("country_iso2"))) {
          acting.put(
              row.getInt(place.fieldIndex("begin")),
              row.getString(place.fieldIndex("country_iso2")));
        }
      }
      StructType mention = elements(schema.fieldIndex("mentions"));
      Map<Integer, Integer> all = new HashMap<>();
      Map<Integer, Integer> told = new HashMap<>();
      Map<Integer, String> states = new HashMap<>();
      for (Row row : article.<Row>getList(schema.fieldIndex("mentions"))) {
        int entity = row.getInt(mention.fieldIndex("entity_no"));
        all.merge(entity, 1, Integer::sum);
        String state = acting.get(row.getInt(mention.fieldIndex("begin")));
        if (state != null) {
          told.merge(entity, 1, Integer::sum);
          states.putIfAbsent(entity, state);
        }
      }
      // A town that is mostly a place in the article is one.
      states.keySet().removeIf(entity -> 2 * told.get(entity) < all.get(entity));
      return states;
    }
  }
}
