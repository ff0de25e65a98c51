package io.ledgerbridge.delivery;

import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A delivery being worked on: what the routes under {@code routes/delivery} pass on. */
public final class Job {
  final Delivery row;
  final Company company;
  final long fence;
  private final SalesDocument document;
  final Map<Integer, String> items = new HashMap<>();
  private List<SalesLine> unmatched = new ArrayList<>();
  private String customerId;
  private boolean open = true;
  volatile boolean begun;
  private boolean settled;
  private Posted invoice;

  /** Decisions, by step; they are written down with the next thing that is. */
  final Map<String, String> notes = new LinkedHashMap<>();

  Money money = Money.NONE;

  private String sentence = "";
  private Outcome outcome;
  Sent sent;

  /**
   * What a try came to.
   *
   * @param reason a code, or blank for what is delivered
   */
  public record Outcome(State state, String reason) {}

  /**
   * What goes out, stored before it goes.
   *
   * @param attempt the trail's row of this try
   * @param lastLook before it goes
   */
  record Sent(String requestId, String payload, long attempt, Runnable lastLook) {}

  /** Accounts, method and vendor of the money side. */
  record Money(
      Optional<String> deposit,
      Optional<String> method,
      Optional<String> bank,
      Optional<String> expense,
      Optional<String> vendor) {
    static final Money NONE =
        new Money(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  Job(Delivery row, Company company, SalesDocument document, long fence) {
    this.row = row;
    this.company = company;
    this.document = document;
    this.fence = fence;
    if (row.step() == 2) {
      invoice =
          new Posted(
              row.documentId().orElseThrow(),
              row.documentNumber().orElse(null),
              row.documentUrl().orElse(null),
              row.total().orElseThrow());
    }
  }

  /** The delivery as it was claimed. */
  public Delivery row() {
    return row;
  }

  public Company company() {
    return company;
  }

  /** Whether it went on to be posted beside others. */
  public boolean begun() {
    return begun;
  }

  /** Empty while it is under way, and for what was handed back untried. */
  public Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  void came(State state, String reason) {
    outcome = new Outcome(state, reason);
  }

  public SalesDocument getDocument() {
    return document;
  }

  /** {@code invoice} …: what the content-based router of the route {@code deliver} asks. */
  public String getKind() {
    return row.key().kind();
  }

  /** Whether a call is outstanding whose outcome is not known: then nothing else comes first. */
  public boolean isUnsettled() {
    return open && !settled && row.sentAt().isPresent();
  }

  /** Whether its first document has yet to be made. */
  public boolean isFirst() {
    return open && invoice == null && !isUnsettled();
  }

  /** Whether the invoice of a paid invoice is there and its payment is not. */
  public boolean isHalfway() {
    return open && invoice != null && !isUnsettled();
  }

  void settled() {
    settled = true;
  }

  void owePayment(Posted posted) {
    invoice = posted;
    settled = true;
    sent = null;
  }

  Posted invoice() {
    return invoice;
  }

  /** The invoice of a paid invoice, as QuickBooks answered it. */
  record Posted(String id, String number, String url, BigDecimal total) {}

  /** Whether it goes on: not parked, put off or delivered in an earlier step. */
  public boolean isOpen() {
    return open;
  }

  /** Why it does not go on, for the log. */
  public String getSentence() {
    return sentence;
  }

  void close(String why) {
    sentence = why;
    open = false;
  }

  void close() {
    open = false;
  }

  public Optional<String> getCustomer() {
    return Optional.ofNullable(customerId);
  }

  public boolean isWithoutCustomer() {
    return customerId == null;
  }

  void buyer(String id) {
    customerId = id;
  }

  /** Lines that no product matches. */
  public List<SalesLine> getUnmatched() {
    return unmatched;
  }

  /** Whether a line is still without a product. */
  public boolean isIncomplete() {
    return !unmatched.isEmpty();
  }

  /** Not named like the property: Camel's Simple would call this one for {@code body.unmatched}. */
  void leave(List<SalesLine> lines) {
    unmatched = lines;
  }

  String realm() {
    return company.realm();
  }

  String label() {
    return document.source().label();
  }
}
