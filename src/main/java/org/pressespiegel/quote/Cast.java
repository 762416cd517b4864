package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.language.Actors;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Quotation;
import org.pressespiegel.language.RoleWord;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.text.Span;

/**
 * Who has appeared in a text so far: tells who is meant by a name, a description or a pronoun, and
 * who speaks on where nobody is named.
 */
final class Cast {

  /** So many sentences back a pronoun may look. */
  /** So many words in marks may still be a title. */
  private static final int LONGEST_TITLE = 5;

  private static final int REACH = 6;

  /** So many sentences back somebody who spoke comes before whom the last sentence is about. */
  private static final int NEAR = 3;

  private final Scene scene;
  private final Discourse discourse;

  /** By unit its first token. */
  private final List<Integer> begins = new ArrayList<>();

  /** The last words that meant somebody. */
  private final Map<Discourse.Referent, Span> words = new HashMap<>();

  Cast(Scene scene) {
    this.scene = scene;
    this.discourse = scene.discourse();
  }

  /** A new unit begins. */
  void turn(int first) {
    begins.add(first);
  }

  /** Remembers who has spoken in the present unit. */
  void hear(Voice voice) {
    add(voice, Discourse.Part.SPEAKER);
  }

  /** Remembers whom the present unit speaks of. */
  void notice(Voice voice) {
    add(voice, Discourse.Part.TOPIC);
  }

  private void add(Voice voice, Discourse.Part part) {
    int first = begins.get(begins.size() - 1);
    discourse.add(new Discourse.Appearance(first, part, voice.who(), true, null));
    voice.words().ifPresent(span -> words.put(voice.who(), span));
  }

  /** Forgets whom the unit that begins with a token spoke of: it was a quotation. */
  void forget(int first) {
    discourse.forget(
        first, heard -> heard.token() == first && heard.part() == Discourse.Part.TOPIC);
  }

  /** How many units ago somebody was heard. */
  private int ago(Discourse.Appearance heard) {
    int unit = Collections.binarySearch(begins, heard.token());
    return begins.size() - 1 - (unit < 0 ? -unit - 2 : unit);
  }

  /** Who was heard so far, the latest last. */
  private List<Discourse.Appearance> heard() {
    return discourse.before(Integer.MAX_VALUE);
  }

  private static boolean spoke(Discourse.Appearance heard) {
    return heard.part() == Discourse.Part.SPEAKER;
  }

  /** Returns who speaks on where nobody is named, by the words that meant him last; or null. */
  Voice current() {
    List<Discourse.Appearance> heard = heard();
    Discourse.Appearance topic = null;
    for (int at = heard.size() - 1; at >= 0; at--) {
      Discourse.Appearance one = heard.get(at);
      if (ago(one) > (topic == null ? REACH : NEAR)) {
        break;
      }
      if (spoke(one)) {
        return voice(one);
      }
      if (topic == null && ago(one) <= 1) {
        topic = one;
        if (one.referent().entityNo().isPresent()) {
          break;
        }
      }
    }
    return topic == null ? null : voice(topic);
  }

  private Voice voice(Discourse.Appearance one) {
    return new Voice(one.referent(), Optional.ofNullable(words.get(one.referent())));
  }

