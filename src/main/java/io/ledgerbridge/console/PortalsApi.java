package io.ledgerbridge.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ledgerbridge.hubspot.Portal;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/portals}: the connected HubSpot portals, and the default company of each. */
@RestController
@RequestMapping("/api/portals")
public class PortalsApi {
  private final Portals portals;
  private final Companies companies;

  PortalsApi(Portals portals, Companies companies) {
    this.portals = portals;
    this.companies = companies;
  }

  /**
   * A portal as people see it.
   *
   * @param company the alias of the company that its documents go to where nothing else is said, or
   *     null
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PortalView(String portal, String timeZone, String currency, String company) {}

  /** The alias or realm of a company. */
  public record Choice(String company) {}

  @GetMapping
  public List<PortalView> list() {
    return portals.all().stream().map(this::view).toList();
  }

  @PutMapping("/{portal}/company")
  public PortalView choose(@PathVariable String portal, @RequestBody Choice choice) {
    Portal found =
        portals
            .find(portal)
            .orElseThrow(
                () ->
                    new ApiRefusal(
                        HttpStatus.NOT_FOUND, "No HubSpot portal " + portal + " is connected."));
    portals.defaultCompany(found.id(), company(choice).realm());
    return view(found);
  }

  private Company company(Choice choice) {
    String name = choice.company() == null ? "" : choice.company();
    return companies
        .chosen("", name)
        .filter(company -> !name.isBlank())
        .orElseThrow(() -> no(name));
  }

  private static ApiRefusal no(String name) {
    return new ApiRefusal(
        HttpStatus.BAD_REQUEST,
        "No connected QuickBooks company is called '" + name + "'. Nothing was changed.");
  }

  private PortalView view(Portal portal) {
    String alias =
        portals
            .defaultCompany(portal.id())
            .flatMap(companies::find)
            .map(Company::alias)
            .orElse(null);
    return new PortalView(portal.id(), portal.zone().getId(), portal.currency(), alias);
  }
}
