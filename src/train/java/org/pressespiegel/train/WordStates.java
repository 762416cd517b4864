package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.pressespiegel.nlp.BertEncoderFile;
import org.pressespiegel.nlp.TaggerInput;
import org.pressespiegel.nlp.WordPieces;

/**
 * What BERT's lower layers say of every word in its sentence: the mean over its pieces, kept in a
 * file as bfloat16, since it is asked for again and again.
 */
final class WordStates implements AutoCloseable {

  private static final int BYTES = 2 * BertLayers.SIZE;
  private static final int MAX_BATCH_PIECES = 1_500;
  private static final long SEGMENT = 1L << 30;

  private final FileChannel channel;
  private final long words;
  private final List<MappedByteBuffer> segments = new ArrayList<>();
  private final Map<TaggedSentence, Long> firstWord = new IdentityHashMap<>();

  private WordStates(FileChannel channel, List<TaggedSentence> sentences) {
    this.channel = channel;
    long first = 0;
    for (TaggedSentence sentence : sentences) {
      firstWord.put(sentence, first);
      first += sentence.words().size();
    }
    this.words = first;
  }

  /**
   * Returns the states of all sentences: those of an earlier run, where its file lies in the
   * folder, else those that the layers give now.
   */
  static WordStates of(
      List<TaggedSentence> sentences,
      BertLayers bert,
      WordPieces vocabulary,
      Path folder,
      NDManager manager,
      Consumer<String> log)
      throws IOException {
    Path file = folder.resolve("states-" + digest(sentences) + ".bin");
    if (!Files.exists(file)) {
      Path part = folder.resolve("states.part");
      try (FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        new WordStates(channel, sentences).compute(sentences, bert, vocabulary, manager, log);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    WordStates states = new WordStates(FileChannel.open(file), sentences);
    states.map();
    return states;
  }

  private static String digest(List<TaggedSentence> sentences) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) BertEncoderFile.LAYERS);
      for (TaggedSentence sentence : sentences) {
        digest.update((String.join(" ", sentence.words()) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void compute(
      List<TaggedSentence> sentences,
      BertLayers bert,
      WordPieces vocabulary,
      NDManager manager,
      Consumer<String> log)
      throws IOException {
    TaggedSentence[] byLength = sentences.toArray(TaggedSentence[]::new);
    Arrays.sort(byLength, Comparator.comparingInt(s -> s.words().size()));
    long done = 0;
    int from = 0;
    while (from < byLength.length) {
      int to = from + 1;
      while (to < byLength.length
          && (to + 1 - from) * 2 * byLength[to].words().size() <= MAX_BATCH_PIECES) {
        to++;
      }
      List<TaggedSentence> batch = List.of(Arrays.copyOfRange(byLength, from, to));
      write(batch, bert, vocabulary, manager);
      long before = done;
      done += batch.stream().mapToLong(s -> s.words().size()).sum();
      if (10 * done / words > 10 * before / words) {
        log.accept(String.format(Locale.ROOT, "states of %,d of %,d words", done, words));
      }
      from = to;
    }
  }

  private void write(
      List<TaggedSentence> batch, BertLayers bert, WordPieces vocabulary, NDManager manager)
      throws IOException {
    TaggerInput input =
        TaggerInput.of(batch.stream().map(TaggedSentence::words).toList(), vocabulary);
    try (NDManager own = manager.newSubManager()) {
      NDArray pieces = bert.states(input.ids(), input.mask(), input.sentences(), own);
      float[] all = words(pieces, input, own).toFloatArray();
      for (int row = 0; row < batch.size(); row++) {
        int words = batch.get(row).words().size();
        ByteBuffer bytes = ByteBuffer.allocate(words * BYTES);
        int at = row * input.words() * BertLayers.SIZE;
        for (int i = 0; i < words * BertLayers.SIZE; i++) {
          bytes.putShort((short) ((Float.floatToIntBits(all[at + i]) + 0x8000) >>> 16));
        }
        bytes.flip();
        channel.write(bytes, firstWord.get(batch.get(row)) * BYTES);
      }
    }
  }

  /** The mean over each word's pieces, {@code [sentence × word, 768]}. */
  static NDArray words(NDArray pieces, TaggerInput input, NDManager manager) {
    long words = (long) input.sentences() * input.words();
    NDArray weights =
        manager.create(input.wordPieceWeights(), new Shape(words, TaggerInput.PIECES_PER_WORD, 1));
    return pieces
        .reshape(-1, BertLayers.SIZE)
        .get(manager.create(input.wordPieces()))
        .reshape(words, TaggerInput.PIECES_PER_WORD, BertLayers.SIZE)
        .mul(weights)
        .sum(new int[] {1});
  }

  private void map() throws IOException {
    for (long at = 0; at < channel.size(); at += SEGMENT) {
      // Segments overlap by a word, which may stand across their border.
      long length = Math.min(channel.size() - at, SEGMENT + BYTES);
      segments.add(channel.map(FileChannel.MapMode.READ_ONLY, at, length));
    }
  }

  /** Returns the states of sentences with equal word counts, one after the other. */
  float[] read(List<TaggedSentence> batch) {
    int length = batch.get(0).words().size() * BertLayers.SIZE;
    float[] states = new float[batch.size() * length];
    for (int row = 0; row < batch.size(); row++) {
      read(batch.get(row), states, row * length);
    }
    return states;
  }

  /** Puts the states of a sentence's words one after the other into {@code values}. */
  void read(TaggedSentence sentence, float[] values, int at) {
    long first = firstWord.get(sentence);
    for (int word = 0; word < sentence.words().size(); word++) {
      long offset = (first + word) * BYTES;
      MappedByteBuffer segment = segments.get((int) (offset / SEGMENT));
      int start = (int) (offset % SEGMENT);
      int to = at + word * BertLayers.SIZE;
      for (int i = 0; i < BertLayers.SIZE; i++) {
        values[to + i] = Float.intBitsToFloat(segment.getShort(start + 2 * i) << 16);
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