  /** Returns whoever a phrase means, or null if that can't be told. */
  Voice of(Speech speech, Party party) {
    Tokens tokens = scene.tokens();
    if (party.isPronoun()) {
      return party.owner() != null ? described(party, 'n', true) : pronoun(speech, party);
    }
    int mention = person(party.phrase());
    if (mention >= 0) {
      return named(mention, span(party));
    }
    int teller =
        party.owner() != null && SpeechNouns.isSource(tokens.word(party.head()))
            ? person(party.owner())
            : -1;
    if (teller >= 0) {
      // "Das Fazit von Anna Ruge: …"
      return named(teller, span(party));
    }
    Voice holder = holder(speech, party);
    if (holder != null) {
      return holder;
    }
    Voice apposed = apposition(party);
    if (apposed != null) {
      return apposed;
    }
    int quoted = tokens.isQuotation(party.head()) ? nameIn(tokens.quoted(party.head())) : -1;
    if (quoted >= 0) {
      return named(quoted, span(party));
    }
    String head = tokens.word(party.head());
    Optional<RoleWord> role =
        tokens.isQuotation(party.head())
            ? Optional.empty()
            : RoleWord.of(head, tokens.lower(party.first()));
    boolean age = tokens.lower(party.head()).contains("-jährige");
    Voice titled = role.isPresent() ? titled(party, role.get()) : null;
    if (titled != null) {
      return titled;
    }
    if (role.isPresent() || age) {
      return person(party, role, age);
    }
    int no = scene.mention(party.head());
    if (no >= 0 && scene.mentioned(no).type() != EntityType.MISC) {
      return named(no, span(party));
    }
    return described(party, 'n', false);
  }

  /** Returns the mention that is all that stands in marks, or -1. */
  private int nameIn(Quotation quoted) {
    int no = scene.isName(quoted.from(), quoted.to()) ? scene.mentionFrom(quoted.from()) : -1;
    return no >= 0 && scene.mentioned(no).type() != EntityType.MISC ? no : -1;
  }

  /** Whose words "seine Angaben", "eigene Angaben", "die Angaben" are, where that can be told. */
  private Voice holder(Speech speech, Party party) {
    Tokens tokens = scene.tokens();
    String head = tokens.word(party.head());
    boolean plain =
        SpeechNouns.isSource(head)
            && SpeechNouns.sourceEnding(head).isEmpty()
            && party.owner() == null;
    if (!plain) {
      return null;
    }
    String first = tokens.lower(party.first());
    if (first.startsWith("sein")) {
      return recent(party, 'm');
    }
    if (first.startsWith("ihr")) {
      return recent(party, 'f');
    }
    if (tokens.lower(party.head() - 1).startsWith("eigen")) {
      Sentence sentence = speech.sentence();
      Party topic = speech.parties().topic(sentence.clause(sentence.stretchAt(party.first())));
      Voice own = topic == null || topic.first() == party.first() ? null : of(speech, topic);
      return own == null ? null : at(own, party);
    }
    boolean known =
        switch (first) {
          case "den", "der", "dem", "diesen", "dieser", "diesem" ->
              party.head() == party.first() + 1;
          default -> false;
        };
    Voice last = known ? current() : null;
    return last == null ? null : at(last, party);
  }

  /** A name that no mention tells, or that was taken for another sort: Amtssprecher Karl Muster. */
  private Voice titled(Party party, RoleWord role) {
    Tokens tokens = scene.tokens();
    int name = party.head() + 1;
    if (name >= party.phrase().end() || !tokens.isCapitalised(name)) {
      return null;
    }
    Optional<String> office = Optional.of(role.noun());
    int mention = scene.mention(name);
    if (mention < 0) {
      String told =
          scene.text().substring(tokens.begin(name), tokens.end(party.phrase().end() - 1));
      return unnamed(told, office, role.sex(), true, party);
    }
    Entity entity = scene.entity(mention);
    return new Voice(
        new Discourse.Referent(
            entity.name(), OptionalInt.of(entity.no()), office, role.sex(), true),
        Optional.of(span(party)));
  }

  private Voice unnamed(String name, Optional<String> role, char sex, boolean person, Party party) {
    return new Voice(
        new Discourse.Referent(name, OptionalInt.empty(), role, sex, person),
        Optional.of(span(party)));
  }

  private Voice person(Party party, Optional<RoleWord> role, boolean age) {
    String article = scene.tokens().lower(party.first());
    boolean definite =
        party.head() > party.first()
            && Agreement.determiner(article) != 0
            && !Agreement.isIndefinite(article);
    char sex = role.isPresent() ? role.get().sex() : article.equals("die") ? 'f' : 'm';
    boolean plural = party.phrase().isOnly(Agreement.PLURAL) || article.equals("die") && sex == 'm';
    if (definite && !plural) {
      Voice known = byDescription(party, role.map(RoleWord::noun).orElse(""), sex, age);
      if (known != null) {
        return known;
      }
    }
    return described(party, sex, true);
  }

