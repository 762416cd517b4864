package org.pressespiegel.stage;

import java.util.Iterator;
import java.util.function.Function;

/** Maps one element at a time, so that a partition never stands in memory as a whole. */
final class MappedIterator<A, B> implements Iterator<B> {

  private final Iterator<A> source;
  private final Function<A, B> function;

  MappedIterator(Iterator<A> source, Function<A, B> function) {
    this.source = source;
    this.function = function;
  }

  @Override
  public boolean hasNext() {
    return source.hasNext();
  }

  @Override
  public B next() {
    return function.apply(source.next());
  }
}
