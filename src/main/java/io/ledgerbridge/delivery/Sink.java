package io.ledgerbridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.CompanySettings;
import io.ledgerbridge.config.CompanyToConnect;
import io.ledgerbridge.config.FlowSettings;
import io.ledgerbridge.delivery.Delivery.WriteBackTo;
import io.ledgerbridge.delivery.Offers.Content;
import io.ledgerbridge.hubspot.ContactChoice;
import io.ledgerbridge.hubspot.PaymentRules;
import io.ledgerbridge.hubspot.SourceRecord;
import io.ledgerbridge.mapping.Buyers;
import io.ledgerbridge.mapping.NotThereYet;
import io.ledgerbridge.mapping.Portion;
import io.ledgerbridge.mapping.SyncRule;
import io.ledgerbridge.mapping.ToSales;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import io.ledgerbridge.sales.Choices;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.Reason;
import io.ledgerbridge.sales.SalesDocument;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;

/**
 * What the sink kamelets do: make the canonical document of a record and store it. It calls nobody;
 * a record that cannot become a document is parked, or waits for what HubSpot has not linked yet.
 */
public class Sink {
  private final Offers offers;
  private final Companies companies;
  private final List<CompanyToConnect> wanted;
  private final FlowInputs inputs;
  private final Booked booked;
  private final OwnSettings own;
  private final PaymentRules payments;
  private final FlowSettings settings;
  private final ObjectMapper json;
  private final Clock clock;

  /**
   * @param wanted the companies of the settings
   */
  public Sink(
      Offers offers,
      Companies companies,
      List<CompanyToConnect> wanted,
      FlowInputs inputs,
      OwnSettings own,
      PaymentRules payments,
      FlowSettings settings,
      ObjectMapper json,
      Clock clock) {
    this.offers = offers;
    this.booked = new Booked(offers);
    this.companies = companies;
    this.wanted = wanted;
    this.inputs = inputs;
    this.own = own;
    this.payments = payments;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The offer of a record to a document kind.
   *
   * @param flow the route's id
   * @param reachedAt when the trigger was reached
   * @param exchange carries the sink's parameters as its properties {@code sink.…}
   */
  public Offer offer(
      @Body SourceRecord source,
      @Header("flow") String flow,
      @ExchangeProperty("reachedAt") Instant reachedAt,
      Exchange exchange) {
    Taking.offered(exchange);
    Map<String, String> chosen = chosen(exchange);
    DeliveryKey first = key(source, flow, chosen);
    List<Delivery> ofRecord = offers.of(first.portal(), first.objectType(), first.objectId());
    boolean trial = Tried.in(exchange).isPresent();
    Optional<Delivery> known = trial ? Optional.empty() : Offers.newest(ofRecord, first);
    int revision = known.map(row -> row.key().revision()).orElse(0);
    return new Offer(
        source,
        trial ? Tried.key(first) : first.of(revision, ""),
        inputs.of(flow, chosen, exchange),
        reachedAt,
        known,
        ofRecord);
  }

  /** Stores the offer: queued, waiting for what is missing, or parked with the reason. */
  public void store(@Body Offer offer, Exchange exchange) {
    Taking.stored(exchange);
    Content content = content(offer);
    Tried.in(exchange)
        .ifPresentOrElse(
            tried -> tried.add(offer, content),
            () -> offers.put(offer.key(), offer.source().name(), content, offer.known()));
  }

  static DeliveryKey key(SourceRecord source, String flow, Map<String, String> chosen) {
    String key = chosen.getOrDefault("key", "").isBlank() ? flow : chosen.get("key");
    return new DeliveryKey(
        source.portal().id(), source.objectType(), source.id(), key, chosen.get("kind"), 0);
  }

  static Map<String, String> chosen(Exchange exchange) {
    Map<String, String> chosen = new HashMap<>();
    exchange
        .getProperties()
        .forEach(
            (name, value) -> {
              if (name.startsWith("sink.") && value != null) {
                chosen.put(name.substring("sink.".length()), value.toString());
              }
            });
    return chosen;
  }

  private Content content(Offer offer) {
    Optional<Company> company = companies.chosen(offer.key().portal(), offer.choices().company());
    try {
      if (offer.notice()) {
        throw Disputes.notice(offer);
      }
      SalesDocument document = document(offer, company);
      booked.check(offer, document);
      if (!late(offer)) {
        Booked.quoteThere(offer.source(), document);
      }
      if (company.isEmpty() && comes(offer.choices())) {
        return without(State.WAITING, Optional.empty(), connecting(document));
      }
      if (company.isEmpty()) {
        throw new Park(Reason.Code.COMPANY_UNKNOWN, noCompany(document, offer.choices()));
      }
      return new Content(
          State.QUEUED,
          company.map(Company::realm),
          Optional.of(json.writeValueAsString(document)),
          document.party().map(Party::name),
          Optional.of(document.currency()),
          document.total().or(() -> Optional.of(document.sum())),
          Optional.empty(),
          clock.instant(),
          writeBackTo(offer.source()));
    } catch (NotThereYet missing) {
      return missing(offer, company.map(Company::realm), missing);
    } catch (Park park) {
      return without(State.PARKED, company.map(Company::realm), park.reason());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A quote is locked and a payment read-only: their deal hears of the document. */
  private static Optional<WriteBackTo> writeBackTo(SourceRecord source) {
    return source.objectType().equals("deals")
        ? Optional.of(new WriteBackTo("deals", source.id()))
        : source.associated("deals").stream()
            .findFirst()
            .map(deal -> new WriteBackTo("deals", deal.id()));
  }

  private SalesDocument document(Offer offer, Optional<Company> company) {
    DocumentKind kind = DocumentKind.of(offer.key().kind());
    SalesDocument whole =
        ToSales.of(offer.source().objectType(), buyers(company), payments)
            .map(kind, offer.source(), offer.choices(), offer.reachedAt());
    return offer.step().map(step -> Portion.of(whole, step)).orElse(whole);
  }

  /** Who may become a customer is the company's own rule. */
  private Buyers buyers(Optional<Company> company) {
    CompanySettings settings = own.of(company.map(Company::realm));
    return new Buyers(
        new ContactChoice(settings.matching().contactLabel()), new SyncRule(settings.matching()));
  }

  private boolean late(Offer offer) {
    return !offer.reachedAt().plus(settings.recordGrace()).isAfter(clock.instant());
  }

  private Content missing(Offer offer, Optional<String> realm, NotThereYet missing) {
    return late(offer)
        ? without(State.PARKED, realm, missing.reason())
        : without(State.WAITING, realm, missing.waiting());
  }

  private Content without(State state, Optional<String> realm, Reason reason) {
    return Content.without(state, realm, reason, clock.instant());
  }

  /** Whether the settings name a company that is still to be connected, which may be the one. */
  private boolean comes(Choices choices) {
    return choices.company().isBlank()
        ? !wanted.isEmpty()
        : wanted.stream().anyMatch(each -> companies.find(each.realm()).isEmpty());
  }

  private static Reason connecting(SalesDocument document) {
    return new Reason(
        Reason.Code.COMPANY_UNKNOWN,
        document.source().label()
            + " waits: the QuickBooks company of the settings is not connected yet. It goes on by"
            + " itself once it is.");
  }

  private static String noCompany(SalesDocument document, Choices choices) {
    String which =
        choices.company().isBlank()
            ? "no QuickBooks company is the default of its portal"
            : "no connected QuickBooks company is called '" + choices.company() + "'";
    return document.source().label()
        + ": "
        + which
        + ". Connect one or name another in the flow; then replay.";
  }
}
