package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Wildcard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Get-ChildItem}: what lies in the lab's folder, or among its logs. */
public final class GetChildItem extends ItemCmdlet {

  private static final Pattern ALIASES = Pattern.compile("(?i)alias:[\\\\/]*(.*)");
  private final CommandTable commands;

  public GetChildItem(LabFiles files) {
    this(files, null);
  }

  /**
   * Makes it.
   *
   * @param commands what the drive of aliases shows, or null
   */
  GetChildItem(LabFiles files, CommandTable commands) {
    super(
        files,
        new CmdletSpec(
            "Get-ChildItem",
            "Lists the files of the lab, or its logs.",
            List.of(
                Parameter.named("Path", Types.TEXT_LIST, "What to list; wildcards may be used.")
                    .at(1)
                    .piped()
                    .pipedByName()
                    .alias("LiteralPath", "PSPath", "FullName"),
                FILTER.at(2),
                INCLUDE,
                EXCLUDE,
                Parameter.named("Recurse", Types.SWITCH, "Looks into folders too.").alias("s"),
                Parameter.named("Depth", Types.WHOLE, "How deep -Recurse looks."),
                Parameter.named("File", Types.SWITCH, "Only files.").alias("af"),
                Parameter.named("Directory", Types.SWITCH, "Only folders.").alias("ad", "d"),
                Parameter.named("Name", Types.SWITCH, "Gives names only."),
                Parameter.named(
                    "Attributes", Types.TEXT_LIST, "Directory, Archive, or what else is wanted."),
                Parameter.named("Hidden", Types.SWITCH, "Only what is hidden: nothing is.")
                    .alias("ah", "h"),
                Parameter.named("System", Types.SWITCH, "Only files of the system: none is.")
                    .alias("as"),
                Parameter.named("ReadOnly", Types.SWITCH, "Only what is read only.").alias("ar"),
                Parameter.named("DnsName", Types.TEXT, "Only certificates for this name."),
                Parameter.named("SSLServerAuthentication", Types.SWITCH, "All certificates are.")
                    .is(Parameter.Fidelity.IGNORED),
                FORCE),
            List.of(
                new Example("Get-ChildItem", "Everything that scripts have written."),
                new Example("Get-ChildItem logs -Recurse -Filter *.log", "Every log of the lab.")),
            false,
            false));
    this.commands = commands;
  }

  private void aliases(CmdletCall call, String name) {
    new TreeMap<>(commands.aliases())
        .forEach(
            (alias, full) -> {
              if (Wildcard.fits(name.isEmpty() ? "*" : name, alias)) {
                call.write(new CommandItem(alias, full, commands.find(full).orElse(null)));
              }
            });
  }

  @Override
  List<?> paths(CmdletCall call) {
    return call.has("Path") && !call.list("Path").isEmpty() ? call.list("Path") : List.of(".");
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    drive.items().forEach(item -> call.write(call.flag("Name") ? item.property("Name") : item));
  }

  @Override
  void onRegistry(CmdletCall call, String typed) {
    files().registry().values(typed);
    below(call, typed);
  }

  private void below(CmdletCall call, String typed) {
    for (String key : files().registry().below(typed)) {
      String name = key.substring(key.lastIndexOf('\\') + 1);
      call.write(call.flag("Name") ? name : files().registry().key(key));
      if (call.flag("Recurse")) {
        below(call, key);
      }
    }
  }

  @Override
  void onCertificates(CmdletCall call, String typed) {
    if (!files().certificates().has(typed)) {
      call.error(FileProblem.missing(typed).error());
    }
    certificates(call, files().certificates().children(typed));
  }

  private void certificates(CmdletCall call, List<PsCustomObject> items) {
    for (PsCustomObject item : items) {
      if (!call.has("DnsName") || isFor(call, item)) {
        call.write(call.flag("Name") ? item.property("PSChildName") : item);
      }
      if (call.flag("Recurse") && !CertificateStore.isCertificate(item)) {
        String below = "Cert:\\" + CertificateStore.place(item);
        certificates(call, files().certificates().children(below));
      }
    }
  }

  private static boolean isFor(CmdletCall call, PsCustomObject item) {
    return item.property("DnsNameList") instanceof List<?> names
        && names.stream().anyMatch(name -> Wildcard.fits(call.text("DnsName"), name.toString()));
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    Matcher alias = ALIASES.matcher(typed);
    if (commands != null && alias.matches()) {
      aliases(call, alias.group(1));
      return;
    }
    Path itself = Wildcard.isIn(typed) ? null : files().resolve(typed);
    boolean folder = itself != null && Files.isDirectory(itself);
    int depth =
        call.value("Depth") instanceof Integer given
            ? given
            : call.flag("Recurse") ? Integer.MAX_VALUE : 0;
    if (itself != null && !Files.exists(itself) && depth == 0) {
      missing(call, typed);
      return;
    }
    int slash = Math.max(typed.lastIndexOf('\\'), typed.lastIndexOf('/'));
    String last = typed.substring(slash + 1);
    boolean below = !folder && depth > 0 && !last.equals("*");
    List<Path> first =
        below ? files().list(slash < 0 ? "." : typed.substring(0, slash + 1)) : files().list(typed);
    if (call.has("Include") && folder && depth == 0) {
      return;
    }
    walk(call, first, depth, below ? last : "*", folder ? itself : null);
  }

  /** A folder's own content comes before what lies in its folders. */
  private void walk(CmdletCall call, List<Path> level, int depth, String name, Path from) {
    for (Path path : level) {
      if (Wildcard.fits(name, path.getFileName().toString()) && shown(call, path)) {
        FileItem item = new FileItem(path, files().shown(path));
        call.write(!call.flag("Name") ? item : relative(item, from));
      }
    }
    if (depth > 0) {
      for (Path path : level) {
        if (Files.isDirectory(path)) {
          walk(call, files().list(files().shown(path)), depth - 1, name, from);
        }
      }
    }
  }

  private Object relative(FileItem item, Path from) {
    return from == null || from.equals(item.path().getParent())
        ? item.property("Name")
        : from.relativize(item.path()).toString().replace('/', '\\');
  }

  private static boolean shown(CmdletCall call, Path path) {
    boolean folder = Files.isDirectory(path);
    List<String> attributes = new ArrayList<>();
    call.list("Attributes")
        .forEach(each -> attributes.add(each.toString().toLowerCase(Locale.ROOT)));
    return wanted(call, path)
        && !(call.flag("File") && !call.flag("Directory") && folder)
        && !(call.flag("Directory") && !call.flag("File") && !folder)
        && !call.flag("Hidden")
        && !call.flag("System")
        && !call.flag("ReadOnly")
        && (attributes.isEmpty() || attributes.stream().anyMatch(each -> has(each, folder)));
  }

  /** One alternative of -Attributes: {@code Directory}, {@code !Directory+Archive}. */
  private static boolean has(String wanted, boolean folder) {
    for (String part : wanted.split("[+]")) {
      boolean not = part.strip().startsWith("!");
      String name = part.strip().replaceFirst("^!", "");
      boolean own =
          name.startsWith("d") ? folder : (name.equals("archive") || name.equals("a")) && !folder;
      if (own == not) {
        return false;
      }
    }
    return true;
  }
}
