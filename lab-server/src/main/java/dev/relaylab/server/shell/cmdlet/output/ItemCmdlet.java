package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Wildcard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A cmdlet over the items of paths: files and folders of the lab, or what lies on a drive. */
abstract class ItemCmdlet implements Cmdlet {
  static final Parameter PATH =
      Parameter.named("Path", Types.TEXT_LIST, "The file or folder; wildcards may be used.")
          .at(1)
          .required()
          .piped()
          .pipedByName()
          .alias("LiteralPath", "PSPath", "FullName");
  static final Parameter FILTER =
      Parameter.named("Filter", Types.TEXT, "Only names that match this wildcard.");
  static final Parameter INCLUDE =
      Parameter.named("Include", Types.TEXT_LIST, "Only names that match one of these.");
  static final Parameter EXCLUDE =
      Parameter.named("Exclude", Types.TEXT_LIST, "No names that match one of these.");
  static final Parameter FORCE =
      Parameter.named("Force", Types.SWITCH, "Has no effect: nothing is hidden or locked.")
          .is(Parameter.Fidelity.IGNORED);
  static final Parameter PASS_THRU =
      Parameter.named("PassThru", Types.SWITCH, "Writes what came of it.");
  static final Parameter CREDENTIAL =
      Parameter.named("Credential", Types.ANY, "Has no effect.").is(Parameter.Fidelity.IGNORED);

  private final LabFiles files;
  private final CmdletSpec spec;

  ItemCmdlet(LabFiles files, CmdletSpec spec) {
    this.files = files;
    this.spec = spec;
  }

  final LabFiles files() {
    return files;
  }

  @Override
  public final CmdletSpec spec() {
    return spec;
  }

  @Override
  public final Run start(CmdletCall call) {
    return () -> paths(call).forEach(path -> one(call, path.toString()));
  }

  List<?> paths(CmdletCall call) {
    return call.list("Path");
  }

  private void one(CmdletCall call, String written) {
    String typed = files.onDrive(written);
    Optional<Drive> drive = drive(call, typed);
    if (CertificateStore.isPath(typed)) {
      onCertificates(call, typed);
    } else if (drive.isEmpty() && Registry.isPath(typed)) {
      onRegistry(call, typed);
    } else if (drive.isEmpty()) {
      onFiles(call, typed);
    } else if (drive.get().misses()) {
      missing(call, typed);
    } else {
      onDrive(call, drive.get());
    }
  }

  /** The path as one on a drive of the session, where it is that. */
  Optional<Drive> drive(CmdletCall call, String typed) {
    return Drive.of(call, typed);
  }

  /** Something on a drive of the session that is there, or the whole drive. */
  abstract void onDrive(CmdletCall call, Drive drive);

  abstract void onFiles(CmdletCall call, String typed);

  /** A key of the registry. */
  void onRegistry(CmdletCall call, String typed) {
    call.error(FileProblem.missing(typed).error());
  }

  /** A certificate, or a store of them. */
  void onCertificates(CmdletCall call, String typed) {
    call.error(
        new ErrorRecord(
            "The drive Cert: can only be read here; certificates change with the cmdlets of"
                + " Exchange, such as Remove-ExchangeCertificate.",
            "InvalidOperation",
            "(" + typed + ":String)",
            "PSNotSupportedException",
            "NotSupported"));
  }

  /** One thing that was named, and is not there. */
  void missing(CmdletCall call, String typed) {
    call.error(files.missing(typed).error());
  }

  /** The files and folders that a path means; a plain name of nothing is an error. */
  final List<Path> items(CmdletCall call, String typed) {
    Path itself = Wildcard.isIn(typed) ? null : files.resolve(typed);
    if (itself != null && !Files.exists(itself)) {
      missing(call, typed);
      return List.of();
    }
    List<Path> all = itself == null ? files.list(typed) : List.of(itself);
    return all.stream().filter(path -> wanted(call, path)).toList();
  }

  /** Whether -Filter, -Include and -Exclude let a file through. */
  static boolean wanted(CmdletCall call, Path path) {
    String name = path.getFileName().toString();
    return (!call.has("Filter") || Wildcard.fits(call.text("Filter"), name))
        && (!call.has("Include") || fits(call.list("Include"), name))
        && !fits(call.list("Exclude"), name);
  }

  static boolean fits(List<?> wildcards, String name) {
    return wildcards.stream().anyMatch(each -> Wildcard.fits(each.toString(), name));
  }
}
