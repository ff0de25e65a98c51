package io.ledgerbridge.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Makes nothing, and remembers what would be made. */
final class PlannedCreates implements Creates {
  private final List<Previewed.Create> planned = new ArrayList<>();

  @Override
  public String create(Job job, String entity, ObjectNode body) {
    planned.add(new Previewed.Create(entity, body));
    String name = body.path("DisplayName").asText(body.path("Name").asText(""));
    return "(new %s '%s')".formatted(entity, name);
  }

  List<Previewed.Create> all() {
    return List.copyOf(planned);
  }
}
