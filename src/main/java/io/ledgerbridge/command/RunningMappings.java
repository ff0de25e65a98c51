package io.ledgerbridge.command;

/** The mappings of the running application, through its API. */
record RunningMappings(RunningApi api) implements MappingsEnd {
  private static final String PATH = "/api/mappings";

  @Override
  public String read() {
    return api.get(PATH);
  }

  @Override
  public int write(String yaml) {
    return api.put(PATH, "application/yaml", yaml).path("mappings").asInt();
  }
}
