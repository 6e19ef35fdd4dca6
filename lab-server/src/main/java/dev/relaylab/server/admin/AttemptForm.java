package dev.relaylab.server.admin;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.map.Machine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form that names an attempt, as it was written, and what is wrong with it. */
final class AttemptForm {
  private final String from;
  private final String sender;
  private final String recipient;
  private final String user;
  private final String port;
  private final Map<String, String> errors = new LinkedHashMap<>();
  private Attempt attempt;

  private AttemptForm(String from, String sender, String recipient, String user, String port) {
    this.from = from;
    this.sender = sender;
    this.recipient = recipient;
    this.user = user;
    this.port = port;
  }

  static AttemptForm of(WebRequest request, Organisation organisation, List<Machine> machines) {
    AttemptForm form =
        new AttemptForm(
            request.one("from"),
            request.one("mailFrom"),
            request.one("rcptTo"),
            request.one("user"),
            request.has("port") ? request.one("port") : "25");
    if (request.has("from")) {
      form.read(organisation, machines);
    }
    return form;
  }

  private void read(Organisation organisation, List<Machine> machines) {
    Optional<IpAddress> address = address(machines);
    if (address.isEmpty()) {
      errors.put("from", "\"" + from + "\" is neither an address nor a machine of the lab.");
    }
    boolean nullSender = sender.equals("<>");
    if (!nullSender && !bare(sender).contains("@")) {
      errors.put("mailFrom", "Write an address such as a@elsewhere.example, or <>.");
    }
    if (!bare(recipient).contains("@")) {
      errors.put("rcptTo", "Write an address such as b@partner.example.");
    }
    if (!user.isEmpty() && RelayPolicy.accountNamed(organisation, user).isEmpty()) {
      errors.put("user", "Nobody can log on as \"" + user + "\". Leave it empty for nobody.");
    }
    int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
    if (number < 1 || number > 65_535) {
      errors.put("port", "A port is a number from 1 to 65535.");
    }
    if (errors.isEmpty()) {
      attempt =
          new Attempt(
              address.get(),
              organisation.server().address(),
              number,
              nullSender ? "" : bare(sender),
              bare(recipient),
              user.isEmpty() ? null : user,
              null);
    }
  }

  private Optional<IpAddress> address(List<Machine> machines) {
    for (Machine machine : machines) {
      if (machine.name().equalsIgnoreCase(from)) {
        return Optional.of(machine.address());
      }
    }
    try {
      return Optional.of(IpAddress.parse(from));
    } catch (InvalidValueException bad) {
      return Optional.empty();
    }
  }

  private static String bare(String path) {
    boolean bracketed = path.length() > 2 && path.startsWith("<") && path.endsWith(">");
    return bracketed ? path.substring(1, path.length() - 1) : path;
  }

  /** None while nothing was asked, or something is wrong. */
  Optional<Attempt> attempt() {
    return Optional.ofNullable(attempt);
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }

  void into(Map<String, Object> values) {
    values.put(
        "fields",
        List.of(
            field("from", "From", "An address, or a machine such as PRINTER.", from),
            field("mailFrom", "MAIL FROM", "The sender; <> for none.", sender),
            field("rcptTo", "RCPT TO", "The recipient.", recipient),
            field("user", "Logs on as", "A mailbox user's address; empty for nobody.", user),
            field("port", "To port", "25, or another that the server listens on.", port)));
  }

  /** One field. */
  record View(
      String parameter, String label, String help, String value, String error, boolean listed) {}

  private View field(String name, String label, String help, String value) {
    return new View(name, label, help, value, errors.getOrDefault(name, ""), name.equals("from"));
  }
}
