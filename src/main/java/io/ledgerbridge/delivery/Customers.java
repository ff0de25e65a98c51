package io.ledgerbridge.delivery;

import io.ledgerbridge.matching.CustomerLinks;
import io.ledgerbridge.matching.CustomerMatch;
import io.ledgerbridge.matching.CustomerMatch.Match;
import io.ledgerbridge.matching.DisplayName;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.matching.NewCustomer;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.quickbooks.QuickBooksFault;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.Reason.Code;
import java.util.Optional;
import org.apache.camel.Body;

/** The steps of the route {@code resolve-customer}. */
public class Customers {
  private static final String NAME_TAKEN = "6240";
  private final CustomerMatch match;
  private final CustomerLinks links;
  private final Mirror mirror;
  private final MirrorReads reads;
  private final Creates creates;
  private final OwnSettings own;

  public Customers(
      CustomerMatch match,
      CustomerLinks links,
      Mirror mirror,
      MirrorReads reads,
      Creates creates,
      OwnSettings own) {
    this.match = match;
    this.links = links;
    this.mirror = mirror;
    this.reads = reads;
    this.creates = creates;
    this.own = own;
  }

  /** Whether no customer has to be created; what is found is given to the job. */
  boolean known(Job job) {
    if (DocumentKind.of(job.getKind()) == DocumentKind.EXPENSE) {
      return true;
    }
    match(job);
    return !job.isWithoutCustomer();
  }

  /** Gives the job its customer when there is one and it has none yet. */
  public void match(@Body Job job) {
    if (job.isWithoutCustomer()) {
      match.find(job.realm(), job.getDocument()).ifPresent(found -> take(job, found));
    }
  }

  /** Makes the customer; a name that another record holds is told apart by the suffix rule. */
  public void create(@Body Job job) {
    Party party = job.getDocument().party().orElseThrow();
    String name = DisplayName.of(party);
    if (name.isBlank()) {
      throw new Park(
          Code.NO_NAME,
          "%s: the contact %s has no name, company or e-mail address to make a customer of. Fill one"
                  .formatted(job.label(), party.objectId())
              + " in HubSpot; then replay.");
    }
    boolean taken = !mirror.byName(job.realm(), "Customer", name).isEmpty();
    if (taken) {
      post(job, party, unique(job, party));
    } else {
      createOrMatch(job, party, name);
    }
  }

  private void createOrMatch(Job job, Party party, String name) {
    try {
      post(job, party, name);
    } catch (QuickBooksFault.Refused refused) {
      if (!refused.code().equals(NAME_TAKEN)) {
        throw refused;
      }
      // Somebody made it a moment ago, or a vendor, an employee or an inactive record has the name.
      reads.refresh(job.realm());
      match(job);
      if (job.isWithoutCustomer()) {
        post(job, party, unique(job, party));
      }
    }
  }

  private String unique(Job job, Party party) {
    return DisplayName.unique(party, own.of(job.realm()).matching().customerSuffix());
  }

  private void post(Job job, Party party, String name) {
    Optional<String> currency =
        CompanyPreferences.of(mirror, job.realm()).multiCurrency()
            ? Optional.of(job.getDocument().currency())
            : Optional.empty();
    String id = creates.create(job, "Customer", NewCustomer.of(party, name, currency));
    take(job, new Match(id, "is new: nobody has this address or name"));
  }

  private void take(Job job, Match found) {
    job.buyer(found.customerId());
    job.getDocument()
        .party()
        .filter(party -> !found.remembered())
        .ifPresent(
            party ->
                links.remember(job.realm(), job.row.key().portal(), party, found.customerId()));
    String party =
        job.getDocument()
            .party()
            .map(each -> "; it stands for " + each.objectId() + ", " + each.chosen())
            .orElse("");
    job.notes.put("customer", "Customer " + found.customerId() + " " + found.rule() + party);
  }
}
