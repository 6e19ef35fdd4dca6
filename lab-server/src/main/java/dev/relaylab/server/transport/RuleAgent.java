package dev.relaylab.server.transport;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.policy.rule.MailFacts;
import dev.relaylab.server.policy.rule.RuleAction;
import dev.relaylab.server.policy.rule.RuleHit;
import dev.relaylab.server.policy.rule.TransportRules;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does to a message what transport rules want, before its recipients are resolved (Exchange:
 * Transport Rule agent). It always begins with the message as it came, so that a message that is
 * categorised again is not changed twice. Reports of the server itself are let through.
 */
final class RuleAgent {
  private static final Reply DELETED =
      new Reply(550, "5.2.1", "Message deleted by the transport rules agent");

  private final Map<String, Destination> ended = new LinkedHashMap<>();
  private final List<Envelope.Recipient> recipients;
  private MessageText text;

  private RuleAgent(Envelope envelope, MessageText text) {
    this.recipients = new ArrayList<>(envelope.recipients());
    this.text = text;
  }

  /** Changes the message; gives the recipients that rules have decided on, by address. */
  static Map<String, Destination> process(Organisation organisation, QueuedMessage message) {
    message.restoreForm();
    if (message.envelope().sender().isEmpty() || !TransportRules.exist(organisation)) {
      return Map.of();
    }
    List<RuleHit> hits = TransportRules.of(organisation, facts(message));
    if (hits.isEmpty()) {
      return Map.of();
    }
    Envelope envelope = message.envelope();
    RuleAgent agent = new RuleAgent(envelope, MessageText.parse(message.content()));
    hits.forEach(hit -> hit.actions().forEach(action -> agent.act(action, hit.recipients())));
    message.take(
        new Envelope(
            envelope.sender(),
            envelope.ret(),
            envelope.envid(),
            envelope.body(),
            envelope.smtpUtf8(),
            List.copyOf(agent.recipients)),
        agent.text.bytes());
    return agent.ended;
  }

  private static MailFacts facts(QueuedMessage message) {
    MessageText text = MessageText.parse(message.content());
    return new MailFacts(
        message.envelope().sender(),
        addresses(text.value("From").orElse("")),
        message.origin().trusted(),
        message.origin().client(),
        message.addresses(),
        message.subject(),
        () -> BodyText.of(message.content()),
        name ->
            text.fields().stream()
                .filter(field -> MessageText.name(field).equalsIgnoreCase(name))
                .map(field -> new MessageText(List.of(field), new byte[0]).value(name).orElse(""))
                .map(HeaderText::decoded)
                .toList(),
        message.content().length);
  }

  private static List<String> addresses(String from) {
    try {
      List<String> addresses = new ArrayList<>();
      for (InternetAddress each : InternetAddress.parseHeader(from, false)) {
        addresses.add(each.getAddress());
      }
      return addresses;
    } catch (AddressException noAddress) {
      return List.of();
    }
  }

  private void act(RuleAction action, List<String> taken) {
    if (action instanceof RuleAction.Reject reject) {
      taken.forEach(each -> ended.put(each, new Destination.Refused(each, reject.reply())));
    } else if (action instanceof RuleAction.Delete) {
      taken.forEach(each -> ended.putIfAbsent(each, new Destination.Deleted(each, DELETED)));
    } else if (action instanceof RuleAction.Redirect redirect) {
      recipients.removeIf(recipient -> taken.contains(recipient.address()));
      redirect.addresses().forEach(this::add);
    } else if (action instanceof RuleAction.Copy copy) {
      copy.addresses().forEach(this::add);
      if (!copy.field().equals("Bcc")) {
        show(copy);
      }
    } else if (action instanceof RuleAction.PrependSubject prepend) {
      String subject = prepend.text() + text.value("Subject").map(HeaderText::decoded).orElse("");
      set("Subject", subject);
    } else if (action instanceof RuleAction.SetHeader header) {
      set(HeaderText.oneLine(header.name()).replaceAll("[\\s:]", ""), header.value());
    } else if (action instanceof RuleAction.RemoveHeader header) {
      text = text.without(name -> name.equalsIgnoreCase(header.name()));
    }
  }

  private void add(String address) {
    if (recipients.stream().noneMatch(each -> each.address().equalsIgnoreCase(address))) {
      recipients.add(new Envelope.Recipient(address, Set.of(), null));
    }
  }

  private void show(RuleAction.Copy copy) {
    String added =
        String.join(", ", copy.addresses().stream().map(each -> "<" + each + ">").toList());
    String present = text.value(copy.field()).orElse("");
    text =
        present.isEmpty()
            ? text.withLast(List.of(copy.field() + ": " + added))
            : text.withValue(copy.field(), present + ",\r\n " + added);
  }

  private void set(String name, String value) {
    text =
        text.without(each -> each.equalsIgnoreCase(name))
            .withLast(List.of(HeaderText.field(name, value)));
  }
}
