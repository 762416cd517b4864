package org.pressespiegel.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.Mention;
import org.pressespiegel.language.CalendarWords;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.FiniteVerb;
import org.pressespiegel.language.Mood;
import org.pressespiegel.language.Quotation;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.place.Institutions;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.quote.QuoteType;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/** An article as tokens, with what is known of each: name, time, place, speech. */
final class Scan {

  /** {@code südost-, nord-} before the name of a people; Northern Ireland is none of Ireland. */
  private static final Pattern COMPASS =
      Pattern.compile(
          "^(?:(?:nord|süd)?(?:ost|west)|nord(?!irisch)|süd|zentral|mittel)(?=\\p{Ll}{4})");

  private static final Pattern YEAR = Pattern.compile("\\d{4}|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}");

  private static final Set<String> WEEKDAYS = names(CalendarWords.weekdays());
  private static final Set<String> MONTHS = names(CalendarWords.months());

  /** How many tokens before a time its preposition may stand. */
  static final int BEFORE = 3;

  /** Words of a time of day. */
  private static final Set<String> CLOCK =
      Set.of("uhr", "gegen", "um", "kurz", "nach", "vor", "halb", "viertel", "minuten");

  private static final Set<String> LYING = Set.of("in", "bei", "nahe");

  /** How many tokens behind a name the place may stand that it lies in. */
  private static final int BEHIND = 5;

  /** How many tokens before a relative clause what it explains may stand. */
  private static final int ANTECEDENT = 6;

  final Layers layers;
  private final Lexicon lexicon;
  final Syntax syntax;
  final Document document;
  final CodePoints codePoints;
  final Tokens tokens;

  /** The entity that a token names, or names in part; -1. */
  final int[] entities;

  /** The days that temporal expressions stand for. */
  final List<Moment> moments;

  /** The places that the gazetteer knows. */
  final List<Event.Place> located;

  /** All places, those among them whose position is unknown. */
  final List<Event.Place> places;

  /** Day of publication, first of the month where only that is known; or empty. */
  final Optional<LocalDate> published;

  private final int[] momentNos;
  private final int[] placeNos;
  private final Quote[] quotes;

  /** The clause of each token; null until somebody asks. */
  private Clause[] clauses;

  Scan(Layers layers, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.layers = layers;
    syntax = layers.syntax();
    document = syntax.document();
    codePoints = document.codePoints();
    tokens = syntax.tokens();
    published = Optional.ofNullable(layers.published().local()).map(LocalDateTime::toLocalDate);
    located = layers.places().places().stream().map(Event.Place::of).toList();
    places = withUnknownNames();
    moments = layers.timexes().stream().map(Moment::of).map(this::past).toList();
    int size = tokens.size();
    entities = filled(size);
    momentNos = filled(size);
    placeNos = filled(size);
    quotes = new Quote[size];
    for (int no = 0; no < places.size(); no++) {
      fill(placeNos, places.get(no).span(), no);
    }
    for (int no = 0; no < moments.size(); no++) {
      fill(momentNos, moments.get(no).span(), no);
    }
    readNames();
    readQuotes();
  }

  /**
   * {@code Am 19. Februar tötet ein Mann neun Menschen}: what harms people is announced by nobody,
   * so that a day without its year, told in the present, was the last such one.
   */
  private Moment past(Moment moment) {
    LocalDate day = published.orElse(null);
    boolean ahead =
        day != null
            && moment.precision() == DatePrecision.DAY
            && moment.first().isAfter(day.plusDays(1));
    int token = first(moment.span());
    if (!ahead || token >= tokens.size() || !tellsHarm(token)) {
      return moment;
    }
    boolean week = false;
    boolean year = false;
    for (int at = token; at < end(moment.span()); at++) {
      if (YEAR.matcher(tokens.word(at)).matches()) {
        return moment;
      }
      String lower = tokens.lower(at);
      week |= WEEKDAYS.stream().anyMatch(lower::startsWith);
      year |= MONTHS.stream().anyMatch(lower::startsWith);
    }
    if (!week && !year) {
      return moment;
    }
    LocalDate then = week ? moment.first().minusWeeks(1) : moment.first().minusYears(1);
    return then.isAfter(day)
        ? moment
        : new Moment(moment.span(), moment.type(), then, then, moment.precision());
  }

