package io.ledgerbridge.console;

import io.ledgerbridge.connecting.Connected;
import io.ledgerbridge.findings.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A plain page; whatever text stands on it is text. */
final class AnswerPage {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>%1$s</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>body{font-family:sans-serif;max-width:45em;margin:3em auto;padding:0 1em}
      li{margin:.6em 0}</style></head>
      <body><h1>%1$s</h1>
      %2$s<p><a href="/connections">All connections</a></p>
      </body></html>
      """;

  private AnswerPage() {}

  static ResponseEntity<String> connected(Connected connected, HttpHeaders headers) {
    StringBuilder body = new StringBuilder();
    connected.facts().forEach(fact -> body.append("<p>").append(text(fact)).append("</p>\n"));
    body.append(findings(connected.findings()));
    return page(HttpStatus.OK, connected.title() + " is connected", body.toString(), headers);
  }

  static ResponseEntity<String> refused(String sentence, HttpHeaders headers) {
    String body = "<p>" + text(sentence) + "</p>\n<p>Everything is as it was before.</p>\n";
    return page(HttpStatus.BAD_REQUEST, "Nothing was connected", body, headers);
  }

  private static String findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "<p>Nothing stands in the way.</p>\n";
    }
    StringBuilder list = new StringBuilder("<h2>What to know</h2>\n<ul>\n");
    findings.forEach(
        each ->
            list.append(
                "<li>%s<br>%s</li>\n".formatted(text(each.sentence()), text(each.remedy()))));
    return list.append("</ul>\n").toString();
  }

  /** The address of such a page holds a code, so that nobody is to keep or tell it. */
  private static ResponseEntity<String> page(
      HttpStatus status, String title, String body, HttpHeaders headers) {
    return ResponseEntity.status(status)
        .headers(headers)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        .contentType(HTML)
        .body(FRAME.formatted(text(title), body));
  }

  private static String text(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
