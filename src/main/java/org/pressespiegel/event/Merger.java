package org.pressespiegel.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.document.Part;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.language.Actors;

/** Makes one event of all its mentions in an article. */
final class Merger {

  /** How many events are looked at for one more mention, so that work grows with the text. */
  private static final int LATEST = 100;

  /** How near two words stand that tell the same, in tokens. */
  private static final int NEAR = 20;

  /** How many mentions of a group tell who took part, so that work grows with the text. */
  private static final int FIRST = 8;

  /** How short the end of a compound may be that is the same word. */
  private static final int ENDING_OF_COMPOUND = 5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern ENDING = Pattern.compile("(en|er|es|em|e|n|s)$");

  /** How many sentences open a text. */
  private static final int OPENING = 2;

  /** How many sentences a text has at least that is opened by some. */
  private static final int LONG = 6;

  private final Scan scan;

  /** The sentence behind those that open the body. */
  private final int openingEnd;

  private final String key;
  private final Map<String, Set<String>> stems = new HashMap<>();

  private final Lexicon lexicon;

  Merger(Scan scan, Lexicon lexicon) {
    this.scan = scan;
    this.lexicon = lexicon;
    // Hashed once: it may be a whole text.
    this.key = id(scan.layers.key());
    this.openingEnd = openingEnd();
  }

  List<Event> merge(List<Candidate> candidates) {
    List<List<Candidate>> groups = new ArrayList<>();
    List<Candidate> order = new ArrayList<>(candidates);
    // The body first: headlines and teasers are short for what it tells.
    order.sort(
        Comparator.comparing((Candidate c) -> isBody(c) ? 0 : 1).thenComparing(c -> c.token));
    for (Candidate candidate : order) {
      if (isOnlyMention(candidate)) {
        continue;
      }
      List<Candidate> home = home(groups, candidate);
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(candidate);
    }
    for (Candidate candidate : order) {
      if (isOnlyMention(candidate)) {
        nearest(groups, candidate).ifPresent(group -> group.add(candidate));
      }
    }
    // What is told of an old one belongs to it, "Hunderte wurden getötet", and goes with it.
    groups.removeIf(group -> group.get(0).background);
    groups.sort(Comparator.comparing(group -> group.get(0).token));
    List<Event> events = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (List<Candidate> group : groups) {
      events.add(event(new Mentions(group), events.size(), seen));
    }
    return events;
  }

  /** Whether many do it on a day that is set: who they are is told in other words each time. */
  private static boolean isProtest(Candidate candidate) {
    return candidate.type().is(Trait.SCHEDULED) && candidate.type().is(Trait.LOCAL);
  }

  /** Whether a candidate stands in one of the first sentences of the body. */
  private boolean isOpening(Candidate candidate) {
    return candidate.sentence < openingEnd;
  }

  /** The sentence behind those that open the body; 0 of a short text. */
  private int openingEnd() {
    int sentences = scan.document.sentences().size();
    if (sentences < LONG) {
      return 0;
    }
    int first = 0;
    while (first < sentences && scan.document.isTitle(first)) {
      first++;
    }
    return first + OPENING;
  }

  /**
   * Returns the group that one more mention belongs to: that of its own sentence first; or null.
   */
  private List<Candidate> home(List<List<Candidate>> groups, Candidate candidate) {
    List<Candidate> home = null;
    for (int at = Math.max(0, groups.size() - LATEST); at < groups.size(); at++) {
      List<Candidate> group = groups.get(at);
      boolean beside = group.get(group.size() - 1).sentence == candidate.sentence;
      if ((home == null || beside) && isSame(group, candidate)) {
        home = group;
        if (beside) {
          break;
        }
      }
    }
    return home;
  }

  private boolean isBody(Candidate candidate) {
    if (candidate.passage < 0) {
      return true;
    }
    return scan.kind(candidate.passage) == Part.Kind.PARAGRAPH;
  }