  private static Set<String> names(List<CalendarWords.Named> words) {
    return words.stream()
        .filter(named -> named.form() == CalendarWords.Form.NAME)
        .map(named -> named.word().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the clause of a token tells in the present that people are killed or hurt. */
  private boolean tellsHarm(int token) {
    Clause clause = clause(token);
    FiniteVerb verb = clause == null ? null : FiniteVerb.of(clause, tokens);
    if (verb == null || verb.tense() != Tense.PRESENT || verb.mood() != Mood.INDICATIVE) {
      return false;
    }
    for (int at = 0; at < clause.size() && !verb.isModal(); at++) {
      boolean harms =
          lexicon.harms(tokens.lower(clause.token(at))).stream()
              .anyMatch(form -> form.shape() != VerbForm.Shape.INFINITIVE);
      if (harms) {
        return true;
      }
    }
    return false;
  }

  private void readNames() {
    for (Mention mention : layers.names().mentions()) {
      fill(entities, mention.span(), mention.entityNo());
    }
    readCompounds();
  }

  /** Words that hold a name as a part, where they are no name themselves; the first part counts. */
  private void readCompounds() {
    record NamePart(Span span, int entity) {}
    List<NamePart> parts = new ArrayList<>();
    for (Entity entity : layers.names().entities()) {
      entity.compounds().forEach(compound -> parts.add(new NamePart(compound.span(), entity.no())));
    }
    parts.sort(Comparator.comparing(NamePart::span).thenComparing(NamePart::entity));
    for (NamePart part : parts) {
      for (int token = first(part.span()); token < end(part.span()); token++) {
        entities[token] = entities[token] < 0 ? part.entity() : entities[token];
      }
    }
  }

  private void readQuotes() {
    for (Quote quote : layers.quotes()) {
      if (quote.type() == QuoteType.REPORTED) {
        // The act is told by the author.
        continue;
      }
      for (int token = first(quote.span()); token < end(quote.span()); token++) {
        if (quotes[token] == null || quote.type() == QuoteType.DIRECT) {
          quotes[token] = quote;
        }
      }
    }
  }

  /** The places, with those names among them that the gazetteer does not know. */
  private List<Event.Place> withUnknownNames() {
    List<Event.Place> all = new ArrayList<>();
    for (int no = 0; no < located.size(); no++) {
      Event.Place spot = located.get(no);
      Optional<String> behind =
          spot.country().isEmpty() && spot.kind().equals("city")
              ? countryBehind(spot.span(), no + 1)
              : Optional.empty();
      all.add(behind.map(spot::in).orElse(spot));
    }
    int at = 0;
    for (Mention mention : layers.names().mentions()) {
      Entity entity = layers.names().entities().get(mention.entityNo());
      while (at < located.size() && located.get(at).span().end() <= mention.span().begin()) {
        at++;
      }
      boolean known = at < located.size() && located.get(at).span().overlaps(mention.span());
      if (!known && entity.type() == EntityType.LOC && entity.countryIso2() == null) {
        all.add(
            Event.Place.named(
                mention.span(),
                mention.surface(),
                "unknown",
                mention.surface(),
                countryOf(mention.span(), at)));
      }
    }
    all.sort(Comparator.comparing(Event.Place::span));
    return List.copyOf(all);
  }

  /** {@code im südspanischen Ort}: the state that an adjective tells, else the article's. */
  private String countryOf(Span name, int next) {
    String before = tokens.lower(first(name) - 1);
    String plain = COMPASS.matcher(before).replaceFirst("");
    return lexicon
        .country(before)
        .or(() -> lexicon.country(plain))
        .or(() -> Institutions.ofLand(plain))
        .filter(country -> before.endsWith("en") || before.endsWith("e"))
        .or(() -> countryBehind(name, next))
        .or(() -> layers.places().focusCountry())
        .orElse("");
  }

  /** {@code das Gefängnis Los Llanos in Guanare}: the state of the place that it lies in. */
  private Optional<String> countryBehind(Span name, int next) {
    int end = end(name);
    boolean lies = end < tokens.size() && LYING.contains(tokens.lexeme(end).preposition());
    int no = next;
    while (lies && no < located.size() && located.get(no).span().begin() < name.end()) {
      no++;
    }
    if (lies && no < located.size() && first(located.get(no).span()) - end <= BEHIND) {
      return Optional.of(located.get(no).country()).filter(country -> !country.isEmpty());
    }
    return Optional.empty();
  }

  private static int[] filled(int size) {
    int[] values = new int[size];
    Arrays.fill(values, -1);
    return values;
  }

  private void fill(int[] values, Span span, int no) {
    for (int token = first(span); token < end(span); token++) {
      if (!tokens.isQuotation(token) || isWhole(span, tokens.quoted(token))) {
        values[token] = no;
      }
    }
  }

  /** Whether a span is all that stands in marks: a name, as of {@code die Fähre „Möwe“}. */
  private boolean isWhole(Span span, Quotation quotation) {
    return begin(span) <= quotation.from() && codePoints.toUtf16(span.end()) >= quotation.to();
  }

  private int begin(Span span) {
    return codePoints.toUtf16(span.begin());
  }

  /** Returns for the first token of a name the token after its last; 0 of any other. */
  int nameEnd(int token) {
    return syntax.nameEnd(token);
  }

  /** Returns the first token of a span. */
  int first(Span span) {
    return tokens.at(begin(span));
  }

  /** Returns the token after the last that begins in a span. */
  int end(Span span) {
    return tokens.endAt(codePoints.toUtf16(span.end()));
  }

  /** Returns the days that a token tells; null where it tells none. */
  Moment moment(int token) {
    return momentNos[token] < 0 ? null : moments.get(momentNos[token]);
  }

  /** Returns whether something lasts until a time, or from it on: {@code seit 2016}. */
  boolean isLimit(int token) {
    for (int at = token - 1; at >= 0 && at >= token - BEFORE; at--) {
      switch (tokens.lexeme(at).preposition()) {
        case "bis", "für", "ab", "seit" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Returns whether a time tells an hour and no day: {@code gegen 20 Uhr}. */
  boolean isClock(Moment moment) {
    boolean hour = false;
    for (int token = first(moment.span()); token < end(moment.span()); token++) {
      boolean number =
          Character.isDigit(tokens.word(token).charAt(0)) || tokens.lexeme(token).isCounting();
      hour |= tokens.lower(token).equals("uhr");
      if (!number && tokens.isWord(token) && !CLOCK.contains(tokens.lower(token))) {
        return false;
      }
    }
    return hour;
  }

  /** Returns the place that a token names; null where it names none. */
  Event.Place place(int token) {
    return placeNos[token] < 0 ? null : places.get(placeNos[token]);
  }

  /** Returns the quotation that a token belongs to; null where it belongs to none. */
  Quote quote(int token) {
    return quotes[token];
  }

  boolean isDirect(int token) {
    return quotes[token] != null && quotes[token].type() == QuoteType.DIRECT;
  }

  /** Returns whether a token is of direct speech that another token is not of. */
  boolean isOfOtherSpeech(int token, int other) {
    return isDirect(token) && quotes[token] != quotes[other];
  }

  /** Returns the entity of a name that a token belongs to; null where there is none. */
  Entity entity(int token) {
    return entities[token] < 0 ? null : layers.names().entities().get(entities[token]);
  }

  /** Returns the words of a quotation that is one token, in lower case: "eine Schande". */
  List<String> quotedWords(int token) {
    Tokens words = document.tokens();
    List<String> all = new ArrayList<>();
    for (int at = words.at(tokens.begin(token));
        at < words.size() && words.begin(at) < tokens.end(token);
        at++) {
      all.add(words.lower(at));
    }
    return all;
  }

  /** Returns the number of the sentence that a token stands in. */
  int sentence(int token) {
    int begin = codePoints.fromUtf16(tokens.begin(token));
    return Math.min(document.sentenceFrom(begin), document.sentences().size() - 1);
  }

  /** Returns the clause that a token belongs to; null where it belongs to none. */
  Clause clause(int token) {
    if (clauses == null) {
      clauses = new Clause[tokens.size()];
      for (int unit = 0; unit < syntax.units().size(); unit++) {
        for (Clause clause : syntax.clauses(unit)) {
          for (int at = 0; at < clause.size(); at++) {
            clauses[clause.token(at)] = clause;
          }
        }
      }
    }
    return clauses[token];
  }

  /**
   * Returns whether a token stands in a relative clause that explains something other than an
   * event: {@code der Tod eines Mannes, der am Samstag in Ulm festgenommen worden war}.
   */
  boolean explainsOther(int token, Lexicon lexicon) {
    Clause clause = clause(token);
    if (clause == null || clause.kind() != Clause.Kind.RELATIVE) {
      return false;
    }
    boolean noun = false;
    for (int at = clause.first() - 1; at >= 0 && at > clause.first() - ANTECEDENT; at--) {
      // "der Gipfel der Minister, der am Montag beginnt"
      if (tokens.isCapitalised(at)) {
        noun = true;
        if (lexicon.isEvent(tokens.lower(at))) {
          return false;
        }
      }
    }
    return noun;
  }

  /** Returns where a clause stands that begins with a token. */
  Site site(int token) {
    int begin = codePoints.fromUtf16(tokens.begin(token));
    int sentence = sentence(token);
    int part = document.partAt(begin);
    boolean question = tokens.word(end(document.sentences().get(sentence)) - 1).equals("?");
    return new Site(sentence, part, part >= 0 && kind(part).isTitle(), question);
  }

  /** Returns what a part is; null of the number -1. */
  Part.Kind kind(int part) {
    return part < 0 ? null : document.parts().get(part).kind();
  }

  /** Returns whether no paragraph stands before a part: a heading or what opens the text. */
  boolean isLead(int part) {
    for (int before = 0; before < part; before++) {
      if (kind(before) == Part.Kind.PARAGRAPH) {
        return false;
      }
    }
    return true;
  }

  Span span(int first, int end) {
    return codePoints.span(tokens.begin(first), tokens.end(end - 1));
  }

  String words(int first, int end) {
    return document.text().substring(tokens.begin(first), tokens.end(end - 1)).replace('\n', ' ');
  }
}
