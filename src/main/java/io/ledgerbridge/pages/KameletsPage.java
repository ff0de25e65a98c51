package io.ledgerbridge.pages;

import io.ledgerbridge.routefiles.KameletPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /kamelets}: the reference, made of the kamelets themselves. */
@Controller
class KameletsPage {
  private final KameletPages kamelets;

  KameletsPage(KameletPages kamelets) {
    this.kamelets = kamelets;
  }

  @GetMapping("/kamelets")
  String list(Model page) {
    page.addAttribute("kamelets", kamelets.all());
    return "kamelets";
  }
}
