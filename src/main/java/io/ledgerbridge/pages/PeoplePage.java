package io.ledgerbridge.pages;

import io.ledgerbridge.people.ChangePeople;
import io.ledgerbridge.people.NotAccepted;
import io.ledgerbridge.people.NotesItself;
import io.ledgerbridge.people.People;
import io.ledgerbridge.people.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /people}: who may log in, and what they may do. */
@Controller
@NotesItself
class PeoplePage {
  private final People people;
  private final ChangePeople change;
  private final Who who;

  PeoplePage(People people, ChangePeople change, Who who) {
    this.people = people;
    this.change = change;
    this.who = who;
  }

  @GetMapping("/people")
  String list(Model page) {
    page.addAttribute("people", people.all());
    return "people";
  }

  @PostMapping("/people")
  String add(
      @RequestParam String name,
      @RequestParam String password,
      @RequestParam String role,
      RedirectAttributes next) {
    return changed(next, () -> change.add(who.name(), name, password, role));
  }

  @PostMapping("/people/{id}/role")
  String role(@PathVariable long id, @RequestParam String role, RedirectAttributes next) {
    return changed(next, () -> change.role(who.name(), id, role));
  }

  @PostMapping("/people/{id}/password")
  String password(@PathVariable long id, @RequestParam String password, RedirectAttributes next) {
    return changed(next, () -> change.password(who.name(), id, password));
  }

  @PostMapping("/people/{id}/disable")
  String disable(@PathVariable long id, RedirectAttributes next) {
    return changed(next, () -> change.disable(who.name(), id));
  }

  @PostMapping("/people/{id}/enable")
  String enable(@PathVariable long id, RedirectAttributes next) {
    return changed(next, () -> change.enable(who.name(), id));
  }

  private static String changed(RedirectAttributes next, Runnable change) {
    try {
      change.run();
    } catch (NotAccepted not) {
      next.addFlashAttribute("wrong", not.getMessage());
    }
    return "redirect:/people";
  }
}
