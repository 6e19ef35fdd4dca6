package dev.relaylab.server.transport;

import dev.relaylab.server.mailbox.Mailboxes;
import dev.relaylab.server.transport.TransportLab.Who;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A process that accepts messages until somebody kills it. After each 250 it says its number on
 * standard output. What foreign hosts take goes into a file, as if they were other machines.
 */
final class KilledLab {

  private KilledLab() {}

  static Path foreign(Path folder) {
    return folder.resolve("foreign.log");
  }

  static TransportLab lab(Path folder, Mailboxes mailboxes, ExecutorService worker) {
    TransportLab lab = new TransportLab().internet().spool(folder.resolve("spool"));
    lab.mailboxesIn(mailboxes).worker(worker);
    lab.hosts.down("mx.fabrikam.example");
    lab.hosts.onTaken(taken -> note(folder, taken));
    return lab;
  }

  private static synchronized void note(Path folder, FakeHosts.Taken taken) {
    String subject = MessageText.parse(taken.content()).value("Subject").orElse("");
    try {
      Files.writeString(
          foreign(folder),
          subject + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String recipient(int number) {
    return switch (number % 4) {
      case 0 -> "bob@contoso.example";
      case 1 -> "x@partner.example";
      case 2 -> "x@fabrikam.example";
      default -> "gone@contoso.example";
    };
  }

  /** The folder, and how many messages at most. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    ExecutorService worker = Executors.newSingleThreadExecutor();
    TransportLab lab = lab(folder, new Mailboxes(folder.resolve("mailboxes")), worker);
    lab.transport().resume();
    int most = Integer.parseInt(args[1]);
    for (int number = 0; number < most; number++) {
      String text = "From: <alice@contoso.example>\r\nSubject: m" + number + "\r\n\r\nx\r\n";
      lab.accept(
          Who.ANONYMOUS,
          TransportLab.envelope("alice@contoso.example", recipient(number)),
          text.getBytes(StandardCharsets.US_ASCII));
      System.out.println(number);
      System.out.flush();
    }
    worker.shutdown();
  }
}
