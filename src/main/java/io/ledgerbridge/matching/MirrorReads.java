package io.ledgerbridge.matching;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.quickbooks.Answer;
import io.ledgerbridge.quickbooks.QuickBooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fills the mirror: once with paged queries, then with change data capture, which answers all
 * entities in one metered call. Tax codes and preferences are not in it: they are read once a day.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/learn/explore-the-quickbooks-online-api/change-data-capture">
 *     Intuit: change data capture</a>
 */
public class MirrorReads {
  private static final List<String> ENTITIES =
      List.of("Customer", "Item", "Term", "Account", "PaymentMethod", "Vendor");
  private static final int PAGE = 1000;
  // The two clocks may differ, and a change may be booked a little after its time.
  private static final Duration OVERLAP = Duration.ofMinutes(5);
  private static final Duration LIFE = Duration.ofHours(24);
  private static final Duration LOOK_BACK = Duration.ofDays(29);
  private final QuickBooks quickbooks;
  private final Mirror mirror;
  private final Clock clock;

  public MirrorReads(QuickBooks quickbooks, Mirror mirror, Clock clock) {
    this.quickbooks = quickbooks;
    this.mirror = mirror;
    this.clock = clock;
  }

  /** Makes the mirror as new as now: one call, or the whole load when that is not enough. */
  public void refresh(String realm) {
    Instant now = clock.instant();
    Optional<Instant> last = mirror.refreshedAt(realm);
    if (last.isEmpty()
        || last.get().isBefore(now.minus(LOOK_BACK))
        || !changes(realm, last.get())) {
      entities(realm).forEach(entity -> load(realm, entity));
    }
    mirror.refreshed(realm, now);
    reread(realm);
  }

  /** Reads what no change tells, when it is older than a day. */
  public void reread(String realm) {
    Instant now = clock.instant();
    if (mirror.rereadAt(realm).filter(last -> last.plus(LIFE).isAfter(now)).isEmpty()) {
      rereadNow(realm);
    }
  }

  /** Reads what no change tells, and the lists that the company may have begun to use since. */
  public void rereadNow(String realm) {
    load(realm, "TaxCode");
    JsonNode preferences = quickbooks.get(realm, "preferences").part("Preferences");
    mirror.put(realm, "Preferences", preferences);
    tracked(realm).forEach(entity -> load(realm, entity));
    mirror.reread(realm, clock.instant());
  }

  /** Whether the mirror of the company holds the entity, as change data capture names it. */
  public boolean holds(String realm, String entity) {
    return entities(realm).contains(entity);
  }

  private List<String> entities(String realm) {
    return Stream.concat(ENTITIES.stream(), tracked(realm).stream()).toList();
  }

  /** Not every plan of QuickBooks has these lists: they are asked for only where they are on. */
  private List<String> tracked(String realm) {
    return mirror.all(realm, "Preferences").stream()
        .map(preferences -> preferences.body().path("AccountingInfoPrefs"))
        .flatMap(
            on ->
                Stream.of(
                    on.path("ClassTrackingPerTxn").asBoolean()
                            || on.path("ClassTrackingPerTxnLine").asBoolean()
                        ? "Class"
                        : "",
                    on.path("TrackDepartments").asBoolean() ? "Department" : ""))
        .filter(entity -> !entity.isEmpty())
        .toList();
  }

  private void load(String realm, String entity) {
    int start = 1;
    int read = PAGE;
    while (read == PAGE) {
      read = page(realm, entity, start);
      start += PAGE;
    }
  }

  private int page(String realm, String entity, int start) {
    String statement =
        "select * from %s where Active in (true, false) orderby Id startposition %d maxresults %d"
            .formatted(entity, start, PAGE);
    JsonNode rows = quickbooks.query(realm, statement).rows(entity);
    rows.forEach(row -> mirror.put(realm, entity, row));
    return rows.size();
  }

  /**
   * @return false when there were more changes than one answer holds
   */
  private boolean changes(String realm, Instant last) {
    List<String> entities = entities(realm);
    Answer answer =
        quickbooks.changes(realm, String.join(",", entities), last.minus(OVERLAP).toString());
    int objects = 0;
    for (JsonNode part : answer.changes()) {
      for (String entity : entities) {
        JsonNode rows = answer.rows(part, entity);
        rows.forEach(row -> mirror.put(realm, entity, row));
        objects += rows.size();
      }
    }
    return objects < PAGE;
  }
}
