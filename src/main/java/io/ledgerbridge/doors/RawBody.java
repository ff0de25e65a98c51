package io.ledgerbridge.doors;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Message;

/** The bytes of a request as they came, which is what signatures are over. */
final class RawBody {
  private static final int LARGEST = 1024 * 1024;

  private RawBody() {}

  /**
   * @throws Refused 413 when there are more than 1 MiB
   */
  static byte[] of(Message message) {
    try (InputStream in = message.getBody(InputStream.class)) {
      byte[] body = in == null ? new byte[0] : in.readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw new Refused(413, "The body is larger than 1 MiB.");
      }
      return body;
    } catch (IOException e) {
      throw new Refused(400, "The body could not be read.");
    }
  }
}
