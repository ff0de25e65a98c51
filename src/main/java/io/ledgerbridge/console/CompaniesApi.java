package io.ledgerbridge.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ledgerbridge.config.WrongSetting;
import io.ledgerbridge.delivery.AcceptSettings;
import io.ledgerbridge.matching.OwnSettings;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/companies}: the connected QuickBooks companies, and the settings of each. */
@RestController
@RequestMapping("/api/companies")
public class CompaniesApi {
  private final Companies companies;
  private final OwnSettings own;
  private final AcceptSettings accept;

  CompaniesApi(Companies companies, OwnSettings own, AcceptSettings accept) {
    this.companies = companies;
    this.own = own;
    this.accept = accept;
  }

  /** A company as people see it; paused is null while it is awake. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CompanyView(
      String alias, String realm, String name, String country, String currency, PauseView paused) {}

  /** Until when a company rests, and why. */
  record PauseView(Instant until, String why) {}

  /**
   * The settings of a company.
   *
   * @param own what it has of its own
   * @param holds what holds for it: its own over the environment's
   */
  public record SettingsView(Map<String, String> own, Map<String, String> holds) {}

  @GetMapping
  List<CompanyView> list() {
    return companies.all().stream().map(this::view).toList();
  }

  @GetMapping("/{company}/settings")
  public SettingsView settings(@PathVariable String company) {
    String realm = find(company).realm();
    return new SettingsView(own.own(realm), own.of(realm).values());
  }

  @PutMapping("/{company}/settings")
  public SettingsView replace(
      @PathVariable String company, @RequestBody Map<String, String> settings) {
    try {
      accept.accept(find(company), settings);
    } catch (WrongSetting wrong) {
      throw new ApiRefusal(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }
    return settings(company);
  }

  private Company find(String company) {
    return companies
        .chosen("", company)
        .orElseThrow(
            () ->
                new ApiRefusal(
                    HttpStatus.NOT_FOUND,
                    "No connected QuickBooks company is called '" + company + "'."));
  }

  private CompanyView view(Company company) {
    return new CompanyView(
        company.alias(),
        company.realm(),
        company.name(),
        company.country(),
        company.currency(),
        companies
            .paused(company.realm())
            .map(pause -> new PauseView(pause.until(), pause.why()))
            .orElse(null));
  }
}
