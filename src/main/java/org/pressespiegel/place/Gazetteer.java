package org.pressespiegel.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.text.Sieve;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/**
 * All places that a name may stand for, in arrays: one number per place, one per name.
 *
 * <p>Names are looked up by {@link NameKey} in a hash table over one array of letters. A text is
 * looked up word by word: {@link #longest} says how many words a name that begins with a word may
 * have, so that the work grows with the text and not with the gazetteer.
 */
public final class Gazetteer {

  /** No name. */
  static final int NONE = -1;

  private static final double UNITS = 10_000;
  private static final int SAME_PLACE_KM = 60;

  /** {@code New York City} goes by its shorter name in Germany. */
  private static final String CITY = " City";

  private static final int METROPOLIS = 1_000_000;

  private static final int KNOWN_BY_SHORT_NAME = 50_000;

  private static final int KNOWN = 15_000;

  /** A part of a town: it must not answer to the town's own name. */
  private static final String QUARTER = "PPLX";

  private static final Set<String> GERMAN_SPEAKING = Set.of("DE", "AT", "CH", "LI", "IT");

  /**
   * What tells towns of one name apart: {@code Hall in Tirol}, {@code Spielberg bei Knittelfeld}.
   */
  private static final Pattern FURTHER_WORDS =
      Pattern.compile(
          " (\\(|in |im |am |an der |an |bei |ob |vor |auf |unter |upon |d\\.|a\\.|b\\.).*");

  // One cell per place.
  private int size;
  private int[] ids = new int[1 << 17];
  private byte[] kinds = new byte[1 << 17];
  private short[] features = new short[1 << 17];
  private short[] countries = new short[1 << 17];
  private short[] admins = new short[1 << 17];
  private int[] populations = new int[1 << 17];
  private int[] lats = new int[1 << 17];
  private int[] lons = new int[1 << 17];
  private short[] radii = new short[1 << 17];
  private int[] nameAt = new int[1 << 17];
  private int[] germanAt = new int[1 << 17];

  // One cell per name.
  private int names;
  private int[] keyEnd = new int[1 << 18];
  private int[] firstPosting = new int[1 << 18];
  private byte[] words = new byte[1 << 18];
  private char[] keys = new char[1 << 21];

  /** Number of a name in the lower half, hash of its key in the upper; {@link #NONE} where free. */
  private long[] table = new long[1 << 19];

  private Sieve sieve = new Sieve(table.length / 2);

  // One cell per pair of name and place.
  private int postings;
  private int[] postedPlace = new int[1 << 18];
  private int[] nextPosting = new int[1 << 18];
  private boolean[] posted = new boolean[1 << 18];
  private boolean[] contested = {};

  private byte[] strings = new byte[1 << 20];
  private int stringsEnd = 1;

  private final Interned codes = new Interned();
  private Map<Integer, Integer> countryRadii = Map.of();

  private Gazetteer() {
    Arrays.fill(table, NONE);
  }

  /** Returns the gazetteer that the product ships; read once in a virtual machine. */
  public static Gazetteer standard() {
    return Standard.GAZETTEER;
  }

  /** Reads a gazetteer file, to which the countries and regions of this package are added. */
  public static Gazetteer read(InputStream file) throws IOException {
    Gazetteer gazetteer = new Gazetteer();
    GazetteerFile.read(file, gazetteer::add);
    Countries.standard().locations().forEach(gazetteer::add);
    Regions.locations().forEach(gazetteer::merge);
    exonyms().forEach(gazetteer::rename);
    gazetteer.trim();
    gazetteer.contest();
    gazetteer.countryRadii = gazetteer.countryRadii();
    return gazetteer;
  }

  /** Returns how many places there are. */
  public int size() {
    return size;
  }

  /** Returns how many different names there are. */
  public int names() {
    return names;
  }

  /** Returns the number of the name with that key, or {@link #NONE}. */
  int find(CharSequence key) {
    int hash = hash(key);
    if (!sieve.mayHold(hash)) {
      return NONE;
    }
    int slot = hash & table.length - 1;
    for (long entry = table[slot]; entry != NONE; entry = table[slot]) {
      if ((int) (entry >>> Integer.SIZE) == hash && hasKey((int) entry, key)) {
        return (int) entry;
      }
      slot = slot + 1 & table.length - 1;
    }
    return NONE;
  }

  /** Returns how many words the longest name has that begins with the word of that name. */
  int longest(int name) {
    return words[name];
  }

  /** Returns the number of a country code, or {@link #NONE} if no place lies there. */
  int countryNo(String country) {
    Short no = codes.numbers.get(country);
    return no == null ? NONE : no;
  }

  /** Returns whether that name stands for a place, and not only begins the name of one. */
  boolean isName(int name) {
    return name != NONE && firstPosting[name] != NONE;
  }

