package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.FiniteVerb;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Predicate;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.Verb;
import org.pressespiegel.language.VerbForm;

/**
 * Tells by the grammar which names stand for those who govern there: they are the subject of a verb
 * that only somebody does to something. {@link Metonymy} goes by the words around a name, before
 * the clauses of the text are known; what it has told stays.
 *
 * <p>Nearly all that a state does to an object, its government does: {@code Georgien erlaubt die
 * Einreise}. So no list of deeds is asked, but one of what befalls a land or is true of it: {@code
 * Spanien erlebt einen Wintereinbruch}.
 */
public final class Acting {

  private static final Set<String> CAPITALS = Set.of("PPLC", "PPLA");

  private final Discourse discourse;
  private final Syntax syntax;
  private final Tokens tokens;
  private final Lexicon lexicon = Lexicon.german();

  private Acting(Discourse discourse) {
    this.discourse = discourse;
    this.syntax = discourse.syntax();
    this.tokens = syntax.tokens();
  }

  /**
   * Returns the places of an article with those marked as metonymic that act.
   *
   * @param discourse the clauses of the article, in which the places are names
   */
  public static Places mark(Places places, Discourse discourse) {
    return new Places(
        new Acting(discourse).mark(places.places()), places.focusCountry(), places.focusPlace());
  }

  private List<Place> mark(List<Place> places) {
    Document document = syntax.document();
    List<Place> marked = new ArrayList<>(places.size());
    int unit = 0;
    for (Place place : places) {
      int token = tokens.at(document.codePoints().toUtf16(place.span().begin()));
      while (unit < syntax.units().size() && syntax.units().get(unit).to() <= token) {
        unit++;
      }
      boolean open = !place.metonymic() && unit < syntax.units().size() && canAct(place);
      marked.add(open && acts(place, token, unit) ? place.asMetonymic() : place);
    }
    return marked;
  }

  /** Whether a government has its name from the place, and the name is no genitive. */
  private static boolean canAct(Place place) {
    if (place.spot().isEmpty()) {
      return false;
    }
    Place.Spot spot = place.spot().get();
    boolean genitive =
        place.surface().endsWith("s") && !spot.german().endsWith("s") && !spot.name().endsWith("s");
    return !genitive
        && !place.reason().contains("dateline")
        && (place.kind() == Kind.COUNTRY
            || place.kind() == Kind.ADMIN
            || place.kind() == Kind.CITY);
  }

  private boolean acts(Place place, int token, int unit) {
    for (Clause clause : syntax.clauses(unit)) {
      if (clause.finite() >= 0 && clause.has(token)) {
        return acts(place, token, clause, syntax.clauses(unit));
      }
    }
    return false;
  }

  private boolean acts(Place place, int token, Clause clause, List<Clause> clauses) {
    if (clause.kind() == Clause.Kind.FRAGMENT
        || clause.kind() == Clause.Kind.SPEECH
        || isGoverned(token)) {
      return false;
    }
    FiniteVerb finite = FiniteVerb.of(clause, tokens);
    Arguments arguments =
        Arguments.of(clause, syntax.phrases(clause), finite.plural(), null, discourse);
    Phrase subject = arguments.subject();
    if (subject == null || !names(subject, token) || !agrees(subject, finite.plural())) {
      return false;
    }
    Verb verb = activeVerb(clause, finite);
    if (verb == null) {
      return false;
    }
    boolean object =
        arguments.object() != null && !arguments.object().equals(subject)
            || governs(clause, clauses);
    if (lexicon.isAct(verb)) {
      return object || isState(place);
    }
    return isState(place) && object && !lexicon.isState(verb);
  }

  /** {@code im Nachbarland Syrien}, {@code in Berlin}, and {@code die Schweden}, the people. */
  private boolean isGoverned(int token) {
    int before = token - 1;
    if (before < 0 || tokens.end(before) == tokens.begin(token)) {
      return false;
    }
    String name = tokens.lower(token);
    boolean people =
        tokens.lower(before).equals("die") && (name.endsWith("en") || name.equals("bayern"));
    return people
        || tokens.lexeme(before).isPreposition()
        || tokens.isCapitalised(before) && !tokens.opens(before);
  }

  /** Whether the place is what the phrase names, alone or in a row. */
  private boolean names(Phrase phrase, int token) {
    if (phrase.parts().isEmpty()) {
      int end = syntax.nameEnd(token);
      return phrase.kind() == Phrase.Kind.NOUN
          && token <= phrase.head()
          && phrase.head() < Math.max(end, token + 1);
    }
    return phrase.parts().stream().anyMatch(part -> names(part, token));
  }

  /** {@code China sehen viele Befragte anders}: one name is no subject of a plural verb. */
  private boolean agrees(Phrase subject, Boolean plural) {
    return !Boolean.TRUE.equals(plural)
        || !subject.parts().isEmpty()
        || subject.isOnly(Agreement.PLURAL)
        || tokens.lower(subject.first()).equals("die");
  }

  private static boolean isState(Place place) {
    return place.kind() != Kind.CITY
        || place.spot().isPresent() && CAPITALS.contains(place.spot().get().feature());
  }

  /** Returns what the subject of a clause does; null where something is done to it, or unknown. */
  private Verb activeVerb(Clause clause, FiniteVerb finite) {
    if (finite.isModal() || finite.auxiliary().equals("werden")) {
      for (int i = clause.size() - 1; i >= 0; i--) {
        int token = clause.token(i);
        if (token != clause.finite() && !tokens.isCapitalised(token)) {
          for (VerbForm form : tokens.lexeme(token).forms()) {
            if (form.shape() == VerbForm.Shape.INFINITIVE) {
              return lexicon.isState(form.verb()) ? null : form.verb();
            }
          }
        }
      }
    }
    List<Predicate> predicates = Predicate.of(clause, tokens);
    if (predicates.isEmpty()) {
      return null;
    }
    Predicate first = predicates.get(0);
    boolean active = first.use() == Predicate.Use.FINITE || first.use() == Predicate.Use.PERFECT;
    return active ? first.verb() : null;
  }

  /** Whether a clause with {@code dass} or {@code zu} hangs on the clause. */
  private boolean governs(Clause clause, List<Clause> clauses) {
    for (Clause other : clauses) {
      if (other.governor() == clause
          && (other.kind() == Clause.Kind.INFINITIVE
              || other.kind() == Clause.Kind.SUBORDINATE
                  && tokens.lower(other.first()).equals("dass"))) {
        return true;
      }
    }
    return false;
  }
}
