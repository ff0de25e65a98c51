package io.ledgerbridge.pages;

import io.ledgerbridge.config.CompanySettings;
import io.ledgerbridge.console.CompaniesApi;
import io.ledgerbridge.console.ConnectionsApi;
import io.ledgerbridge.console.DisconnectApi;
import io.ledgerbridge.console.FindingsApi;
import io.ledgerbridge.console.PortalsApi;
import io.ledgerbridge.findings.CompanyFindings;
import io.ledgerbridge.findings.Finding;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /connections}: portals and companies, what stands in the way, and their settings. */
@Controller
class ConnectionsPage {
  private final ConnectionsApi connections;
  private final DisconnectApi disconnect;
  private final FindingsApi findings;
  private final CompanyFindings known;
  private final CompaniesApi settings;
  private final PortalsApi portals;
  private final Companies companies;
  private final Said said;

  ConnectionsPage(
      ConnectionsApi connections,
      DisconnectApi disconnect,
      FindingsApi findings,
      CompanyFindings known,
      CompaniesApi settings,
      PortalsApi portals,
      Companies companies,
      Said said) {
    this.connections = connections;
    this.disconnect = disconnect;
    this.findings = findings;
    this.known = known;
    this.settings = settings;
    this.portals = portals;
    this.companies = companies;
    this.said = said;
  }

  /** A company with what is known of it, without asking QuickBooks. */
  record CompanyCard(Company company, List<Finding> findings, CompaniesApi.SettingsView settings) {}

  /**
   * @param alias of a company that is to be connected
   */
  @GetMapping("/connections")
  String list(@RequestParam(defaultValue = "") String alias, Model page) {
    page.addAttribute("alias", alias.strip());
    page.addAttribute("connections", connections.list());
    page.addAttribute("portals", portals.list());
    page.addAttribute("names", CompanySettings.NAMES);
    page.addAttribute(
        "cards",
        companies.all().stream()
            .map(each -> new CompanyCard(each, known.of(each), settings.settings(each.realm())))
            .toList());
    return "connections";
  }

  /** Asks QuickBooks again what stands in the way. */
  @PostMapping("/connections/companies/{realm}/check")
  String check(@PathVariable String realm, RedirectAttributes back) {
    said.of(back, () -> said.text("connections.checked", findings.company(realm).size()));
    return "redirect:/connections";
  }

  @PostMapping("/connections/companies/{realm}/settings")
  String settings(
      @PathVariable String realm,
      @RequestParam Map<String, String> given,
      RedirectAttributes back) {
    Map<String, String> own = new LinkedHashMap<>();
    CompanySettings.NAMES.stream()
        .filter(name -> !given.getOrDefault(name, "").isBlank())
        .forEach(name -> own.put(name, given.get(name).strip()));
    said.of(
        back,
        () -> {
          settings.replace(realm, own);
          return said.text("connections.saved");
        });
    return "redirect:/connections";
  }

  @PostMapping("/connections/portals/{portal}/company")
  String company(
      @PathVariable String portal, @RequestParam String company, RedirectAttributes back) {
    said.of(
        back,
        () -> {
          portals.choose(portal, new PortalsApi.Choice(company));
          return said.text("connections.saved");
        });
    return "redirect:/connections";
  }

  @PostMapping("/connections/{system}/{account}/disconnect")
  String disconnect(
      @PathVariable String system, @PathVariable String account, RedirectAttributes back) {
    said.of(back, () -> disconnect.disconnect(system, account).sentence());
    return "redirect:/connections";
  }
}
