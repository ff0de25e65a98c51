package io.ledgerbridge.tracking;

import io.ledgerbridge.delivery.TrackedDocuments;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.nodes.Lanes;
import io.ledgerbridge.nodes.Leases;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.quickbooks.QuickBooks;
import io.ledgerbridge.quickbooks.QuickBooksFault;
import io.ledgerbridge.quickbooks.Silence;
import io.ledgerbridge.tracking.QuickBooksEvents.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps of the route {@code follow}: what QuickBooks' webhooks told of a company, and once a
 * day what they may have missed, each by the node that leases it.
 */
public class Follow {
  private static final Logger LOG = LoggerFactory.getLogger(Follow.class);
  private static final Duration REST = Duration.ofMinutes(1);
  private static final String HOUSE = "house:overdue";
  private final QuickBooksEvents events;
  private final TrackedDocuments documents;
  private final Companies companies;
  private final Leases leases;
  private final Lanes lanes;
  private final Clock clock;
  private final FollowNames names;
  private final FollowDocuments changes;
  private final ReadDocuments reads;
  private final DocumentLooks looks;
  private final Map<String, Instant> rests = new ConcurrentHashMap<>();

  public Follow(
      JdbcClient db,
      QuickBooksEvents events,
      TrackedDocuments documents,
      QuickBooks quickbooks,
      Mirror mirror,
      MirrorReads mirrorReads,
      Companies companies,
      Leases leases,
      Lanes lanes,
      Clock clock) {
    this.events = events;
    this.documents = documents;
    this.companies = companies;
    this.leases = leases;
    this.lanes = lanes;
    this.clock = clock;
    names = new FollowNames(mirror, mirrorReads);
    reads = new ReadDocuments(quickbooks, documents, clock);
    changes = new FollowDocuments(documents, reads);
    looks = new DocumentLooks(db, clock);
  }

  /** Enters a lane for each company with something to do that this node leases. */
  public List<Company> start() {
    Set<String> due = new HashSet<>(events.due());
    due.addAll(lookDue());
    due.removeIf(realm -> rests.getOrDefault(realm, Instant.MIN).isAfter(clock.instant()));
    return due.isEmpty()
        ? List.of()
        : companies.awake().stream()
            .filter(company -> due.contains(company.realm()))
            .filter(company -> leases.hold(company.lease()).isPresent())
            .filter(company -> lanes.enter(lane(company)))
            .toList();
  }

  /** Leaves the lane that {@link #start} entered. */
  public void leave(@ExchangeProperty("company") Company company) {
    lanes.leave(lane(company));
  }

  /** What cannot be read now stays, and is tried again a minute later. */
  public void company(@Body Company company) {
    try {
      told(company.realm());
      if (lookDue().contains(company.realm())) {
        look(company.realm());
      }
    } catch (QuickBooksFault | Silence fault) {
      LOG.warn("What changed in QuickBooks company '{}': {}", company.name(), fault.getMessage());
      rests.put(company.realm(), clock.instant().plus(REST));
      if (fault instanceof QuickBooksFault.Pause pause) {
        companies.pause(company.realm(), Duration.ofSeconds(pause.seconds()), pause.getMessage());
      }
    }
  }

  /** Invoices whose due date has passed, from our own table; no reads. */
  public void overdue() {
    boolean ours = documents.isOn() && leases.hold(HOUSE).isPresent();
    int changed = ours ? documents.overdue() : 0;
    while (changed > 0) {
      changed = documents.overdue();
    }
  }

  private void told(String realm) {
    List<Row> rows = events.open(realm);
    if (!rows.isEmpty()) {
      names.follow(realm, rows);
      if (documents.isOn()) {
        changes.follow(realm, rows);
      }
      events.done(rows);
    }
  }

  private void look(String realm) {
    Instant now = clock.instant();
    reads.changed(realm, Entities.DOCUMENTS, looks.last(realm).orElse(Instant.EPOCH));
    looks.looked(realm, now);
  }

  private Set<String> lookDue() {
    return documents.isOn() ? looks.due() : Set.of();
  }

  private static String lane(Company company) {
    return "follow:" + company.realm();
  }
}
