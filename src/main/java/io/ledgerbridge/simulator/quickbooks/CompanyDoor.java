package io.ledgerbridge.simulator.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import java.util.Optional;

/** The resources of one company. */
final class CompanyDoor {
  private final Times times;
  private final Payloads payloads;
  private final FaultAnswer faults;

  CompanyDoor(Times times, Payloads payloads) {
    this.times = times;
    this.payloads = payloads;
    this.faults = new FaultAnswer(times);
  }

  Answer answer(Company company, Call call, String path) {
    boolean read = call.method().equals("GET") || path.equals("query");
    (read ? company.readCount() : company.writeCount()).increment();
    return read ? read(company, call, path) : write(company, call, path);
  }

  private Answer read(Company company, Call call, String path) {
    return switch (path) {
      case "query" -> reply(company.reading(new Statement(call)::answer));
      case "cdc" -> reply(company.reading(new Changes(call)::answer));
      case "preferences" -> reply("Preferences", company.copyOfPreferences());
      default -> one(company, path.split("/"));
    };
  }

  private Answer one(Company company, String[] path) {
    if (path.length != 2) {
      throw Rejection.operation("read");
    }
    if (path[0].equals("companyinfo")) {
      return reply("CompanyInfo", company.reading(books -> books.companyInfo().deepCopy()));
    }
    Kind kind = Kinds.find(path[0]).orElseThrow(() -> Rejection.operation("read"));
    return reply(kind.name(), company.find(kind.name(), path[1]).orElseThrow(Rejection::notFound));
  }

  /** The lock is held over look-up, work and storing, so that repeats at one time work once. */
  private Answer write(Company company, Call call, String path) {
    String requestId = call.param("requestid").orElse("");
    int most = path.equals("batch") ? 36 : 50;
    return company.writing(
        entries ->
            company.replays().once(requestId, most, () -> work(company, entries, call, path)));
  }

  private Answer work(Company company, Entries entries, Call call, String path) {
    try {
      if (path.equals("batch")) {
        return reply(new Batch(company, entries, payloads).answer(Json.parse(call.text())));
      }
      String[] parts = path.split("/");
      Kind kind = Kinds.find(parts[0]).orElseThrow(() -> Rejection.operation(path));
      return parts.length == 3 && parts[2].equals("send")
          ? reply(kind.name(), Sending.send(entries, kind, parts[1], call))
          : post(entries, kind, call);
    } catch (Rejection rejection) {
      return faults.of(rejection);
    }
  }

  private Answer post(Entries entries, Kind kind, Call call) {
    Optional<Throwable> refusal = payloads.show(kind, call.text());
    if (refusal.isPresent()) {
      return Answer.of(500, "text/plain", "Refused by the listener: " + refusal.get());
    }
    String type = call.header("content-type").orElse("");
    if (!type.contains("json")) {
      throw Rejection.of("1050", "Invalid Content Type", "Content type " + type + " is not JSON");
    }
    return reply(kind.name(), entries.post(kind, Json.parse(call.text()), Options.of(call)));
  }

  private Answer reply(String name, JsonNode entity) {
    ObjectNode body = Json.object();
    body.set(name, entity);
    return reply(body);
  }

  private Answer reply(ObjectNode body) {
    return FaultAnswer.reply(200, body.put("time", times.stamp()));
  }
}
