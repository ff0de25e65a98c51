package io.ledgerbridge.routefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KameletsPageTest {
  private static final String COMMAND = "./mvnw -q test -Dtest=KameletsPageTest -Drenew=true";
  private static final Path PAGE = Path.of("docs/kamelets.md");

  @Test
  void the_page_says_what_the_kamelets_say() throws IOException {
    String text = KameletsPage.text(new KameletPages(Path.of("routes")).all(), COMMAND);
    if (Boolean.getBoolean("renew")) {
      Files.writeString(PAGE, text);
    }
    assertThat(PAGE).as("to renew it: " + COMMAND).hasContent(text);
  }
}