  private Voice byDescription(Party party, String noun, char sex, boolean age) {
    Tokens tokens = scene.tokens();
    int position = tokens.begin(party.first());
    boolean more = party.owner() != null;
    String modifier = more ? tokens.lower(party.end() - 1) : "";
    if (!age) {
      for (int no = scene.mentionFrom(position) - 1; no >= 0; no--) {
        Entity entity = scene.entity(no);
        if (entity.type() == EntityType.PER
            && entity.role() != null
            && fits(sex(no), sex)
            && Discourse.holds(entity.role(), noun)
            && (!more || entity.role().toLowerCase(Locale.ROOT).contains(stem(modifier)))) {
          return named(no, span(party));
        }
      }
    }
    if (more) {
      return null;
    }
    List<Discourse.Appearance> heard = heard();
    for (int at = heard.size() - 1; at >= 0; at--) {
      Discourse.Appearance one = heard.get(at);
      if (ago(one) > (spoke(one) ? 2 * REACH : REACH / 2)) {
        break;
      }
      Discourse.Referent who = one.referent();
      boolean named = who.person() && who.entityNo().isPresent();
      boolean open = age || who.role().isEmpty() || Discourse.isGeneral(noun);
      if (named && fits(who.gender(), sex) && open) {
        return new Voice(who, Optional.of(span(party)));
      }
      if (who.person() && !named && endsAlike(who.name(), noun)) {
        return new Voice(who, Optional.of(span(party)));
      }
    }
    if (age) {
      return recent(party, sex);
    }
    return null;
  }

  private static String stem(String word) {
    return word.length() > 5 ? word.substring(0, word.length() - 2) : word;
  }

  private static boolean endsAlike(String name, String noun) {
    String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return first.endsWith(noun.toLowerCase(Locale.ROOT)) && !noun.isEmpty();
  }

  private Voice at(Voice voice, Party party) {
    return voice.at(Optional.of(span(party)));
  }

  private static boolean fits(char known, char wanted) {
    return known == wanted || known == 'n' || wanted == 'n';
  }

  private Voice pronoun(Speech speech, Party party) {
    String word = scene.tokens().lower(party.first());
    Sentence sentence = speech.sentence();
    Clause clause = sentence.clause(sentence.stretchAt(party.first()));
    boolean several = Boolean.TRUE.equals(sentence.verb(clause).plural());
    if (several && (word.equals("sie") || word.equals("diese"))) {
      Discourse.Referent known = several();
      return known == null
          ? described(party, 'p', false)
          : new Voice(known, Optional.of(span(party)));
    }
    boolean masculine = word.equals("er") || word.equals("dieser") || word.equals("letzterer");
    boolean feminine = word.equals("sie") || word.equals("diese") || word.equals("letztere");
    Voice meant = masculine ? recent(party, 'm') : feminine ? recent(party, 'f') : null;
    if (meant == null && party.phrase().isOnly(Agreement.PLURAL) && !word.equals("sie")) {
      // "Einige warnten", "beide sagten"
      return word.equals("wir") ? null : described(party, 'n', false);
    }
    if (meant != null || !masculine && !feminine) {
      return meant;
    }
    return unnamed(word, Optional.empty(), 'n', false, party);
  }

  /** Returns the latest ones who were heard or spoken of together, or null. */
  private Discourse.Referent several() {
    List<Discourse.Appearance> heard = heard();
    for (int at = heard.size() - 1; at >= 0 && ago(heard.get(at)) <= NEAR; at--) {
      if (heard.get(at).referent().gender() == 'p') {
        return heard.get(at).referent();
      }
    }
    return null;
  }

