package io.ledgerbridge.hubspot;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a quote's properties say of its state. HubSpot documents no single property for a complete
 * signature; accounts show one of these.
 *
 * @see <a href="https://developers.hubspot.com/docs/api-reference/latest/crm/objects/quotes/guide">
 *     HubSpot: quotes</a>
 */
final class QuoteState {
  private static final Set<String> PUBLISHED =
      Set.of("APPROVED", "APPROVAL_NOT_NEEDED", "ACCEPTED");

  private QuoteState() {}

  static boolean published(CrmRecord quote) {
    return quote.text("hs_status").filter(PUBLISHED::contains).isPresent();
  }

  static boolean signed(CrmRecord quote) {
    return is(quote, "hs_status", "ACCEPTED")
        || is(quote, "hs_quote_esign_status", "SIGNED")
        || is(quote, "hs_sign_status", "ESIGN_COMPLETED")
        || quote.text("hs_esign_date").isPresent()
        || allSigned(quote);
  }

  private static boolean allSigned(CrmRecord quote) {
    BigDecimal required = number(quote, "hs_esign_num_signers_required");
    return required.signum() > 0
        && number(quote, "hs_esign_num_signers_completed").compareTo(required) >= 0;
  }

  private static boolean is(CrmRecord quote, String property, String value) {
    return quote.text(property).filter(value::equals).isPresent();
  }

  private static BigDecimal number(CrmRecord quote, String property) {
    return quote
        .text(property)
        .filter(text -> text.matches("\\d{1,9}(\\.\\d{1,9})?"))
        .map(BigDecimal::new)
        .orElse(BigDecimal.ZERO);
  }
}
