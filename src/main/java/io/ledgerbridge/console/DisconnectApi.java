package io.ledgerbridge.console;

import io.ledgerbridge.connecting.InSettings;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.Disconnect;
import io.ledgerbridge.connections.Provider;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.hubspot.Portals;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/connections/{provider}/{account}/disconnect}. */
@RestController
@RequestMapping("/api/connections/{provider}/{account}")
public class DisconnectApi {
  private final Disconnect disconnect;
  private final InSettings settings;
  private final Tokens tokens;
  private final Portals portals;

  DisconnectApi(Disconnect disconnect, InSettings settings, Tokens tokens, Portals portals) {
    this.disconnect = disconnect;
    this.settings = settings;
    this.tokens = tokens;
    this.portals = portals;
  }

  /**
   * What became of it.
   *
   * @param revoked whether the other side has ended it too
   */
  public record Disconnected(String system, String account, boolean revoked, String sentence) {}

  @PostMapping("/disconnect")
  public Disconnected disconnect(@PathVariable String provider, @PathVariable String account) {
    Connection connection = find(provider, account);
    Optional<String> remains = disconnect.run(connection, settings.refreshToken(connection));
    String here =
        connection.label()
            + " is disconnected. What waits for it goes on once it is connected again. ";
    return new Disconnected(
        provider, account, remains.isEmpty(), (here + remains.orElse("")).strip());
  }

  private Connection find(String provider, String account) {
    Connection connection =
        Provider.find(provider)
            .map(system -> new Connection(system, account))
            .orElseThrow(
                () ->
                    new ApiRefusal(
                        HttpStatus.NOT_FOUND, "The systems are hubspot and quickbooks."));
    if (tokens.find(connection).isPresent()) {
      return connection;
    }
    boolean byPrivateApp =
        connection.provider() == Provider.HUBSPOT && portals.find(account).isPresent();
    throw byPrivateApp
        ? new ApiRefusal(
            HttpStatus.CONFLICT,
            connection.label()
                + " uses the token of HUBSPOT_ACCESS_TOKEN. Take it out of the settings, start"
                + " again, and delete the private app in HubSpot.")
        : new ApiRefusal(HttpStatus.NOT_FOUND, connection.label() + " is not connected.");
  }
}
