package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One QuickBooks company. Its methods look at the books and write into them without HTTP, tokens or
 * limits, but by the same rules; what the rules refuse is thrown with the code in the message. What
 * they return are copies, except {@link #preferences()}.
 */
public final class Company {
  private final String realm;
  private final Clock clock;
  private final Consumer<Told> listener;
  private final Settings settings;
  private final Books books;
  private final Entries entries;
  private final Replays replays;
  private final Limits limits;
  private final LongAdder reads = new LongAdder();
  private final LongAdder writes = new LongAdder();
  private volatile boolean subscriptionEnded;

  Company(
      String realm,
      String country,
      String currency,
      Clock clock,
      Settings settings,
      Consumer<Told> listener) {
    this.realm = realm;
    this.clock = clock;
    this.listener = listener;
    this.settings = settings;
    this.books = new Books(clock, country, currency);
    this.entries = new Entries(books, settings);
    this.replays = new Replays(settings, clock);
    this.limits = new Limits(settings, clock);
    clear();
  }

  public String realm() {
    return realm;
  }

  /** Keeps an {@code Id} that the body has, so that test data can be referred to. */
  public synchronized ObjectNode create(String entity, ObjectNode body) {
    return told(() -> entries.create(Kinds.named(entity), body.deepCopy(), Options.NONE));
  }

  /** Full or sparse, as the body says; it needs Id and SyncToken. */
  public synchronized ObjectNode update(String entity, ObjectNode body) {
    return told(() -> entries.post(Kinds.named(entity), body.deepCopy(), Options.NONE));
  }

  /** As a person voids it: it is kept with amounts of nought. */
  public synchronized ObjectNode voidDocument(String entity, String id) {
    return told(() -> entries.post(Kinds.named(entity), current(entity, id), Options.VOID));
  }

  /** As a person deletes it. */
  public synchronized ObjectNode delete(String entity, String id) {
    return told(() -> entries.post(Kinds.named(entity), current(entity, id), Options.DELETE));
  }

  private ObjectNode current(String entity, String id) {
    ObjectNode found =
        find(entity, id)
            .orElseThrow(() -> new IllegalArgumentException("There is no " + entity + " " + id));
    return Json.object().put("Id", id).put("SyncToken", found.get("SyncToken").asText());
  }

  public synchronized Optional<ObjectNode> find(String entity, String id) {
    return books.find(entity, id).map(ObjectNode::deepCopy);
  }

  /** In the order of creation, inactive ones too. */
  public synchronized List<ObjectNode> all(String entity) {
    return books.table(Kinds.named(entity)).all().stream().map(ObjectNode::deepCopy).toList();
  }

  /** What lies on an account, in its currency; on a credit card, what is owed. */
  public synchronized BigDecimal balance(String accountId) {
    return books
        .find("Account", accountId)
        .orElseThrow(() -> new IllegalArgumentException("There is no account " + accountId))
        .get("CurrentBalance")
        .decimalValue();
  }

  /** The live preferences; see {@link #prefer} to change one. */
  public ObjectNode preferences() {
    return books.preferences();
  }

  /**
   * Sets one preference, for example {@code prefer("SalesFormsPrefs", "CustomTxnNumbers", true)}.
   */
  public synchronized Company prefer(String group, String name, boolean value) {
    books.preferences().withObject("/" + group).put(name, value);
    return this;
  }

  public ObjectNode companyInfo() {
    return books.companyInfo();
  }

  /** Documents on or before this date are refused from now on. */
  public synchronized void bookClose(LocalDate date) {
    books.preferences().withObject("/AccountingInfoPrefs").put("BookCloseDate", date.toString());
  }

  public synchronized void bookOpen() {
    books.preferences().withObject("/AccountingInfoPrefs").remove("BookCloseDate");
  }

  /** US: what automated sales tax charges on TAX lines, in percent. 0 at the start. */
  public synchronized void salesTaxPercent(BigDecimal percent) {
    books
        .find("TaxRate", Opening.AUTOMATED_RATE)
        .orElseThrow(() -> new IllegalStateException("Only US companies have automated sales tax"))
        .put("RateValue", percent);
  }

  /** True: each call is refused with 6190, as after the end of the subscription. */
  public void subscriptionEnded(boolean ended) {
    subscriptionEnded = ended;
  }

  /** Back to a new company: only its chart, no documents, counts at 0. Tokens stay. */
  public synchronized void clear() {
    books.listen((entity, id, operation) -> {});
    books.clear();
    replays.clear();
    reads.reset();
    writes.reset();
    subscriptionEnded = false;
    new Opening(books, entries).write(realm);
    books.listen(
        (entity, id, operation) ->
            listener.accept(new Told(realm, entity, id, operation, clock.instant())));
  }

  /** Calls that Intuit meters: reads, queries, changes. */
  public long reads() {
    return reads.sum();
  }

  public long writes() {
    return writes.sum();
  }

  boolean hasEnded() {
    return subscriptionEnded;
  }

  Limits limits() {
    return limits;
  }

  Replays replays() {
    return replays;
  }

  LongAdder readCount() {
    return reads;
  }

  LongAdder writeCount() {
    return writes;
  }

  Settings settings() {
    return settings;
  }

  synchronized <T> T reading(Function<Books, T> work) {
    return work.apply(books);
  }

  synchronized <T> T writing(Function<Entries, T> work) {
    return work.apply(entries);
  }

  synchronized JsonNode copyOfPreferences() {
    return books.preferences().deepCopy();
  }

  private static ObjectNode told(Supplier<ObjectNode> work) {
    try {
      return work.get();
    } catch (Rejection refused) {
      throw new IllegalArgumentException(
          "QuickBooks refuses this: %s %s".formatted(refused.code(), refused.detail()), refused);
    }
  }
}
