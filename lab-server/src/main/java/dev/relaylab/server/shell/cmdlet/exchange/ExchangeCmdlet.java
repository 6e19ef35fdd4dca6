package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.DirectoryException;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What Exchange's cmdlets have in common: finding their object, failing, and changing. */
abstract class ExchangeCmdlet implements Cmdlet {
  private final CmdletSpec spec;
  private final LabServices lab;
  private final ExchangeErrors errors;

  ExchangeCmdlet(LabServices lab, CmdletSpec spec) {
    this.lab = lab;
    this.spec = spec;
    this.errors = new ExchangeErrors(lab, spec.name());
  }

  /** Does the work for one object of the pipeline, or for none. */
  abstract void process(CmdletCall call);

  @Override
  public final CmdletSpec spec() {
    return spec;
  }

  @Override
  public final Run start(CmdletCall call) {
    return () -> {
      try {
        process(call);
      } catch (Refusal refused) {
        call.error(refused.error());
      } catch (DirectoryException refused) {
        call.error(errors.of(refused));
      } catch (InvalidValueException refused) {
        call.error(errors.of(refused));
      }
    };
  }

  final LabServices lab() {
    return lab;
  }

  /** The files that the shell reads and writes. */
  final LabFiles labFiles() {
    return new LabFiles(lab.files(), lab.files().resolve("logs"));
  }

  final Organisation organisation() {
    return lab.organisation();
  }

  final ExchangeErrors errors() {
    return errors;
  }

  final String identityOf(AdObject object) {
    return Names.identity(object, organisation().server());
  }

  /** The one object that -Identity names; a wildcard will do where it fits one object only. */
  final AdObject one(CmdletCall call, Schema... schemas) {
    return one(call.text("Identity"), schemas);
  }

  final AdObject one(String identity, Schema... schemas) {
    List<AdObject> found =
        identity == null
            ? List.of()
            : new Lookup(organisation()).find(List.of(schemas), identity, true);
    if (found.isEmpty()) {
      throw errors.notFound(identity);
    }
    if (found.size() > 1) {
      throw errors.ambiguous(identity);
    }
    return found.get(0);
  }

  /** The objects a Get cmdlet shows: all, or those that -Identity names, in any form. */
  final List<AdObject> selected(CmdletCall call, Schema... schemas) {
    String identity = call.text("Identity");
    Lookup lookup = new Lookup(organisation());
    List<AdObject> found = lookup.find(List.of(schemas), identity == null ? "*" : identity, true);
    if (found.isEmpty() && identity != null && identity.indexOf('*') < 0) {
      throw errors.notFound(identity);
    }
    return found;
  }

  final void show(CmdletCall call, AdObject object) {
    call.write(new DirectoryObject(object, organisation()));
  }

  /** The object as the newest revision has it. */
  final AdObject current(Schema schema, String name) {
    return organisation().find(schema, name).orElseThrow(() -> errors.notFound(name));
  }

  /**
   * Makes a change under the call's own parameters.
   *
   * @return whether anything is different now
   */
  final boolean change(CmdletCall call, String identity, UnaryOperator<Organisation> change) {
    return change(call, canonical(call, identity), change);
  }

  final boolean change(
      CmdletCall call, Map<String, Object> parameters, UnaryOperator<Organisation> change) {
    int before = lab.directory().current().number();
    Map<String, Object> replayed = new LinkedHashMap<>(parameters);
    if (spec.asksFirst()) {
      replayed.put("Confirm", false);
    }
    String text = CommandText.of(spec.name(), replayed);
    return lab.change(text, call.typed(), change).number() != before;
  }

  /** The call's parameters with the object's resolved identity first. */
  private static Map<String, Object> canonical(CmdletCall call, String identity) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (identity != null) {
      parameters.put("Identity", identity);
    }
    call.bound()
        .forEach(
            (name, value) -> {
              if (!name.equals("Identity") && !name.equals("DomainController")) {
                parameters.put(name, value);
              }
            });
    return parameters;
  }

  static void warnUnchanged(CmdletCall call, String identity) {
    call.warn(
        "The command completed successfully but no settings of '"
            + identity
            + "' have been modified.");
  }
}