  /** Whether a candidate makes no event by itself: headings repeat what the text tells. */
  private boolean isOnlyMention(Candidate candidate) {
    if (candidate.frame.mention() || candidate.within) {
      return true;
    }
    if (candidate.passage < 0) {
      return false;
    }
    Part.Kind kind = scan.kind(candidate.passage);
    return kind == Part.Kind.CROSSHEAD || kind == Part.Kind.KICKER;
  }

  /** The group of the same type that stands nearest, after it first. */
  private static Optional<List<Candidate>> nearest(
      List<List<Candidate>> groups, Candidate candidate) {
    return groups.stream()
        .limit(LATEST)
        .filter(group -> group.get(0).type().equals(candidate.type()))
        .filter(group -> group.get(0).modality.isFactual() == candidate.modality.isFactual())
        .min(
            Comparator.comparing(
                group -> {
                  int apart = group.get(0).token - candidate.token;
                  return apart >= 0 ? apart : -2 * apart;
                }));
  }

  /** Fires and collapses are accidents until the article says what nature did. */
  private static boolean isSameKind(Candidate head, Candidate one, boolean teaser) {
    if (head.type().equals(one.type())) {
      return true;
    }
    boolean bang = isBlast(head) && isHarmWithoutIntent(one) && one.definite;
    if (bang && one.usage == Candidate.Usage.NOUN) {
      return true;
    }
    if (isRampage(head) && isHarmWithoutIntent(one) && one.usage != Candidate.Usage.NOUN) {
      return true;
    }
    boolean harm = isHarmWithoutIntent(head) && isHarmWithoutIntent(one);
    return harm && (teaser || one.definite || one.usage != Candidate.Usage.NOUN);
  }

  /** {@code Eine Autobombe ging hoch. … Die Explosion}: what a bomb does is no accident. */
  private static boolean isBlast(Candidate candidate) {
    return candidate.type().isHarmful() && "explosives".equals(candidate.frame.mode());
  }

  /** {@code Amokfahrt in Trier. … der mehrere Menschen überfahren hatte}: the same deed. */
  private static boolean isRampage(Candidate candidate) {
    return candidate.type().isHarmful()
        && candidate.usage == Candidate.Usage.NOUN
        && candidate.frame.word().endsWith("fahrt");
  }

  private static boolean isHarmWithoutIntent(Candidate candidate) {
    return candidate.type().is(Trait.UNINTENDED);
  }

  private boolean isSame(List<Candidate> group, Candidate one) {
    Candidate head = group.get(0);
    if (!isSameKind(head, one, !isBody(one))
        || head.modality.isFactual() != one.modality.isFactual()) {
      return false;
    }
    if (head.modality == Modality.NEGATED != (one.modality == Modality.NEGATED)) {
      return false;
    }
    boolean title = !isBody(one);
    boolean sameWord = sameWord(head, one);
    // What opens an article is told again below.
    boolean teaser = title || sameWord && (isOpening(head) || isOpening(one));
    boolean vague = teaser || one.type().is(Trait.UNINTENDED) || isProtest(one);
    // Who took part may stand in another mention than the first.
    if (!agree(told(group, mention -> mention.actor), one.actor, title, vague, sameWord)
        || !agree(told(group, mention -> mention.target), one.target, title, vague, sameWord)) {
      return false;
    }
    if (!samePlace(head, one) || !sameDate(head, one)) {
      return false;
    }
    if (areTwoActs(head, one) || head.background != one.background && !goesOn(head, one)) {
      return false;
    }
    boolean near = one.passage == head.passage && Math.abs(one.token - head.token) < NEAR;
    if (near && (one.actor == null || head.actor == null)) {
      return true;
    }
    if (one.type().isVerbal() && !teaser) {
      // Two sentences in which the same person demands are two demands, unless one is a noun.
      return one.usage == Candidate.Usage.NOUN && one.actor == null && one.target == null;
    }
    return true;
  }

