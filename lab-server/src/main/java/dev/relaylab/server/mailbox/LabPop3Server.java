package dev.relaylab.server.mailbox;

import com.icegreen.greenmail.pop3.Pop3Connection;
import com.icegreen.greenmail.pop3.Pop3Handler;
import com.icegreen.greenmail.pop3.Pop3Server;
import com.icegreen.greenmail.pop3.Pop3State;
import com.icegreen.greenmail.pop3.commands.Pop3Command;
import com.icegreen.greenmail.pop3.commands.Pop3CommandRegistry;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.util.List;

/**
 * GreenMail's POP3, which says of itself all that it can do (RFC 2449): mutt reads no mailbox where
 * TOP is not announced.
 */
final class LabPop3Server extends Pop3Server {
  private static final List<String> CAN = List.of("+OK", "TOP", "USER", "UIDL", "SASL PLAIN", ".");
  private final LabManagers managers;

  LabPop3Server(ServerSetup setup, LabManagers managers) {
    super(setup, managers);
    this.managers = managers;
  }

  @Override
  protected ProtocolHandler createProtocolHandler(Socket client) {
    return new Pop3Handler(new Registry(), managers.getUserManager(), client);
  }

  private static final class Registry extends Pop3CommandRegistry {
    @Override
    public Pop3Command getCommand(String name) {
      return "CAPA".equalsIgnoreCase(name) ? new Capabilities() : super.getCommand(name);
    }
  }

  private static final class Capabilities extends Pop3Command {
    @Override
    public boolean isValidForState(Pop3State state) {
      return true;
    }

    @Override
    public void execute(Pop3Connection connection, Pop3State state, String line) {
      CAN.forEach(connection::println);
    }
  }
}
