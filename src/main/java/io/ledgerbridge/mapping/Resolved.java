package io.ledgerbridge.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * The ids of one company that a document needs.
 *
 * @param items product id by line number
 * @param taxCode for lines outside the United States that have none of their own
 * @param taxCodes tax code id by line number, outside the United States
 * @param marker first words of the private note: how the document is found again
 */
public record Resolved(
    boolean unitedStates,
    String customerId,
    Map<Integer, String> items,
    Optional<String> termsId,
    Optional<String> taxCode,
    boolean multiCurrency,
    String marker,
    Optional<String> depositAccountId,
    Optional<String> paymentMethodId,
    Map<Integer, String> taxCodes,
    FormIds form) {

  /** With nothing else on the form. */
  public Resolved(
      boolean unitedStates,
      String customerId,
      Map<Integer, String> items,
      Optional<String> termsId,
      Optional<String> taxCode,
      boolean multiCurrency,
      String marker,
      Optional<String> depositAccountId,
      Optional<String> paymentMethodId,
      Map<Integer, String> taxCodes) {
    this(
        unitedStates,
        customerId,
        items,
        termsId,
        taxCode,
        multiCurrency,
        marker,
        depositAccountId,
        paymentMethodId,
        taxCodes,
        FormIds.NONE);
  }

  /** Of a document that moves no money. */
  public Resolved(
      boolean unitedStates,
      String customerId,
      Map<Integer, String> items,
      Optional<String> termsId,
      Optional<String> taxCode,
      boolean multiCurrency,
      String marker) {
    this(
        unitedStates,
        customerId,
        items,
        termsId,
        taxCode,
        multiCurrency,
        marker,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }
}
