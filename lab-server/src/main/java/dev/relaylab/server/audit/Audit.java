package dev.relaylab.server.audit;

import dev.relaylab.server.policy.finding.Findings;
import dev.relaylab.server.policy.finding.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an export of a real organisation shows.
 *
 * @param servers in the order in which their connectors come
 * @param notes what could not be read, is missing, or was taken at its default
 */
public record Audit(List<AuditedServer> servers, List<String> notes) {
  /** What stands under the head of a table. */
  private static final Pattern RULE = Pattern.compile("(?m)^-{3,}( +-{3,})+\\s*$");

  /**
   * Reads exported files: CLIXML or Format-List text of Get-ReceiveConnector, Get-AcceptedDomain,
   * Get-SendConnector and Get-ADPermission, in any order and mixture.
   *
   * @throws ExportException when a file cannot be read at all, or no Receive connector is in them
   */
  public static Audit of(List<ExportFile> files) {
    List<ExportedObject> objects = new ArrayList<>();
    for (ExportFile file : files) {
      objects.addAll(read(file));
    }
    return new Assembly(objects).audit();
  }

  private static List<ExportedObject> read(ExportFile file) {
    String text = file.text();
    boolean xml = text.stripLeading().startsWith("<");
    List<ExportedObject> objects =
        xml ? ClixmlReader.read(file.name(), text) : ListReader.read(file.name(), text);
    if (objects.isEmpty()) {
      throw new ExportException(
          file.name()
              + (RULE.matcher(text).find()
                  ? " is a table, which leaves most properties out and cuts values off."
                  : " holds no objects.")
              + " Export with: Get-ReceiveConnector | Export-Clixml FILE, or"
              + " Get-ReceiveConnector | Format-List | Out-File FILE -Width 4096");
    }
    return objects;
  }

  /** Notes, then for each server its map and its findings. */
  public String toText(Surroundings surroundings) {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append("note  ").append(note).append('\n'));
    for (AuditedServer server : servers) {
      text.append("\nServer ").append(server.name()).append("\n\n");
      text.append(server.map().toText()).append('\n');
      text.append(server.findings(surroundings).toText());
    }
    return text.toString();
  }

  public Map<String, Object> toJson(Surroundings surroundings) {
    List<Object> all = new ArrayList<>();
    for (AuditedServer server : servers) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("server", server.name());
      one.put("endpoints", server.map().toJson(1).get("endpoints"));
      one.put("findings", server.findings(surroundings).toJson());
      all.add(one);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("notes", notes);
    json.put("servers", all);
    return json;
  }

  /** The mending commands of all servers, for reading before running. */
  public String fixScript(Surroundings surroundings) {
    return servers.stream()
        .map(
            server -> {
              Findings findings = server.findings(surroundings);
              return "# Server "
                  + server.name()
                  + "\n\n"
                  + (findings.all().isEmpty() ? "# nothing to mend\n" : findings.fixScript());
            })
        .collect(Collectors.joining("\n"));
  }
}
