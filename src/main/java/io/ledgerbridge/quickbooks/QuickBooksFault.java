package io.ledgerbridge.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.connections.NoToken;
import io.ledgerbridge.connections.ReconnectNeeded;
import io.ledgerbridge.sales.Reason;
import java.util.Locale;

/**
 * QuickBooks said no. Each variant says who must do something; where the fault is seen it is
 * decided.
 */
public abstract sealed class QuickBooksFault extends RuntimeException
    permits QuickBooksFault.TryAgain,
        QuickBooksFault.Pause,
        QuickBooksFault.Reconnect,
        QuickBooksFault.Refused,
        QuickBooksFault.Broken {
  /** The code of a pause that our own circuit breaker asks for: nothing was sent. */
  public static final String BREAKER = "breaker";

  private static final int THROTTLED = 60;
  private final String code;
  private final String raw;

  private QuickBooksFault(String code, String sentence, String raw) {
    super(sentence);
    this.code = code;
    this.raw = raw;
  }

  /** Intuit's code, e.g. {@code 6240}, or the HTTP status where there was none. */
  public String code() {
    return code;
  }

  /** The answer as it came. */
  public String raw() {
    return raw;
  }

  /**
   * Whether QuickBooks has certainly not done what was asked. A gateway's error page says nothing
   * of what happened behind it.
   */
  public boolean definite() {
    return true;
  }

  /** The same call may go through later; nobody must act. */
  public static final class TryAgain extends QuickBooksFault {
    TryAgain(String code, String sentence, String raw) {
      super(code, sentence, raw);
    }

    @Override
    public boolean definite() {
      return false;
    }
  }

  /** The company as a whole is throttled or locked: it rests. */
  public static final class Pause extends QuickBooksFault {
    private final int seconds;
    private final transient FaultCode row;

    Pause(String code, String sentence, String raw, int seconds) {
      this(code, sentence, raw, seconds, FaultCode.UNAVAILABLE);
    }

    Pause(String code, String sentence, String raw, int seconds, FaultCode row) {
      super(code, sentence, raw);
      this.seconds = seconds;
      this.row = row;
    }

    public Reason.Code reason() {
      return row.reason();
    }

    /** What a person must do, without a full stop; empty when it goes on by itself. */
    public String advice() {
      return row.advice();
    }

    public int seconds() {
      return seconds;
    }
  }

  /** The company as a whole waits until a person connects it again. */
  public static final class Reconnect extends QuickBooksFault {
    Reconnect(String code, String sentence, String raw) {
      super(code, sentence, raw);
    }
  }

  /** A person must act. */
  public static final class Refused extends QuickBooksFault {
    private final transient Reason.Code reason;
    private final String advice;
    private final boolean definite;

    Refused(String code, String sentence, String raw, FaultCode row, boolean definite) {
      super(code, sentence, raw);
      this.definite = definite;
      this.reason = row.reason();
      this.advice = row.advice();
    }

    @Override
    public boolean definite() {
      return definite;
    }

    public Reason.Code reason() {
      return reason;
    }

    /** What to do, without a full stop. */
    public String advice() {
      return advice;
    }
  }

  /** Our own mistake. */
  public static final class Broken extends QuickBooksFault {
    Broken(String code, String sentence, String raw) {
      super(code, sentence, raw);
    }
  }

  /** Nothing was sent, for want of a token. */
  static QuickBooksFault of(NoToken none) {
    return none instanceof ReconnectNeeded
        ? new Reconnect("token", none.getMessage(), "")
        : new Pause("token", none.getMessage(), "", 15);
  }

  /** By status first, then the two JSON shapes; XML and anything else is kept as it is. */
  static QuickBooksFault of(Answer answer) {
    return switch (answer.status()) {
      case 401 -> unauthorized(answer);
      case 403 -> forbidden(answer);
      case 429 ->
          new Pause(
              "3001",
              "QuickBooks asks for a pause",
              answer.text(),
              answer.retryAfter().map(wait -> (int) wait.toSeconds() + 1).orElse(THROTTLED));
      default -> byCode(answer);
    };
  }

  /** With a token that was just fetched: see {@link QuickBooks}. */
  private static QuickBooksFault unauthorized(Answer answer) {
    return switch (error(answer.json()).path("code").asText("")) {
      case "120" ->
          new Reconnect(
              "120",
              "reconnect needed, who connected it has no access to it any more (401, 120). Connect"
                  + " it as its admin",
              answer.text());
      case "130" ->
          new Reconnect(
              "130",
              "QuickBooks keeps it elsewhere (401, 130). Check QUICKBOOKS_ENVIRONMENT, then connect"
                  + " it again",
              answer.text());
      default ->
          new Pause(
              "3200",
              "QuickBooks does not accept the token, not a new one either",
              answer.text(),
              300);
    };
  }

  /** The gateway's refusal of the app comes as JSON or as XML; other pages say little. */
  private static QuickBooksFault forbidden(Answer answer) {
    String code = error(answer.json()).path("code").asText("");
    if (code.equals("3100") || answer.text().contains("errorCode=003100")) {
      return new Reconnect(
          "3100",
          "QuickBooks does not let the app in (403, 3100): the connection was ended there, or is for"
              + " another company or environment. Connect it again",
          answer.text());
    }
    FaultCode row = FaultCode.of("3100");
    return code.equals("5020")
        ? byCode(answer)
        : new Pause("403", "QuickBooks does not let the app in", answer.text(), 300, row);
  }

  private static QuickBooksFault byCode(Answer answer) {
    JsonNode error = error(answer.json());
    if (error.isMissingNode() || answer.status() >= 500) {
      return unclear(answer);
    }
    String code = error.path("code").asText("");
    String said = said(error);
    FaultCode row = FaultCode.of(code);
    return switch (row.kind()) {
      case AGAIN -> new TryAgain(code, said, answer.text());
      case PAUSE -> new Pause(code, said, answer.text(), 60, row);
      // A fault without its code is none that we know: it may be anything.
      case PARK -> new Refused(code, said, answer.text(), row, !code.isBlank());
      case BROKEN -> new Broken(code, said, answer.text());
    };
  }

  /** A page of a gateway, or an error of the server: what happened behind it is not known. */
  private static QuickBooksFault unclear(Answer answer) {
    String status = Integer.toString(answer.status());
    String sentence = "QuickBooks answered " + status + " and nothing that can be read";
    boolean person = answer.status() >= 400 && answer.status() < 500 && answer.status() != 408;
    return person
        ? new Refused(status, sentence, answer.text(), FaultCode.of(""), false)
        : new TryAgain(status, sentence, answer.text());
  }

  /** The first error, in the API's shape or in the gateway's, which is all lower case. */
  private static JsonNode error(JsonNode body) {
    return body.hasNonNull("Fault")
        ? body.path("Fault").path("Error").path(0)
        : body.path("fault").path("error").path(0);
  }

  private static String said(JsonNode error) {
    String detail = text(error, "Detail");
    return "QuickBooks: " + (detail.isBlank() ? text(error, "Message") : detail);
  }

  private static String text(JsonNode error, String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    return (error.hasNonNull(field) ? error.path(field) : error.path(lower)).asText("");
  }
}
