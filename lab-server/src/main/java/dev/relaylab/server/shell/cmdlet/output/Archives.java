package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** {@code Compress-Archive} and {@code Expand-Archive}, over the lab's files. */
final class Archives {
  private static final int MOST = 64 << 20;

  private Archives() {}

  static List<Cmdlet> all(LabFiles files) {
    return List.of(new Compress(files), new Expand(files));
  }

  private static final class Compress extends CollectingCmdlet {
    private final LabFiles files;

    Compress(LabFiles files) {
      super(
          "Compress-Archive",
          "Puts files and folders into a zip file.",
          List.of(new Example("Compress-Archive reports reports.zip", "A folder with all in it.")),
          Parameter.named("Path", Types.TEXT_LIST, "What goes into it; wildcards are taken.")
              .at(1)
              .required()
              .piped()
              .pipedByName()
              .alias("LiteralPath", "PSPath"),
          Parameter.named("DestinationPath", Types.TEXT, "The zip file.").at(2).required(),
          Parameter.named("CompressionLevel", Types.TEXT, "Has no effect.").is(Fidelity.IGNORED),
          Parameter.named("Update", Types.SWITCH, "Adds to a file that is there."),
          Parameter.named("Force", Types.SWITCH, "Also over a file that is there."));
      this.files = files;
    }

    @Override
    void finish(CmdletCall call, List<Object> input) {
      String target = zip(call.text("DestinationPath"));
      boolean there = files.exists(target);
      if (there && !call.flag("Force") && !call.flag("Update")) {
        throw problem(
            "The archive file "
                + files.full(target)
                + " already exists. Use the -Update parameter to update the existing archive file"
                + " or use the -Force parameter to overwrite the existing archive file.",
            "ArchiveFileExists");
      }
      Map<String, byte[]> entries = new LinkedHashMap<>();
      try {
        if (there && call.flag("Update")) {
          entries.putAll(read(files.bytes(target)));
        }
        for (Object each : input) {
          add(each.toString(), entries);
        }
        files.write(target, packed(entries), false);
      } catch (IOException failed) {
        throw FileProblem.failed(target, failed);
      }
    }

    private void add(String typed, Map<String, byte[]> entries) throws IOException {
      Path itself =
          dev.relaylab.server.shell.lang.Wildcard.isIn(typed) ? null : files.resolve(typed);
      List<Path> all = itself == null ? files.list(typed) : List.of(itself);
      if (itself != null && !Files.exists(itself)) {
        throw problem(
            "The path '" + typed + "' either does not exist or is not a valid file system path.",
            "ArchiveCmdletPathNotFound");
      }
      for (Path path : all) {
        try (Stream<Path> within = Files.walk(path)) {
          for (Path file : within.filter(Files::isRegularFile).sorted().toList()) {
            String name = path.getParent().relativize(file).toString();
            entries.put(name.replace('\\', '/'), Files.readAllBytes(file));
          }
        }
      }
    }

    private static byte[] packed(Map<String, byte[]> entries) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue());
          zip.closeEntry();
        }
      }
      return bytes.toByteArray();
    }
  }

  private record Expand(LabFiles files) implements Cmdlet {
    @Override
    public CmdletSpec spec() {
      return new CmdletSpec(
          "Expand-Archive",
          "Takes the files out of a zip file.",
          List.of(
              Parameter.named("Path", Types.TEXT, "The zip file.")
                  .at(1)
                  .required()
                  .piped()
                  .pipedByName()
                  .alias("LiteralPath", "PSPath"),
              Parameter.named("DestinationPath", Types.TEXT, "The folder.").at(2),
              Parameter.named("Force", Types.SWITCH, "Also over files that are there.")),
          List.of(new Example("Expand-Archive reports.zip", "Into the folder reports.")),
          false,
          false);
    }

    @Override
    public Run start(CmdletCall call) {
      return () -> {
        String source = call.text("Path");
        if (!files.exists(source)) {
          throw problem(
              "The path '" + source + "' either does not exist or is not a valid file system path.",
              "ArchiveCmdletPathNotFound");
        }
        String name =
            source.substring(Math.max(source.lastIndexOf('\\'), source.lastIndexOf('/')) + 1);
        String folder =
            call.has("DestinationPath")
                ? call.text("DestinationPath")
                : name.replaceFirst("(?i)\\.zip$", "");
        expand(call, source, folder);
      };
    }

    private void expand(CmdletCall call, String source, String folder) {
      try {
        Path into = files.resolve(folder);
        Files.createDirectories(into);
        for (Map.Entry<String, byte[]> entry : read(files.bytes(source)).entrySet()) {
          String target = files.shown(into) + "\\" + entry.getKey().replace('/', '\\');
          if (files.exists(target) && !call.flag("Force")) {
            call.error(
                problem(
                        "Failed to create file '"
                            + target
                            + "' while expanding the archive file '"
                            + files.full(source)
                            + "' contents as the file '"
                            + target
                            + "' already exists. Use the -Force parameter if you want to overwrite"
                            + " the existing directory '"
                            + target
                            + "' contents when expanding the archive file.",
                        "ExpandArchiveFileExists")
                    .error());
          } else {
            files.write(target, entry.getValue(), false);
          }
        }
      } catch (IOException failed) {
        throw FileProblem.failed(source, failed);
      }
    }
  }

  private static String zip(String path) {
    return path.toLowerCase(java.util.Locale.ROOT).endsWith(".zip") ? path : path + ".zip";
  }

  private static Map<String, byte[]> read(byte[] bytes) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int left = MOST;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          byte[] content = zip.readNBytes(left + 1);
          left -= content.length;
          if (left < 0) {
            throw new IOException("the archive holds more than 64 MB");
          }
          entries.put(entry.getName(), content);
        }
      }
    }
    return entries;
  }

  private static PsException problem(String message, String id) {
    return new PsException(
        new ErrorRecord(message, "InvalidArgument", "", "InvalidOperationException", id));
  }
}
