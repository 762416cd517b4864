package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Types.LONG;
import static org.pressespiegel.table.Types.STRING;

import java.util.List;

/** {@code name_uses}: how all articles together use the names of the gazetteer. */
public final class Uses {

  /** The declaration; the rows are counted over all articles of a batch and those before it. */
  public static final Table<Void> TABLE =
      new Table<>(
          "name_uses",
          "name of the gazetteer that the articles use; what they mostly mean by it decides where an"
              + " article does not tell",
          List.of(
              later(
                  "name",
                  STRING,
                  true,
                  "the name without accents, with the s of a genitive; names of countries are not counted"),
              later("alone", LONG, true, "how often it stands alone with a capital"),
              later("placed", LONG, true, "of these, behind a word of place: in, aus, nach, bei"),
              later("determined", LONG, true, "of these, behind an article or pronoun"),
              later(
                  "related",
                  LONG,
                  true,
                  "of these, behind a preposition that is none of place: wegen, gegen, mit"),
              later("located", LONG, true, "of these, taken for a place by the model of names"),
              later("persons", LONG, true, "of these, taken for a person by it"),
              later("compounds", LONG, true, "first part of a word with a hyphen: Corona-Krise"),
              later("lower", LONG, true, "the same word in lower case")),
          List.of("name"),
          false,
          1_000_000);

  private Uses() {}
}
