package dev.relaylab.server.transport;

import static dev.relaylab.server.transport.TransportLab.contact;
import static dev.relaylab.server.transport.TransportLab.group;
import static dev.relaylab.server.transport.TransportLab.recipient;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.RemoteDomainSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.policy.Reply;
import java.util.List;

/** The configurations of {@code mail-flow.txt}: steps in words, one behind the other. */
final class MailFlowSteps {

  private MailFlowSteps() {}

  /** A fresh install, and what the steps make of it. */
  static TransportLab apply(String steps) {
    TransportLab lab = new TransportLab();
    for (String step : steps.split(";")) {
      lab = step(lab, step.strip().split(" ", 5));
    }
    return lab;
  }

  private static TransportLab step(TransportLab lab, String[] words) {
    return switch (words[0]) {
      case "fresh" -> lab;
      case "internet" -> lab.internet();
      case "people" -> people(lab);
      case "subdomains" -> subdomains(lab);
      case "domain" -> lab.domain(words[1], DomainType.valueOf(words[2]));
      case "mailbox" -> lab.put(recipient(RecipientSchema.MAILBOX, words[1], words[2]));
      case "connector" -> lab.put(TransportLab.sendConnector(words[1], space(words[2])));
      case "smart-host" -> lab.put(TransportLab.smartHost(words[1], space(words[2]), words[3]));
      case "disabled" -> connector(lab, words[1], SendConnectorSchema.ENABLED, false);
      case "only-on" ->
          connector(lab, words[1], SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, List.of(words[2]));
      case "at-most" ->
          connector(lab, words[1], SendConnectorSchema.MAX_MESSAGE_SIZE, bytes(words[2]));
      case "config" -> lab.config(limit(words[1]), bytes(words[2]));
      case "recipients" ->
          lab.config(
              TransportConfigSchema.MAX_RECIPIENT_ENVELOPE_LIMIT,
              words[1].equals("Unlimited")
                  ? Unlimited.none()
                  : Unlimited.of(Integer.parseInt(words[1])));
      case "alice" -> alice(lab, words[1], bytes(words[2]));
      case "no-ndr" ->
          lab.put(
              AdObject.of(RemoteDomainSchema.SCHEMA, words[1])
                  .with(RemoteDomainSchema.DOMAIN_NAME, words[1])
                  .with(RemoteDomainSchema.NDR_ENABLED, false));
      default -> hosts(lab, words);
    };
  }

  /** Steps that concern the world outside. */
  private static TransportLab hosts(TransportLab lab, String[] words) {
    switch (words[0]) {
      case "down" -> lab.hosts.down(words[1]);
      case "answer" -> {
        String enhanced = words[3].equals("-") ? null : words[3];
        Reply reply = new Reply(Integer.parseInt(words[2]), enhanced, words[4]);
        lab.hosts.answer(words[1], recipient -> reply);
      }
      case "null-mx" -> lab.hosts.domain(words[1], "");
      case "no-dsn" -> lab.hosts.offersDsn(false);
      case "wide" ->
          lab.hosts
              .domain("a.wide.example", "mx.wide.example")
              .domain("wide.example", "mx0.wide.example");
      default -> throw new IllegalArgumentException("No such step: " + String.join(" ", words));
    }
    return lab;
  }

  /** Steps are divided by semicolons, so a cost stands behind a comma. */
  private static String space(String text) {
    return text.replace(',', ';');
  }

  private static Unlimited<ByteSize> bytes(String number) {
    return Unlimited.of(new ByteSize(Long.parseLong(number)));
  }

  private static Property<Unlimited<ByteSize>> limit(String name) {
    return name.equals("MaxSendSize")
        ? TransportConfigSchema.MAX_SEND_SIZE
        : TransportConfigSchema.MAX_RECEIVE_SIZE;
  }

  private static <T> TransportLab connector(
      TransportLab lab, String name, Property<T> property, T value) {
    return lab.change(
        before ->
            before.put(
                before.find(SendConnectorSchema.SCHEMA, name).orElseThrow().with(property, value)));
  }

  private static TransportLab alice(TransportLab lab, String name, Unlimited<ByteSize> size) {
    Property<Unlimited<ByteSize>> limit =
        name.equals("MaxSendSize")
            ? RecipientSchema.MAX_SEND_SIZE
            : RecipientSchema.MAX_RECEIVE_SIZE;
    return lab.change(
        before ->
            before.put(before.recipient("alice@contoso.example").orElseThrow().with(limit, size)));
  }

  private static TransportLab subdomains(TransportLab lab) {
    return lab.change(
        before ->
            before.put(
                before
                    .all(AcceptedDomainSchema.SCHEMA)
                    .iterator()
                    .next()
                    .with(AcceptedDomainSchema.MATCH_SUB_DOMAINS, true)));
  }

  private static TransportLab people(TransportLab lab) {
    return lab.internet()
        .put(contact("Guest", "guest@contoso.example", "guest@partner.example"))
        .put(contact("Foreign", "foreign@partner.example", "foreign@partner.example"))
        .put(contact("Inside", "inside@contoso.example", "bob@contoso.example"))
        .put(
            recipient(RecipientSchema.MAIL_USER, "Worker", "worker@contoso.example")
                .with(RecipientSchema.EXTERNAL_EMAIL_ADDRESS, "SMTP:worker@partner.example"))
        .put(
            recipient(
                    RecipientSchema.MAILBOX,
                    "Dora",
                    "dora@contoso.example",
                    "sales@contoso.example")
                .with(RecipientSchema.DISPLAY_NAME, "Dora D\u00f6ring"))
        .put(group("Staff", true, "alice@contoso.example", "bob@contoso.example"))
        .put(group("Open", false, "alice@contoso.example", "guest@contoso.example"))
        .put(group("Outer", false, "staff@contoso.example", "carol@contoso.example"))
        .put(group("Nest", false, "open@contoso.example", "carol@contoso.example"))
        .put(group("Ring1", false, "ring2@contoso.example", "alice@contoso.example"))
        .put(group("Ring2", false, "ring1@contoso.example", "bob@contoso.example"))
        .put(group("Empty", false));
  }
}
