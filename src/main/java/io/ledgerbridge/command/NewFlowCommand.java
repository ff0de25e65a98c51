package io.ledgerbridge.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.DocumentKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a flow with two cases, from flags, or from answers where a flag is missing. */
@Command(
    name = "flow",
    description = "Write a route and two cases; what is not given as a flag is asked for.",
    footer = "For example: new flow --when deal-won --to invoice --if region=West")
final class NewFlowCommand implements Callable<Integer> {
  private static final Pattern CONDITION = Pattern.compile("([a-z][a-z0-9_]*)=([^'\"{}$]+)");
  private static final String IDS = "[a-z0-9]+(-[a-z0-9]+)*-to-[a-z0-9]+(-[a-z0-9]+)*";
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description =
          "The flow's id, as <thing>-<happened>-to-<document>; made of the rest if not given.")
  String id;

  @Option(
      names = "--when",
      paramLabel = "TRIGGER",
      description =
          "deal-won, quote-published, quote-signed, payment-succeeded or payment-refunded.")
  String when;

  @Option(
      names = "--to",
      paramLabel = "DOCUMENT",
      description = "invoice, estimate, sales-receipt, paid-invoice, expense or refund-receipt.")
  String to;

  @Option(
      names = "--if",
      paramLabel = "PROPERTY=VALUE",
      defaultValue = "",
      description = "A property that the record must have besides, with its value.")
  String condition;

  @Option(
      names = "--routes",
      paramLabel = "FOLDER",
      defaultValue = "${env:ROUTES_DIR:-routes}",
      description = "The routes folder (${DEFAULT-VALUE}).")
  Path routes;

  @Option(names = "--json", description = "Print the id and the files as a JSON object.")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Override
  public Integer call() {
    try {
      NewFlow flow = flow();
      write(flow.files());
      tell(flow);
      return 0;
    } catch (CommandFailed failed) {
      spec.commandLine().getErr().println(failed.getMessage());
      return 1;
    }
  }

  private NewFlow flow() {
    FlowTrigger trigger = trigger();
    DocumentKind document = document(trigger);
    Matcher asked = CONDITION.matcher(condition);
    if (!condition.isEmpty() && !asked.matches()) {
      throw new CommandFailed(
          "--if is '" + condition + "': write the internal name of a property, = and its value.");
    }
    boolean more = asked.matches();
    String property = more ? asked.group(1) : "";
    String value = more ? asked.group(2) : "";
    return new NewFlow(named(trigger, document, value), trigger, document, property, value);
  }

  private FlowTrigger trigger() {
    List<String> all = Arrays.stream(FlowTrigger.values()).map(FlowTrigger::id).toList();
    String answer = given(when, "When does it begin?", all);
    return FlowTrigger.of(answer).orElseThrow(() -> no("--when", answer, all));
  }

  private DocumentKind document(FlowTrigger trigger) {
    List<String> all =
        Arrays.stream(DocumentKind.values())
            .filter(each -> NewFlow.possible(trigger, each))
            .map(DocumentKind::id)
            .toList();
    String answer = given(to, "What does it become?", all);
    return Arrays.stream(DocumentKind.values())
        .filter(each -> each.id().equals(answer) && all.contains(answer))
        .findFirst()
        .orElseThrow(() -> no("--to", answer, all));
  }

  private static CommandFailed no(String flag, String answer, List<String> all) {
    return new CommandFailed(
        "%s is '%s': it can be %s.".formatted(flag, answer, String.join(", ", all)));
  }

  private String named(FlowTrigger trigger, DocumentKind document, String value) {
    String word = value.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String made = trigger.id() + (word.isEmpty() ? "" : "-" + word) + "-to-" + document.id();
    String wanted = id == null ? made.replaceAll("-+", "-") : id;
    if (!wanted.matches(IDS)) {
      throw new CommandFailed(
          "'" + wanted + "' is no id of a flow: write it as <thing>-<happened>-to-<document>.");
    }
    return wanted;
  }

  private String given(String flag, String question, List<String> answers) {
    return flag != null ? flag : ask(question, answers);
  }

  private String ask(String question, List<String> answers) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s (%s) ", question, String.join(", ", answers));
    out.flush();
    try {
      String answer = answers().readLine();
      return answer == null ? "" : answer.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedReader input;

  private BufferedReader answers() {
    if (input == null) {
      input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    }
    return input;
  }

  /** None is overwritten: when one is there already, none is written. */
  private void write(Map<Path, String> files) {
    files.keySet().stream()
        .map(routes::resolve)
        .filter(Files::exists)
        .findFirst()
        .ifPresent(
            there -> {
              throw new CommandFailed(there + " is there already: give the flow another id.");
            });
    files.forEach((name, text) -> write(routes.resolve(name), text));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new CommandFailed(file + " cannot be written: " + e.getMessage());
    }
  }

  private void tell(NewFlow flow) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode told = JsonNodeFactory.instance.objectNode().put("id", flow.id());
      ArrayNode files = told.putArray("files");
      flow.files().keySet().forEach(file -> files.add(routes.resolve(file).toString()));
      out.println(told.toPrettyString());
      out.flush();
      return;
    }
    flow.files().keySet().forEach(file -> out.println("Wrote " + routes.resolve(file)));
    out.printf(
        "Next: change it, then%n  validate%n  cases %s%nand switch it on with FLOWS_ENABLED=%s, or"
            + " in the console.%n",
        routes.resolve(flow.when().area).resolve("cases").resolve(flow.id()), flow.id());
    out.flush();
  }
}
