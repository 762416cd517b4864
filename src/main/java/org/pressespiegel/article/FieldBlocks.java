package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;
import org.pressespiegel.text.PlainLetters;

/** Puts the fields of a record where an article prints them. */
final class FieldBlocks {

  private FieldBlocks() {}

  /** Returns kicker, headline and lead, as far as the fields hold them, above the body. */
  static List<Block> of(Fields fields, List<Block> body) {
    List<Block> blocks = new ArrayList<>();
    String headline = line(fields, "headline");
    String kicker = line(fields, "kicker");
    String lead = line(fields, "lead");
    add(blocks, kicker, Block.Role.KICKER);
    add(blocks, headline, Block.Role.HEADLINE);
    add(blocks, lead, Block.Role.LEAD);
    int printed = blocks.size();
    for (Block block : body) {
      // Many a text begins with what the other fields hold.
      boolean repeated =
          blocks.size() == printed
              && (block.text().equals(headline)
                  || block.text().equals(kicker)
                  || block.text().equals(lead));
      if (!repeated) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** Returns the layout with the fields in place of what was guessed from the text. */
  static Layout completed(Layout layout, Fields fields) {
    List<Stamp> stamps = new ArrayList<>();
    DateOrder order = DateOrder.of(fields.text("date_order"));
    addStamp(stamps, fields.text("published"), Stamp.Role.META, order);
    addStamp(stamps, fields.text("updated"), Stamp.Role.UPDATED, order);
    // A month says less than a day of the same month that the text tells.
    stamps.removeIf(
        month -> month.day() == null && layout.stamps().stream().anyMatch(month::holds));
    List<String> authors = new ArrayList<>();
    List<String> agencies = fields.names("agencies");
    for (String name : fields.names("authors")) {
      // Databases print the agency where its reporter has no name.
      List<String> signed = Agencies.signature(name);
      if (signed == null || signed.isEmpty()) {
        authors.add(name);
      } else {
        signed.forEach(agency -> Names.addOnce(agencies, agency));
      }
    }
    String place = line(fields, "place");
    Layout dated = layout.with(stamps, List.of(), List.of());
    return new Layout(
        dated.parts(),
        dated.kicker(),
        dated.headline(),
        dated.lead(),
        authors.isEmpty() ? dated.authors() : authors,
        agencies.isEmpty() ? dated.agencies() : agencies,
        place == null ? dated.place() : place,
        dated.stamps(),
        dated.relative(),
        dated.future());
  }

  private static void add(List<Block> blocks, String text, Block.Role role) {
    if (text != null) {
      blocks.add(new Block(text, true, false, role));
    }
  }

  private static void addStamp(List<Stamp> stamps, String value, Stamp.Role role, DateOrder order) {
    Stamp stamp = DateReader.read(value, role, order);
    if (stamp != null) {
      stamps.add(stamp);
    }
  }

  /** Returns a field as one line, or null. */
  static String line(Fields fields, String name) {
    String text = fields.text(name);
    if (text == null) {
      return null;
    }
    String line =
        PlainLetters.of(PlainLetters.whole(Unmarked.line(text))).replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }
}
