package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** {@code Get-FileHash}. */
final class GetFileHash extends ItemCmdlet {

  GetFileHash(LabFiles files) {
    super(
        files,
        new CmdletSpec(
            "Get-FileHash",
            "The hash of a file, by which two files can be compared.",
            List.of(
                PATH,
                Parameter.named(
                        "Algorithm",
                        Types.TEXT,
                        "SHA256, SHA1, SHA384, SHA512 or MD5; SHA256 if" + " not given.")
                    .at(2)),
            List.of(new Example("Get-FileHash relay.csv", "A hash by SHA256.")),
            false,
            false));
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    missing(call, drive.kind() + ":" + drive.name());
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    String algorithm =
        call.has("Algorithm") ? call.text("Algorithm").toUpperCase(Locale.ROOT) : "SHA256";
    for (Path path : items(call, typed)) {
      if (Files.isRegularFile(path)) {
        call.write(
            new PsCustomObject(List.of("Microsoft.Powershell.Utility.FileHash", "System.Object"))
                .set("Algorithm", algorithm)
                .set("Hash", hash(algorithm, files().bytes(files().shown(path))))
                .set("Path", files().shown(path)));
      }
    }
  }

  private static String hash(String algorithm, byte[] bytes) {
    try {
      String name = algorithm.replaceFirst("^SHA(?=\\d)", "SHA-");
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance(name).digest(bytes));
    } catch (NoSuchAlgorithmException none) {
      throw FileProblem.invalid(
          "There is no algorithm " + algorithm + "; write SHA256, SHA1, SHA384, SHA512 or MD5.");
    }
  }
}
