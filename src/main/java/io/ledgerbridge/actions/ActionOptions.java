package io.ledgerbridge.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.hubspot.Portals;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The choices of an action's drop-downs, a page at a time, from what we know of QuickBooks: nobody
 * is called.
 *
 * @see <a href="https://developers.hubspot.com/docs/guides/api/automation/custom-workflow-actions">
 *     HubSpot: external options</a>
 */
public class ActionOptions {
  private static final int PAGE = 100;
  private final ObjectMapper json;
  private final Portals portals;
  private final Companies companies;
  private final OptionLists lists;

  public ActionOptions(ObjectMapper json, Portals portals, Companies companies, Mirror mirror) {
    this.json = json;
    this.portals = portals;
    this.companies = companies;
    this.lists = new OptionLists(mirror);
  }

  /** One line of a drop-down. */
  record Option(String label, String value, String description) {
    boolean fits(String text) {
      return label.toLowerCase(Locale.ROOT).contains(text);
    }
  }

  /**
   * @return the answer as JSON
   * @throws IllegalArgumentException with a sentence when the request is not what HubSpot sends
   */
  public String answer(byte[] body) {
    JsonNode request = parse(body);
    String portal = request.path("origin").path("portalId").asText("");
    if (portals.find(portal).isEmpty()) {
      throw new IllegalArgumentException("This HubSpot account is not connected to Ledgerbridge");
    }
    ActionInput input = input(request.path("inputFieldName").asText(""));
    JsonNode fetch = request.path("fetchOptions");
    return page(
        all(portal, input, request.path("inputFields")),
        fetch.path("q").asText("").strip().toLowerCase(Locale.ROOT),
        after(fetch.path("after").asText("")));
  }

  private JsonNode parse(byte[] body) {
    try {
      JsonNode request = json.readTree(body);
      if (request != null && request.isObject()) {
        return request;
      }
    } catch (IOException e) {
      // Falls through: the parser's own words help nobody.
    }
    throw new IllegalArgumentException("The body must be a JSON object");
  }

  private static ActionInput input(String field) {
    return Arrays.stream(ActionInput.values())
        .filter(each -> each.hasOptions() && each.field().equals(field))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("inputFieldName is none that has choices of ours"));
  }

  private List<Option> all(String portal, ActionInput input, JsonNode fields) {
    if (input == ActionInput.ACCOUNT) {
      return companies.all().stream().map(ActionOptions::company).toList();
    }
    String account = ReadAction.value(fields.path(ActionInput.ACCOUNT.field())).strip();
    Optional<Company> chosen = companies.chosen(portal, account);
    return lists.of(input, chosen.map(Company::realm));
  }

  private static Option company(Company company) {
    String label = company.name() + " (" + company.alias() + ")";
    return new Option(label, company.realm(), company.country() + ", " + company.currency());
  }

  private String page(List<Option> all, String text, int after) {
    List<Option> found = all.stream().filter(each -> each.fits(text)).toList();
    ObjectNode answer = json.createObjectNode();
    ArrayNode options = answer.putArray("options");
    found.stream().skip(after).limit(PAGE).forEach(each -> options.add(node(each)));
    if (found.size() > after + PAGE) {
      answer.put("after", Integer.toString(after + PAGE));
    }
    return answer.put("searchable", true).toString();
  }

  private ObjectNode node(Option option) {
    return json.createObjectNode()
        .put("label", option.label())
        .put("value", option.value())
        .put("description", option.description());
  }

  private static int after(String said) {
    return said.matches("\\d{1,8}") ? Integer.parseInt(said) : 0;
  }
}
