package io.ledgerbridge.routefiles;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Where something stands in a YAML text. */
public final class YamlLines {
  private YamlLines() {}

  /**
   * The line, counted from 1, of what a path of names and positions leads to, as far as there is
   * such a thing; 0 when the text is no YAML.
   */
  public static int of(String yaml, List<String> path) {
    try {
      return YamlNode.parse(yaml).lineOf(path);
    } catch (YamlEngineException e) {
      return 0;
    }
  }
}
