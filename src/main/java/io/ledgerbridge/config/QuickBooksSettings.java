package io.ledgerbridge.config;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How QuickBooks Online is reached.
 *
 * @param environment {@code production} or {@code sandbox};picks the addresses
 * @param realmId with {@code refreshToken}: the companies to connect at the first start, separated
 *     by commas, each as {@code realm} or {@code alias:realm}
 * @param refreshToken of each of them, in the same order
 * @param requestsPerSecond per company, 0 is no limit; likewise the next two
 * @param settle how long an unknown outcome is left alone
 * @param attempts after which a document that fails alone parks
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
    int attempts,
    long readsPerMonth,
    int readsWarningPercent) {

  /**
   * The companies that the settings name.
   *
   * @throws WrongSetting when there are tokens for more or fewer companies than are named
   */
  public List<CompanyToConnect> companies() {
    List<String> realms = parts(realmId);
    List<String> tokens = parts(refreshToken);
    if (!tokens.isEmpty() && tokens.size() != realms.size()) {
      throw new WrongSetting(
          "QUICKBOOKS_REALM_ID names %d companies and QUICKBOOKS_REFRESH_TOKEN has %d tokens. Give one token for each company, in the same order."
              .formatted(realms.size(), tokens.size()));
    }
    return IntStream.range(0, realms.size())
        .mapToObj(i -> CompanyToConnect.of(realms.get(i), tokens.isEmpty() ? "" : tokens.get(i)))
        .toList();
  }

  private static List<String> parts(String list) {
    return Stream.of(list.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  public boolean sandbox() {
    return environment.equalsIgnoreCase("sandbox");
  }

  /** Where people open documents. */
  public String webAddress() {
    return sandbox() ? "https://sandbox.qbo.intuit.com" : "https://app.qbo.intuit.com";
  }
}
