package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.MoneyChoices;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.Settlement;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;

/**
 * The steps of the route {@code resolve-money}. Payments arrive in, and fees are paid from, one
 * clearing account, so that it agrees with HubSpot's payouts.
 */
public class MoneySide {
  private static final String VENDOR = "HubSpot";
  private static final String FEES = "Payment processing fees";
  private static final Map<String, String> METHODS =
      Map.of("card", "Credit Card", "ach", "ACH", "cash", "Cash", "check", "Check");
  private final Mirror mirror;
  private final Mappings mappings;
  private final Creates creates;
  private final OwnSettings own;

  public MoneySide(Mirror mirror, Mappings mappings, Creates creates, OwnSettings own) {
    this.mirror = mirror;
    this.mappings = mappings;
    this.creates = creates;
    this.own = own;
  }

  /** Gives the job its accounts, payment method and vendor; makes those that nobody chose. */
  public void resolve(@Body Job job) {
    MoneyChoices chosen = job.getDocument().choices().money();
    boolean expense = DocumentKind.of(job.getKind()) == DocumentKind.EXPENSE;
    job.money =
        new Job.Money(
            expense ? Optional.empty() : deposit(job, chosen),
            method(job, chosen),
            expense
                ? Optional.of(account(job, chosen.bankAccount(), clearing(job), "Bank"))
                : Optional.empty(),
            expense
                ? Optional.of(account(job, chosen.expenseAccount(), FEES, "Expense"))
                : Optional.empty(),
            expense ? Optional.of(vendor(job, chosen.vendor())) : Optional.empty());
  }

  /** A payment arrives in the clearing account; a deal or quote says nothing of an account. */
  private Optional<String> deposit(Job job, MoneyChoices chosen) {
    boolean paid = job.getDocument().settlement().isPresent();
    return paid || !chosen.depositAccount().isBlank()
        ? Optional.of(account(job, chosen.depositAccount(), clearing(job), "Bank"))
        : Optional.empty();
  }

  private Optional<String> method(Job job, MoneyChoices chosen) {
    if (!chosen.paymentMethod().isBlank()) {
      return Optional.of(
          find(job, "PaymentMethod", chosen.paymentMethod())
              .orElseThrow(() -> unknown(job, "payment method", chosen.paymentMethod())));
    }
    return job.getDocument()
        .settlement()
        .flatMap(Settlement::method)
        .flatMap(
            how ->
                mappings
                    .find(job.realm(), Kind.METHOD, how)
                    .or(
                        () ->
                            Optional.ofNullable(METHODS.get(how))
                                .flatMap(name -> find(job, "PaymentMethod", name))));
  }

  private String account(Job job, String chosen, String standard, String type) {
    if (!chosen.isBlank()) {
      return mappings
          .find(job.realm(), Kind.ACCOUNT, chosen)
          .or(() -> find(job, "Account", chosen))
          .orElseThrow(() -> unknown(job, "account", chosen));
    }
    return find(job, "Account", standard)
        .orElseGet(
            () -> creates.create(job, "Account", named("Name", standard).put("AccountType", type)));
  }

  private String vendor(Job job, String chosen) {
    String name = chosen.isBlank() ? VENDOR : chosen;
    return find(job, "Vendor", name)
        .orElseGet(() -> creates.create(job, "Vendor", named("DisplayName", name)));
  }

  private Optional<String> find(Job job, String entity, String name) {
    return mirror
        .chosen(job.realm(), entity, name)
        .filter(Named::active)
        .map(Named::id)
        .findFirst();
  }

  private String clearing(Job job) {
    return own.of(job.realm()).clearingAccount();
  }

  private static ObjectNode named(String field, String name) {
    return JsonNodeFactory.instance.objectNode().put(field, name);
  }

  private static Park unknown(Job job, String what, String name) {
    return new Park(
        Code.ACCOUNT_UNKNOWN,
        "%s: QuickBooks has no active %s '%s', which the flow names. Create it or name another; then replay."
            .formatted(job.label(), what, name));
  }
}
