package dev.relaylab.server;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.NetworkData;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.smtp.host.Listening;
import dev.relaylab.server.smtp.host.Twins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code lab status --json} says of a lab. */
final class LabStatus {

  private LabStatus() {}

  /**
   * The status as maps and lists.
   *
   * @param endpoints imap, pop3, dns and web as host:port, null where nothing runs
   */
  static Map<String, Object> of(
      LabRecord record,
      boolean running,
      List<Listening> server,
      List<Listening> foreign,
      boolean twins,
      Map<String, String> endpoints) {
    Revision revision = record.directory().current();
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("running", running);
    status.put("revision", revision.number());
    status.put("stateHash", revision.organisation().stateHash());
    status.put("exercise", record.exercise());
    status.put("listeners", NetworkData.of(server));
    status.put("foreign", NetworkData.of(foreign));
    status.put("twins", twins);
    List<Map<String, Object>> machines = new ArrayList<>();
    for (Machine machine : AddressPlan.standard().machines()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", machine.name());
      row.put("address", machine.address().toString());
      row.put("twin", twins ? Twins.twinOf(machine.address()).toString() : null);
      machines.add(row);
    }
    status.put("machines", machines);
    List<Map<String, Object>> mailboxes = new ArrayList<>();
    for (AdObject mailbox : revision.organisation().all(RecipientSchema.MAILBOX)) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("address", mailbox.get(RecipientSchema.PRIMARY_SMTP_ADDRESS));
      row.put("password", mailbox.get(RecipientSchema.PASSWORD));
      mailboxes.add(row);
    }
    status.put("mailboxes", mailboxes);
    for (String service : List.of("imap", "pop3", "dns", "web")) {
      status.put(service, endpoints.get(service));
    }
    return status;
  }
}
