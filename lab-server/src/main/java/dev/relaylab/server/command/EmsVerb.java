package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.control.LabControl.Script;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab ems}: the Exchange Management Shell on EX01. */
public final class EmsVerb implements LabCommand {
  private static final int WIDTH_WITHOUT_TERMINAL = 120;

  @Override
  public String verb() {
    return "ems";
  }

  @Override
  public String synopsis() {
    return "The Exchange Management Shell on EX01; -c TEXT or -f FILE runs a script.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "The Exchange Management Shell on EX01. Without -c or -f: a prompt.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Option(names = "-c", paramLabel = "TEXT", description = "Run this text.")
    private String text;

    @Option(names = "-f", paramLabel = "FILE", description = "Run this file (- is standard input).")
    private String file;

    @Override
    public Integer call() throws IOException {
      if (text != null && file != null) {
        throw CommandFailure.usage("Give -c TEXT or -f FILE, not both.");
      }
      try (LabControl lab = Labs.open(options.workspace())) {
        if (text == null && file == null) {
          return ShellPrompt.run(lab, options);
        }
        String source = text != null ? text : read(file);
        String name = text != null ? "line" : file;
        return lab.shell(
            new Script("", source, name, WIDTH_WITHOUT_TERMINAL, options.plain()),
            new StandardStreams());
      }
    }

    private static String read(String file) throws IOException {
      if (file.equals("-")) {
        return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      }
      if (Files.isDirectory(Path.of(file))) {
        throw CommandFailure.refused(
            "The script " + file + " is a folder. Give a file, or - for standard input.");
      }
      try {
        String source = Files.readString(Path.of(file));
        return source.startsWith("\ufeff") ? source.substring(1) : source;
      } catch (NoSuchFileException missing) {
        throw CommandFailure.refused(
            "The script "
                + file
                + " was not found. Give a file that exists, or - for standard input.");
      } catch (MalformedInputException notUtf8) {
        throw CommandFailure.refused(
            "The script " + file + " is not UTF-8. Save it as UTF-8 and run it again.");
      }
    }
  }
}
