package io.ledgerbridge.console;

import io.ledgerbridge.findings.CompanyFindings;
import io.ledgerbridge.findings.Finding;
import io.ledgerbridge.findings.PortalFindings;
import io.ledgerbridge.findings.ReadAgain;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/companies/{company}/findings} and {@code /api/portals/{portal}/findings}. */
@RestController
public class FindingsApi {
  private final Companies companies;
  private final CompanyFindings ofCompany;
  private final ReadAgain again;
  private final Portals portals;
  private final PortalFindings ofPortal;

  FindingsApi(
      Companies companies,
      CompanyFindings ofCompany,
      ReadAgain again,
      Portals portals,
      PortalFindings ofPortal) {
    this.companies = companies;
    this.ofCompany = ofCompany;
    this.again = again;
    this.portals = portals;
    this.ofPortal = ofPortal;
  }

  @GetMapping("/api/companies/{company}/findings")
  public List<Finding> company(@PathVariable String company) {
    Company found =
        companies
            .chosen("", company)
            .orElseThrow(
                () ->
                    new ApiRefusal(
                        HttpStatus.NOT_FOUND,
                        "No connected QuickBooks company is called '" + company + "'."));
    again.read(found);
    return ofCompany.of(found);
  }

  @GetMapping("/api/portals/{portal}/findings")
  public List<Finding> portal(@PathVariable String portal) {
    return ofPortal.of(
        portals
            .find(portal)
            .orElseThrow(
                () ->
                    new ApiRefusal(
                        HttpStatus.NOT_FOUND, "No HubSpot portal " + portal + " is connected.")));
  }
}
