package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.KnownNouns;
import org.pressespiegel.entity.RoleWord;
import org.pressespiegel.text.Span;

/**
 * Who has appeared in a text so far: tells who is meant by a name, a description or a pronoun, and
 * who speaks on where nobody is named.
 */
final class Cast {

  /** So many sentences back a pronoun may look. */
  private static final int REACH = 6;

  /** An appearance in a sentence. */
  private record Entry(int unit, Voice voice, boolean spoke) {}

  private final Scene scene;
  private final List<Entry> entries = new ArrayList<>();

  /** Where each unit begins. */
  private final List<Integer> begins = new ArrayList<>();

  /** By entity its sex, or 0 where not yet asked. */
  private final char[] sexes;

  Cast(Scene scene) {
    this.scene = scene;
    this.sexes = new char[scene.entities().size()];
  }

  /** A new unit begins. */
  void turn(int begin) {
    begins.add(begin);
  }

  /** Remembers who has spoken in the present unit. */
  void hear(Voice voice) {
    entries.add(new Entry(begins.size() - 1, voice, true));
  }

  /** Remembers whom the present unit speaks of. */
  void notice(Voice voice) {
    entries.add(new Entry(begins.size() - 1, voice, false));
  }

  /** Forgets whom the unit that begins at a position spoke of: it was a quotation. */
  void forget(int begin) {
    int unit = Collections.binarySearch(begins, begin);
    int from = entries.size();
    while (from > 0 && entries.get(from - 1).unit() >= unit) {
      from--;
    }
    entries.subList(from, entries.size()).removeIf(entry -> entry.unit() == unit && !entry.spoke());
  }

  /** Returns who speaks on where nobody is named, or null. */
  Voice current() {
    for (int at = entries.size() - 1; at >= 0; at--) {
      Entry entry = entries.get(at);
      if (begins.size() - 1 - entry.unit() > REACH) {
        return null;
      }
      if (entry.spoke() || entry.unit() >= begins.size() - 2) {
        return entry.voice();
      }
    }
    return null;
  }

  /** Returns whoever a phrase means, or null if that can't be told. */
  Voice of(Unit unit, CueReader reader, NounPhrase phrase) {
    if (phrase.pronoun()) {
      return pronoun(unit, phrase);
    }
    int mention = person(unit, phrase.core(), phrase.head() + 1);
    if (mention >= 0) {
      return named(mention, span(unit, phrase.from(), phrase.to()));
    }
    Voice holder = holder(unit, reader, phrase);
    if (holder != null) {
      return holder;
    }
    Voice apposed = apposition(unit, reader, phrase);
    if (apposed != null) {
      return apposed;
    }
    String article = unit.lower(phrase.from());
    Item head = unit.item(phrase.head());
    Optional<RoleWord> role =
        head.isWord() ? KnownNouns.person(head.text(), article) : Optional.empty();
    boolean age = head.lower().contains("-jährige");
    if (role.isPresent() || age) {
      return person(unit, phrase, role, age);
    }
    Voice titled = titled(unit, phrase);
    if (titled != null) {
      return titled;
    }
    int no = head.isWord() ? head.no() : -1;
    if (no >= 0 && scene.mentions().get(no).type() != EntityType.MISC) {
      return named(no, span(unit, phrase.from(), phrase.to()));
    }
    return described(unit, phrase, 'n', false);
  }

  /** Whose words "seine Angaben", "eigene Angaben", "die Angaben" are, where that can be told. */
  private Voice holder(Unit unit, CueReader reader, NounPhrase phrase) {
    Item head = unit.item(phrase.head());
    boolean plain =
        head.isWord()
            && QuoteWords.isSource(head.text())
            && QuoteWords.sourceEnding(head.text()).isEmpty()
            && phrase.to() == phrase.head() + 1;
    if (!plain) {
      return null;
    }
    String first = unit.lower(phrase.from());
    if (first.startsWith("sein")) {
      return recent(unit, phrase, 'm');
    }
    if (first.startsWith("ihr") && first.length() > 3 || first.equals("ihr")) {
      return recent(unit, phrase, 'f');
    }
    if (unit.lower(phrase.core() - 1).equals("eigenen")) {
      NounPhrase topic = reader.topic(unit.clauseAt(phrase.from()));
      Voice own = topic == null || topic.from() == phrase.from() ? null : of(unit, reader, topic);
      return own == null ? null : at(own, unit, phrase);
    }
    boolean known =
        switch (first) {
          case "den", "der", "dem", "diesen", "dieser", "diesem" ->
              phrase.core() == phrase.from() + 1;
          default -> false;
        };
    Voice last = known ? current() : null;
    return last == null ? null : at(last, unit, phrase);
  }

