package io.ledgerbridge.command;

import io.ledgerbridge.actions.Action;
import io.ledgerbridge.hubspotapp.ActionDefinition;
import io.ledgerbridge.hubspotapp.AppChoices;
import io.ledgerbridge.hubspotapp.AppFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the files of our HubSpot app, or defines its actions for an app that has no project. */
@Command(
    name = "hubspot-app",
    description = {
      "Write the project of the HubSpot app: the app, its webhooks and its workflow actions.",
      "With --register, define the actions for a legacy app through HubSpot's API instead."
    },
    footer = "How to upload it: docs/hubspot-app.md.")
final class HubSpotAppCommand implements Callable<Integer> {
  private static final String KEY = "HUBSPOT_DEVELOPER_KEY";
  private final UnaryOperator<String> environment;

  @Spec CommandSpec spec;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      required = true,
      defaultValue = "${env:PUBLIC_URL}",
      description = "Where HubSpot reaches Ledgerbridge (default: PUBLIC_URL).")
  String publicUrl;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "hubspot-app",
      description = "Where the files are written (default: ${DEFAULT-VALUE}).")
  Path out;

  @Option(names = "--oauth", description = "An app for many accounts, not for one alone.")
  boolean oauth;

  @Option(
      names = "--any-record",
      description = "Offer the actions in workflows of all records, if HubSpot refuses the types.")
  boolean anyRecord;

  @Option(
      names = "--uid-suffix",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Behind the uids of the actions, if HubSpot keeps their old addresses: _2.")
  String uidSuffix;

  @Option(
      names = "--support-email",
      paramLabel = "ADDRESS",
      defaultValue = "support@example.com",
      description = "Shown by HubSpot (default: ${DEFAULT-VALUE}).")
  String supportEmail;

  @Option(
      names = "--register",
      description = "Define or change the actions of --app-id, with the key in " + KEY + ".")
  boolean register;

  @Option(names = "--app-id", paramLabel = "ID", description = "The number of the legacy app.")
  Long appId;

  @Option(
      names = "--hubspot-url",
      paramLabel = "URL",
      defaultValue = "https://api.hubapi.com",
      description = "HubSpot's API (default: ${DEFAULT-VALUE}).")
  String hubspotUrl;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  HubSpotAppCommand() {
    this(System::getenv);
  }

  /**
   * @param environment gives a variable by its name, or null
   */
  HubSpotAppCommand(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try {
      AppChoices choices = new AppChoices(publicUrl, oauth, anyRecord, uidSuffix, supportEmail);
      if (register) {
        register(choices);
      } else {
        write(AppFiles.of(choices));
      }
      return 0;
    } catch (CommandFailed | IllegalArgumentException | IOException failed) {
      spec.commandLine().getErr().println(failed.getMessage());
      return 1;
    }
  }

  private void write(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = out.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    say(files.size() + " files are in " + out + ". Upload them: hs project upload");
  }

  private void register(AppChoices choices) {
    String key = environment.apply(KEY);
    if (appId == null || key == null || key.isBlank()) {
      throw new CommandFailed(
          "To register actions, name the app with --app-id and put the key of its developer"
              + " account into the environment as "
              + KEY
              + ".");
    }
    RegisterActions hubspot = new RegisterActions(hubspotUrl, appId, key.strip());
    hubspot
        .all(Stream.of(Action.values()).map(each -> new ActionDefinition(each, choices)).toList())
        .forEach(this::say);
  }

  private void say(String line) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.println(line);
    terminal.flush();
  }
}