  /** Returns the first of a name's postings, or {@link #NONE}. */
  int firstPosting(int name) {
    return firstPosting[name];
  }

  /** Returns the posting after that one, or {@link #NONE}. */
  int nextPosting(int posting) {
    return nextPosting[posting];
  }

  /** Returns the place of a posting. */
  int place(int posting) {
    return postedPlace[posting];
  }

  /** Returns whether the name is another known town's usual one, and not this posting's. */
  boolean isContested(int posting) {
    return contested[posting];
  }

  /** Returns whether the posting's name is the usual or the German one. */
  boolean isUsual(int posting) {
    return posted[posting];
  }

  Kind kind(int place) {
    return KINDS[kinds[place]];
  }

  String feature(int place) {
    return codes.string(features[place]);
  }

  String country(int place) {
    return codes.string(countries[place]);
  }

  /** Returns a small number that stands for the country, the same for equal ones. */
  int countryNo(int place) {
    return countries[place];
  }

  String countryOf(int countryNo) {
    return codes.string((short) countryNo);
  }

  String admin1(int place) {
    return codes.string(admins[place]);
  }

  boolean sameAdmin1(int place, int other) {
    return countries[place] == countries[other]
        && admins[place] == admins[other]
        && !admin1(place).isEmpty();
  }

  int population(int place) {
    return populations[place];
  }

  int geonamesId(int place) {
    return ids[place];
  }

  double lat(int place) {
    return lats[place] / UNITS;
  }

  double lon(int place) {
    return lons[place] / UNITS;
  }

  int radiusKm(int place) {
    return radii[place];
  }

  String name(int place) {
    return string(nameAt[place]);
  }

  /** Returns the German name, or the local one where they are the same. */
  String german(int place) {
    return germanAt[place] == 0 ? name(place) : string(germanAt[place]);
  }

  /** Returns how far a country's towns lie from its middle on average, in kilometres. */
  int countryRadiusKm(int country) {
    int no = countries[country];
    Integer known = countryRadii.get(no);
    return known == null ? radiusKm(country) : known;
  }

  private Map<Integer, Integer> countryRadii() {
    Map<Integer, Integer> middles = new HashMap<>();
    for (int place = 0; place < size; place++) {
      if (kind(place) == Kind.COUNTRY) {
        middles.put((int) countries[place], place);
      }
    }
    Map<Integer, double[]> sums = new HashMap<>();
    for (int place = 0; place < size; place++) {
      Integer middle = middles.get((int) countries[place]);
      if (middle != null && kind(place) == Kind.CITY) {
        double[] sum = sums.computeIfAbsent((int) countries[place], no -> new double[2]);
        sum[0] += distanceKm(place, middle);
        sum[1]++;
      }
    }
    Map<Integer, Integer> radii = new HashMap<>();
    sums.forEach((no, sum) -> radii.put(no, (int) Math.round(1.3 * sum[0] / sum[1])));
    return radii;
  }

  boolean hasGermanName(int place) {
    return germanAt[place] != 0;
  }

  /** Returns the distance of two places' points in kilometres. */
  double distanceKm(int place, int other) {
    return Earth.distanceKm(lat(place), lon(place), lat(other), lon(other));
  }

  private static final Kind[] KINDS = Kind.values();

  private void add(Location place) {
    int no = append(place);
    post(place.name(), no, true);
    post(place.german(), no, true);
    for (OtherName other : place.otherNames()) {
      post(other.name(), no, false);
    }
    for (String half : halves(place)) {
      post(half, no, true);
    }
    if (place.name().endsWith(CITY) && place.population() >= METROPOLIS) {
      post(place.name().substring(0, place.name().length() - CITY.length()), no, true);
    }
    if (GERMAN_SPEAKING.contains(place.country()) && !place.feature().equals(QUARTER)) {
      String shorter = FURTHER_WORDS.matcher(place.name()).replaceFirst("");
      if (!shorter.equals(place.name())) {
        post(shorter, no, place.population() >= KNOWN_BY_SHORT_NAME);
      }
    }
  }

  /** Adds a place of the regions, or its names to the same place where that is there already. */
  private void merge(Location place) {
    int same = same(place);
    int no = same == NONE ? append(place) : same;
    for (String form : Inflection.forms(place.name())) {
      post(form, no, true);
    }
    for (OtherName other : place.otherNames()) {
      for (String form : Inflection.forms(other.name())) {
        post(form, no, true);
      }
    }
    if (same != NONE) {
      germanAt[no] = append(place.name());
    }
  }