  /** A name that no mention tells: Außenamtssprecher Karl Muster. */
  private Voice titled(Unit unit, NounPhrase phrase) {
    Item title = unit.item(phrase.core());
    if (phrase.core() == phrase.head() || !title.isWord() || title.no() >= 0) {
      return null;
    }
    Optional<RoleWord> role =
        KnownNouns.person(title.text(), phrase.core() > phrase.from() ? "der" : "");
    if (role.isEmpty()) {
      return null;
    }
    for (int at = phrase.core() + 1; at <= phrase.head(); at++) {
      if (!unit.item(at).isWord()) {
        return null;
      }
    }
    Span span = span(unit, phrase.from(), phrase.to());
    Optional<String> office = Optional.of(role.get().noun());
    int mention = unit.item(phrase.head()).no();
    if (mention >= 0) {
      // Taken for an organisation or a work, but nobody else bears a title.
      Entity entity = scene.entity(mention);
      return new Voice(
          new Speaker(entity.name(), Optional.of(span), OptionalInt.of(entity.no()), office),
          role.get().sex(),
          true);
    }
    String name =
        scene
            .text()
            .substring(unit.item(phrase.core() + 1).begin(), unit.item(phrase.head()).end());
    return new Voice(
        new Speaker(name, Optional.of(span), OptionalInt.empty(), office), role.get().sex(), true);
  }

  private Voice person(Unit unit, NounPhrase phrase, Optional<RoleWord> role, boolean age) {
    String article = unit.lower(phrase.from());
    boolean definite =
        phrase.core() > phrase.from()
            && switch (article) {
              case "der",
                  "die",
                  "das",
                  "dem",
                  "den",
                  "des",
                  "dieser",
                  "diese",
                  "diesem",
                  "diesen",
                  "seine",
                  "ihr",
                  "sein",
                  "ihre" ->
                  true;
              default -> false;
            };
    char sex = role.isPresent() ? role.get().sex() : article.equals("die") ? 'f' : 'm';
    boolean plural = article.equals("die") && sex == 'm';
    if (definite && !plural) {
      Voice known = byDescription(unit, phrase, role.map(RoleWord::noun).orElse(""), sex, age);
      if (known != null) {
        return known;
      }
    }
    return described(unit, phrase, sex, true);
  }

  private Voice byDescription(Unit unit, NounPhrase phrase, String noun, char sex, boolean age) {
    int position = unit.item(phrase.from()).begin();
    boolean more = phrase.to() > phrase.head() + 1;
    String modifier = more ? unit.lower(phrase.to() - 1) : "";
    if (!age) {
      for (int no = scene.mentionFrom(position) - 1; no >= 0; no--) {
        Entity entity = scene.entity(no);
        if (entity.type() == EntityType.PER
            && entity.role() != null
            && fits(sex(no), sex)
            && holds(entity.role(), noun)
            && (!more || entity.role().toLowerCase(Locale.ROOT).contains(stem(modifier)))) {
          return named(no, span(unit, phrase.from(), phrase.to()));
        }
      }
    }
    if (more) {
      return null;
    }
    for (int at = entries.size() - 1; at >= 0; at--) {
      Entry entry = entries.get(at);
      int ago = begins.size() - 1 - entry.unit();
      if (ago > (entry.spoke() ? 2 * REACH : REACH / 2)) {
        break;
      }
      Voice voice = entry.voice();
      boolean open = age || voice.speaker().role().isEmpty() || isGeneral(noun);
      if (voice.isNamedPerson() && fits(voice.sex(), sex) && open) {
        return at(voice, unit, phrase);
      }
      if (voice.person() && !voice.isNamedPerson() && endsAlike(voice.speaker().name(), noun)) {
        return at(voice, unit, phrase);
      }
    }
    if (age) {
      return recent(unit, phrase, sex);
    }
    return null;
  }

  private static String stem(String word) {
    return word.length() > 5 ? word.substring(0, word.length() - 2) : word;
  }

