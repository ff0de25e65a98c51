package io.ledgerbridge.routing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.spi.PropertiesSource;

/** Answers <code>{{flow.&lt;id&gt;.enabled}}</code> in route files. */
public class FlowProperties implements PropertiesSource {
  private static final Pattern ENABLED = Pattern.compile("flow\\.(.+)\\.enabled");
  private final FlowSwitches switches;

  public FlowProperties(FlowSwitches switches) {
    this.switches = switches;
  }

  @Override
  public String getName() {
    return "flows";
  }

  @Override
  public String getProperty(String name) {
    Matcher enabled = ENABLED.matcher(name);
    return enabled.matches() ? Boolean.toString(switches.on(enabled.group(1))) : null;
  }
}
