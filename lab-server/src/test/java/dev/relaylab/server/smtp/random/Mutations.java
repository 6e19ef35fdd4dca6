package dev.relaylab.server.smtp.random;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SplittableRandom;

/** What clients send, and that with octets lost, changed, doubled and put in. */
public final class Mutations {
  private static final String MARKS = "<>@\"\\:;, =\0\r\n.-[]";
  static final List<String> LINES =
      List.of(
          "EHLO x",
          "HELO [192.0.2.40]",
          "MAIL FROM:<bob@partner.example> SIZE=100 BODY=8BITMIME SMTPUTF8",
          "MAIL FROM:<\"a\\\" b\"@partner.example> RET=FULL ENVID=x AUTH=<>",
          "RCPT TO:<@a.example,@[192.0.2.10]:u@partner.example> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;u@x",
          "RCPT TO:<alice@contoso.example>",
          "DATA",
          "Subject: x\r\n\r\n..body\r\n.",
          "BDAT 5\r\nhello",
          "BDAT 0 LAST",
          "AUTH LOGIN YWxpY2U=",
          "UGE1NXdvcmQtYWxpY2U=",
          "AUTH PLAIN AGFsaWNlAFBhNTV3b3JkLWFsaWNl",
          "AUTH NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAA=",
          "AUTH GSSAPI YII=",
          "X-EXPS NTLM =",
          "*",
          "STARTTLS",
          "X-ANONYMOUSTLS",
          "VRFY alice",
          "RSET",
          "NOOP",
          "QUIT");

  private Mutations() {}

  /** The text with about every sixth octet harmed. */
  public static byte[] of(SplittableRandom random, String line) {
    byte[] bytes = line.getBytes(ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte octet : bytes) {
      switch (random.nextInt(24)) {
        case 0 -> {}
        case 1 -> out.write(random.nextInt(256));
        case 2 -> {
          out.write(octet);
          out.write(octet);
        }
        case 3 -> {
          out.write(octet);
          out.write(MARKS.charAt(random.nextInt(MARKS.length())));
        }
        default -> out.write(octet);
      }
    }
    return out.toByteArray();
  }
}