  private static boolean isGeneral(String noun) {
    return noun.endsWith("olitiker")
        || noun.endsWith("olitikerin")
        || noun.equals("Mann")
        || noun.equals("Frau")
        || noun.equals("Experte")
        || noun.equals("Expertin");
  }

  private static boolean endsAlike(String name, String noun) {
    String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return first.endsWith(noun.toLowerCase(Locale.ROOT)) && !noun.isEmpty();
  }

  private static boolean holds(String role, String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    for (String word : role.split(" ")) {
      String known = word.toLowerCase(Locale.ROOT);
      if (known.endsWith(lower)
          || known.length() > 5 && lower.endsWith(known)
          || Character.isUpperCase(word.codePointAt(0)) && QuoteWords.isSameOffice(word, noun)) {
        return true;
      }
    }
    return false;
  }

  private Voice at(Voice voice, Unit unit, NounPhrase phrase) {
    Span span = span(unit, phrase.from(), phrase.to());
    return new Voice(voice.speaker().at(Optional.of(span)), voice.sex(), voice.person());
  }

  private static boolean fits(char known, char wanted) {
    return known == wanted || known == 'n' || wanted == 'n';
  }

  private Voice pronoun(Unit unit, NounPhrase phrase) {
    Voice meant =
        switch (unit.lower(phrase.from())) {
          case "er", "dieser", "letzterer" -> recent(unit, phrase, 'm');
          case "sie", "diese", "letztere" -> recent(unit, phrase, 'f');
          default -> null;
        };
    boolean speaks =
        switch (unit.lower(phrase.from())) {
          case "er", "sie", "dieser", "diese", "letzterer", "letztere" -> true;
          default -> false;
        };
    if (meant != null || !speaks) {
      return meant;
    }
    Speaker unknown =
        new Speaker(
            unit.lower(phrase.from()),
            Optional.of(span(unit, phrase.from(), phrase.to())),
            OptionalInt.empty(),
            Optional.empty());
    return new Voice(unknown, 'n', false);
  }

  /** Returns the person of that sex whom the last sentences had in mind, or null. */
  private Voice recent(Unit unit, NounPhrase phrase, char sex) {
    int position = unit.item(phrase.from()).begin();
    int present = begins.size() - 1;
    Voice unknown = null;
    for (int no = present; unknown == null && no >= 0 && no >= present - REACH; no--) {
      int begin = begins.get(no);
      int end = no == present ? position : begins.get(no + 1);
      if (no < present) {
        for (int at = entries.size() - 1; at >= 0 && entries.get(at).unit() >= no; at--) {
          Entry entry = entries.get(at);
          if (entry.unit() == no && entry.voice().person()) {
            if (entry.voice().sex() == sex) {
              return at(entry.voice(), unit, phrase);
            }
            if (entry.voice().sex() == 'n' && unknown == null) {
              unknown = at(entry.voice(), unit, phrase);
            }
          }
        }
      }
      for (int mention = scene.mentionFrom(begin);
          mention < scene.mentions().size() && scene.mentionBegin(mention) < end;
          mention++) {
        if (scene.mentions().get(mention).type() != EntityType.PER) {
          continue;
        }
        char known = sex(mention);
        if (known == sex) {
          return named(mention, span(unit, phrase.from(), phrase.to()));
        }
        if (known == 'n' && unknown == null) {
          unknown = named(mention, span(unit, phrase.from(), phrase.to()));
        }
      }
    }
    if (unknown == null && sex == 'f') {
      Voice last = current();
      unknown = last == null || last.person() ? null : at(last, unit, phrase);
    }
    return unknown;
  }

  private char sex(int mention) {
    int entity = scene.mentions().get(mention).entityNo();
    if (sexes[entity] == 0) {
      sexes[entity] = KnownNouns.sex(scene.entities().get(entity));
    }
    return sexes[entity];
  }

  private Voice named(int mention, Span span) {
    Entity entity = scene.entity(mention);
    boolean person = entity.type() == EntityType.PER;
    return new Voice(
        new Speaker(
            entity.name(),
            Optional.of(span),
            OptionalInt.of(entity.no()),
            Optional.ofNullable(entity.role())),
        person ? sex(mention) : 'n',
        person);
  }

  /** Returns the first mention of a person among items, or -1. */
  private int person(Unit unit, int from, int to) {
    for (int at = from; at < to; at++) {
      Item item = unit.item(at);
      if (item.isWord()
          && item.no() >= 0
          && scene.mentions().get(item.no()).type() == EntityType.PER) {
        return item.no();
      }
    }
    return -1;
  }

