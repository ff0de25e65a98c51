package io.ledgerbridge.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How QuickBooks Online is reached.
 *
 * @param environment {@code production} or {@code sandbox};picks the addresses
 * @param realmId with {@code refreshToken}: a company to connect at the first start
 * @param requestsPerSecond per company, 0 is no limit; likewise the next two
 * @param settle how long an unknown outcome is left alone
 * @param readsPerMonth that Intuit meters, of all companies together
 * @param readsWarningPercent of them, from which on it is warned of
 * @param clearingAccount name of the account that payments arrive in and fees leave from
 */
@ConfigurationProperties("quickbooks")
public record QuickBooksSettings(
    String environment,
    String baseUrl,
    String clientId,
    String clientSecret,
    String tokenUrl,
    String realmId,
    String refreshToken,
    int requestsPerSecond,
    int requestsPerMinute,
    int concurrency,
    Duration settle,
    String clearingAccount,
    long readsPerMonth,
    int readsWarningPercent) {

  public boolean sandbox() {
    return environment.equalsIgnoreCase("sandbox");
  }

  /** Where people open documents. */
  public String webAddress() {
    return sandbox() ? "https://sandbox.qbo.intuit.com" : "https://app.qbo.intuit.com";
  }
}
