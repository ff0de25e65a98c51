package io.ledgerbridge.pages;

import io.ledgerbridge.people.ChangeTokens;
import io.ledgerbridge.people.NotAccepted;
import io.ledgerbridge.people.NotesItself;
import io.ledgerbridge.people.OwnPassword;
import io.ledgerbridge.people.Person;
import io.ledgerbridge.people.PersonalTokens;
import io.ledgerbridge.people.Who;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /account}: the own password and the own tokens. */
@Controller
@NotesItself
class AccountPage {
  private static final String AGAIN = "redirect:/account";
  private final OwnPassword own;
  private final ChangeTokens change;
  private final PersonalTokens tokens;
  private final Who who;

  AccountPage(OwnPassword own, ChangeTokens change, PersonalTokens tokens, Who who) {
    this.own = own;
    this.change = change;
    this.tokens = tokens;
    this.who = who;
  }

  @GetMapping("/account")
  String show(Model page) {
    return shown(person(), page);
  }

  @PostMapping("/account/password")
  String password(
      @RequestParam String current,
      @RequestParam String password,
      HttpServletRequest request,
      RedirectAttributes next) {
    return changed(
        next,
        () ->
            own.change(
                person(),
                current,
                password,
                request.getRemoteAddr(),
                request.getSession().getId()));
  }

  /** The token stands in this answer and nowhere else, so there is no redirect. */
  @PostMapping("/account/tokens")
  String make(@RequestParam String label, Model page) {
    try {
      page.addAttribute("made", change.make(person(), label));
    } catch (NotAccepted not) {
      page.addAttribute("wrong", not.getMessage());
    }
    return shown(person(), page);
  }

  @PostMapping("/account/tokens/{id}/revoke")
  String revoke(@PathVariable long id, RedirectAttributes next) {
    return changed(next, () -> change.revoke(person(), id));
  }

  private String shown(Person person, Model page) {
    page.addAttribute("person", person);
    page.addAttribute("tokens", tokens.of(person));
    return "account";
  }

  private Person person() {
    return who.person().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String changed(RedirectAttributes next, Runnable change) {
    try {
      change.run();
    } catch (NotAccepted not) {
      next.addFlashAttribute("wrong", not.getMessage());
    }
    return AGAIN;
  }
}
