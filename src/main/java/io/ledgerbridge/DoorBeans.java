package io.ledgerbridge;

import io.ledgerbridge.doors.AnsweredHere;
import io.ledgerbridge.doors.Doors;
import io.ledgerbridge.doors.UnansweredRequests;
import java.util.List;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests come to the routes that begin with {@code platform-http}. */
@Configuration(proxyBeanMethods = false)
class DoorBeans implements WebMvcConfigurer {

  /** Camel's own hands each request to another thread: ADR 0019. */
  @Bean("platform-http-engine")
  PlatformHttpEngine onTheThreadOfTheRequest(@Value("${server.port}") int port) {
    return new SpringBootPlatformHttpEngine(port, Runnable::run);
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(new AnsweredHere());
  }

  @Bean
  UnansweredRequests unansweredRequests() {
    return new UnansweredRequests();
  }

  @Bean
  Doors doors(UnansweredRequests unanswered) {
    return new Doors(unanswered, System::nanoTime);
  }
}
