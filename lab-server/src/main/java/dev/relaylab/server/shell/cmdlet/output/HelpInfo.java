package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.SelfPrinting;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;

/** A help page: it prints as a text, and has its parts as properties. */
record HelpInfo(PsCustomObject facts, String printed) implements PsObject, SelfPrinting {

  @Override
  public List<String> typeNames() {
    return facts.typeNames();
  }

  @Override
  public List<String> propertyNames() {
    return facts.propertyNames();
  }

  @Override
  public Object property(String name) {
    return facts.property(name);
  }

  @Override
  public String toString() {
    return facts.toString();
  }
}
