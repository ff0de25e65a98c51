package io.ledgerbridge.console;

import io.ledgerbridge.matching.ImportMappings;
import io.ledgerbridge.matching.MappingsYaml;
import io.ledgerbridge.matching.WrongMappings;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/mappings}: the file of all mappings, as YAML. */
@RestController
@RequestMapping("/api/mappings")
public class MappingsApi {
  private final MappingsYaml yaml;
  private final ImportMappings imports;

  MappingsApi(MappingsYaml yaml, ImportMappings imports) {
    this.yaml = yaml;
    this.imports = imports;
  }

  /** How many mappings a file held. */
  public record Imported(int mappings) {}

  @GetMapping(produces = "application/yaml")
  byte[] get() {
    return yaml.write().getBytes(StandardCharsets.UTF_8);
  }

  @PutMapping
  public Imported put(@RequestBody(required = false) byte[] body) {
    try {
      String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
      return new Imported(imports.from(text));
    } catch (WrongMappings wrong) {
      throw new ApiRefusal(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }
  }
}
