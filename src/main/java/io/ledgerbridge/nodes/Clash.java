package io.ledgerbridge.nodes;

import org.springframework.dao.DuplicateKeyException;

/**
 * Two people, or nodes, replace the same rows at one moment: the second finds those of the first in
 * its way, and replaces them when it is done again.
 */
public final class Clash {
  private static final int TRIES = 5;

  private Clash() {}

  /**
   * @param act a whole transaction; what it throws in the end is thrown
   */
  public static void settle(Runnable act) {
    for (int attempt = 1; ; attempt++) {
      try {
        act.run();
        return;
      } catch (DuplicateKeyException clash) {
        if (attempt == TRIES) {
          throw clash;
        }
      }
    }
  }
}