  private static List<TableRow> exonyms() {
    WordTable table =
        WordTable.of(Gazetteer.class, "exonyms.tsv", "german", "country", "local", "use");
    List<TableRow> rows = table.distinct("german", "country").rows();
    for (TableRow row : rows) {
      row.word("german");
      row.word("local");
      if (!row.cell("country").matches("[A-Z]{2}")) {
        throw row.wrong("country", "no code of two capitals");
      }
      if (!row.cell("use").matches("now|once")) {
        throw row.wrong("use", "neither now nor once");
      }
    }
    return rows;
  }

  /** Gives the largest town of a name the German one, or a former one, of {@code exonyms.tsv}. */
  private void rename(TableRow row) {
    int name = find(NameKey.of(row.word("local")));
    int town = NONE;
    for (int at = name == NONE ? NONE : firstPosting[name]; at != NONE; at = nextPosting[at]) {
      int place = postedPlace[at];
      if (kind(place) == Kind.CITY
          && country(place).equals(row.word("country"))
          && name(place).equals(row.word("local"))
          && (town == NONE || populations[place] > populations[town])) {
        town = place;
      }
    }
    if (town != NONE) {
      if (row.cell("use").equals("now")) {
        germanAt[town] = append(row.word("german"));
      }
      post(row.word("german"), town, true);
    }
  }

  private int same(Location place) {
    if (place.kind() != Kind.CITY && place.kind() != Kind.ADMIN) {
      return NONE;
    }
    int name = find(NameKey.of(place.name()));
    if (name == NONE) {
      return NONE;
    }
    int best = NONE;
    for (int at = firstPosting[name]; at != NONE; at = nextPosting[at]) {
      int other = postedPlace[at];
      if (posted[at]
          && kind(other) == place.kind()
          && country(other).equals(place.country())
          && Earth.distanceKm(lat(other), lon(other), place.lat(), place.lon())
              < SAME_PLACE_KM + place.radiusKm()
          && (best == NONE || populations[other] > populations[best])) {
        best = other;
      }
    }
    return best;
  }

  /**
   * {@code Barbiano - Barbian} is a name in two languages; in Germany the second half says where
   * the first lies ({@code Lauterbach/Schwarzwald}).
   */
  private static List<String> halves(Location place) {
    String[] halves = place.name().split(" - | ?/ ?");
    if (halves.length < 2 || place.feature().equals(QUARTER)) {
      return List.of();
    }
    return place.country().equals("DE") ? List.of(halves[0]) : List.of(halves);
  }

  private int append(Location place) {
    int no = size++;
    if (no == ids.length) {
      growPlaces(no * 2);
    }
    ids[no] = place.geonamesId();
    kinds[no] = (byte) place.kind().ordinal();
    features[no] = codes.number(place.feature());
    countries[no] = codes.number(place.country());
    admins[no] = codes.number(place.admin1());
    populations[no] = place.population();
    lats[no] = (int) Math.round(place.lat() * UNITS);
    lons[no] = (int) Math.round(place.lon() * UNITS);
    radii[no] = (short) place.radiusKm();
    nameAt[no] = append(place.name());
    germanAt[no] = place.german().isEmpty() ? 0 : append(place.german());
    return no;
  }

  private void growPlaces(int length) {
    ids = Arrays.copyOf(ids, length);
    kinds = Arrays.copyOf(kinds, length);
    features = Arrays.copyOf(features, length);
    countries = Arrays.copyOf(countries, length);
    admins = Arrays.copyOf(admins, length);
    populations = Arrays.copyOf(populations, length);
    lats = Arrays.copyOf(lats, length);
    lons = Arrays.copyOf(lons, length);
    radii = Arrays.copyOf(radii, length);
    nameAt = Arrays.copyOf(nameAt, length);
    germanAt = Arrays.copyOf(germanAt, length);
  }

  private int append(String string) {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    if (stringsEnd + bytes.length + 1 > strings.length) {
      strings = Arrays.copyOf(strings, grown(strings.length, stringsEnd + bytes.length + 1));
    }
    int at = stringsEnd;
    strings[at] = (byte) bytes.length;
    int length = bytes.length & 0xFF;
    System.arraycopy(bytes, 0, strings, at + 1, length);
    stringsEnd += length + 1;
    return at;
  }