  /** Whether an undated one is told right behind one of long ago: that one's dead. */
  private static boolean goesOn(Candidate head, Candidate one) {
    return head.background
        && !one.isDatedNearby()
        && one.passage == head.passage
        && one.sentence - head.sentence <= OPENING;
  }

  /** Returns the first that the first mentions of a group tell; null where they tell none. */
  private static Event.Party told(List<Candidate> group, Function<Candidate, Event.Party> who) {
    for (int no = 0; no < Math.min(FIRST, group.size()); no++) {
      Event.Party party = who.apply(group.get(no));
      if (party != null) {
        return party;
      }
    }
    return null;
  }

  /** Whether two verbs say that two things were done: an arrest and a search, reproach and suit. */
  private boolean areTwoActs(Candidate a, Candidate b) {
    if (isAct(a) && isAct(b) && modesDiffer(a, b)) {
      return true;
    }
    if (isOfPolice(a) != isOfPolice(b) && a.type().isHarmful() && !sameWord(a, b)) {
      // Who shot the attacker did not do the attack.
      return true;
    }
    boolean verbs =
        a.usage != Candidate.Usage.NOUN
            && b.usage != Candidate.Usage.NOUN
            && a.clause != b.clause
            && isBody(a)
            && isBody(b);
    if (!verbs) {
      return false;
    }
    boolean modes = modesDiffer(a, b);
    boolean words =
        a.type().isVerbal() && a.sentence != b.sentence && !a.frame.word().equals(b.frame.word());
    return modes || words;
  }

  /** Whether a candidate tells of a deed in the body. */
  private boolean isAct(Candidate candidate) {
    return isBody(candidate) && !candidate.type().isVerbal() && !candidate.frame.mention();
  }

  private static boolean modesDiffer(Candidate a, Candidate b) {
    return !a.type().is(Trait.COMPOSITE)
        && a.frame.mode() != null
        && b.frame.mode() != null
        && !a.frame.mode().equals(b.frame.mode());
  }

  private static boolean sameWord(Candidate a, Candidate b) {
    return a.frame.word().equals(b.frame.word());
  }

  private boolean isOfPolice(Candidate candidate) {
    return candidate.actor != null && lexicon.isA("POLICE", lastWord(candidate.actor));
  }

