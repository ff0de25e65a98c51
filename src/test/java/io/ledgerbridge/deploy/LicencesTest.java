package io.ledgerbridge.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is in the jar, by its bill of materials, has licences that are known and wanted. */
class LicencesTest {
  private static final Path SBOM = Path.of("target/classes/META-INF/sbom/application.cdx.json");

  /**
   * By SPDX, or as the part says it; of several that a part names one may choose. What is in the
   * public domain (aopalliance) needs no licence.
   */
  private static final Set<String> ALLOWED =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-1.0",
          "EPL-2.0",
          "MIT",
          "MPL-2.0",
          "Public Domain");

  @Test
  void every_part_has_a_licence_of_the_list() throws IOException {
    assumeTrue(Files.exists(SBOM), "Skipped: Maven makes no bill of materials when it is offline.");
    Map<String, List<String>> others = new TreeMap<>();
    JsonNode parts = new ObjectMapper().readTree(SBOM.toFile()).path("components");
    for (JsonNode part : parts) {
      List<String> licences = licences(part);
      if (licences.stream().noneMatch(ALLOWED::contains)) {
        others.put(part.path("purl").asText(), licences);
      }
    }

    assertThat(parts).hasSizeGreaterThan(50);
    assertThat(others).as("licences that are not on the list").isEmpty();
  }

  private static List<String> licences(JsonNode part) {
    return StreamSupport.stream(part.path("licenses").spliterator(), false)
        .map(
            each ->
                each.has("expression")
                    ? each.path("expression").asText()
                    : each.at("/license/id").asText(each.at("/license/name").asText()))
        .toList();
  }
}
