package io.ledgerbridge.doors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;

class AnsweredHereTest {
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new Door())
          .setCustomReturnValueHandlers(new AnsweredHere())
          .build();

  @Test
  void what_is_answered_already_goes_through_no_filter_again() throws Exception {
    mvc.perform(get("/now"))
        .andExpect(request().asyncNotStarted())
        .andExpect(content().string("taken"));
  }

  @Test
  void what_is_answered_later_is_waited_for() throws Exception {
    mvc.perform(get("/later")).andExpect(request().asyncStarted());
  }

  @Test
  void what_failed_is_not_taken_for_answered() {
    assertThatThrownBy(() -> mvc.perform(get("/failed"))).hasRootCauseMessage("no memory");
  }

  @Controller
  static class Door {
    @GetMapping("/now")
    CompletableFuture<Void> now(HttpServletResponse response) throws IOException {
      response.getWriter().print("taken");
      return CompletableFuture.completedFuture(null);
    }

    @GetMapping("/later")
    CompletableFuture<Void> later() {
      return new CompletableFuture<>();
    }

    @GetMapping("/failed")
    CompletableFuture<Void> failed() {
      return CompletableFuture.failedFuture(new IllegalStateException("no memory"));
    }
  }
}
