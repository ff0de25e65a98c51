package io.ledgerbridge.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.util.List;

/**
 * The file of all mappings, for people and for version control:
 *
 * <pre>
 * acme-us:
 *   items:
 *     SKU-1:
 *       id: "11"
 *       name: "Widget"
 * </pre>
 */
public final class MappingsYaml {
  private static final String HEAD =
      """
      # What HubSpot has, and what it is in QuickBooks: items, taxes, accounts, methods of each company.
      # A list that stands here replaces the company's list when the file is imported; others stay.
      """;
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());
  private final Companies companies;
  private final Mappings mappings;
  private final Mirror mirror;

  public MappingsYaml(Companies companies, Mappings mappings, Mirror mirror) {
    this.companies = companies;
    this.mappings = mappings;
    this.mirror = mirror;
  }

  /** All mappings of all companies, with the names that the ids have in QuickBooks. */
  public String write() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    for (Company company : companies.all()) {
      ObjectNode node = root.putObject(company.alias());
      for (Kind kind : Kind.values()) {
        lists(node, kind, mappings.all(company.realm(), kind));
      }
    }
    try {
      return HEAD + YAML.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void lists(ObjectNode company, Kind kind, List<Mapping> all) {
    ObjectNode list = company.putObject(kind.list());
    for (Mapping mapping : all) {
      ObjectNode target = list.putObject(mapping.from()).put("id", mapping.toId());
      mirror
          .find(mapping.realm(), kind.entity(), mapping.toId())
          .ifPresent(found -> target.put("name", found.name()));
    }
  }
}
