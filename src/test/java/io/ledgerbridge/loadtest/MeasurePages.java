package io.ledgerbridge.loadtest;

import io.ledgerbridge.trial.Forms;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the console's pages take on a full database, one of a hundred deliveries parked. */
final class MeasurePages {
  static final String PASSWORD = "measures the pages";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int ROUNDS = 15;
  private static final double MOST = 200;
  private final Forms forms = new Forms();
  private final String node;
  private final JdbcClient db;

  MeasurePages(String node, JdbcClient db) {
    this.node = node;
    this.db = db;
  }

  /**
   * @return whether the median of each page is at most 200 ms
   */
  boolean quick() {
    db.sql(
            "update delivery set state = 'parked', delivered_at = null, reason_code = 'NO_CONTACT',"
                + " reason = 'Nobody is there.' where id % 100 = 0")
        .update();
    login();
    long last = db.sql("select max(id) from delivery").query(Long.class).single();
    return List.of(
            "/",
            "/deliveries",
            "/deliveries?before=" + last / 2,
            "/deliveries?q=old",
            "/deliveries?q=old+sal",
            "/deliveries?q=N777777",
            "/deliveries?q=old+nobody",
            "/deliveries?state=parked",
            "/deliveries?state=waiting",
            "/deliveries?kind=expense",
            "/deliveries?reason=NO_FEE",
            "/deliveries?from=2026-01-01&to=2026-01-02",
            "/deliveries/" + last / 2,
            "/attention",
            "/attention?reason=NO_CONTACT",
            "/flows",
            "/flows/deal-won-to-invoice",
            "/connections",
            "/mappings",
            "/kamelets")
        .stream()
        .map(this::page)
        .reduce(true, Boolean::logicalAnd);
  }

  private boolean page(String path) {
    double[] millis =
        IntStream.range(0, ROUNDS).mapToDouble(round -> time(path)).sorted().toArray();
    double median = millis[ROUNDS / 2];
    System.out.printf("%-45s %5.0f ms, slowest %5.0f ms%n", path, median, millis[ROUNDS - 1]);
    return median <= MOST;
  }

  private double time(String path) {
    long begun = System.nanoTime();
    HttpResponse<String> answer = forms.get(node + path);
    if (answer.statusCode() != 200 || answer.body().contains("name=\"username\"")) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode());
    }
    return Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1e6;
  }

  private void login() {
    Matcher token = TOKEN.matcher(forms.get(node + "/login").body());
    if (!token.find()) {
      throw new IllegalStateException("There is no login page at " + node);
    }
    forms.post(
        node + "/login",
        "username=admin&password=" + PASSWORD.replace(" ", "+") + "&_csrf=" + token.group(1));
  }
}
