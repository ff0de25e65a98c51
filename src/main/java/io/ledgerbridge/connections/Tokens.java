package io.ledgerbridge.connections;

import io.ledgerbridge.nodes.Lately;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The access tokens of all connections. One refresh at a time over all nodes, some minutes early:
 * who comes meanwhile goes on with the old token while that is good, and waits when it is not.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0">
 *     Intuit: OAuth 2.0</a>
 * @see <a
 *     href="https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth">
 *     HubSpot: OAuth</a>
 */
public final class Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofMillis(50);
  private final Map<Connection, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final ConnectionTable table;
  private final Lately<Connection, Stored> lately = new Lately<>();
  private final Refresh refresh;
  private final Seal seal;
  private final Clock clock;

  public Tokens(JdbcClient db, TokenEndpoint endpoint, Seal seal, Clock clock) {
    this.table = new ConnectionTable(db);
    this.refresh = new Refresh(table, endpoint, seal, clock);
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * Opens every stored token and seals it with the newest key.
   *
   * @param lost the old key is gone for good: what does not open must be connected again
   */
  public Tokens opened(boolean lost) {
    new OpenAll(table, seal).run(lost);
    return this;
  }

  /**
   * A token that is good, or none where the account was never connected.
   *
   * @throws ReconnectNeeded when a person must act first
   * @throws NoToken when none can be had at present
   */
  public Optional<Access> access(Connection connection) {
    return Optional.ofNullable(lately.get(connection, each -> table.find(each).orElse(null)))
        .map(this::good)
        .map(this::open);
  }

  /**
   * After a call was refused with the token of that number: a newer set, fetched unless it is there
   * already. Throws as {@link #access}.
   */
  public void renew(Connection connection, long number) {
    beyond(connection, number);
  }

  /** The connection as people see it, where there is one. */
  public Optional<ConnectionState> find(Connection connection) {
    return table.find(connection).map(row -> ConnectionState.of(row, clock.instant()));
  }

  /** Connects an account by a refresh token that a person got elsewhere. */
  public void connect(Connection connection, String refreshToken) {
    Sealed first = Sealed.refreshOnly(seal.close(refreshToken, connection), clock.instant());
    connect(connection, first, refreshToken);
  }

  /** Connects an account, for the first time or again, by what a person's consent brought. */
  public void connect(Connection connection, TokenAnswer.Granted granted) {
    String refreshToken =
        granted.refresh().orElseThrow(() -> new NoToken("A consent brought no refresh token"));
    connect(connection, Sealed.of(granted, "", clock.instant(), seal, connection), refreshToken);
  }

  /**
   * Ends a connection here; what waits for it waits until a person connects it again.
   *
   * @param inSettings the refresh token that the settings hold for it, which does not count as new
   * @return the refresh token that it had, for the other side to revoke
   */
  Optional<String> disconnect(Connection connection, Optional<String> inSettings) {
    Optional<String> had = refreshToken(connection);
    String why = connection.label() + ": reconnect needed, it was disconnected by a person";
    table.disconnect(
        connection,
        seal.close("", connection),
        inSettings.map(Digest::of),
        new Block(Block.Code.DISCONNECTED, why, Block.NO_END));
    lately.forget();
    refresh.forget(connection);
    LOG.info("{}.", why);
    return had;
  }

  private Optional<String> refreshToken(Connection connection) {
    try {
      return table
          .find(connection)
          .map(row -> seal.open(row.refresh(), connection))
          .filter(token -> !token.isEmpty());
    } catch (WrongKey lost) {
      return Optional.empty();
    }
  }

  /** Whether that very token was given when the account was last connected. */
  public boolean given(Connection connection, String refreshToken) {
    return table
        .find(connection)
        .filter(row -> row.given().equals(Digest.of(refreshToken)))
        .isPresent();
  }

  /** The token is good but does not open the account: nothing goes out over it for a while. */
  public void shutOut(Connection connection, String why, Duration time) {
    Block block = new Block(Block.Code.NOT_LET_IN, why, clock.instant().plus(time));
    table.find(connection).ifPresent(row -> block(row, block));
  }

  /** All connections, as people see them. */
  public List<ConnectionState> all() {
    return table.all().stream().map(row -> ConnectionState.of(row, clock.instant())).toList();
  }

  boolean warn(Connection connection, Duration pause) {
    return table.warn(connection, clock.instant(), clock.instant().minus(pause));
  }

  private void connect(Connection connection, Sealed first, String refreshToken) {
    table.connect(connection, first, Digest.of(refreshToken));
    lately.forget();
    refresh.forget(connection);
  }

  private void block(Stored row, Block block) {
    if (row.block(clock.instant()).isEmpty() && table.block(row, block)) {
      lately.forget();
      LOG.error("{}. What waits for it goes on by itself afterwards.", block.why());
    }
  }

  private Access open(Stored row) {
    return new Access(seal.open(row.access().orElseThrow(), row.connection()), row.number());
  }

  private Stored good(Stored row) {
    checkBlock(row);
    Instant now = clock.instant();
    if (row.fresh(now)) {
      return row;
    }
    return row.usable(now) ? early(row) : beyond(row.connection(), row.number());
  }

  /** The old token is good for some minutes more: only who comes first fetches the next. */
  private Stored early(Stored row) {
    ReentrantLock lock = lock(row.connection());
    if (!lock.tryLock()) {
      return row;
    }
    try {
      refresh.checkRest(row.connection());
      if (!table.claim(row)) {
        return row;
      }
      refresh.run(row);
      return table.find(row.connection()).orElse(row);
    } catch (ReconnectNeeded needed) {
      throw needed;
    } catch (NoToken later) {
      return row;
    } finally {
      lately.forget();
      lock.unlock();
    }
  }

  /** A set of tokens newer than that number: fetched here, or awaited from another node. */
  private Stored beyond(Connection connection, long number) {
    ReentrantLock lock = lock(connection);
    lock.lock();
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (true) {
        Stored row = table.find(connection).orElseThrow(() -> gone(connection));
        checkBlock(row);
        if (row.number() > number && row.usable(clock.instant())) {
          return row;
        }
        refresh.checkRest(connection);
        if (table.claim(row)) {
          refresh.run(row);
        } else if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
          throw new NoToken(connection.label() + ": another node is fetching a new token");
        } else {
          LockSupport.parkNanos(GLANCE.toNanos());
        }
      }
    } finally {
      lately.forget();
      lock.unlock();
    }
  }

  private void checkBlock(Stored row) {
    row.block(clock.instant())
        .ifPresent(
            block -> {
              throw new ReconnectNeeded(block.why());
            });
  }

  private ReentrantLock lock(Connection connection) {
    return locks.computeIfAbsent(connection, key -> new ReentrantLock());
  }

  private static NoToken gone(Connection connection) {
    return new NoToken(connection.label() + " is not connected");
  }
}