  /** Returns the person of that sex whom the last sentences had in mind, or null. */
  private Voice recent(Party party, char sex) {
    int position = scene.tokens().begin(party.first());
    int present = begins.size() - 1;
    List<Discourse.Appearance> heard = heard();
    Voice unknown = null;
    for (int no = present; unknown == null && no >= 0 && no >= present - REACH; no--) {
      int begin = scene.tokens().begin(begins.get(no));
      int end = no == present ? position : scene.tokens().begin(begins.get(no + 1));
      if (no < present) {
        for (int at = heard.size() - 1; at >= 0 && heard.get(at).token() >= begins.get(no); at--) {
          Discourse.Appearance one = heard.get(at);
          if (one.token() == begins.get(no) && one.referent().person()) {
            if (one.referent().gender() == sex) {
              return new Voice(one.referent(), Optional.of(span(party)));
            }
            if (one.referent().gender() == 'n' && unknown == null) {
              unknown = new Voice(one.referent(), Optional.of(span(party)));
            }
          }
        }
      }
      for (int mention = scene.mentionFrom(begin);
          mention < scene.mentions() && scene.mentionBegin(mention) < end;
          mention++) {
        if (scene.mentioned(mention).type() != EntityType.PER) {
          continue;
        }
        char known = sex(mention);
        if (known == sex) {
          return named(mention, span(party));
        }
        if (known == 'n' && unknown == null) {
          unknown = named(mention, span(party));
        }
      }
    }
    if (unknown == null && sex == 'f') {
      Voice last = current();
      unknown = last == null || last.isPerson() ? null : at(last, party);
    }
    return unknown;
  }

  private char sex(int mention) {
    return scene.entity(mention).sex();
  }

  private Voice named(int mention, Span span) {
    return new Voice(Discourse.referent(scene.entity(mention)), Optional.of(span));
  }

  /** Returns the first mention of a person in a phrase, or -1. */
  private int person(Phrase phrase) {
    for (int at = phrase.first(); at < phrase.end(); at++) {
      int no = scene.mention(at);
      if (no >= 0 && scene.mentioned(no).type() == EntityType.PER && !isOwner(no, at, phrase)) {
        return no;
      }
    }
    return -1;
  }

  /** {@code Merkels Sprecher}: whose he is, and not who. */
  private boolean isOwner(int mention, int token, Phrase phrase) {
    return token < phrase.head()
        && scene.mention(phrase.head()) != mention
        && scene.mentioned(mention).surface().endsWith("s");
  }

  /** A name set off by commas: der Chef der Bahn, Karl Muster, sagte. */
  private Voice apposition(Party party) {
    Phrase name = party.phrase().apposition();
    if (name == null && party.owner() != null) {
      name = party.owner().apposition();
    }
    int mention = name == null ? -1 : person(name);
    return mention < 0
        ? null
        : named(mention, scene.tokens(party.first(), Math.max(party.end(), name.end())));
  }

  private Voice described(Party party, char sex, boolean person) {
    String name = description(party);
    if (name.isBlank() || isSaid(party.head())) {
      return null;
    }
    boolean several = !party.phrase().parts().isEmpty() || party.phrase().isOnly(Agreement.PLURAL);
    return unnamed(name, Optional.empty(), several ? 'p' : sex, person && !several, party);
  }

  /** Whether a token is a mark that nothing closes: {@code " Sprecherin}. */
  private boolean isMark(int token) {
    Tokens tokens = scene.tokens();
    return !tokens.isWord(token) && !tokens.isNumber(token) && !tokens.isQuotation(token);
  }

  /** Whether a token is what somebody says, and no title in marks. */
  private boolean isSaid(int token) {
    Tokens tokens = scene.tokens();
    if (!tokens.isQuotation(token)) {
      return false;
    }
    Quotation quoted = tokens.quoted(token);
    String words = scene.text().substring(quoted.from(), quoted.to()).strip();
    return words.split("\\s+").length > LONGEST_TITLE;
  }

