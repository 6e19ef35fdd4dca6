package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.CmdletCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What Send-MailMessage was asked to send. */
record OutgoingMail(
    String server,
    int port,
    String from,
    List<String> to,
    List<String> cc,
    List<String> bcc,
    String subject,
    String body,
    boolean html,
    String charset,
    String priority,
    List<String> notifications,
    List<Path> attachments,
    Credential credential,
    boolean tls) {

  static OutgoingMail of(CmdletCall call, List<String> attachments, Path files) {
    String server = call.text("SmtpServer");
    if (server == null || server.isBlank()) {
      throw MailErrors.of(
          "InvalidArgument",
          "PSArgumentException",
          "The email cannot be sent because no SMTP server was specified. You must specify an SMTP server by using either the SmtpServer parameter or the $PSEmailServer variable.");
    }
    return new OutgoingMail(
        server.strip(),
        call.value("Port") instanceof Integer port && port > 0 ? port : 25,
        call.text("From"),
        Types.texts(call.value("To")),
        Types.texts(call.value("Cc")),
        Types.texts(call.value("Bcc")),
        call.text("Subject"),
        call.text("Body") == null ? "" : call.text("Body"),
        call.flag("BodyAsHtml"),
        charset(call.text("Encoding")),
        call.text("Priority") == null ? "Normal" : call.text("Priority"),
        Types.texts(call.value("DeliveryNotificationOption")),
        attachments.stream().map(name -> file(name, files)).toList(),
        (Credential) call.value("Credential"),
        call.flag("UseSsl"));
  }

  /** The same without logging on. */
  OutgoingMail anonymous() {
    return new OutgoingMail(
        server,
        port,
        from,
        to,
        cc,
        bcc,
        subject,
        body,
        html,
        charset,
        priority,
        notifications,
        attachments,
        null,
        tls);
  }

  static String charset(String encoding) {
    String name = encoding == null ? "" : encoding.toLowerCase(Locale.ROOT);
    if (name.contains("utf8") || name.contains("utf-8")) {
      return "utf-8";
    }
    return name.contains("unicode") ? "utf-16" : "us-ascii";
  }

  static Path file(String name, Path files) {
    Path folder = files.toAbsolutePath().normalize();
    String local = name.replace('\\', '/').replaceFirst("^[A-Za-z]:/", "");
    Path file = folder.resolve(local.replaceFirst("^/+", "")).normalize();
    if (file.startsWith(folder) && !Files.isRegularFile(file)) {
      file = folder.resolve(local.substring(local.lastIndexOf('/') + 1)).normalize();
    }
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      throw MailErrors.of(
          "ObjectNotFound",
          "FileNotFoundException",
          "Could not find file '" + name + "'. The shell's files lie in " + folder + ".");
    }
    return file;
  }
}
