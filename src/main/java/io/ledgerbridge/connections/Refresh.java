package io.ledgerbridge.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Fetches a new set of tokens under a claim and stores it before anyone uses it. The refresh token
 * is tried first, then the one before it: an answer may have been lost on the way, or its storing.
 */
final class Refresh {
  private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);
  private static final Duration REST = Duration.ofSeconds(15);
  private final Map<Connection, Unsaved> unsaved = new ConcurrentHashMap<>();
  private final Map<Connection, Rest> resting = new ConcurrentHashMap<>();
  private final ConnectionTable table;
  private final TokenEndpoint endpoint;
  private final Seal seal;
  private final Clock clock;

  Refresh(ConnectionTable table, TokenEndpoint endpoint, Seal seal, Clock clock) {
    this.table = table;
    this.endpoint = endpoint;
    this.seal = seal;
    this.clock = clock;
  }

  /** What came but could not be stored: it is stored first, before anything is asked again. */
  private record Unsaved(long number, Sealed tokens) {}

  /** After a failure nobody asks for a while. */
  private record Rest(Instant until, String why) {}

  /**
   * @param row claimed by this process
   * @throws NoToken when none came; the claim is then free again
   */
  void run(Stored row) {
    try {
      Sealed next = next(row);
      unsaved.put(row.connection(), new Unsaved(row.number(), next));
      table.renew(row, next);
      forget(row.connection());
    } catch (ReconnectNeeded needed) {
      throw needed;
    } catch (NoToken none) {
      throw failed(row, none.getMessage());
    } catch (DataAccessException broken) {
      throw failed(row, row.connection().label() + ": its new tokens could not be stored");
    }
  }

  /**
   * @throws NoToken shortly after a failure
   */
  void checkRest(Connection connection) {
    Rest rest = resting.get(connection);
    if (rest != null && rest.until().isAfter(clock.instant())) {
      throw new NoToken(rest.why());
    }
  }

  /** A person has connected the account again. */
  void forget(Connection connection) {
    unsaved.remove(connection);
    resting.remove(connection);
  }

  private Sealed next(Stored row) {
    Unsaved kept = unsaved.remove(row.connection());
    return kept != null && kept.number() == row.number() ? kept.tokens() : ask(row);
  }

  private Sealed ask(Stored row) {
    Connection connection = row.connection();
    List<String> candidates = new ArrayList<>(List.of(row.refresh()));
    row.previous().ifPresent(candidates::add);
    for (String candidate : candidates) {
      String used = seal.open(candidate, connection);
      Instant asked = clock.instant();
      TokenAnswer answer =
          table.claim(row)
              ? endpoint.refresh(connection.provider(), used)
              : new TokenAnswer.Nothing("was asked by another node");
      if (answer instanceof TokenAnswer.Granted granted) {
        return Sealed.of(granted, used, asked, seal, connection);
      } else if (answer instanceof TokenAnswer.Nothing nothing) {
        throw new NoToken(
            connection.label() + ": " + connection.provider().title() + " " + nothing.why());
      }
    }
    throw refused(row);
  }

  /** Final, unless another node has stored a newer set meanwhile. */
  private NoToken refused(Stored row) {
    String why =
        "%s: reconnect needed, %s does not take the stored token any more (invalid_grant)"
            .formatted(row.connection().label(), row.connection().provider().title());
    if (!table.block(row, new Block(Block.Code.RECONNECT_NEEDED, why, Block.NO_END))) {
      return new NoToken(row.connection().label() + ": another node has fetched a new token");
    }
    LOG.error("{}. What waits for it goes on by itself once it is connected again.", why);
    return new ReconnectNeeded(why);
  }

  private NoToken failed(Stored row, String why) {
    resting.put(row.connection(), new Rest(clock.instant().plus(REST), why));
    try {
      table.release(row);
    } catch (DataAccessException gone) {
      LOG.debug("The claim of {} runs out by itself", row.connection().label());
    }
    return new NoToken(why);
  }
}
