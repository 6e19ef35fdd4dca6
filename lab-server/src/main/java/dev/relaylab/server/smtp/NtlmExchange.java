package dev.relaylab.server.smtp;

import dev.relaylab.server.directory.Server;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * AUTH NTLM: the client's NEGOTIATE is answered with a CHALLENGE that names the server and its
 * domain (MS-NLMP section 2.2.1.2); the AUTHENTICATE that follows is never accepted.
 */
final class NtlmExchange extends AuthExchange {
  private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);

  /** Unicode, request target, NTLM, target type domain, extended session security, target info. */
  private static final int FLAGS =
      0x00000001 | 0x00000004 | 0x00000200 | 0x00010000 | 0x00080000 | 0x00800000;

  private static final int HEADER = 48;

  NtlmExchange(Conversation conversation) {
    super(conversation);
  }

  @Override
  String mechanism() {
    return "NTLM";
  }

  @Override
  Outcome begin(String initial) {
    return initial.isEmpty()
        ? challenge("NTLM supported", this::negotiate)
        : respond(initial, this::negotiate);
  }

  private Outcome negotiate(byte[] message) {
    if (message.length < 12 || message[SIGNATURE.length] != 1) {
      return failed();
    }
    String challenge = Base64.getEncoder().encodeToString(challenge());
    return challenge(challenge, authenticate -> failed());
  }

  private byte[] challenge() {
    Server server = conversation().organisation().server();
    String dnsDomain = server.fqdn().substring(server.fqdn().indexOf('.') + 1);
    byte[] target = unicode(server.netbiosDomain());
    ByteArrayOutputStream info = new ByteArrayOutputStream();
    pair(info, 2, server.netbiosDomain());
    pair(info, 1, server.name());
    pair(info, 4, dnsDomain);
    pair(info, 3, server.fqdn());
    pair(info, 0, "");
    ByteBuffer buffer =
        ByteBuffer.allocate(HEADER + target.length + info.size()).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(SIGNATURE).putInt(2);
    field(buffer, target.length, HEADER);
    buffer.putInt(FLAGS);
    buffer.putLong(Long.parseUnsignedLong(conversation().sessionId(), 16)).putLong(0);
    field(buffer, info.size(), HEADER + target.length);
    buffer.put(target).put(info.toByteArray());
    return buffer.array();
  }

  private static void field(ByteBuffer buffer, int length, int offset) {
    buffer.putShort((short) length).putShort((short) length).putInt(offset);
  }

  private static void pair(ByteArrayOutputStream out, int id, String value) {
    byte[] bytes = unicode(value);
    out.writeBytes(
        ByteBuffer.allocate(4 + bytes.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) id)
            .putShort((short) bytes.length)
            .put(bytes)
            .array());
  }

  private static byte[] unicode(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }
}
