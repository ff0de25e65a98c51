package io.ledgerbridge.command;

import java.util.List;

/** The running application when one answers, else the database: H2 in a file takes one process. */
final class FindMappings {
  private FindMappings() {}

  /**
   * @param url where the application was said to be, or null
   * @param settings for Spring, where the database is opened
   */
  static MappingsEnd at(String url, List<String> settings) {
    RunningMappings running =
        new RunningMappings(
            url == null ? "http://localhost:" + env("SERVER_PORT", "8080") : url,
            env("LEDGERBRIDGE_API_TOKEN", ""));
    return url != null || running.answers() ? running : new StoredMappings(settings);
  }

  private static String env(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
