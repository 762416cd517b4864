package org.pressespiegel.stage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Sorted rows taken apart by a column, one group in memory at a time. */
final class Groups implements Iterator<Row> {

  private final Iterator<Row> rows;
  private final int column;
  private final Function<List<Row>, List<Row>> each;
  private Row ahead;
  private Iterator<Row> done = List.<Row>of().iterator();

  /**
   * Creates them.
   *
   * @param column what the rows of a group have in common, a text
   * @param each makes of the rows of a group those that come out
   */
  Groups(Iterator<Row> rows, int column, Function<List<Row>, List<Row>> each) {
    this.rows = rows;
    this.column = column;
    this.each = each;
  }

  @Override
  public boolean hasNext() {
    while (!done.hasNext() && (ahead != null || rows.hasNext())) {
      done = each.apply(nextGroup()).iterator();
    }
    return done.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more rows");
    }
    return done.next();
  }

  private List<Row> nextGroup() {
    Row first = ahead != null ? ahead : rows.next();
    ahead = null;
    List<Row> members = new ArrayList<>(List.of(first));
    while (rows.hasNext()) {
      Row row = rows.next();
      if (!row.getString(column).equals(first.getString(column))) {
        ahead = row;
        break;
      }
      members.add(row);
    }
    return members;
  }
}