  private static int grown(int length, int needed) {
    return Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8, length * 2L));
  }

  private String string(int at) {
    return new String(strings, at + 1, strings[at] & 0xFF, StandardCharsets.UTF_8);
  }

  private void post(String name, int place, boolean usual) {
    String key = NameKey.of(name);
    if (key.isEmpty()) {
      return;
    }
    int no = intern(key);
    int last = NONE;
    for (int at = firstPosting[no]; at != NONE; at = nextPosting[at]) {
      if (postedPlace[at] == place) {
        posted[at] |= usual;
        return;
      }
      last = at;
    }
    int at = postings++;
    if (at == postedPlace.length) {
      postedPlace = Arrays.copyOf(postedPlace, at * 2);
      nextPosting = Arrays.copyOf(nextPosting, at * 2);
      posted = Arrays.copyOf(posted, at * 2);
    }
    postedPlace[at] = place;
    posted[at] = usual;
    nextPosting[at] = NONE;
    if (last == NONE) {
      firstPosting[no] = at;
    } else {
      nextPosting[last] = at;
    }
    int space = key.indexOf(' ');
    int count = 1 + (int) key.chars().filter(c -> c == ' ').count();
    int first = space < 0 ? no : intern(key.substring(0, space));
    words[first] = (byte) Math.max(words[first], Math.min(count, Byte.MAX_VALUE));
  }

  private int intern(String key) {
    int found = find(key);
    if (found != NONE) {
      return found;
    }
    int no = names++;
    if (no == keyEnd.length) {
      keyEnd = Arrays.copyOf(keyEnd, no * 2);
      firstPosting = Arrays.copyOf(firstPosting, no * 2);
      words = Arrays.copyOf(words, no * 2);
    }
    int begin = no == 0 ? 0 : keyEnd[no - 1];
    if (begin + key.length() > keys.length) {
      keys = Arrays.copyOf(keys, grown(keys.length, begin + key.length()));
    }
    key.getChars(0, key.length(), keys, begin);
    keyEnd[no] = begin + key.length();
    firstPosting[no] = NONE;
    words[no] = 1;
    if (names * 2L > table.length) {
      rehash(table.length * 2);
    } else {
      enter(no, key);
    }
    return no;
  }

  private void rehash(int length) {
    sieve = new Sieve(length / 2);
    table = new long[length];
    Arrays.fill(table, NONE);
    for (int no = 0; no < names; no++) {
      int begin = no == 0 ? 0 : keyEnd[no - 1];
      enter(no, new String(keys, begin, keyEnd[no] - begin));
    }
  }

  private void enter(int no, CharSequence key) {
    int hash = hash(key);
    int slot = hash & table.length - 1;
    while (table[slot] != NONE) {
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = (long) hash << Integer.SIZE | no;
    sieve.add(hash);
  }

  private boolean hasKey(int no, CharSequence key) {
    int begin = no == 0 ? 0 : keyEnd[no - 1];
    if (keyEnd[no] - begin != key.length()) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      if (keys[begin + i] != key.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(CharSequence key) {
    int hash = 0;
    for (int i = 0; i < key.length(); i++) {
      hash = hash * 31 + key.charAt(i);
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private void trim() {
    growPlaces(size);
    // Of no more room than these need, lest it fall out of the caches.
    sieve = new Sieve(names);
    for (long entry : table) {
      if (entry != NONE) {
        sieve.add((int) (entry >>> Integer.SIZE));
      }
    }
    keyEnd = Arrays.copyOf(keyEnd, names);
    firstPosting = Arrays.copyOf(firstPosting, names);
    words = Arrays.copyOf(words, names);
    keys = Arrays.copyOf(keys, names == 0 ? 0 : keyEnd[names - 1]);
    postedPlace = Arrays.copyOf(postedPlace, postings);
    nextPosting = Arrays.copyOf(nextPosting, postings);
    posted = Arrays.copyOf(posted, postings);
    strings = Arrays.copyOf(strings, stringsEnd);
  }

  private void contest() {
    contested = new boolean[postings];
    for (int name = 0; name < names; name++) {
      boolean usual = false;
      for (int at = firstPosting[name]; at != NONE; at = nextPosting[at]) {
        usual |= posted[at] && populations[postedPlace[at]] >= KNOWN;
      }
      for (int at = firstPosting[name]; at != NONE; at = nextPosting[at]) {
        contested[at] = usual && !posted[at];
      }
    }
  }

  /** Codes that many places share, as numbers. */
  private static final class Interned {

    private final Map<String, Short> numbers = new HashMap<>();
    private final List<String> strings = new ArrayList<>();

    short number(String string) {
      return numbers.computeIfAbsent(
          string,
          s -> {
            if (strings.size() > Short.MAX_VALUE) {
              throw new IllegalStateException("too many different codes");
            }
            strings.add(s);
            return (short) (strings.size() - 1);
          });
    }

    String string(short number) {
      return strings.get(number);
    }
  }

  /** Loaded when first asked for. */
  private static final class Standard {

    private static final Gazetteer GAZETTEER = load();

    private static Gazetteer load() {
      try (InputStream file = Gazetteer.class.getResourceAsStream("gazetteer.tsv.gz")) {
        return read(Objects.requireNonNull(file, "gazetteer.tsv.gz"));
      } catch (IOException e) {
        throw new UncheckedIOException("gazetteer.tsv.gz", e);
      }
    }
  }
}
