package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsObject;

/** What -Credential and its like take: a PSCredential. */
final class CredentialType implements ParameterType {
  static final CredentialType INSTANCE = new CredentialType();

  private CredentialType() {}

  @Override
  public String name() {
    return "PSCredential";
  }

  @Override
  public Object convert(Object value) {
    if (value == null || value instanceof Credential) {
      return value;
    }
    if (value instanceof PsObject object && object.hasProperty("UserName")) {
      return new Credential(
          Types.text(object.property("UserName")), SecretType.reveal(object.property("Password")));
    }
    throw Types.cannotConvert(
        String.valueOf(value),
        "System.Management.Automation.PSCredential",
        "Make one with Get-Credential, or with New-Object System.Management.Automation.PSCredential.");
  }
}
