package io.ledgerbridge.trial;

import java.math.BigDecimal;

/**
 * A deal made for a load test, and what has to become of it.
 *
 * @param fate {@code won}, {@code open}, {@code unknown} or {@code old}
 * @param realm the company that its document belongs to
 * @param total what that document has to come to
 */
record LoadDeal(String id, String fate, String realm, BigDecimal total) {}