  private static String lastWord(Event.Party party) {
    String words = party.text().toLowerCase(Locale.ROOT);
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private static boolean samePlace(Candidate a, Candidate b) {
    if (a.spread != b.spread) {
      Candidate one = a.spread ? b : a;
      if (one.isPlacedNearby() && Exactness.of(one.where) >= Exactness.TOWN) {
        return false;
      }
    }
    if (a.where == null || b.where == null || !a.isPlacedNearby() || !b.isPlacedNearby()) {
      return true;
    }
    if (a.where.name().equals(b.where.name())
        || a.where.country().isEmpty()
        || b.where.country().isEmpty()) {
      return true;
    }
    boolean within =
        a.where.country().equals(b.where.country())
            && (Exactness.of(a.where) < Exactness.TOWN || Exactness.of(b.where) < Exactness.TOWN);
    return within;
  }

  private static boolean sameDate(Candidate a, Candidate b) {
    // How an accident came about is told in the pluperfect, without a day of its own.
    boolean harm = isHarmWithoutIntent(a) || (isBlast(a) || isRampage(a)) && isHarmWithoutIntent(b);
    boolean cause = harm && b.pluperfect && !b.isDatedNearby() && !a.pluperfect;
    if (a.pluperfect != b.pluperfect && !cause && !(a.isDatedNearby() && b.isDatedNearby())) {
      return false;
    }
    if (!a.isDatedNearby() || !b.isDatedNearby()) {
      return true;
    }
    return !a.days.first().isAfter(b.days.last().plusDays(1))
        && !b.days.first().isAfter(a.days.last().plusDays(1));
  }

  /**
   * Whether two may be one: one is unknown, or they share a word, or two words without a name could
   * mean the same where a title or the same verb tells of them.
   */
  private boolean agree(
      Event.Party a, Event.Party b, boolean teaser, boolean vague, boolean sameWord) {
    if (a == null || b == null) {
      return true;
    }
    if (a.figure() != null && a.figure().equals(b.figure())) {
      return true;
    }
    if (teaser && a.country() != null && a.country().equals(b.country())) {
      return true;
    }
    if (share(stems(a.text()), stems(b.text()))) {
      return true;
    }
    boolean unnamed = a.figure() == null || b.figure() == null;
    return unnamed && (vague || sameWord && isPerson(a) && isPerson(b));
  }

  /** Whether two lists share a word, or the end of one: {@code Flugzeug, Passagierflugzeug}. */
  private static boolean share(Set<String> a, Set<String> b) {
    for (String one : a) {
      for (String other : b) {
        if (one.equals(other)
            || other.length() >= ENDING_OF_COMPOUND && one.endsWith(other)
            || one.length() >= ENDING_OF_COMPOUND && other.endsWith(one)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a party is one person, by name or by what he is. */
  private boolean isPerson(Event.Party party) {
    if (party.figure() != null) {
      return scan.layers.names().entities().get(party.figure()).type() == EntityType.PER;
    }
    String head = lastWord(party);
    return head.contains("jährig") || Actors.kind(head).orElse(null) == Actors.Kind.PERSON;
  }

  private Set<String> stems(String text) {
    return stems.computeIfAbsent(text, Merger::read);
  }

  private static Set<String> read(String text) {
    Set<String> stems = new HashSet<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      String stem = word.length() > 4 ? ENDING.matcher(word).replaceAll("") : word;
      if (stem.length() > 3) {
        stems.add(stem);
      }
    }
    return stems;
  }

  private Event event(Mentions mentions, int no, Map<String, Integer> seen) {
    Candidate head = mentions.head();
    Candidate placed = mentions.placed();
    Candidate dated = mentions.dated();
    Event.Party actor = mentions.actor();
    int count = mentions.all().size();
    String trigger = scan.words(head.token, head.token + 1);
    Event.Place where = placed.located ? placed.where : null;
    String country = country(placed, mentions);
    Nearness placedBy =
        placed.where != null
            ? placed.placedBy.nearness()
            : country == null ? Nearness.NONE : Nearness.DEFAULT;
    boolean words = mentions.modality() == Modality.REPORTED || mentions.reportedBy() != null;
    String stable = head.type() + "|" + trigger.toLowerCase(Locale.ROOT);
    int occurrence = seen.merge(stable, 1, Integer::sum);
    return new Event(
        id(key + "|" + stable + "|" + occurrence),
        no,
        head.sentence,
        scan.span(head.token, head.token + 1),
        trigger,
        head.type(),
        mentions.mode(),
        actor,
        mentions.target(),
        where,
        country,
        where == null && country == null ? Nearness.NONE : placedBy,
        dated.days.first(),
        dated.days.last(),
        dated.days.precision(),
        dated.days.first() == null ? Nearness.NONE : dated.datedBy.nearness(),
        mentions.fatalities(),
        mentions.injuries(),
        mentions.modality(),
        mentions.reportedBy(),
        count,
        Confidence.STANDARD.of(head, actor, mentions.target(), dated, words),
        head.frame.word() + "+place:" + placed.placedBy + "+date:" + dated.datedBy);
  }

  /**
   * Returns the country of a place; where no place is known that of the article, else the state of
   * those to whom it was done or who did it; or null.
   */
  private String country(Candidate placed, Mentions mentions) {
    if (placed.where != null) {
      return placed.where.country().isEmpty() ? null : placed.where.country();
    }
    return scan.layers
        .places()
        .focusCountry()
        .or(() -> Optional.ofNullable(mentions.target()).map(Event.Party::country))
        .or(() -> Optional.ofNullable(mentions.actor()).map(Event.Party::country))
        .orElse(null);
  }

  private static String id(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
