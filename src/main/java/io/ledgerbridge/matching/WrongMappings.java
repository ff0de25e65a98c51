package io.ledgerbridge.matching;

import java.util.List;

/** A mappings file that cannot be imported; nothing of it was. */
public class WrongMappings extends RuntimeException {

  /**
   * @param faults every wrong line, with its number
   */
  WrongMappings(List<String> faults) {
    super("Nothing was imported:\n" + String.join("\n", faults));
  }
}
