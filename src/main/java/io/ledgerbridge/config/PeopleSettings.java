package io.ledgerbridge.config;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is let in.
 *
 * @param actuatorToken opens {@code /actuator} and nothing else, or blank
 * @param openDoors paths of own routes that need no login, e.g. {@code /shop/**}: what comes there
 *     must be checked by the route
 * @param oidcActsClaim the claim that says who acts; blank leaves it to the page People
 * @param oidcActsValue its value for those who act
 * @param oidcNameClaim the claim that people are called by
 */
@ConfigurationProperties("people")
public record PeopleSettings(
    String actuatorToken,
    List<String> openDoors,
    String oidcActsClaim,
    String oidcActsValue,
    String oidcNameClaim) {
  public PeopleSettings {
    for (String path : openDoors) {
      if (!path.matches("/[^/*{].*")) {
        throw new WrongSetting(
            "OPEN_DOORS has '" + path + "'. Write paths like /shop/**, which begin with a name.");
      }
    }
  }
}
