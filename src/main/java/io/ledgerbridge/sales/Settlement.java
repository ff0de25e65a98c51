package io.ledgerbridge.sales;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a payment says of the money.
 *
 * @param amount what the customer paid
 * @param fee what was kept of it
 * @param refunded what went back so far
 * @param method e.g. {@code card}
 * @param reference number of a payment made elsewhere
 */
public record Settlement(
    BigDecimal amount,
    BigDecimal fee,
    BigDecimal refunded,
    Optional<String> method,
    Optional<String> reference) {}
