package dev.relaylab.server.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.pop3.Pop3Server;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.transport.MailboxStore;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All mailboxes of the lab in GreenMail's store, to be read with IMAP and POP3: those of the
 * organisation with their own passwords, and one for every foreign address that mail has come for,
 * whose password is the address.
 */
public final class Mailboxes implements MailboxStore, AutoCloseable {
  private static final Session SESSION = Session.getInstance(new Properties());
  private final Managers managers = new Managers();
  private final Map<String, GreenMailUser> users = new ConcurrentHashMap<>();
  private final List<AbstractServer> servers = new ArrayList<>();

  /** Gives every mailbox of the organisation an account, with the password it has now. */
  public synchronized void follow(Organisation organisation) {
    for (AdObject mailbox : organisation.all(RecipientSchema.MAILBOX)) {
      String password = mailbox.get(RecipientSchema.PASSWORD);
      GreenMailUser user = user(mailbox.get(RecipientSchema.PRIMARY_SMTP_ADDRESS));
      if (password != null) {
        user.setPassword(password);
      }
    }
  }

  private GreenMailUser user(String address) {
    return users.computeIfAbsent(address.toLowerCase(Locale.ROOT), this::create);
  }

  /**
   * GreenMail names a mailbox by a 32-bit hash; two addresses that collide cannot both have one.
   */
  private GreenMailUser create(String address) {
    try {
      return managers.getUserManager().createUser(address, address, address);
    } catch (UserException taken) {
      throw new UncheckedIOException(
          new IOException(
              "There can be no mailbox for " + address + ": " + taken.getMessage(), taken));
    }
  }

  @Override
  public void deliver(String address, byte[] content) {
    try {
      user(address).deliver(new MimeMessage(SESSION, new ByteArrayInputStream(content)));
    } catch (MessagingException e) {
      throw new UncheckedIOException(
          new IOException(
              "The message for " + address + " cannot be delivered: " + e.getMessage(), e));
    }
  }

  /** The messages of an address as they were delivered, oldest first. */
  public List<byte[]> messages(String address) {
    GreenMailUser user = users.get(address.toLowerCase(Locale.ROOT));
    List<byte[]> sources = new ArrayList<>();
    if (user != null) {
      try {
        for (StoredMessage stored : managers.getImapHostManager().getInbox(user).getMessages()) {
          ByteArrayOutputStream source = new ByteArrayOutputStream();
          stored.getMimeMessage().writeTo(source);
          sources.add(source.toByteArray());
        }
      } catch (FolderException | MessagingException | IOException e) {
        throw new UncheckedIOException(
            new IOException("The mailbox of " + address + " cannot be read: " + e.getMessage(), e));
      }
    }
    return sources;
  }

  /** Opens IMAP on a loopback endpoint; port 0 lets the system choose. */
  public InetSocketAddress openImap(InetSocketAddress endpoint) {
    return open(new ImapServer(setup(endpoint, ServerSetup.PROTOCOL_IMAP), managers), endpoint);
  }

  /** Opens POP3 on a loopback endpoint; port 0 lets the system choose. */
  public InetSocketAddress openPop3(InetSocketAddress endpoint) {
    return open(new Pop3Server(setup(endpoint, ServerSetup.PROTOCOL_POP3), managers), endpoint);
  }

  private static ServerSetup setup(InetSocketAddress endpoint, String protocol) {
    if (!endpoint.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(endpoint + " is no loopback address");
    }
    return new ServerSetup(endpoint.getPort(), endpoint.getAddress().getHostAddress(), protocol);
  }

  private InetSocketAddress open(AbstractServer server, InetSocketAddress endpoint) {
    server.startService();
    try {
      if (!server.waitTillRunning(5_000)) {
        throw new UncheckedIOException(
            new IOException(
                "Port "
                    + endpoint.getPort()
                    + " on "
                    + endpoint.getAddress().getHostAddress()
                    + " is taken. Stop the other program, or choose other ports with lab up --offset N."));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    servers.add(server);
    return new InetSocketAddress(endpoint.getAddress(), server.getPort());
  }

  @Override
  public void close() {
    servers.forEach(AbstractServer::stopService);
  }
}
