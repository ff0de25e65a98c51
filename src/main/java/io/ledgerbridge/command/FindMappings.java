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
    RunningApi running = RunningApi.at(url);
    return url != null || running.answers()
        ? new RunningMappings(running)
        : new StoredMappings(settings);
  }
}
