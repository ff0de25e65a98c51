package io.ledgerbridge.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ledgerbridge.config.WrongSetting;
import io.ledgerbridge.delivery.AcceptInputs;
import io.ledgerbridge.delivery.FlowInputs;
import io.ledgerbridge.delivery.StoredInputs;
import io.ledgerbridge.routing.FlowList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/flows/{id}/inputs}: what a person chose for a flow. */
@RestController
@RequestMapping("/api/flows/{flow}/inputs")
class InputsApi {
  private final FlowList flows;
  private final FlowInputs inputs;
  private final StoredInputs stored;
  private final AcceptInputs accept;

  InputsApi(FlowList flows, FlowInputs inputs, StoredInputs stored, AcceptInputs accept) {
    this.flows = flows;
    this.inputs = inputs;
    this.stored = stored;
    this.accept = accept;
  }

  /**
   * An input of a flow.
   *
   * @param value null where the route file's own counts
   * @param from {@code stored}, {@code environment} or {@code route}
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record InputView(String input, String value, String from) {}

  @GetMapping
  List<InputView> list(@PathVariable String flow) {
    known(flow);
    Map<String, String> chosen = stored.of(flow);
    return FlowInputs.NAMES.stream().map(input -> view(flow, input, chosen)).toList();
  }

  /** These and no others are stored: an input that is left out goes back to the environment's. */
  @PutMapping
  List<InputView> replace(@PathVariable String flow, @RequestBody Map<String, String> given) {
    known(flow);
    try {
      accept.accept(flow, given);
    } catch (WrongSetting wrong) {
      throw new ApiRefusal(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }
    return list(flow);
  }

  private InputView view(String flow, String input, Map<String, String> chosen) {
    Optional<String> environment = inputs.inEnvironment(flow, input);
    return chosen.containsKey(input)
        ? new InputView(input, chosen.get(input), "stored")
        : environment
            .map(value -> new InputView(input, value, "environment"))
            .orElseGet(() -> new InputView(input, null, "route"));
  }

  private void known(String flow) {
    if (flows.all().stream().noneMatch(each -> each.id().equals(flow))) {
      throw new ApiRefusal(HttpStatus.NOT_FOUND, "There is no flow " + flow + ".");
    }
  }
}
