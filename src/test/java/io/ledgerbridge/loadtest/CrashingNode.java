package io.ledgerbridge.loadtest;

import io.ledgerbridge.Ledgerbridge;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** The product as it is, with a crash point. */
final class CrashingNode {
  private CrashingNode() {}

  /**
   * @param words the name of the crash point and the file that arms it
   */
  public static void main(String[] words) {
    CrashThere crash = new CrashThere(CrashPoint.valueOf(words[0]), Path.of(words[1]));
    new SpringApplicationBuilder(Ledgerbridge.class)
        .initializers(
            context ->
                ((GenericApplicationContext) context).registerBean(CrashThere.class, () -> crash))
        .run();
  }
}
