package dev.relaylab.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.SmallLab;
import dev.relaylab.server.internet.Zones;
import dev.relaylab.server.smtp.Labs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MachineConsoleTest {
  private static final Organisation RELAY =
      Labs.withConnector(Labs::anyRecipient, PermissionGroup.AnonymousUsers);
  private final List<String> scripts = new ArrayList<>();

  private final List<String> lookups = new ArrayList<>();

  private record Result(int status, String out, String err) {}

  private final MachineShell shell =
      new MachineShell() {
        @Override
        public int run(Machine machine, String source, Streams streams) {
          scripts.add(machine.name() + ": " + source);
          return 0;
        }

        @Override
        public int prompt(Machine machine, Streams streams) {
          scripts.add(machine.name() + " prompt");
          return 0;
        }
      };

  private Result run(SmallLab lab, String input, String machine, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        Streams.piped(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    MachineConsole console =
        new MachineConsole(
            AddressPlan.standard(),
            Zones.standard(),
            lab.dialler,
            shell,
            (on, type, name) -> lookups.add(on.name() + " " + type + " " + name));
    int status = console.run(machine, List.of(words), streams);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String dialogue(String to) {
    return "EHLO client.example\nMAIL FROM:<scan@contoso.example>\nRCPT TO:<" + to + ">\nQUIT\n";
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSameSessionFromTwoMachinesGetsDifferentAnswers(boolean twins) {
    try (SmallLab lab = new SmallLab(RELAY, twins)) {
      Result printer =
          run(
              lab,
              dialogue("b@partner.example"),
              "PRINTER",
              "telnet",
              "mail.contoso.example",
              "25");
      assertThat(printer.status()).isZero();
      assertThat(printer.out())
          .startsWith(
              "Trying 192.0.2.10...\nConnected to mail.contoso.example.\nEscape character is '^]'.\n220 ex01.contoso.example Microsoft ESMTP")
          .contains("Hello [192.0.2.40]", "250 2.1.5 Recipient OK")
          .endsWith(
              "221 2.0.0 Service closing transmission channel\nConnection closed by foreign host.\n");

      Result stranger =
          run(lab, dialogue("b@partner.example"), "stranger", "telnet", "192.0.2.10", "smtp");
      assertThat(stranger.out())
          .contains(
              "Hello [203.0.113.9]",
              "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMessageGoesThroughAndForeignHostsAreReached(boolean twins) {
    String message =
        "EHLO x\nMAIL FROM:<a@contoso.example>\nRCPT TO:<b@partner.example>\nDATA\nSubject: hi\n\nhello\n.\nQUIT\n";
    try (SmallLab lab = new SmallLab(RELAY, twins)) {
      assertThat(run(lab, message, "PRINTER", "telnet", "mail.contoso.example", "25").out())
          .contains("250 2.6.0 <1@");
      assertThat(lab.kept.text(0)).isEqualTo("Subject: hi\r\n\r\nhello\r\n");
      assertThat(run(lab, message, "EX01", "telnet", "mx.partner.example", "25").status()).isZero();
      assertThat(lab.foreignMail.get("b@partner.example"))
          .singleElement()
          .asString()
          .contains("([192.0.2.10])");
    }
  }

  @Test
  void whatCannotBeReachedIsSaidAndIsStatusOne() {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), true)) {
      Result refused = run(lab, "", "PRINTER", "telnet", "mail.contoso.example", "26");
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.out()).isEqualTo("Trying 192.0.2.10...\n");
      assertThat(refused.err())
          .isEqualTo("telnet: Unable to connect to remote host: Connection refused\n");
      assertThat(run(lab, "", "PRINTER", "telnet", "nowhere.example", "25").err())
          .isEqualTo("telnet: could not resolve nowhere.example/25: Name or service not known\n");
      Result outside = run(lab, "", "PRINTER", "telnet", "8.8.8.8", "25");
      assertThat(outside.status()).isEqualTo(1);
      assertThat(outside.err()).contains("Network is unreachable", "nothing leaves the lab");
    }
  }

  @Test
  void wrongWordsAreAnsweredWithTheRightOnes() {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), true)) {
      Result machine = run(lab, "", "PRINTR", "hostname");
      assertThat(machine.status()).isEqualTo(2);
      assertThat(machine.err()).contains("PRINTR", "PRINTER", "192.0.2.40");
      Result command = run(lab, "", "PRINTER", "telent");
      assertThat(command.status()).isEqualTo(2);
      assertThat(command.err()).contains("'telent'", "telnet, ");
      assertThat(run(lab, "", "PRINTER", "telnet").status()).isEqualTo(2);
      assertThat(run(lab, "", "PRINTER", "telnet", "mail.contoso.example", "99999").err())
          .contains("bad port 99999");
    }
  }

  @Test
  void nslookupWithoutANameTakesQuestionsUntilExit() {
    try (SmallLab lab = new SmallLab(RELAY, true)) {
      Result result =
          run(
              lab,
              "nslookup\nset type=mx\ncontoso.example\nset q=foo\nx.example\nexit\nhostname\n",
              "STRANGER");

      assertThat(result.out())
          .startsWith("Default Server:  dns01.contoso.example\nAddress:  192.0.2.53\n\n> ")
          .contains("MX preference = 10, mail exchanger = mail.contoso.example")
          .endsWith("> host9\n");
      assertThat(result.err()).contains("unknown query type: foo");
      assertThat(lookups).containsExactly("STRANGER MX contoso.example");
    }
  }

  @Test
  void tellsWhichLookupsWereAnsweredAlsoAtAPrompt() {
    try (SmallLab lab = new SmallLab(RELAY, true)) {
      run(lab, "", "STRANGER", "nslookup", "-type=mx", "contoso.example");
      run(
          lab,
          "nslookup -q=MX fabrikam.example.\nnslookup mail.contoso.example\nexit\n",
          "PRINTER");
      run(lab, "", "PRINTER", "nslookup", "x.example");

      assertThat(lookups)
          .containsExactly(
              "STRANGER MX contoso.example",
              "PRINTER MX fabrikam.example",
              "PRINTER A mail.contoso.example");
    }
  }

  @Test
  void nslookupAnswersAsOnWindows() {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), true)) {
      String server = "Server:  dns01.contoso.example\nAddress:  192.0.2.53\n\n";
      assertThat(run(lab, "", "STRANGER", "nslookup", "-type=mx", "contoso.example").out())
          .isEqualTo(
              server
                  + "contoso.example\tMX preference = 10, mail exchanger = mail.contoso.example\n\n"
                  + "mail.contoso.example\tinternet address = 192.0.2.10\n");
      assertThat(run(lab, "", "STRANGER", "nslookup", "-q=MX", "fabrikam.example").out())
          .contains(
              "preference = 10, mail exchanger = mx1", "preference = 20, mail exchanger = mx2");
      assertThat(run(lab, "", "PRINTER", "nslookup", "mail.contoso.example").out())
          .isEqualTo(server + "Name:    mail.contoso.example\nAddress:  192.0.2.10\n\n");
      assertThat(run(lab, "", "PRINTER", "nslookup", "192.0.2.40").out())
          .contains("Name:    printer.contoso.example");
      assertThat(run(lab, "", "PRINTER", "nslookup", "-type=txt", "contoso.example").out())
          .contains("\"v=spf1 ip4:192.0.2.10 -all\"");
      Result unknown = run(lab, "", "PRINTER", "nslookup", "x.example");
      assertThat(unknown.status()).isEqualTo(1);
      assertThat(unknown.err())
          .isEqualTo("*** dns01.contoso.example can't find x.example: Non-existent domain\n");
      assertThat(run(lab, "", "PRINTER", "nslookup", "-type=mx", "printer.contoso.example").err())
          .isEqualTo("*** No mail exchanger (MX) records available for printer.contoso.example\n");
      assertThat(run(lab, "", "PRINTER", "nslookup", "-type=foo", "x").status()).isEqualTo(2);
    }
  }

  @Test
  void powerShellIsTheShellsFromThatMachine() {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), true)) {
      run(lab, "", "PRINTER", "Send-MailMessage", "-To", "a@b.example", "-Subject", "Scan 5");
      run(lab, "", "WEBAPP", "powershell", "-NoProfile", "-Command", "Get-Date");
      run(lab, "", "WEBAPP", "powershell");
      assertThat(scripts)
          .containsExactly(
              "PRINTER: Send-MailMessage -To 'a@b.example' -Subject 'Scan 5'",
              "WEBAPP: Get-Date",
              "WEBAPP prompt");
    }
  }

  @Test
  void pipedLinesWithoutACommandAreCommandsAndShareTheInput() {
    String input =
        "hostname\n# a remark\ntelnet mail.contoso.example 25\nEHLO x\nQUIT\nexit\nhostname\n";
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), true)) {
      Result result = run(lab, input + "never", "PRINTER");
      assertThat(result.status()).isZero();
      assertThat(result.out())
          .startsWith("printer\nTrying 192.0.2.10...")
          .contains("Hello [192.0.2.40]");
      assertThat(result.err()).isEmpty();
      assertThat(result.out()).containsOnlyOnce("printer\n");
      run(lab, "Send-MailMessage -To \"a b\" | Out-Null\n", "PRINTER");
      assertThat(scripts).containsExactly("PRINTER: Send-MailMessage -To \"a b\" | Out-Null");
    }
  }

  @Test
  void aMachineKnowsItselfAndItsNeighbours() {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), true)) {
      assertThat(run(lab, "", "WEBAPP", "ipconfig").out()).contains("192.0.2.51", "192.0.2.53");
      assertThat(run(lab, "", "WEBAPP", "help").out())
          .contains("telnet HOST [PORT]", "nslookup", "exit");
      assertThat(run(lab, "", "WEBAPP", "ping", "printer.contoso.example").out())
          .contains("Reply from 192.0.2.40");
      assertThat(run(lab, "", "WEBAPP", "ping", "192.0.2.77").status()).isEqualTo(1);
      assertThat(run(lab, "", "WEBAPP", "ping", "x.example").err())
          .contains("could not find host x.example");
    }
  }
}
