package io.ledgerbridge.connections;

import io.ledgerbridge.config.WrongSetting;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At start: every stored token must open, and is sealed with the newest key from here on. So a
 * wrong key is seen before anything works with it, and the old one can go after one start.
 */
final class OpenAll {
  private static final Logger LOG = LoggerFactory.getLogger(OpenAll.class);
  private final ConnectionTable table;
  private final Seal seal;

  OpenAll(ConnectionTable table, Seal seal) {
    this.table = table;
    this.seal = seal;
  }

  /**
   * @param lost the key is gone for good: what does not open must be connected again
   * @throws WrongSetting when a token does not open
   */
  void run(boolean lost) {
    List<Stored> rows = table.all();
    List<Stored> closed = rows.stream().filter(row -> !opens(row)).toList();
    if (!closed.isEmpty() && !lost) {
      throw new WrongSetting(sentence(closed));
    }
    closed.forEach(this::giveUp);
    List<String> resealed =
        rows.stream()
            .filter(row -> !closed.contains(row))
            .filter(this::reseal)
            .map(row -> row.connection().label())
            .toList();
    if (!resealed.isEmpty()) {
      LOG.info("Sealed with the newest key: the tokens of {}.", String.join(", ", resealed));
    }
  }

  private boolean opens(Stored row) {
    try {
      Sealed.again(row, seal);
      return true;
    } catch (WrongKey wrong) {
      return false;
    }
  }

  private boolean reseal(Stored row) {
    return !seal.newest(row.refresh()) && table.reseal(row, Sealed.again(row, seal));
  }

  private void giveUp(Stored row) {
    String why =
        row.connection().label()
            + " must be connected again: the key that its tokens were sealed with is lost";
    table.block(row, new Block(Block.Code.RECONNECT_NEEDED, why, Block.NO_END));
    LOG.warn("{}.", why);
  }

  private static String sentence(List<Stored> closed) {
    return "LEDGERBRIDGE_ENCRYPTION_KEY is not the key that the stored tokens of "
        + String.join(", ", closed.stream().map(row -> row.connection().label()).toList())
        + " were sealed with. Set that key again, or keep the new one and give the old one as"
        + " LEDGERBRIDGE_ENCRYPTION_KEY_PREVIOUS. Only if it is lost: set"
        + " LEDGERBRIDGE_ENCRYPTION_KEY_LOST=true and connect again";
  }
}
