package dev.relaylab.server.shell.lang;

/** {@code [name]} as a value. */
record TypeValue(String name) {

  @Override
  public String toString() {
    return TypeNames.fullName(name);
  }
}
