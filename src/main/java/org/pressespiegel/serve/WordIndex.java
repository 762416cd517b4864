package org.pressespiegel.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Which texts hold words, by Lucene.
 *
 * <p>It finds what the page's own search finds: whole words, large and small letters alike; of
 * several parts with spaces between them all must be there; {@code "in quotation marks"} side by
 * side; {@code Protest*} also words that begin so.
 */
public final class WordIndex implements AutoCloseable {

  private static final String TEXT = "text";
  private static final String NUMBER = "number";

  /** Of words that begin alike as many, within a phrase. */
  private static final int MOST_ENDINGS = 4_000;

  private static final Pattern PARTS = Pattern.compile("\"([^\"]+)\"|(\\S+)");
  private static final int MOST_PARTS = 20;

  private static final FieldType WORDS = words();

  private final Directory folder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final int size;

  private WordIndex(Directory folder, DirectoryReader reader) {
    this.folder = folder;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
    this.size = reader.numDocs();
  }

  private static FieldType words() {
    FieldType words = new FieldType();
    words.setTokenized(true);
    words.setOmitNorms(true);
    words.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    words.freeze();
    return words;
  }

  /** Texts are added to it from any number of threads, then it is searched. */
  public static final class Builder implements AutoCloseable {

    private final Directory folder;
    private final IndexWriter writer;

    private Builder(Path path) throws IOException {
      folder = FSDirectory.open(path);
      IndexWriterConfig config = new IndexWriterConfig(new Words());
      config.setRAMBufferSizeMB(96);
      writer = new IndexWriter(folder, config);
    }

    /** Adds a text under its number; numbers are those from 0 on, each once. */
    public void add(int number, String text) throws IOException {
      Document document = new Document();
      document.add(new Field(TEXT, text, WORDS));
      document.add(new NumericDocValuesField(NUMBER, number));
      writer.addDocument(document);
    }

    /** Returns the index of what was added. */
    public WordIndex build() throws IOException {
      writer.close();
      return new WordIndex(folder, DirectoryReader.open(folder));
    }

    @Override
    public void close() throws IOException {
      if (writer.isOpen()) {
        writer.rollback();
      }
    }
  }

  /**
   * Begins one.
   *
   * @param folder an empty one
   */
  public static Builder in(Path folder) throws IOException {
    return new Builder(folder);
  }

  /**
   * Opens one that was built.
   *
   * @param path the folder it was built in
   */
  public static WordIndex built(Path path) throws IOException {
    Directory folder = FSDirectory.open(path);
    return new WordIndex(folder, DirectoryReader.open(folder));
  }

  /** Returns how many texts there are. */
  public int size() {
    return size;
  }

  /**
   * Returns the texts that hold all that is sought, a bit for each, the first one in the lowest bit
   * of the first byte; all of them where nothing is sought.
   *
   * @throws UnfitAskException if too much is sought
   */
  public byte[] holding(String sought) {
    byte[] bits = new byte[(size + 7) / 8];
    try {
      Query query = query(sought);
      if (query == null) {
        for (int number = 0; number < size; number++) {
          bits[number >> 3] |= (byte) (1 << (number & 7));
        }
        return bits;
      }
      searcher.search(new ConstantScoreQuery(query), new Bits(bits));
      return bits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query query(String sought) throws IOException {
    Matcher parts = PARTS.matcher(Normalizer.normalize(sought, Normalizer.Form.NFC));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int some = 0;
    while (parts.find()) {
      String part = parts.group(1) == null ? parts.group(2) : parts.group(1);
      if (part.codePoints().noneMatch(Words::isOfWord)) {
        continue;
      }
      if (++some > MOST_PARTS) {
        throw new UnfitAskException("more than " + MOST_PARTS + " words");
      }
      all.add(part(part), BooleanClause.Occur.FILTER);
    }
    return some == 0 ? null : all.build();
  }

  private Query part(String part) throws IOException {
    boolean open = part.endsWith("*");
    List<String> words = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    try (Words analyzer = new Words();
        TokenStream stream =
            analyzer.tokenStream(TEXT, open ? part.substring(0, part.length() - 1) : part)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        words.add(term.toString());
        positions.add(position);
      }
      stream.end();
    }
    int last = words.size() - 1;
    boolean ends =
        open && Words.isOfWord(words.get(last).codePointBefore(words.get(last).length()));
    if (last == 0) {
      Term term = new Term(TEXT, words.get(0));
      return ends ? new PrefixQuery(term) : new TermQuery(term);
    }
    if (!ends) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      for (int i = 0; i <= last; i++) {
        phrase.add(new Term(TEXT, words.get(i)), positions.get(i));
      }
      return phrase.build();
    }
    Term[] endings = endings(words.get(last));
    if (endings.length == 0) {
      return new MatchNoDocsQuery();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (int i = 0; i < last; i++) {
      phrase.add(new Term[] {new Term(TEXT, words.get(i))}, positions.get(i));
    }
    phrase.add(endings, positions.get(last));
    return phrase.build();
  }

  /** Words that begin in a way. */
  private Term[] endings(String beginning) throws IOException {
    List<Term> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, TEXT);
    if (terms == null) {
      return new Term[0];
    }
    TermsEnum each = terms.iterator();
    BytesRef prefix = new BytesRef(beginning);
    if (each.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
      for (BytesRef word = each.term();
          word != null && org.apache.lucene.util.StringHelper.startsWith(word, prefix);
          word = each.next()) {
        if (found.size() == MOST_ENDINGS) {
          throw new UnfitAskException("too many words begin so");
        }
        found.add(new Term(TEXT, BytesRef.deepCopyOf(word)));
      }
    }
    return found.toArray(new Term[0]);
  }

  /** Sets a bit for the number of each text that is found. */
  private static final class Bits extends SimpleCollector {

    private final byte[] bits;
    private NumericDocValues numbers;

    Bits(byte[] bits) {
      this.bits = bits;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      numbers = context.reader().getNumericDocValues(NUMBER);
    }

    @Override
    public void collect(int document) throws IOException {
      if (numbers.advanceExact(document)) {
        int number = (int) numbers.longValue();
        bits[number >> 3] |= (byte) (1 << (number & 7));
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    folder.close();
  }
}
