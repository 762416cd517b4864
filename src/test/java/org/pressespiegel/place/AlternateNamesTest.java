package org.pressespiegel.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.place.AlternateNames.Tagged;

/** Which of a place's names a German text may use, and why. */
final class AlternateNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # name            | german  | country.admin1 | other              | language | historic | letter
          # What a source says is German, English or of the country, or was so once.
          Milano            |         | IT.09          | Mailand            | de       | false    | g
          Milano            |         | IT.09          | Milan              | en       | false    | e
          Brussels          | Brüssel | BE.BRU         | Bruxelles          | fr       | false    | l
          Chemnitz          |         | DE.13          | Karl-Marx-Stadt    | de       | true     | f
          # Names of other languages are none, whatever they look like.
          Quito             |         | EC.18          | Kitas              | lt       | false    | -
          Seoul             |         | KR.11          | Soul               | cs       | false    | -
          London            |         | GB.ENG         | Landen             | tpi      | false    | -
          Bern              |         | CH.BE          | Ben                | ht       | false    | -
          Moers             |         | DE.07          | Mers               |          | false    | -
          Chicago           |         | US.IL          | Čikago             |          | false    | -
          # Forms of the name where German is spoken.
          Pullach im Isartal |        | DE.02          | Pullach            |          | false    | s
          Wunsiedel         |         | DE.02          | Wunsiedel im Fichtelgebirge | | false   | s
          Mitte             |         | DE.16          | Berlin-Mitte       |          | false    | s
          Halle (Saale)     |         | DE.14          | Halle an der Saale |          | false    | s
          Bad Aibling       |         | DE.02          | Aibling            |          | false    | -
          South Lebanon     |         | LB.06          | South              |          | false    | -
          The Bronx         |         | US.NY          | Bronx              |          | false    | s
          # Other transcriptions, only of what is transcribed.
          Benghazi          |         | LY.69          | Bengasi            | it       | false    | t
          Shanghai          |         | CN.23          | Schanghai          |          | false    | t
          Ar Raqqah         |         | SY.04          | Raqqa              | es       | false    | t
          Roy               |         | US.UT          | Roj                |          | false    | -
          Kyiv              | Kyjiw   | UA.12          | Kiew               |          | false    | -
          # No names at all: codes, words without a capital, other letters.
          Berlin            |         | DE.16          | BER                | de       | false    | -
          Den Haag          |         | NL.11          | s-Gravenhage       | nl       | false    | -
          Kyiv              |         | UA.12          | Київ               | uk       | false    | -
          """)
  void a_name_is_kept_for_a_reason(
      String name,
      String german,
      String division,
      String other,
      String language,
      boolean historic,
      String letter) {
    String country = division.substring(0, 2);
    List<OtherName> kept =
        AlternateNames.kept(
            name,
            german == null ? "" : german,
            country,
            division.substring(3),
            List.of(new Tagged(other, language == null ? "" : language, historic)));

    assertThat(kept)
        .extracting(o -> o.name() + " " + o.origin().letter())
        .isEqualTo(letter == null ? List.of() : List.of(other + " " + letter));
  }
}
