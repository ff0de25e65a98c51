package io.ledgerbridge.routefiles;

import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The beans of this package. The folder is the property {@code ledgerbridge.routes-dir}. */
@Configuration(proxyBeanMethods = false)
class Routing {

  @Bean
  RouteProblems routeProblems() {
    return new RouteProblems();
  }

  @Bean
  LoadedRoutes loadedRoutes() {
    return new LoadedRoutes();
  }

  @Bean
  RouteGate routeGate() {
    return new RouteGate();
  }

  @Bean
  RouteFiles routeFiles(
      CamelContext context,
      @Value("${ledgerbridge.routes-dir:routes}") Path folder,
      RouteProblems problems,
      LoadedRoutes loaded) {
    return new RouteFiles(context, folder, problems, loaded);
  }

  @Bean
  RefreshRoutes refreshRoutes(
      CamelContext context,
      @Value("${ledgerbridge.routes-dir:routes}") Path folder,
      RouteFiles files,
      RouteProblems problems,
      LoadedRoutes loaded,
      RouteGate gate) {
    return new RefreshRoutes(context, folder, files, problems, loaded, gate);
  }

  /**
   * A runner comes after the start of the Camel context and before the application calls itself
   * ready; Camel's own call after its start would hide an exception.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ApplicationRunner loadRouteFiles(RouteFiles files, RefreshRoutes refresh) {
    return arguments -> {
      files.loadAll();
      refresh.remember();
    };
  }

  @Bean
  ComponentCustomizer kameletLocation(@Value("${ledgerbridge.routes-dir:routes}") Path folder) {
    return ComponentCustomizer.builder(KameletComponent.class)
        .build(kamelets -> kamelets.setLocation(new RouteFolder(folder).kamelets()));
  }

  @Bean
  HealthIndicator routes(RouteProblems problems, LoadedRoutes loaded) {
    return new RoutesHealth(problems, loaded);
  }
}
