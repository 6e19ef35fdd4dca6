package dev.relaylab.server.shell.cmdlet.exchange;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Sends as .NET's SmtpClient does: one message a session, the machine's name in EHLO. */
final class WindowsMailClient {
  private static final String TIMEOUT = "100000";
  private final Network network;

  WindowsMailClient(Network network) {
    this.network = network;
  }

  void send(OutgoingMail mail) {
    Session session = Session.getInstance(properties(mail), authenticator(mail.credential()));
    MimeMessage message = MailMessages.of(mail, session);
    boolean refusedLogon;
    try (Socket socket = connect(mail);
        SMTPTransport transport =
            new SMTPTransport(
                session, new URLName("smtp", mail.server(), mail.port(), null, null, null))) {
      refusedLogon = !deliver(transport, socket, message);
    } catch (MessagingException | IOException closed) {
      throw MailErrors.smtp("Failure sending mail.");
    }
    if (refusedLogon) {
      // .NET's client goes on without logging on, and the server refuses MAIL or RCPT.
      send(mail.anonymous());
    }
  }

  /** Sends over an open connection; false when the server refused to log the user on. */
  private static boolean deliver(SMTPTransport transport, Socket socket, MimeMessage message) {
    try {
      transport.connect(socket);
      Address[] all = message.getAllRecipients();
      message.removeHeader("Bcc");
      transport.sendMessage(message, all);
      return true;
    } catch (SendFailedException refused) {
      throw refused(refused);
    } catch (AuthenticationFailedException refused) {
      return false;
    } catch (MessagingException failed) {
      throw failed(failed, transport);
    }
  }

  private Socket connect(OutgoingMail mail) {
    try {
      return network.connect(mail.server(), mail.port());
    } catch (UnknownHostException unknown) {
      throw MailErrors.smtp("The remote name could not be resolved: '" + mail.server() + "'");
    } catch (IOException refused) {
      throw MailErrors.smtp("Unable to connect to the remote server");
    }
  }

  private static Refusal refused(SendFailedException failed) {
    int recipients =
        length(failed.getInvalidAddresses())
            + length(failed.getValidSentAddresses())
            + length(failed.getValidUnsentAddresses());
    for (Exception next = failed;
        next != null;
        next = next instanceof MessagingException more ? more.getNextException() : null) {
      if (next instanceof SMTPAddressFailedException address) {
        return recipients > 1
            ? MailErrors.of(
                "InvalidOperation",
                "SmtpFailedRecipientsException",
                "Unable to send to all recipients.")
            : MailErrors.of(
                "InvalidOperation",
                "SmtpFailedRecipientException",
                MailErrors.text(address.getReturnCode(), address.getMessage()));
      }
    }
    return failed instanceof SMTPSendFailedException reply
        ? MailErrors.smtp(MailErrors.text(reply.getReturnCode(), reply.getMessage()))
        : MailErrors.smtp("Failure sending mail.");
  }

  private static Refusal failed(MessagingException failed, SMTPTransport transport) {
    if (String.valueOf(failed.getMessage()).contains("STARTTLS is required")) {
      return MailErrors.smtp("Server does not support secure connections.");
    }
    int code = transport.getLastReturnCode();
    return MailErrors.smtp(
        code >= 400
            ? MailErrors.text(code, transport.getLastServerResponse())
            : "Failure sending mail.");
  }

  private static int length(Address[] addresses) {
    return addresses == null ? 0 : addresses.length;
  }

  private Properties properties(OutgoingMail mail) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", mail.server());
    properties.setProperty("mail.smtp.port", Integer.toString(mail.port()));
    properties.setProperty("mail.smtp.localhost", network.machine());
    properties.setProperty("mail.smtp.sendpartial", "true");
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
    properties.setProperty("mail.smtp.timeout", TIMEOUT);
    if (mail.tls()) {
      properties.setProperty("mail.smtp.starttls.required", "true");
      properties.setProperty("mail.smtp.starttls.enable", "true");
      properties.setProperty("mail.smtp.ssl.trust", "*");
      properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
    }
    if (mail.credential() != null) {
      properties.setProperty("mail.smtp.auth", "true");
      properties.setProperty("mail.smtp.auth.mechanisms", "LOGIN");
      properties.setProperty("mail.smtp.user", mail.credential().user());
    }
    String notify = MailMessages.notify(mail.notifications());
    if (!notify.isEmpty()) {
      properties.setProperty("mail.smtp.dsn.notify", notify);
    }
    return properties;
  }

  private static Authenticator authenticator(Credential credential) {
    if (credential == null) {
      return null;
    }
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(credential.user(), credential.password());
      }
    };
  }
}
