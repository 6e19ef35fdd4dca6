package dev.relaylab.server.shell.cmdlet.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.format.Views;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that talk to a listener line by line, as published relay tests do. */
class TcpClientTypeTest {
  @TempDir private Path files;
  private ServerSocket listener;

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    Thread server = new Thread(this::serve);
    server.setDaemon(true);
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    listener.close();
  }

  /** Greets, answers every line with what it was, and hangs up at QUIT. */
  private void serve() {
    try {
      while (true) {
        try (Socket client = listener.accept();
            BufferedReader in =
                new BufferedReader(
                    new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            PrintStream out =
                new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
          out.print("220 here\r\n");
          String line = in.readLine();
          while (line != null && !line.equals("QUIT")) {
            out.print("250 " + line + "\r\n");
            line = in.readLine();
          }
        }
      }
    } catch (IOException closed) {
      assertThat(listener.isClosed()).isTrue();
    }
  }

  private Socket dial(String host, int port) throws IOException {
    if (!host.equals("mail.contoso.example") || port != 25) {
      throw new IOException("nothing listens there");
    }
    return new Socket(listener.getInetAddress(), listener.getLocalPort());
  }

  private String run(String script) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    new ManagementShell(
            List.of(new Carrier(new TcpClientType(this::dial))),
            Views.standard(),
            new LabFiles(files, files.resolve("logs")),
            new ConsoleHost(print, print, 120, false),
            question -> null,
            InstantSource.system())
        .run(script, "line");
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A cmdlet that brings a type with it. */
  private record Carrier(ScriptType type) implements Cmdlet {
    @Override
    public CmdletSpec spec() {
      return new CmdletSpec("Test-Carrier", "Nothing.", List.of(), List.of(), false, false);
    }

    @Override
    public List<ScriptType> types() {
      return List.of(type);
    }

    @Override
    public Run start(CmdletCall call) {
      return () -> call.write("nothing");
    }
  }

  @Test
  void linesGoOutAndComeBack() {
    assertThat(
            run("""
                $tcp = New-Object System.Net.Sockets.TcpClient('mail.contoso.example', 25)
                $stream = $tcp.GetStream()
                $reader = New-Object System.IO.StreamReader($stream)
                $writer = New-Object System.IO.StreamWriter($stream)
                $writer.AutoFlush = $true
                $reader.ReadLine()
                foreach ($line in 'EHLO x', 'MAIL FROM:<a@contoso.example>') {
                  $writer.WriteLine($line)
                  $reader.ReadLine()
                }
                $tcp.Connected
                $writer.WriteLine('QUIT')
                $null -eq $reader.ReadLine()
                $tcp.Close()
                $tcp.Connected
                """)
                .lines())
        .containsExactly(
            "220 here", "250 EHLO x", "250 MAIL FROM:<a@contoso.example>", "True", "True", "False");
  }

  @Test
  void bytesAreReadIntoABuffer() {
    assertThat(
            run("""
                $tcp = [System.Net.Sockets.TcpClient]::new()
                $tcp.ConnectAsync('mail.contoso.example', 25).Wait(1000)
                $stream = $tcp.GetStream()
                $buffer = New-Object byte[] 64
                $count = $stream.Read($buffer, 0, $buffer.Length)
                [Text.Encoding]::ASCII.GetString($buffer, 0, $count).Trim()
                $bytes = [Text.Encoding]::ASCII.GetBytes("NOOP`r`n")
                $stream.Write($bytes, 0, $bytes.Length)
                $count = $stream.Read($buffer, 0, 64)
                [Text.Encoding]::ASCII.GetString($buffer, 0, $count).Trim()
                $tcp.Dispose()
                """)
                .lines())
        .containsExactly("True", "220 here", "250 NOOP");
  }

  @Test
  void whereNothingListensTheScriptLearnsIt() {
    assertThat(
            run(
                """
                $tcp = New-Object Net.Sockets.TcpClient
                $begun = $tcp.BeginConnect('203.0.113.9', 25, $null, $null)
                $begun.AsyncWaitHandle.WaitOne(100, $false)
                try { $tcp.Connect('203.0.113.9', 25) } catch { $_.Exception.InnerException.Message }
                try { $tcp.GetStream() } catch { $_.Exception.Message }
                """))
        .contains("False")
        .contains("actively refused it 203.0.113.9:25")
        .contains("The operation is not allowed on non-connected sockets.");
  }

  @Test
  void filesAreReadAndWrittenThroughStreams() {
    assertThat(
            run("""
                $w = New-Object System.IO.StreamWriter('lines.txt')
                $w.WriteLine('one'); $w.WriteLine('two'); $w.Close()
                $r = New-Object System.IO.StreamReader('lines.txt')
                while (-not $r.EndOfStream) { "<$($r.ReadLine())>" }
                $r.Close()
                try { New-Object System.IO.StreamReader('none.txt') } catch { $_.Exception.Message }
                """)
                .lines())
        .startsWith("<one>", "<two>")
        .anyMatch(line -> line.contains("Could not find file 'none.txt'."));
  }

  @Test
  void aScriptThatNeverClosesLosesItsOldestConnections() {
    assertThat(
            run("""
                $first = New-Object Net.Sockets.TcpClient('mail.contoso.example', 25)
                1..40 | ForEach-Object {
                  $c = New-Object Net.Sockets.TcpClient('mail.contoso.example', 25)
                }
                $first.Connected
                $c.Connected
                """)
                .lines())
        .containsExactly("False", "True");
  }
}
