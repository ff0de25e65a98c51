package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** A person in front of the console, who fills in forms. */
final class PersonAtBrowser {
  static final String PASSWORD = "correct horse battery";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final Browser browser = new Browser().with("Accept", "text/html,*/*;q=0.8");
  private String base;

  PersonAtBrowser(ApplicationContext node) {
    at(node);
  }

  /** The same browser, another node. */
  PersonAtBrowser at(ApplicationContext node) {
    base = "http://localhost:" + node.getEnvironment().getProperty("local.server.port");
    return this;
  }

  /** The admin of {@link #PASSWORD}. */
  static PersonAtBrowser admin(ApplicationContext node) {
    PersonAtBrowser admin = new PersonAtBrowser(node);
    assertThat(Browser.to(admin.login("admin", PASSWORD))).isEqualTo("/");
    return admin;
  }

  HttpResponse<String> login(String name, String password) {
    return login(name, password, "/");
  }

  HttpResponse<String> login(String name, String password, String to) {
    return send("/login", "/login", Map.of("username", name, "password", password, "to", to));
  }

  HttpResponse<String> open(String path) {
    return browser.get(base + path);
  }

  /** The text of a page that is there. */
  String read(String path) {
    HttpResponse<String> answer = open(path);
    assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** What the form of a page sends. */
  HttpResponse<String> send(String page, String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", token(page));
    return sendAsIs(path, all);
  }

  /** As {@link #send}, without what makes the form one of ours. */
  HttpResponse<String> sendAsIs(String path, Map<String, String> fields) {
    return browser.form(base + path, fields);
  }

  String token(String page) {
    Matcher found = TOKEN.matcher(read(page));
    assertThat(found.find()).as("a token on " + page).isTrue();
    return found.group(1);
  }

  Map<String, String> cookies() {
    return browser.cookies();
  }
}
