package org.pressespiegel.delivery;

import java.util.List;
import java.util.Map;

/** One article and nothing else. */
final class WholeLayout implements Layout {

  private final String format;

  WholeLayout(String format) {
    this.format = format;
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public boolean matches(List<String> first) {
    return true;
  }

  @Override
  public Cut cut(String line) {
    return Cut.NONE;
  }

  @Override
  public Map<String, String> read(List<String> lines) {
    return new Draft().text(lines).fields();
  }
}
