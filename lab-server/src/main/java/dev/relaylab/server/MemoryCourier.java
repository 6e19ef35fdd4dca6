package dev.relaylab.server;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.ForeignExchangers;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.transport.Courier;
import dev.relaylab.server.transport.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands messages to foreign exchangers without a socket, for grading. */
final class MemoryCourier implements Courier {
  private final ForeignExchangers foreign;
  private final IpAddress server;

  MemoryCourier(ForeignExchangers foreign, IpAddress server) {
    this.foreign = foreign;
    this.server = server;
  }

  @Override
  public Outcome hand(Hop hop, Envelope envelope, byte[] content) throws IOException {
    try (InMemoryDialogue line =
        foreign
            .call(hop.address(), server)
            .orElseThrow(() -> new IOException("Connection refused"))) {
      Reply banner = reply(line.heard());
      if (!banner.positive()) {
        return all(envelope, banner);
      }
      boolean dsn = line.say("EHLO " + hop.helo()).contains("DSN");
      Reply mail = reply(line.say("MAIL FROM:<" + envelope.sender() + ">"));
      if (!mail.positive()) {
        return all(envelope, mail);
      }
      Map<String, Reply> replies = new LinkedHashMap<>();
      for (Envelope.Recipient recipient : envelope.recipients()) {
        replies.put(recipient.address(), reply(line.say("RCPT TO:<" + recipient.address() + ">")));
      }
      if (replies.values().stream().anyMatch(Reply::positive)) {
        Reply end = data(line, content);
        replies.replaceAll((address, reply) -> reply.positive() ? end : reply);
      }
      line.say("QUIT");
      return new Outcome(replies, dsn);
    }
  }

  private static Reply data(InMemoryDialogue line, byte[] content) {
    Reply go = reply(line.say("DATA"));
    if (go.code() != 354) {
      return go;
    }
    ByteArrayOutputStream stuffed = new ByteArrayOutputStream(content.length + 64);
    boolean lineStart = true;
    for (byte b : content) {
      if (lineStart && b == '.') {
        stuffed.write('.');
      }
      stuffed.write(b);
      lineStart = b == '\n';
    }
    stuffed.writeBytes((lineStart ? ".\r\n" : "\r\n.\r\n").getBytes(StandardCharsets.US_ASCII));
    line.send(stuffed.toByteArray());
    return reply(line.heard());
  }

  private static Outcome all(Envelope envelope, Reply reply) {
    Map<String, Reply> replies = new LinkedHashMap<>();
    envelope.recipients().forEach(recipient -> replies.put(recipient.address(), reply));
    return new Outcome(replies, false);
  }

  private static Reply reply(String heard) {
    String last = heard.strip().lines().reduce((a, b) -> b).orElse("421 4.4.2 Connection dropped");
    String[] words = last.substring(Math.min(4, last.length())).split(" ", 2);
    boolean enhanced = words[0].matches("\\d\\.\\d{1,3}\\.\\d{1,3}");
    int code = Integer.parseInt(last.substring(0, 3));
    return enhanced
        ? new Reply(code, words[0], words.length > 1 ? words[1] : "")
        : new Reply(code, null, String.join(" ", words));
  }
}
