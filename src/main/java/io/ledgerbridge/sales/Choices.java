package io.ledgerbridge.sales;

/**
 * What a person chose for the action; blank where nothing was chosen.
 *
 * @param company alias or realm of the QuickBooks company
 * @param terms name or id of a QuickBooks term
 * @param customer {@code contact}, {@code company}, or the name or id of one fixed QuickBooks
 *     customer
 * @param products {@code line-items}, or the name or SKU of one fixed QuickBooks product
 * @param memo text for the customer
 */
public record Choices(
    String company,
    String terms,
    String customer,
    String products,
    boolean createMissingProducts,
    String memo,
    boolean allowDifference) {}
