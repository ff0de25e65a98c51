package io.ledgerbridge.simulator.quickbooks;

import java.util.List;

/**
 * One comparison of a where clause.
 *
 * @param operator {@code =}, {@code <}, {@code >}, {@code <=}, {@code >=}, {@code in} or {@code
 *     like}
 */
record Condition(String property, String operator, List<String> values) {}
