package org.pressespiegel.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

/** A text's names hang on the text alone, to the last bit of their confidence. */
final class TaggerModelTest {

  private static final List<String> PEOPLE =
      List.of("Anna Muster", "Gerd Öztürk", "Kanzlerin Merkel", "der Bürgermeister", "Li Wei");

  private static final List<String> PLACES =
      List.of("Köln", "Bad Ems", "dem Landtag", "New York", "Hinterzarten-Breitnau", "Kiew");

  private static final List<String> GROUPS =
      List.of(
          "die SPD", "der FC Bayern", "Siemens", "das Bundesumweltministerium", "EU-Kommission");

  private static final List<String> SHAPES =
      List.of(
          "%1$s reiste nach %2$s.",
          "In %2$s traf %1$s am Montag Vertreter; %3$s war nicht dabei, obwohl eingeladen war.",
          "„%3$s“, sagte %1$s.",
          "%3$s!",
          "Zwischen %2$s und Ulm verkehren keine Züge, teilte %3$s mit, und %1$s musste laufen.");

  private static final List<List<AnnotatedSentence>> TEXTS =
      IntStream.range(0, 40).mapToObj(TaggerModelTest::text).toList();

  private static final SentenceTagger TAGGER = SentenceTagger.of(new NameModel.Fast(), null);

  private static List<AnnotatedSentence> text(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence <= seed % 7; sentence++) {
      text.append(
              String.format(
                  SHAPES.get(random.nextInt(SHAPES.size())),
                  PEOPLE.get(random.nextInt(PEOPLE.size())),
                  PLACES.get(random.nextInt(PLACES.size())),
                  GROUPS.get(random.nextInt(GROUPS.size()))))
          .append(' ');
    }
    List<AnnotatedSentence> sentences = new ArrayList<>();
    for (Span span : SentenceSplitter.german().split(text.toString())) {
      sentences.add(
          new AnnotatedSentence(
              span.begin(),
              span.end(),
              Tokenizer.tokens(text.toString(), span.begin(), span.end())));
    }
    return sentences;
  }

  @Test
  void other_texts_change_nothing_whatever_their_order() {
    List<List<AnnotatedName>> inOrder = TEXTS.stream().map(TAGGER::names).toList();
    List<List<AnnotatedSentence>> turned = new ArrayList<>(TEXTS);
    Collections.reverse(turned);
    List<List<AnnotatedName>> backwards =
        new ArrayList<>(turned.stream().map(TAGGER::names).toList());
    Collections.reverse(backwards);

    assertThat(inOrder.stream().mapToInt(List::size).sum()).isGreaterThan(100);
    assertThat(backwards).isEqualTo(inOrder);
  }

  @Test
  void other_threads_change_nothing() {
    List<List<AnnotatedName>> alone = TEXTS.stream().map(TAGGER::names).toList();

    assertThat(TEXTS.parallelStream().map(TAGGER::names).toList()).isEqualTo(alone);
  }

  @Test
  void a_word_is_the_same_whatever_it_was_computed_with() throws OrtException {
    WordVectors together = vectors();
    Map<String, float[]> all = together.of(sentences());
    List<String> words = new ArrayList<>(all.keySet());
    Collections.shuffle(words, new Random(5));
    WordVectors alone = vectors();

    assertThat(words).hasSizeGreaterThan(30);
    for (String word : words) {
      assertThat(alone.of(List.of(List.of(word))).get(word)).as(word).isEqualTo(all.get(word));
    }
  }

  @Test
  void a_slower_tagger_is_asked_only_where_a_quicker_one_is_not_sure() {
    TaggerModel fast = TaggerModel.of(SentenceTagger.FAST_FILES);
    List<List<String>> sentences = sentences();
    List<List<Bio.Name>> wanted = fast.names(sentences);

    List<List<Bio.Name>> found = fast.names(sentences, fast);

    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).as("%s", sentences.get(i)).hasSameSizeAs(wanted.get(i));
      for (int no = 0; no < found.get(i).size(); no++) {
        Bio.Name name = found.get(i).get(no);
        Bio.Name other = wanted.get(i).get(no);
        assertThat(List.of(name.first(), name.end(), name.type()))
            .as("%s", sentences.get(i))
            .isEqualTo(List.of(other.first(), other.end(), other.type()));
        // Not to the last bit: sentences beside it are others where only some are asked about.
        assertThat(name.confidence()).isEqualTo(other.confidence(), within(0.05));
      }
    }
  }

  private static WordVectors vectors() throws OrtException {
    OrtSession session = TaggerModel.session(SentenceTagger.FAST_FILES.get(0).bytes());
    Map<String, String> about = session.getMetadata().getCustomMetadata();
    return new WordVectors(
        session,
        new WordPieces(about.get("vocabulary").lines().toList()),
        WordLists.parse(about.get("lists")));
  }

  private static List<List<String>> sentences() {
    List<List<String>> sentences = new ArrayList<>();
    for (List<AnnotatedSentence> text : TEXTS) {
      for (AnnotatedSentence sentence : text) {
        sentences.add(sentence.tokens().stream().map(Token::text).toList());
      }
    }
    sentences.add(List.of("Donaudampfschifffahrtsgesellschaftskapitänsmützen-Fabrik", "€", "…"));
    return sentences;
  }
}
