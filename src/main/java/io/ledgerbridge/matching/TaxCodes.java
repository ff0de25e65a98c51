package io.ledgerbridge.matching;

import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import io.ledgerbridge.sales.SalesLine;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which tax code a line has outside the United States. In order: the mapping of its HubSpot tax
 * rate; the exempt code for a line without tax; the configured default; the company's own default,
 * though not for a rate of a company that maps rates: there it was forgotten, and another rate
 * would be wrong.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/workflows/manage-sales-tax-for-non-us-locales">
 *     Intuit: sales tax outside the US</a>
 */
public class TaxCodes {
  private final Mirror mirror;
  private final Mappings mappings;
  private final MatchingSettings settings;

  public TaxCodes(Mirror mirror, Mappings mappings, MatchingSettings settings) {
    this.mirror = mirror;
    this.mappings = mappings;
    this.settings = settings;
  }

  /**
   * @param rate the line's HubSpot tax rate: its {@code hs_tax_rate_group_id}
   * @return the id of a QuickBooks tax code
   * @throws Park when there is none
   */
  public String find(String realm, SalesDocument document, SalesLine line, Optional<String> rate) {
    String where = "%s, line %d".formatted(document.source().label(), line.number());
    return rate.flatMap(id -> mapped(realm, where, id))
        .or(() -> exempt(realm, where, rate.isPresent() || line.taxable()))
        .or(() -> configured(realm, where, "TAX_DEFAULT", settings.taxDefault()))
        .or(() -> rate.isPresent() && mappings.any(realm, Kind.TAX) ? Optional.empty() : own(realm))
        .orElseThrow(() -> none(where, line, rate));
  }

  private Optional<String> mapped(String realm, String where, String rate) {
    return mappings
        .find(realm, Kind.TAX, rate)
        .map(
            id ->
                mirror
                    .find(realm, "TaxCode", id)
                    .filter(Named::active)
                    .map(Named::id)
                    .orElseThrow(
                        () ->
                            unmapped(
                                ("%s: the HubSpot tax rate %s is mapped to tax code %s, which is not"
                                        + " active in QuickBooks. Map it to another; then replay.")
                                    .formatted(where, rate, id))));
  }

  private Optional<String> exempt(String realm, String where, boolean taxed) {
    return taxed ? Optional.empty() : configured(realm, where, "TAX_EXEMPT", settings.taxExempt());
  }

  private Optional<String> configured(String realm, String where, String setting, String wanted) {
    if (wanted.isBlank()) {
      return Optional.empty();
    }
    return Stream.concat(
            mirror.byName(realm, "TaxCode", wanted).stream(),
            mirror.find(realm, "TaxCode", wanted).stream())
        .filter(Named::active)
        .map(Named::id)
        .findFirst()
        .or(
            () -> {
              throw unmapped(
                  ("%s: QuickBooks has no active tax code '%s', which %s names. Create it or name"
                          + " another; then replay.")
                      .formatted(where, wanted, setting));
            });
  }

  private Optional<String> own(String realm) {
    return mirror.all(realm, "Preferences").stream()
        .map(preferences -> preferences.body().at("/TaxPrefs/TaxGroupCodeRef/value").asText(""))
        .filter(id -> !id.isBlank())
        .filter(id -> mirror.find(realm, "TaxCode", id).map(Named::active).orElse(true))
        .findFirst();
  }

  private static Park none(String where, SalesLine line, Optional<String> rate) {
    return unmapped(
        rate.map(
                id ->
                    ("%s '%s': the HubSpot tax rate %s is mapped to no QuickBooks tax code. Map it"
                            + " under taxes, or set TAX_DEFAULT; then replay.")
                        .formatted(where, line.name(), id))
            .orElseGet(
                () ->
                    ("%s '%s' has no HubSpot tax rate, and QuickBooks needs a tax code on every"
                            + " line. Set %s, or a default in QuickBooks; then replay.")
                        .formatted(
                            where,
                            line.name(),
                            line.taxable() ? "TAX_DEFAULT" : "TAX_EXEMPT or TAX_DEFAULT")));
  }

  private static Park unmapped(String sentence) {
    return new Park(Code.TAX_CODE_UNMAPPED, sentence);
  }
}
