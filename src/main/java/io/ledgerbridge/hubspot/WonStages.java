package io.ledgerbridge.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which stages are closed and won. HubSpot calculates {@code hs_is_closed_won}; the pipelines are
 * asked (once a portal) only where a deal comes without it.
 */
public final class WonStages {
  private final HubSpot hubspot;
  private final HubSpotPaths paths;
  private final Map<String, Set<String>> stages = new ConcurrentHashMap<>();

  public WonStages(HubSpot hubspot, HubSpotPaths paths) {
    this.hubspot = hubspot;
    this.paths = paths;
  }

  public boolean won(String portal, CrmRecord deal) {
    return deal.text("hs_is_closed_won")
        .map("true"::equals)
        .orElseGet(() -> stages(portal).contains(deal.text("dealstage").orElse("")));
  }

  private Set<String> stages(String portal) {
    return stages.computeIfAbsent(portal, this::read);
  }

  private Set<String> read(String portal) {
    Set<String> won = new HashSet<>();
    JsonNode pipelines = hubspot.get(portal, paths.pipelines("deals")).path("results");
    if (pipelines.isEmpty()) {
      throw new UnexpectedAnswer("no pipelines");
    }
    for (JsonNode pipeline : pipelines) {
      for (JsonNode stage : pipeline.path("stages")) {
        JsonNode metadata = stage.path("metadata");
        if (metadata.path("isClosed").asBoolean() && metadata.path("probability").asDouble() == 1) {
          won.add(stage.path("id").asText(""));
        }
      }
    }
    return won;
  }
}