  String description(Party party) {
    Tokens tokens = scene.tokens();
    StringBuilder name = new StringBuilder();
    String article = tokens.lower(party.first());
    boolean genitive = article.equals("des") || article.equals("eines") || article.equals("dieses");
    boolean pointed = party.head() > party.first() && pointsOnly(article);
    int first = pointed ? party.first() + 1 : party.first();
    while (first < party.head() && isMark(first)) {
      first++;
    }
    for (int at = first; at < party.end(); at++) {
      String word = scene.text().substring(tokens.begin(at), tokens.end(at));
      if (at < party.head() && !tokens.isCapitalised(at)) {
        word = adjective(word, party.phrase(), pointed ? article : "");
      }
      if (at == party.head()) {
        word = base(word, genitive);
        word = isOblique(party.phrase(), article) ? weak(word) : word;
      }
      boolean joined = at > first && tokens.end(at - 1) == tokens.begin(at);
      name.append(name.isEmpty() || joined ? "" : " ").append(word);
    }
    return name.toString();
  }

  /** {@code an den Präsidenten, dem Zeugen} */
  private static boolean isOblique(Phrase phrase, String article) {
    boolean one = !phrase.isOnly(Agreement.PLURAL) && phrase.canBe(Agreement.MASCULINE);
    return one
        && switch (article) {
          case "den", "dem", "des", "einem", "einen", "eines" -> true;
          default -> false;
        };
  }

  /** Returns a weak noun for a man as it stands in the nominative: Präsidenten, Präsident. */
  private static String weak(String word) {
    for (String ending : new String[] {"en", "n"}) {
      String shorn =
          word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
      if (!shorn.equals(word) && RoleWord.of(shorn).isPresent()) {
        return shorn;
      }
    }
    return word;
  }

  /** Returns an adjective as it ends without its article: das große Amt, großes Amt. */
  private static String adjective(String word, Phrase phrase, String article) {
    if (!phrase.preposition().isEmpty()) {
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
    return word.startsWith("ein") && word.length() <= 5
        || isArticle(word)
        || word.startsWith("sein")
        || word.startsWith("ihr")
        || word.startsWith("unser")
        || word.startsWith("dies")
        || word.equals("deren")
        || word.equals("dessen");
  }

  private static boolean isArticle(String word) {
    return switch (word) {
      case "der", "die", "das", "den", "dem", "des" -> true;
      default -> false;
    };
  }

  /** Returns the noun without the ending of a genitive, and of a source whose it is. */
  private static String base(String word, boolean genitive) {
    if (ActNouns.holder(word) != null) {
      return ActNouns.holder(word);
    }
    String ending = SpeechNouns.sourceEnding(word);
    if (!ending.isEmpty()) {
      String holder = word.substring(0, word.length() - ending.length());
      String name =
          holder.replaceAll("(ung|heit|keit|schaft|tion|tät|en)s$", "$1").replaceAll("-$", "");
      boolean known = holder.endsWith("-") || Actors.isActor(SpeechNouns.lower(name));
      if (!known || name.equals("Presse")) {
        // "Untersuchungsbericht": no inquiry speaks.
        return word;
      }
      return name;
    }
    String shorn = word.substring(0, word.length() - 1);
    boolean weak = word.endsWith("auern") || word.endsWith("achbarn");
    if (word.endsWith("ern")
        && !weak
        && (RoleWord.of(shorn).isPresent() || Actors.isActor(SpeechNouns.lower(shorn)))) {
      return shorn;
    }
    if (genitive && word.endsWith("s") && !word.endsWith("ss") && word.length() > 4) {
      String shorter = word.substring(0, word.length() - 1);
      // "des Kreises", but "des Gebäudes".
      boolean vowel =
          shorter.matches("(?i).*(äude|ände|ende|auge|erbe|käse|resse|reide|emälde|äuse)");
      return shorter.endsWith("e") && word.endsWith("es") && !vowel
          ? shorter.substring(0, shorter.length() - 1)
          : shorter;
    }
    return word;
  }

  private Span span(Party party) {
    return party.pronoun() == null
        ? scene.tokens(party.first(), party.end())
        : scene.tokens(party.pronoun().first(), party.pronoun().end());
  }
}
