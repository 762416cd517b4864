package org.pressespiegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where articles are in JSON. */
final class JsonShapeTest {

  private static final ColumnMapping COLUMNS =
      ColumnMapping.of(
          Map.of(
              "text", "text|content|body.sections.*",
              "headline", "title",
              "address", "url",
              "published", "date",
              "id", "id|_id"));

  private static final JsonShape SHAPE = new JsonShape(COLUMNS);

  /** Each holds the articles {title: A, text: eins} and {title: B, text: zwei}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pandas by columns | {'title':{'0':'A','1':'B'},'text':{'0':'eins','1':'zwei'}}",
        "pandas split | {'columns':['title','text'],'index':[0,1],'data':[['A','eins'],['B','zwei']]}",
        "pandas by index | {'0':{'title':'A','text':'eins'},'1':{'title':'B','text':'zwei'}}",
        "pandas table | {'schema':{'fields':[]},'data':[{'index':0,'title':'A','text':'eins'},{'index':1,'title':'B','text':'zwei'}]}",
        "lists | {'title':['A','B'],'text':['eins','zwei']}",
        "Solr | {'responseHeader':{'status':0},'response':{'numFound':2,'docs':[{'id':'1','title':['A'],'text':['eins']},{'title':['B'],'text':['zwei']}]}}",
        "news service | {'status':'ok','articles':[{'source':{'id':null},'title':'A','content':'eins'},{'title':'B','content':'zwei'}]}",
        "Elasticsearch | {'took':1,'hits':{'total':{'value':2},'hits':[{'_id':'x','_source':{'title':'A','text':'eins'}},{'_id':'y','_source':{'title':'B','text':'zwei'}}]}}",
        "lists by day | {'2021-05-03':[{'title':'A','text':'eins'}],'2021-05-04':[{'title':'B','text':'zwei'}]}",
        "lists in parts | {'politik':{'items':[{'title':'A','text':'eins'}]},'sport':{'items':[{'title':'B','text':'zwei'}]}}",
        "lists in a list | {'pages':[{'no':1,'articles':[{'title':'A','text':'eins'}]},{'no':2,'articles':[{'title':'B','text':'zwei'}]}]}",
        "rows | {'rows':[{'row':{'title':'A','text':'eins'}},{'row':{'title':'B','text':'zwei'}}]}",
        "deep down | {'a':{'b':{'c':{'d':{'e':{'items':[{'title':'A','text':'eins'},{'title':'B','text':'zwei'}]}}}}}}",
        "a feed | {'title':'Blatt','items':[{'url':'u','title':'A','content':'eins'},{'url':'v','title':'B','content':'zwei'}]}",
      })
  void lists_of_articles_are_found_by_shape(String what, String json) throws IOException {
    JsonNode value = json(json);

    assertThat(SHAPE.isList(value)).as(what).isTrue();
    List<JsonNode> records = SHAPE.records(value);
    assertThat(records).hasSize(2);
    assertThat(fields(records.get(0))).containsEntry("headline", "A").containsEntry("text", "eins");
    assertThat(fields(records.get(1))).containsEntry("headline", "B").containsEntry("text", "zwei");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "an article | {'title':'A','text':'eins'}",
        "an article of paragraphs | {'title':'A','text':['eins','zwei'],'url':['u','v']}",
        "an article with comments | {'title':'A','text':'eins','comments':[{'title':'Nein','text':'zwei','url':'u'}]}",
        "sections | {'title':'A','body':{'sections':[{'headline':[],'paragraphs':['eins']}]}}",
        "nothing known | {'kopf':'A','korpus':'eins'}",
        "sections without a date | {'title':'A','sections':[{'heading':'Eins','text':'eins'},{'heading':'Zwei','text':'zwei'}]}",
        "a ticker | {'title':'A','date':'2021-05-03','entries':[{'time':'10:00','text':'eins'},{'time':'11:00','text':'zwei'}]}",
        "behind a paywall | {'title':'A','date':'2021-05-03','text':null,'comments':[{'user':'x','text':'eins'},{'user':'y','text':'zwei'}]}",
        "with related ones | {'title':'A','date':'2021-05-03','related':[{'title':'B','url':'u','text':'eins'},{'title':'C','url':'v','text':'zwei'}]}",
        "parts of a text | {'kopf':'A','teile':[{'type':'p','text':'eins'},{'type':'p','text':'zwei'}]}",
      })
  void what_is_one_record_stays_one(String what, String json) throws IOException {
    assertThat(SHAPE.records(json(json))).as(what).hasSize(1);
  }

  @Test
  void an_answer_without_articles_is_an_empty_list() throws IOException {
    assertThat(SHAPE.records(json("{'status':'ok','totalResults':0,'articles':[]}"))).isEmpty();
  }

  @Test
  void parts_of_unknown_names_are_looked_for_in_each_element() throws IOException {
    String text = "Der Rat hat am Montag lange getagt. ".repeat(10);
    JsonNode value =
        json("{'treffer':[{'Kopf':'A','Dokument':{'Korpus':'" + text + "'}},{'Kopf':'B'}]}");

    assertThat(SHAPE.records(value)).hasSize(2);
    assertThat(JsonTexts.keys(SHAPE.records(value).get(0))).containsKey("Dokument.Korpus");
  }

  @Test
  void of_several_dates_the_first_counts_and_what_is_kept_is_kept_as_it_is() throws IOException {
    JsonTexts texts =
        new JsonTexts(
            json("{'text':['eins','zwei'],'date':['2021-05-03','2021-05-04'],'x':{'y':[1]}}"));

    assertThat(COLUMNS.keeping("x|text").fields(texts::at, texts::asItIs))
        .isEqualTo(
            Map.of(
                "text", "eins\n\nzwei",
                "published", "2021-05-03",
                "kept:x", "{\"y\":[1]}",
                "kept:text", "[\"eins\",\"zwei\"]"));
  }

  @Test
  void comments_are_no_articles_where_the_text_has_an_unknown_name() throws IOException {
    String text = "Der Rat hat am Montag lange getagt. ".repeat(10);
    JsonNode value =
        json("{'kopf':'A','korpus':'" + text + "','comments':[{'title':'Nein','text':'zwei'}]}");

    assertThat(SHAPE.records(value)).containsExactly(value);
  }

  @Test
  void an_envelope_is_opened_and_what_stands_on_it_stays() throws IOException {
    assertThat(fields(SHAPE.opened(json("{'_id':'x','_source':{'title':'A','text':'eins'}}"))))
        .isEqualTo(Map.of("id", "x", "headline", "A", "text", "eins"));
    assertThat(fields(SHAPE.opened(json("{'url':'u','data':{'title':'A','text':'eins'}}"))))
        .isEqualTo(Map.of("address", "u", "headline", "A", "text", "eins"));
  }

  @Test
  void types_of_a_database_are_seen_through() throws IOException {
    JsonNode record =
        json(
            "{'_id':{'$oid':'5f'},'text':'eins','date':{'$date':{'$numberLong':'1612345678000'}}}");

    assertThat(fields(record))
        .isEqualTo(Map.of("id", "5f", "text", "eins", "published", "1612345678000"));
  }

  @Test
  void a_star_takes_all_texts_below_in_their_order() throws IOException {
    JsonNode record =
        json(
            "{'body':{'summary':['kurz'],'sections':[{'headline':[],'paragraphs':['eins','zwei']},"
                + "{'headline':['Und nun'],'paragraphs':['drei'],'no':7}]}}");

    assertThat(fields(record)).isEqualTo(Map.of("text", "eins\n\nzwei\n\nUnd nun\n\ndrei"));
  }

  @Test
  void marks_of_missing_values_are_passed_over() throws IOException {
    assertThat(fields(json("{'text':'NULL','content':'eins','title':'NA'}")))
        .isEqualTo(Map.of("text", "eins"));
  }

  private static Map<String, String> fields(JsonNode record) {
    return COLUMNS.fields(new JsonTexts(record)::at);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
