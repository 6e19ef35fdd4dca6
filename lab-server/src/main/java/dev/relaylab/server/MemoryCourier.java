package dev.relaylab.server;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.internet.ForeignExchangers;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.transport.ClientSession;
import dev.relaylab.server.transport.Courier;
import dev.relaylab.server.transport.Envelope;
import dev.relaylab.server.transport.TlsDemand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hands messages to foreign exchangers without a socket, for grading. It says what {@link
 * ClientSession} says on a socket; only the TLS handshake is agreed on and not done.
 */
final class MemoryCourier implements Courier {
  private final ForeignExchangers foreign;
  private final IpAddress server;

  MemoryCourier(ForeignExchangers foreign, IpAddress server) {
    this.foreign = foreign;
    this.server = server;
  }

  @Override
  public Conversation open(Hop hop) throws IOException {
    InMemoryDialogue dialogue =
        foreign
            .call(hop.address(), server)
            .orElseThrow(() -> new IOException("Connection refused"));
    try {
      Reply banner = ClientSession.reply(dialogue.heard());
      if (!banner.positive()) {
        throw new Unwilling(banner);
      }
      return new Talk(dialogue, new ClientSession(new Line(dialogue, hop), hop));
    } catch (IOException refused) {
      dialogue.close();
      throw refused;
    }
  }

  private record Talk(InMemoryDialogue dialogue, ClientSession session) implements Conversation {
    @Override
    public Outcome hand(Envelope envelope, byte[] content) throws IOException {
      return session.hand(envelope, content);
    }

    @Override
    public void close() {
      dialogue.say("QUIT");
      dialogue.close();
    }
  }

  private final class Line implements ClientSession.Line {
    private final InMemoryDialogue dialogue;
    private final Hop hop;
    private final Map<String, String> extensions = new TreeMap<>();

    Line(InMemoryDialogue dialogue, Hop hop) {
      this.dialogue = dialogue;
      this.hop = hop;
    }

    @Override
    public Reply hello(String name) throws IOException {
      String heard = dialogue.say((hop.forceHelo() ? "HELO " : "EHLO ") + name);
      extensions.clear();
      heard
          .lines()
          .skip(1)
          .map(line -> line.substring(4).split(" ", 2))
          .forEach(
              words ->
                  extensions.put(
                      words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : ""));
      return ClientSession.reply(heard);
    }

    @Override
    public Optional<String> extension(String keyword) {
      return Optional.ofNullable(extensions.get(keyword));
    }

    /** The lab's authority has signed every host's certificate, in its own name. */
    @Override
    public void startTls(TlsDemand demand) throws IOException {
      Reply go = ClientSession.reply(dialogue.say("STARTTLS"));
      if (!go.positive()) {
        throw new Unwilling(go);
      }
      if (!demand.acceptsNames(names())) {
        throw Unwilling.certificate("SubjectMismatch");
      }
    }

    private List<String> names() {
      return foreign.all().stream()
          .map(exchanger -> exchanger.host().machine())
          .filter(machine -> machine.address().equals(hop.address()))
          .flatMap(machine -> machine.hosts().stream())
          .toList();
    }

    @Override
    public Reply say(String command) throws IOException {
      return ClientSession.reply(dialogue.say(command));
    }

    @Override
    public Reply data(byte[] content) throws IOException {
      Reply go = say("DATA");
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
      dialogue.send(stuffed.toByteArray());
      return ClientSession.reply(dialogue.heard());
    }
  }
}
