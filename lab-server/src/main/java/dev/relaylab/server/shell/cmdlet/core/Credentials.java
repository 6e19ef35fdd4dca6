package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.Text;

/** {@code PSCredential}: a user name and a SecureString. */
public final class Credentials {

  private Credentials() {}

  public static ScriptObject of(Object user, Object password) {
    ScriptObject made =
        new ScriptObject("System.Management.Automation.PSCredential")
            .with("UserName", Text.of(user))
            .with("Password", password);
    return made.does("GetNetworkCredential", none -> NetTypes.credential(user, password));
  }
}
