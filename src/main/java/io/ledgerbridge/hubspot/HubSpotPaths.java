package io.ledgerbridge.hubspot;

/**
 * The one place that knows HubSpot's two families of paths.
 *
 * @param version a date such as {@code 2026-03}, or {@code v3} for the numbered paths
 */
public record HubSpotPaths(String version) {

  public String objects(String type) {
    return crm("objects") + "/" + type;
  }

  public String associations(String from, String to) {
    String root = dated() ? crm("associations") : "/crm/v4/associations";
    return root + "/" + from + "/" + to + "/batch/read";
  }

  public String properties(String type) {
    return crm("properties") + "/" + type;
  }

  public String pipelines(String type) {
    return crm("pipelines") + "/" + type;
  }

  public String accountDetails() {
    return "/account-info/" + version + "/details";
  }

  private String crm(String area) {
    return dated() ? "/crm/" + area + "/" + version : "/crm/" + version + "/" + area;
  }

  private boolean dated() {
    return !version.startsWith("v");
  }
}
