package io.ledgerbridge.hubspot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** When it was signed: the moment that HubSpot keeps, else the first sign of it. */
  static Optional<Instant> signedAt(CrmRecord quote) {
    Optional<Instant> first =
        Stream.of(
                since(quote, "hs_status", "ACCEPTED"),
                since(quote, "hs_quote_esign_status", "SIGNED"),
                since(quote, "hs_sign_status", "ESIGN_COMPLETED"),
                allSignedAt(quote))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return quote.text("hs_esign_date").map(Moments::parse).or(() -> first);
  }

  /** Since when its buyer can see it; a signed quote may say nothing of it any more. */
  static Optional<Instant> publishedAt(CrmRecord quote) {
    return PUBLISHED.stream()
        .flatMap(status -> quote.reached("hs_status", status).stream())
        .min(Comparator.naturalOrder());
  }

  private static Optional<Instant> since(CrmRecord quote, String property, String value) {
    return is(quote, property, value) ? quote.reached(property, value) : Optional.empty();
  }

  private static Optional<Instant> allSignedAt(CrmRecord quote) {
    String completed = "hs_esign_num_signers_completed";
    return allSigned(quote)
        ? quote.text(completed).flatMap(number -> quote.reached(completed, number))
        : Optional.empty();
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