  /** A name set off by commas: der Chef der Bahn, Karl Muster, sagte. */
  private Voice apposition(Unit unit, CueReader reader, NounPhrase phrase) {
    int clause = unit.clauseAt(phrase.to() - 1);
    if (clause + 1 >= unit.clauses().size()
        || unit.kind(unit.clause(clause).to()) != Item.Kind.COMMA) {
      return null;
    }
    for (int at = phrase.to(); at < unit.clause(clause).to(); at++) {
      if (!QuoteWords.forms(unit.lower(at)).isEmpty() || unit.is(QuoteWords.Kind.INDICATIVE, at)) {
        return null;
      }
    }
    Unit.Clause next = unit.clause(clause + 1);
    if (next.length() > 8) {
      return null;
    }
    NounPhrase name = reader.phrases().at(next.from(), next.to(), false);
    if (name == null || name.pronoun()) {
      return null;
    }
    int mention = person(unit, name.core(), name.head() + 1);
    boolean alone = name.to() == next.to();
    return mention < 0 || !alone ? null : named(mention, span(unit, phrase.from(), name.to()));
  }

  private Voice described(Unit unit, NounPhrase phrase, char sex, boolean person) {
    String name = description(unit, phrase);
    if (name.isBlank()) {
      return null;
    }
    Span span = span(unit, phrase.from(), phrase.to());
    return new Voice(
        new Speaker(name, Optional.of(span), OptionalInt.empty(), Optional.empty()), sex, person);
  }

  private String description(Unit unit, NounPhrase phrase) {
    StringBuilder name = new StringBuilder();
    String article = unit.lower(phrase.from());
    boolean genitive = article.equals("des") || article.equals("eines") || article.equals("dieses");
    int first =
        phrase.core() > phrase.from() && pointsOnly(article) ? phrase.from() + 1 : phrase.from();
    for (int at = first; at < phrase.to(); at++) {
      Item item = unit.item(at);
      String word =
          item.isQuoted() ? scene.text().substring(item.begin(), item.end()) : item.text();
      if (at < phrase.core()) {
        word = adjective(word, phrase, first > phrase.from() ? article : "");
      }
      if (at == phrase.head()) {
        word = base(word, genitive);
      }
      name.append(name.isEmpty() ? "" : " ").append(word);
    }
    return name.toString();
  }

  /** Returns an adjective as it ends without its article: das große Amt, großes Amt. */
  private static String adjective(String word, NounPhrase phrase, String article) {
    if (phrase.afterPreposition()) {
      return word.endsWith("en") ? word.substring(0, word.length() - 1) : word;
    }
    if (!word.endsWith("e")) {
      return word;
    }
    return switch (article) {
      case "das", "dieses" -> word + "s";
      case "der", "dieser" -> word + "r";
      default -> word;
    };
  }

  /** Returns whether a word only points at a noun, and tells nothing of it as "viele" does. */
  private static boolean pointsOnly(String word) {
    return QuoteWords.isA(QuoteWords.Kind.ARTICLE, word)
        || word.startsWith("sein")
        || word.startsWith("ihr")
        || word.startsWith("unser")
        || word.startsWith("dies")
        || word.equals("deren")
        || word.equals("dessen");
  }

  /** Returns the noun without the ending of a genitive, and of a source whose it is. */
  private static String base(String word, boolean genitive) {
    String ending = QuoteWords.sourceEnding(word);
    if (!ending.isEmpty()) {
      String holder = word.substring(0, word.length() - ending.length());
      return holder.replaceAll("(ung|heit|keit|schaft|tion|tät)s$", "$1").replaceAll("-$", "");
    }
    if (word.endsWith("ern")
        && KnownNouns.person(word.substring(0, word.length() - 1), "").isPresent()) {
      return word.substring(0, word.length() - 1);
    }
    if (genitive && word.endsWith("s") && !word.endsWith("ss") && word.length() > 4) {
      String shorter = word.substring(0, word.length() - 1);
      return shorter.matches(".*(mt|us|nd|rt|ts|ss|z|ld|lt)e")
          ? shorter.substring(0, shorter.length() - 1)
          : shorter;
    }
    return word;
  }

  private Span span(Unit unit, int from, int to) {
    return scene.span(unit.item(from).begin(), unit.item(to - 1).end());
  }
}
