package io.ledgerbridge.pages;

import io.ledgerbridge.people.Audit;
import io.ledgerbridge.people.Audit.Entry;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /audit}: who did what. */
@Controller
class AuditPage {
  private static final int PAGE = 50;
  private final Audit audit;

  AuditPage(Audit audit) {
    this.audit = audit;
  }

  /**
   * @param by only this one's acts
   * @param before the id under which the page begins
   */
  @GetMapping("/audit")
  String list(
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String before,
      Model page) {
    Optional<String> only = Optional.of(by.strip()).filter(given -> !given.isEmpty());
    Optional<Long> under =
        Optional.of(before).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    List<Entry> rows = audit.list(only, under, PAGE + 1);
    List<Entry> shown = rows.subList(0, Math.min(PAGE, rows.size()));
    page.addAttribute("by", by);
    page.addAttribute("first", under.isEmpty());
    page.addAttribute("rows", shown);
    page.addAttribute("next", rows.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    return "audit";
  }
}
