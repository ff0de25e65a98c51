package io.ledgerbridge.simulator.quickbooks;

import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.Door;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gateway of the API: token, company, limits; then the company's own door. */
final class ApiDoor implements Door {
  private static final Pattern PATH = Pattern.compile("/v3/company/([^/]+)/(.+)");

  private final Map<String, Company> companies;
  private final Tokens tokens;
  private final FaultAnswer faults;
  private final CompanyDoor door;

  ApiDoor(Map<String, Company> companies, Tokens tokens, Times times, Payloads payloads) {
    this.companies = companies;
    this.tokens = tokens;
    this.faults = new FaultAnswer(times);
    this.door = new CompanyDoor(times, payloads);
  }

  @Override
  public Answer answer(Call call) {
    Matcher path = PATH.matcher(call.path());
    if (!path.matches()) {
      return Answer.empty(404);
    }
    return refused(call, path.group(1)).orElseGet(() -> asked(call, path));
  }

  private Optional<Answer> refused(Call call, String realm) {
    String bearer = call.header("authorization").orElse("").replaceFirst("^[Bb]earer ?", "");
    Optional<Tokens.Access> access = tokens.find(bearer);
    if (bearer.isEmpty()) {
      return Optional.of(faults.gateway(401, "AuthenticationFailed", "3202", null));
    }
    if (access.isEmpty() || tokens.expired(access.get())) {
      String detail = access.isPresent() ? "Token expired" : unknown(bearer);
      return Optional.of(faults.gateway(401, "AuthenticationFailed", "3200", detail));
    }
    boolean theirs = access.get().grant().realm().equals(realm) && companies.containsKey(realm);
    return theirs
        ? Optional.empty()
        : Optional.of(faults.gateway(403, "ApplicationAuthorizationFailed", "3100", null));
  }

  private static String unknown(String bearer) {
    return bearer.length() < 40 ? "Malformed bearer token: too short or too long" : null;
  }

  private Answer asked(Call call, Matcher path) {
    Company company = companies.get(path.group(1));
    if (!company.limits().enter(path.group(2).equals("batch"))) {
      return faults.throttled();
    }
    try {
      return shaped(call, open(company, call, path.group(2)));
    } finally {
      company.limits().leave();
    }
  }

  private Answer open(Company company, Call call, String resource) {
    try {
      if (company.hasEnded()) {
        throw Rejection.of(
            "6190",
            "Invalid Company Status Error",
            "Subscription period has ended or canceled or there was a billing problem : You can't"
                + " use QuickBooks Online because your trial or subscription period ended.");
      }
      return door.answer(company, call, resource);
    } catch (Rejection rejection) {
      return faults.of(rejection);
    }
  }

  private static Answer shaped(Call call, Answer answer) {
    boolean json =
        call.header("accept").orElse("").contains("json")
            || call.param("format").orElse("").equals("json");
    String type = answer.headers().getOrDefault("Content-Type", "");
    return json || !type.contains("json")
        ? answer
        : Answer.of(answer.status(), "application/xml", Xml.of(Json.parse(answer.body())));
  }
}
