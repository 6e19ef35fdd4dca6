package dev.relaylab.server.mailbox;

import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.transport.MailboxStore;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All mailboxes of the lab in GreenMail's store, to be read with IMAP and POP3: those of the
 * organisation with their own passwords, and one for every foreign address that mail has come for,
 * whose password is the address.
 *
 * <p>With a folder, what was delivered outlives the process. What a mail client deletes or marks is
 * forgotten with it, and the message is there again. Octets of a header that are neither ASCII nor
 * UTF-8, which no message may have, are shown as unknown characters; bodies stay as they came.
 */
public final class Mailboxes implements MailboxStore, AutoCloseable {
  private static final Session SESSION = session();
  private static final long PATIENCE_MILLIS = 5_000;

  private final LabManagers managers = new LabManagers();
  private final LabUsers users = managers.getUserManager();
  private final Path folder;
  private final List<AbstractServer> servers = new CopyOnWriteArrayList<>();

  /** Mailboxes in memory only. */
  public Mailboxes() {
    this(null);
  }

  /**
   * Mailboxes with what a folder holds of earlier runs.
   *
   * @param folder made when the first message comes; null keeps mail in memory only
   */
  public Mailboxes(Path folder) {
    this.folder = folder;
    if (folder != null) {
      for (MailboxFile file : MailboxFile.in(folder)) {
        GreenMailUser user = user(file.address());
        file.messages().forEach(message -> store(user, message));
      }
    }
  }

  /** Header fields outside ASCII are UTF-8 (RFC 6532), as they came. */
  private static Session session() {
    Properties properties = new Properties();
    properties.put("mail.mime.allowutf8", "true");
    return Session.getInstance(properties);
  }

  /**
   * Gives every mailbox of the organisation an account, with the addresses and the password it has
   * now. A mailbox whose primary address changes keeps its mail.
   */
  public synchronized void follow(Organisation organisation) {
    for (AdObject mailbox : organisation.all(RecipientSchema.MAILBOX)) {
      String primary = mailbox.get(RecipientSchema.PRIMARY_SMTP_ADDRESS);
      List<String> addresses = new ArrayList<>(List.of(primary));
      mailbox
          .get(RecipientSchema.EMAIL_ADDRESSES)
          .forEach(proxy -> addresses.add(proxy.substring(proxy.indexOf(':') + 1)));
      GreenMailUser user =
          addresses.stream()
              .map(users::getUser)
              .filter(Objects::nonNull)
              .findFirst()
              .orElseGet(() -> user(primary));
      addresses.forEach(address -> users.alias(address, user));
      String password = mailbox.get(RecipientSchema.PASSWORD);
      if (password != null) {
        user.setPassword(password);
      }
    }
  }

  private GreenMailUser user(String address) {
    return users.createUser(address, address, address.toLowerCase(Locale.ROOT));
  }

  @Override
  public void deliver(String address, byte[] content) {
    GreenMailUser user = user(address);
    synchronized (user) {
      if (folder != null) {
        MailboxFile.of(folder, user.getEmail()).append(content);
      }
      store(user, content);
    }
  }

  private static void store(GreenMailUser user, byte[] content) {
    try {
      user.deliver(new Incoming(content));
    } catch (MessagingException e) {
      throw new UncheckedIOException(
          new IOException(
              "The message for " + user.getEmail() + " cannot be delivered: " + e.getMessage(), e));
    }
  }

  /** A message that says its source as it came; GreenMail asks for it more than once. */
  private static final class Incoming extends MimeMessage {
    private final byte[] source;

    Incoming(byte[] source) throws MessagingException {
      super(SESSION, new SharedByteArrayInputStream(source));
      this.source = source;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
      if (ignored == null) {
        out.write(source);
      } else {
        super.writeTo(out, ignored);
      }
    }
  }

  /** Whether an address has a mailbox: one of the organisation, or one that got mail. */
  public boolean has(String address) {
    return users.getUser(address) != null;
  }

  /** The messages of an address as they were delivered, oldest first. */
  public List<byte[]> messages(String address) {
    GreenMailUser user = users.getUser(address);
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

  /**
   * Opens IMAP on a loopback endpoint; port 0 lets the system choose.
   *
   * @throws IOException when the system does not give the port
   */
  public InetSocketAddress openImap(InetSocketAddress endpoint) throws IOException {
    return open(new ImapServer(setup(endpoint, ServerSetup.PROTOCOL_IMAP), managers), endpoint);
  }

  /**
   * Opens POP3 on a loopback endpoint; port 0 lets the system choose.
   *
   * @throws IOException when the system does not give the port
   */
  public InetSocketAddress openPop3(InetSocketAddress endpoint) throws IOException {
    return open(new LabPop3Server(setup(endpoint, ServerSetup.PROTOCOL_POP3), managers), endpoint);
  }

  private static ServerSetup setup(InetSocketAddress endpoint, String protocol) {
    if (!endpoint.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(endpoint + " is no loopback address");
    }
    return new ServerSetup(endpoint.getPort(), endpoint.getAddress().getHostAddress(), protocol);
  }

  private InetSocketAddress open(AbstractServer server, InetSocketAddress endpoint)
      throws IOException {
    CompletableFuture<String> refusal = new CompletableFuture<>();
    server.setUncaughtExceptionHandler(
        (thread, why) ->
            refusal.complete((why.getCause() == null ? why : why.getCause()).getMessage()));
    server.startService();
    try {
      if (!server.waitTillRunning(PATIENCE_MILLIS)) {
        throw new IOException(refusal.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException silent) {
      throw new IOException("it does not answer", silent);
    }
    servers.add(server);
    return new InetSocketAddress(endpoint.getAddress(), server.getPort());
  }

  @Override
  public void close() {
    servers.forEach(AbstractServer::stopService);
  }
}
