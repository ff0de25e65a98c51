package io.ledgerbridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.matching.CustomerLinks;
import io.ledgerbridge.matching.CustomerMatch;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says of a document that a flow would store what would be posted, with the same steps that the
 * routes under {@code routes/delivery} take, but without a call: what QuickBooks lacks is planned.
 */
public class Preview {
  private final Companies companies;
  private final CustomerLinks links;
  private final Mirror mirror;
  private final MirrorReads reads;
  private final Mappings mappings;
  private final OwnSettings own;
  private final Forms forms;
  private final ObjectMapper json;

  public Preview(
      Companies companies,
      CustomerLinks links,
      Mirror mirror,
      MirrorReads reads,
      Mappings mappings,
      OwnSettings own,
      Forms forms,
      ObjectMapper json) {
    this.companies = companies;
    this.links = links;
    this.mirror = mirror;
    this.reads = reads;
    this.mappings = mappings;
    this.own = own;
    this.forms = forms;
    this.json = json;
  }

  /** The documents that a flow would make of one record; part of the trial's transaction. */
  public List<Previewed> of(Tried tried) {
    return tried.documents().stream().map(this::of).toList();
  }

  private Previewed of(Tried.One one) {
    Sheet sheet = new Sheet(one.offer(), one.content());
    one.content().reason().ifPresent(sheet::stops);
    if (one.content().document().isPresent()) {
      work(sheet, read(one.content().document().get()));
    }
    return sheet.previewed();
  }

  private void work(Sheet sheet, SalesDocument document) {
    Company company = companies.find(sheet.realm()).orElseThrow();
    PlannedCreates creates = new PlannedCreates();
    Job job = new Job(Delivery.imagined(sheet.key(), company.realm()), company, document, 0);
    try {
      names(job, creates);
      sheet.posts(calls(job), document);
    } catch (Park park) {
      sheet.stops(park.reason());
    }
    sheet.decided(job.notes, creates.all());
  }

  private void names(Job job, Creates creates) {
    if (kind(job) != DocumentKind.EXPENSE) {
      customer(job, creates);
      products(job, creates);
    }
    new MoneySide(mirror, mappings, creates, own).resolve(job);
  }

  private void customer(Job job, Creates creates) {
    CustomerMatch match = new CustomerMatch(mirror, links);
    Customers customers = new Customers(match, links, mirror, reads, creates, own);
    customers.match(job);
    if (job.isWithoutCustomer()) {
      customers.create(job);
    }
  }

  private void products(Job job, Creates creates) {
    Products products = new Products(mirror, mappings, creates, own);
    products.match(job);
    if (job.isIncomplete() && !job.getDocument().choices().createMissingProducts()) {
      products.park(job);
    }
    for (SalesLine line : new ArrayList<>(job.getUnmatched())) {
      products.create(line, job);
    }
  }

  private List<Previewed.Call> calls(Job job) {
    List<Previewed.Call> calls = new ArrayList<>();
    calls.add(new Previewed.Call(kind(job).entity(), form(job)));
    if (kind(job) == DocumentKind.PAID_INVOICE) {
      BigDecimal total = job.getDocument().total().orElse(job.getDocument().sum());
      job.owePayment(new Job.Posted("(the invoice)", null, null, total));
      calls.add(new Previewed.Call("Payment", forms.payment(job)));
    }
    return calls;
  }

  private JsonNode form(Job job) {
    return switch (kind(job)) {
      case INVOICE, PAID_INVOICE -> forms.invoice(job);
      case ESTIMATE -> forms.estimate(job);
      case SALES_RECEIPT -> forms.salesReceipt(job);
      case EXPENSE -> forms.expense(job);
      case REFUND_RECEIPT -> forms.refundReceipt(job);
    };
  }

  private static DocumentKind kind(Job job) {
    return DocumentKind.of(job.getKind());
  }

  private SalesDocument read(String document) {
    try {
      return json.readValue(document, SalesDocument.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is found out about one document. */
  private static final class Sheet {
    private final Offer offer;
    private final Offers.Content content;
    private Optional<Reason> reason = Optional.empty();
    private String customer;
    private List<String> products = List.of();
    private List<Previewed.Create> creates = List.of();
    private List<Previewed.Call> calls = List.of();
    private BigDecimal total;

    Sheet(Offer offer, Offers.Content content) {
      this.offer = offer;
      this.content = content;
    }

    String realm() {
      return content.realm().orElseThrow();
    }

    DeliveryKey key() {
      return offer.key().of(0, offer.key().part());
    }

    void stops(Reason why) {
      reason = Optional.of(why);
    }

    void posts(List<Previewed.Call> all, SalesDocument document) {
      calls = all;
      total = document.sum();
    }

    void decided(java.util.Map<String, String> notes, List<Previewed.Create> planned) {
      customer = notes.get("customer");
      products =
          Optional.ofNullable(notes.get("products"))
              .map(text -> List.of(text.split("; ")))
              .orElse(List.of());
      creates = planned;
    }

    Previewed previewed() {
      DeliveryKey key = key();
      return new Previewed(
          key.flow(),
          key.objectType(),
          key.objectId(),
          offer.source().name(),
          key.kind(),
          outcome(),
          content.realm().orElse(null),
          reason
              .map(why -> new Previewed.ReasonView(why.code().name(), why.sentence()))
              .orElse(null),
          customer,
          products,
          creates,
          calls,
          content.currency().orElse(null),
          content.sourceTotal().map(Delivery::plain).orElse(null),
          total == null ? null : Delivery.plain(total),
          difference(),
          existing());
    }

    private String outcome() {
      return content.state() == State.WAITING ? "wait" : reason.isPresent() ? "park" : "deliver";
    }

    private String difference() {
      return total == null
          ? null
          : content
              .sourceTotal()
              .map(source -> Delivery.plain(total.subtract(source)))
              .orElse(null);
    }

    private Previewed.Existing existing() {
      return Offers.newest(offer.ofRecord(), key())
          .map(
              row ->
                  new Previewed.Existing(
                      row.id(), row.state().id(), row.documentNumber().orElse(null)))
          .orElse(null);
    }
  }
}
