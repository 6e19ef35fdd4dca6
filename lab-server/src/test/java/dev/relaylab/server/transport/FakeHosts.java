package dev.relaylab.server.transport;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.policy.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A small Internet for transport's tests: a DNS, and hosts that answer as a test tells them. */
final class FakeHosts implements NextHops, Courier {
  static final Reply OK = new Reply(250, "2.0.0", "Accepted");

  private final Map<String, List<String>> mx = new LinkedHashMap<>();
  private final Map<String, IpAddress> addresses = new LinkedHashMap<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final List<Hop> called = new CopyOnWriteArrayList<>();
  private final List<Hop> opened = new CopyOnWriteArrayList<>();
  private volatile boolean dsn = true;
  private Consumer<Taken> onTaken = taken -> {};

  /** What a host says to one recipient. */
  interface Answer {
    Reply to(String recipient) throws IOException;
  }

  /** One transaction in which a host took at least one recipient. */
  record Taken(Hop hop, Envelope envelope, byte[] content) {}

  FakeHosts() {
    domain("partner.example", "mx1.partner.example", "mx2.partner.example");
    domain("fabrikam.example", "mx.fabrikam.example");
    addresses.put("smart.example", IpAddress.parse("198.51.100.99"));
  }

  FakeHosts domain(String domain, String... exchangers) {
    mx.put(domain, List.of(exchangers));
    for (String host : exchangers) {
      addresses.put(host, IpAddress.parse("198.51.100." + (25 + addresses.size())));
    }
    return this;
  }

  FakeHosts without(String host) {
    addresses.remove(host);
    return this;
  }

  void answer(String host, Answer answer) {
    answers.put(host, answer);
  }

  void down(String host) {
    answer(
        host,
        recipient -> {
          throw new IOException("Connection refused");
        });
  }

  void up(String host) {
    answers.remove(host);
  }

  void offersDsn(boolean offers) {
    dsn = offers;
  }

  void onTaken(Consumer<Taken> consumer) {
    onTaken = consumer;
  }

  List<Taken> taken() {
    return taken;
  }

  /** The addresses that foreign hosts have taken, in order. */
  List<String> recipients() {
    return taken.stream()
        .flatMap(each -> each.envelope().recipients().stream())
        .map(Envelope.Recipient::address)
        .toList();
  }

  /** The host of each transaction, in order. */
  List<Hop> called() {
    return called;
  }

  /** The host of each session, in order. */
  List<Hop> opened() {
    return opened;
  }

  @Override
  public List<String> exchangers(String domain) {
    return mx.getOrDefault(domain.toLowerCase(Locale.ROOT), List.of());
  }

  @Override
  public boolean exists(String domain) {
    return mx.containsKey(domain.toLowerCase(Locale.ROOT)) || addresses.containsKey(domain);
  }

  @Override
  public Optional<IpAddress> address(String host) {
    return Optional.ofNullable(addresses.get(host.toLowerCase(Locale.ROOT)));
  }

  @Override
  public Conversation open(Hop hop) {
    opened.add(hop);
    return new Conversation() {
      @Override
      public Outcome hand(Envelope envelope, byte[] content) throws IOException {
        return FakeHosts.this.hand(hop, envelope, content);
      }

      @Override
      public void close() {}
    };
  }

  private Outcome hand(Hop hop, Envelope envelope, byte[] content) throws IOException {
    called.add(hop);
    Answer answer = answers.getOrDefault(hop.host(), recipient -> OK);
    Map<String, Reply> replies = new LinkedHashMap<>();
    List<Envelope.Recipient> accepted = new ArrayList<>();
    for (Envelope.Recipient recipient : envelope.recipients()) {
      Reply reply = answer.to(recipient.address());
      replies.put(recipient.address(), reply);
      if (reply.positive()) {
        accepted.add(recipient);
      }
    }
    if (!accepted.isEmpty()) {
      Taken now =
          new Taken(
              hop,
              new Envelope(
                  envelope.sender(),
                  envelope.ret(),
                  envelope.envid(),
                  envelope.body(),
                  envelope.smtpUtf8(),
                  accepted),
              content);
      taken.add(now);
      onTaken.accept(now);
    }
    return new Outcome(replies, dsn);
  }
}
