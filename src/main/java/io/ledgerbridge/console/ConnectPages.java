package io.ledgerbridge.console;

import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.connecting.Aliases;
import io.ledgerbridge.connecting.AskConsent;
import io.ledgerbridge.connecting.AskConsent.Asked;
import io.ledgerbridge.connecting.Consent;
import io.ledgerbridge.connecting.ConsentNote;
import io.ledgerbridge.connecting.NotConnected;
import io.ledgerbridge.connecting.TakeConsent;
import io.ledgerbridge.connections.Provider;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /connect/hubspot} and {@code /connect/quickbooks}: sends a browser for a person's consent.
 * Where it comes back it is believed by the sealed cookie alone, which only the first address
 * gives.
 */
@RestController
@RequestMapping("/connect/{provider}")
class ConnectPages {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectPages.class);
  private static final String COOKIE = "ledgerbridge-consent";
  private final AskConsent ask;
  private final TakeConsent take;
  private final ConsentNote note;
  private final OwnAddress address;

  ConnectPages(AskConsent ask, TakeConsent take, ConsentNote note, AppSettings settings) {
    this.ask = ask;
    this.take = take;
    this.note = note;
    this.address = new OwnAddress(settings);
  }

  @GetMapping
  ResponseEntity<String> begin(
      @PathVariable String provider,
      @RequestParam(defaultValue = "") String alias,
      HttpServletRequest request) {
    Provider system = provider(provider);
    try {
      String here = address.of(request) + "/connect/" + provider;
      Asked asked = ask.ask(system, here + "/callback", Aliases.check(alias));
      return ResponseEntity.status(HttpStatus.FOUND)
          .header(HttpHeaders.SET_COOKIE, cookie(here, note.write(asked.consent())))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .location(asked.address())
          .build();
    } catch (NotConnected not) {
      return refused(not, new HttpHeaders());
    }
  }

  @GetMapping("/callback")
  ResponseEntity<String> back(
      @PathVariable String provider,
      @CookieValue(name = COOKIE, required = false) Optional<String> cookie,
      HttpServletRequest request) {
    Provider system = provider(provider);
    Optional<Consent> consent = cookie.flatMap(text -> note.read(system, text));
    HttpHeaders spent = new HttpHeaders();
    // An answer to no question of ours does not end the one that is still open.
    consent
        .filter(own -> own.state().equals(request.getParameter("state")))
        .ifPresent(own -> spent.add(HttpHeaders.SET_COOKIE, gone(own)));
    try {
      return AnswerPage.connected(take.take(system, consent, parameters(request)), spent);
    } catch (NotConnected not) {
      return refused(not, spent);
    }
  }

  private static ResponseEntity<String> refused(NotConnected not, HttpHeaders headers) {
    LOG.warn("Nothing was connected: {}", not.getMessage());
    return AnswerPage.refused(not.getMessage(), headers);
  }

  private static Provider provider(String id) {
    return Provider.find(id)
        .orElseThrow(
            () ->
                new ApiRefusal(
                    HttpStatus.NOT_FOUND,
                    "There is /connect/hubspot and /connect/quickbooks, nothing else."));
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
  }

  private static String cookie(String here, String text) {
    return ResponseCookie.from(COOKIE, text)
        .httpOnly(true)
        .secure(here.startsWith("https:"))
        .sameSite("Lax")
        .path(OwnAddress.path(here))
        .maxAge(text.isEmpty() ? Duration.ZERO : AskConsent.PATIENCE)
        .build()
        .toString();
  }

  private static String gone(Consent consent) {
    return cookie(consent.redirectUri().replaceFirst("/callback$", ""), "");
  }
}
