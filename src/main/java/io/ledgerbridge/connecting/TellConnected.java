package io.ledgerbridge.connecting;

import io.ledgerbridge.findings.CompanyFindings;
import io.ledgerbridge.findings.Finding;
import io.ledgerbridge.findings.PortalFindings;
import io.ledgerbridge.findings.TellFindings;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people hear of an account that was connected: in the log, and on the page. */
public final class TellConnected {
  private static final Logger LOG = LoggerFactory.getLogger(TellConnected.class);
  private final ConnectCompany connect;
  private final Portals portals;
  private final Companies companies;
  private final PortalFindings portalFindings;
  private final CompanyFindings companyFindings;

  public TellConnected(
      ConnectCompany connect,
      Portals portals,
      Companies companies,
      PortalFindings portalFindings,
      CompanyFindings companyFindings) {
    this.connect = connect;
    this.portals = portals;
    this.companies = companies;
    this.portalFindings = portalFindings;
    this.companyFindings = companyFindings;
  }

  public Connected portal(Portal portal) {
    LOG.info("HubSpot portal {} is connected ({}).", portal.id(), portal.zone());
    List<String> facts = new ArrayList<>();
    facts.add("Time zone " + portal.zone() + ", currency " + portal.currency() + ".");
    portals
        .defaultCompany(portal.id())
        .flatMap(companies::find)
        .ifPresent(company -> facts.add("Its documents go to " + called(company) + "."));
    return told("HubSpot portal " + portal.id(), facts, portalFindings.of(portal));
  }

  public Connected company(Company company) {
    LOG.info("QuickBooks company '{}' ({}) is connected.", company.name(), company.realm());
    List<String> facts = new ArrayList<>();
    facts.add("Flows call it " + company.alias() + ".");
    facts.add("Country " + company.country() + ", home currency " + company.currency() + ".");
    connect.edition(company).ifPresent(edition -> facts.add("Edition: " + edition + "."));
    portals.all().stream()
        .filter(
            portal ->
                portals.defaultCompany(portal.id()).stream().anyMatch(company.realm()::equals))
        .forEach(portal -> facts.add("HubSpot portal " + portal.id() + " books into it."));
    String title = "QuickBooks company '%s' (%s)".formatted(company.name(), company.realm());
    return told(title, facts, companyFindings.of(company));
  }

  private static Connected told(String title, List<String> facts, List<Finding> findings) {
    TellFindings.tell(findings);
    return new Connected(title, facts, findings);
  }

  private static String called(Company company) {
    return "QuickBooks company '" + company.name() + "' (" + company.alias() + ")";
  }
}
