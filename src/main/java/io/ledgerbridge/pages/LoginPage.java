package io.ledgerbridge.pages;

import io.ledgerbridge.people.LocalAddress;
import io.ledgerbridge.people.SignOnLinks;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /login}: name and password, or the account of elsewhere. Its form goes to a filter. */
@Controller
class LoginPage {
  private static final List<String> SENTENCES =
      List.of("wrong", "wait", "out", "sign-on", "name-taken", "disabled");
  private final ObjectProvider<SignOnLinks> links;

  LoginPage(ObjectProvider<SignOnLinks> links) {
    this.links = links;
  }

  /**
   * @param to where the browser was going
   * @param why it is here (again)
   * @param seconds to wait
   */
  @GetMapping("/login")
  String show(
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "0") String seconds,
      Model page) {
    page.addAttribute("to", LocalAddress.of(to));
    page.addAttribute("why", SENTENCES.contains(why) ? why : null);
    page.addAttribute("seconds", seconds.matches("\\d{1,4}") ? seconds : "0");
    page.addAttribute("links", links.stream().flatMap(each -> each.all().stream()).toList());
    return "login";
  }
}
