package dev.relaylab.server.mailbox;

import com.icegreen.greenmail.Managers;

/** GreenMail's store with the lab's users. */
final class LabManagers extends Managers {
  private final LabUsers users = new LabUsers(getImapHostManager());

  @Override
  public LabUsers getUserManager() {
    return users;
  }
}
