package io.ledgerbridge.delivery;

import io.ledgerbridge.config.CompanySettings;
import io.ledgerbridge.config.WrongSetting;
import io.ledgerbridge.mapping.SyncRule;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.MirrorReads;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.nodes.Clash;
import io.ledgerbridge.quickbooks.Company;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and stores the settings that a company has of its own: all of them or, with a mistake,
 * none.
 */
public class AcceptSettings {
  private final OwnSettings own;
  private final Mirror mirror;
  private final MirrorReads reads;
  private final TransactionTemplate transaction;

  public AcceptSettings(
      OwnSettings own, Mirror mirror, MirrorReads reads, TransactionTemplate transaction) {
    this.own = own;
    this.mirror = mirror;
    this.reads = reads;
    this.transaction = transaction;
  }

  /**
   * @param given by name; what is not in it, the environment says
   * @throws WrongSetting with a sentence that names the company and the setting
   */
  public void accept(Company company, Map<String, String> given) {
    try {
      known(given);
      CompanySettings settings = own.of("").with(given);
      new SyncRule(settings.matching());
      names(company, given);
    } catch (WrongSetting wrong) {
      throw new WrongSetting(
          "%s: %s Nothing was changed.".formatted(company.alias(), named(wrong.getMessage())));
    }
    Clash.settle(
        () -> transaction.executeWithoutResult(status -> own.replace(company.realm(), given)));
  }

  private static void known(Map<String, String> given) {
    given.forEach(
        (name, value) -> {
          if (!CompanySettings.NAMES.contains(name)) {
            throw new WrongSetting(
                "there is no setting '%s'. There are %s."
                    .formatted(name, String.join(", ", CompanySettings.NAMES)));
          }
          if (value == null || value.length() > 2000) {
            throw new WrongSetting(
                name
                    + " needs a text of at most 2000 characters. Leave it out to take the"
                    + " environment's.");
          }
        });
  }

  private void names(Company company, Map<String, String> given) {
    exists(company, given, "fallback-item", "Item", "product", item -> true);
    exists(
        company,
        given,
        "item-income-account",
        "Account",
        "income account",
        account -> account.text("AccountType").equals("Income"));
    exists(company, given, "tax-default", "TaxCode", "tax code", code -> true);
    exists(company, given, "tax-exempt", "TaxCode", "tax code", code -> true);
    clearing(company, given.getOrDefault("clearing-account", ""));
  }

  private void exists(
      Company company,
      Map<String, String> given,
      String name,
      String entity,
      String what,
      Predicate<Named> fits) {
    String wanted = given.getOrDefault(name, "").strip();
    if (!wanted.isEmpty() && found(company, entity, wanted).noneMatch(fits)) {
      refresh(company);
      if (found(company, entity, wanted).noneMatch(fits)) {
        throw new WrongSetting(
            "%s is '%s', but QuickBooks has no active %s of that name. Create it or name another."
                .formatted(name, wanted, what));
      }
    }
  }

  /** It is made when it is missing; one of another type would not agree with HubSpot's payouts. */
  private void clearing(Company company, String wanted) {
    found(company, "Account", wanted.strip())
        .filter(account -> !account.text("AccountType").equals("Bank"))
        .findFirst()
        .ifPresent(
            account -> {
              throw new WrongSetting(
                  "clearing-account is '%s', which QuickBooks has as %s. It must be of type Bank."
                      .formatted(wanted, account.text("AccountType")));
            });
  }

  private Stream<Named> found(Company company, String entity, String wanted) {
    Stream<Named> bySku =
        entity.equals("Item") ? mirror.itemsBySku(company.realm(), wanted).stream() : Stream.of();
    return Stream.of(
            mirror.byName(company.realm(), entity, wanted).stream(),
            mirror.find(company.realm(), entity, wanted).stream(),
            bySku)
        .flatMap(each -> each)
        .filter(Named::active);
  }

  private void refresh(Company company) {
    try {
      reads.refresh(company.realm());
    } catch (RuntimeException unreachable) {
      throw new WrongSetting(
          "QuickBooks cannot be asked at the moment (%s). Try again later."
              .formatted(unreachable.getMessage()));
    }
  }

  /** The names of the environment, as this company's are written. */
  private static String named(String sentence) {
    String named = sentence;
    for (String name : CompanySettings.NAMES) {
      named = named.replace(name.toUpperCase(Locale.ROOT).replace('-', '_'), name);
    }
    return named;
  }
}
