package io.ledgerbridge.pages;

import io.ledgerbridge.console.ApiRefusal;
import io.ledgerbridge.matching.ImportMappings;
import io.ledgerbridge.matching.Mapping;
import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.matching.Mappings;
import io.ledgerbridge.matching.MappingsYaml;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /mappings}: this of HubSpot is that of QuickBooks; one by one, or as a file. */
@Controller
class MappingsPage {
  private final Companies companies;
  private final Mappings mappings;
  private final Mirror mirror;
  private final ImportMappings imports;
  private final MapOne one;
  private final MappingsYaml yaml;
  private final Said said;

  MappingsPage(
      Companies companies,
      Mappings mappings,
      Mirror mirror,
      ImportMappings imports,
      MapOne one,
      MappingsYaml yaml,
      Said said) {
    this.companies = companies;
    this.mappings = mappings;
    this.mirror = mirror;
    this.imports = imports;
    this.one = one;
    this.yaml = yaml;
    this.said = said;
  }

  /** A mapping, with the name of where it leads. */
  record Line(String from, String toId, String toName) {}

  /** The mappings of a company and kind. */
  record Part(Company company, Kind kind, List<Line> lines) {}

  @GetMapping("/mappings")
  String list(Model page) {
    page.addAttribute(
        "parts",
        companies.all().stream()
            .flatMap(company -> Stream.of(Kind.values()).map(kind -> part(company, kind)))
            .toList());
    return "mappings";
  }

  @GetMapping("/mappings.yaml")
  ResponseEntity<byte[]> export() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/yaml"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mappings.yaml\"")
        .body(yaml.write().getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/mappings/import")
  String importAll(@RequestParam String file, RedirectAttributes back) {
    said.of(back, () -> said.text("mappings.imported", imports.from(file)));
    return "redirect:/mappings";
  }

  @PostMapping("/mappings/add")
  String add(
      @RequestParam String realm,
      @RequestParam Kind kind,
      @RequestParam String from,
      @RequestParam String to,
      RedirectAttributes back) {
    said.of(
        back,
        () -> {
          if (from.isBlank()) {
            throw new ApiRefusal(HttpStatus.BAD_REQUEST, said.text("mappings.from-missing"));
          }
          return one.map(realm, kind, from, to);
        });
    return "redirect:/mappings";
  }

  @PostMapping("/mappings/remove")
  String remove(
      @RequestParam String realm,
      @RequestParam Kind kind,
      @RequestParam String from,
      RedirectAttributes back) {
    mappings.remove(realm, kind, from);
    back.addFlashAttribute("said", said.text("mappings.removed", from));
    return "redirect:/mappings";
  }

  private Part part(Company company, Kind kind) {
    return new Part(
        company,
        kind,
        mappings.all(company.realm(), kind).stream().map(each -> line(each)).toList());
  }

  private Line line(Mapping mapping) {
    String name =
        mirror
            .find(mapping.realm(), mapping.kind().entity(), mapping.toId())
            .map(Named::name)
            .orElse("");
    return new Line(mapping.from(), mapping.toId(), name);
  }
}
