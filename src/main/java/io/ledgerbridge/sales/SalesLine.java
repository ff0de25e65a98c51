package io.ledgerbridge.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing sold.
 *
 * @param number from 1, in the order of the source
 * @param quantity any number of decimals
 * @param unitPrice before the discount
 * @param amount what the line comes to, after its discount and before tax, in whole coins of the
 *     currency
 * @param taxable whether the source taxes the line
 * @param taxRate the source's id of its tax rate
 * @param productId the source's id of its product
 * @param serviceDate when it is rendered, where the source says so
 * @param recurring billed again and again; the amount is that of the first payment
 */
public record SalesLine(
    int number,
    String name,
    Optional<String> sku,
    String description,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal amount,
    boolean taxable,
    Optional<String> taxRate,
    Optional<String> productId,
    Optional<LocalDate> serviceDate,
    boolean recurring) {

  /** Stored before there were service dates. */
  public SalesLine {
    serviceDate = serviceDate == null ? Optional.empty() : serviceDate;
  }

  /** Billed once. */
  public SalesLine(
      int number,
      String name,
      Optional<String> sku,
      String description,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal amount,
      boolean taxable,
      Optional<String> taxRate,
      Optional<String> productId) {
    this(
        number,
        name,
        sku,
        description,
        quantity,
        unitPrice,
        amount,
        taxable,
        taxRate,
        productId,
        Optional.empty(),
        false);
  }

  /** Without a tax rate or product of the source. */
  public SalesLine(
      int number,
      String name,
      Optional<String> sku,
      String description,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal amount,
      boolean taxable) {
    this(
        number,
        name,
        sku,
        description,
        quantity,
        unitPrice,
        amount,
        taxable,
        Optional.empty(),
        Optional.empty());
  }
}
