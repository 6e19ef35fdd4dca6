package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Wildcard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the shell: the workspace's {@code files/}, and its {@code logs/} for reading.
 *
 * <p>An absolute path such as {@code C:\temp\x.csv} is a file of the folder {@code temp} where a
 * script made that folder, and else stands for the file {@code x.csv}, so that pasted scripts work;
 * a path below Exchange's {@code TransportRoles\Logs} stands for the lab's log of that name. No
 * path leads out of these two folders.
 */
public final class LabFiles {
  private static final long LARGEST = 64L << 20;
  private static final Pattern ABSOLUTE = Pattern.compile("(?i)(?:[a-z]:|//|/|~).*");
  private static final Pattern EXCHANGE_LOGS =
      Pattern.compile("(?i)(?:.*/)?TransportRoles/Logs(?:/(.*))?");
  private static final Pattern LOGS = Pattern.compile("(?i)(?:[a-z]:)?/?(?:\\./)?logs(?:/(.*))?");

  /** Where scripts like to put logs of their own; those of the lab go before them. */
  private static final Pattern OWN_LOGS =
      Pattern.compile("(?i)[a-z]:/logs(/|$)|(\\./)?logs/[^/]*\\.[^/]*$");

  private static final Pattern OWN = Pattern.compile("(?i)(?:[a-z]:)?/files(?:/(.*))?");

  /** Folders stand before files, and each in order of name. */
  private static final Comparator<Path> BY_KIND_AND_NAME =
      Comparator.comparing((Path path) -> !Files.isDirectory(path))
          .thenComparing(path -> path.getFileName().toString(), String.CASE_INSENSITIVE_ORDER);

  private final Path files;
  private final Path logs;
  private final SessionDrives drives = new SessionDrives();
  private final Registry registry = new Registry();
  private CertificateStore certificates = new CertificateStore(List::of);
  private Path here;
  private String drive = "";

  /**
   * Opens the two folders, which need not exist yet.
   *
   * @param files where everything is written
   * @param logs read only
   */
  public LabFiles(Path files, Path logs) {
    this.files = files.toAbsolutePath().normalize();
    this.logs = logs.toAbsolutePath().normalize();
    this.here = this.files;
  }

  /** The drives that the session made. */
  SessionDrives drives() {
    return drives;
  }

  /** The registry of the session. */
  Registry registry() {
    return registry;
  }

  /** The certificates of the server. */
  CertificateStore certificates() {
    return certificates;
  }

  /**
   * Says what the drive {@code Cert:} shows.
   *
   * @param source the server's certificates, as Get-ExchangeCertificate gives them
   */
  public void certificates(Supplier<List<Object>> source) {
    certificates = new CertificateStore(source);
  }

  /** A path as one from its drive on, where the present place is on the drive of certificates. */
  String onDrive(String typed) {
    return drive.isEmpty() || ABSOLUTE.matcher(typed).matches() || typed.contains(":")
        ? typed
        : typed.startsWith("\\")
            ? "Cert:" + typed
            : drive + "\\" + typed.replaceFirst("^\\.\\\\?", "");
  }

  /** The folder that names without one belong to, as the shell shows it. */
  public String location() {
    return drive.isEmpty() ? shown(here) : drive;
  }

  /**
   * Makes another folder the present one. A folder of the server that the lab does not have is
   * taken for the lab's own, so that pasted scripts run.
   */
  void enter(String typed) {
    String whole = onDrive(typed);
    if (CertificateStore.isPath(whole)) {
      if (!certificates.has(whole)) {
        throw FileProblem.missing(typed);
      }
      drive = "Cert:\\" + CertificateStore.within(whole);
      return;
    }
    drive = "";
    Path to = resolve(typed);
    if (Files.isDirectory(to)) {
      here = to;
    } else if (ABSOLUTE.matcher(clean(typed)).matches()) {
      here = files;
    } else {
      throw missing(typed);
    }
  }

  /** A typed path in whole, whether there is such a file or not. */
  String full(String typed) {
    String path = clean(typed);
    if (ABSOLUTE.matcher(path).matches()) {
      return path.replace('/', '\\');
    }
    String relative = path.replaceFirst("^(\\./)+", "");
    return location() + (relative.equals(".") ? "" : "\\" + relative.replace('/', '\\'));
  }

  PsException missing(String typed) {
    return FileProblem.missing(full(typed));
  }

  /** Where a typed path leads; the file need not be there. */
  public Path resolve(String typed) {
    String path = clean(typed);
    Matcher log = EXCHANGE_LOGS.matcher(path);
    if (log.matches() || (log = LOGS.matcher(path)).matches()) {
      Path found = within(logs, log.group(1) == null ? "" : log.group(1), typed);
      if (Files.exists(found) || !OWN_LOGS.matcher(path).lookingAt()) {
        return found;
      }
    }
    Matcher own = OWN.matcher(path);
    if (own.matches()) {
      return within(files, own.group(1) == null ? "" : own.group(1), typed);
    }
    if (ABSOLUTE.matcher(path).matches()) {
      Path kept = folder(typed);
      if (Files.exists(kept) || !kept.equals(files) && Files.isDirectory(kept.getParent())) {
        return kept;
      }
      String name = path.replaceAll("/+$", "");
      path = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    }
    Path root = here.startsWith(logs) ? logs : files;
    boolean relative = path.equals(clean(typed)) && !here.equals(root);
    return within(root, relative ? root.relativize(here) + "/" + path : path, typed);
  }

  /** The path of a folder that is to be made; the folders on its way belong to it. */
  Path folder(String typed) {
    String path = clean(typed);
    return ABSOLUTE.matcher(path).matches() && !OWN.matcher(path).matches()
        ? within(files, rooted(path.replaceFirst("^(?i)([a-z]:|~)?/*", "")), typed)
        : writable(typed);
  }

  /** A path from the root of a drive, above which there is nothing to go up to. */
  private static String rooted(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/+")) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.matches("\\.{1,2}")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  public boolean exists(String typed) {
    return Files.exists(resolve(typed));
  }

  /**
   * Reads a whole text; a byte order mark decides the encoding, else UTF-8 where the bytes are
   * that.
   *
   * @param encoding for a file without a mark, or null
   */
  String read(String typed, TextEncoding encoding) {
    return TextEncoding.decode(bytes(typed), encoding);
  }

  /** Reads a whole file. */
  byte[] bytes(String typed) {
    Path path = resolve(typed);
    try {
      if (Files.isDirectory(path)) {
        throw FileProblem.denied(typed, "it is a folder");
      }
      if (Files.size(path) > LARGEST) {
        throw FileProblem.denied(
            typed, "it is larger than 64 MB; read a part of it outside of the lab");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException missing) {
      throw FileProblem.noFile(full(typed));
    } catch (IOException e) {
      throw FileProblem.failed(typed, e);
    }
  }

  /** The text of a script. */
  public String script(String typed) {
    return read(typed, null);
  }

  /**
   * The encoding that a present file's first bytes tell: by its mark, else UTF-8; none when it is
   * empty.
   */
  Optional<TextEncoding> encoding(String typed) {
    try (InputStream in = Files.newInputStream(resolve(typed))) {
      return TextEncoding.of(in.readNBytes(4));
    } catch (IOException e) {
      throw FileProblem.failed(typed, e);
    }
  }

  /** Writes what the screen would show, as Out-File does. */
  public void print(String typed, String text, boolean append) {
    new TextFile(this, typed).write(text, null, TextEncoding.UNICODE, append);
  }

  /** Writes a whole file, or adds to its end. Folders on the way are made. */
  public void write(String typed, byte[] bytes, boolean append) {
    Path path = writable(typed);
    try {
      Files.createDirectories(path.getParent());
      long present = append && Files.exists(path) ? Files.size(path) : 0;
      if (present + bytes.length > LARGEST) {
        throw FileProblem.denied(
            typed, "it would become larger than 64 MB; write less, or to several files");
      }
      if (append) {
        Files.write(path, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } else {
        Files.write(path, bytes);
      }
    } catch (IOException e) {
      throw FileProblem.failed(typed, e);
    }
  }

  /** The path of a file to be written, made or removed. */
  public Path writable(String typed) {
    Path path = resolve(typed);
    if (path.startsWith(logs)) {
      throw FileProblem.denied(typed, "logs are read only here; write to a file without a folder");
    }
    if (path.equals(files) || path.equals(here)) {
      throw FileProblem.denied(typed, "name a file, such as connectors.csv");
    }
    return path;
  }

  /**
   * Files and folders that a typed path with wildcards in its last part means, in order of name.
   */
  public List<Path> list(String typed) {
    String path = typed == null || typed.isBlank() ? "." : typed.replace('\\', '/');
    path = drives.expand(path).orElse(path);
    int slash = path.lastIndexOf('/');
    String last = path.substring(slash + 1);
    if (!Wildcard.isIn(last)) {
      Path one = resolve(path);
      return Files.isDirectory(one)
          ? children(one, "*", typed)
          : Files.exists(one) ? List.of(one) : List.of();
    }
    return children(resolve(slash < 0 ? "." : path.substring(0, slash + 1)), last, typed);
  }

  /** The path as the shell shows it: {@code C:\files\x.csv}; resolving it leads here again. */
  public String shown(Path path) {
    boolean log = path.startsWith(logs);
    String inner = (log ? logs : files).relativize(path).toString();
    return (log ? "C:\\logs" : "C:\\files")
        + (inner.isEmpty() ? "" : "\\" + inner.replace('/', '\\'));
  }

  private List<Path> children(Path folder, String wildcard, String typed) {
    Pattern pattern = Wildcard.pattern(wildcard);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(child -> pattern.matcher(child.getFileName().toString()).matches())
          .sorted(BY_KIND_AND_NAME)
          .toList();
    } catch (IOException e) {
      throw FileProblem.failed(typed, e);
    }
  }

  private String clean(String typed) {
    String path = typed.strip().replace('\\', '/');
    int provider = path.indexOf("::");
    path = provider < 0 ? path : path.substring(provider + 2);
    path = drives.expand(path).orElse(path);
    if (path.isEmpty() || path.indexOf('\0') >= 0) {
      throw FileProblem.denied(typed, "it is no file name");
    }
    return path;
  }

  private Path within(Path root, String relative, String typed) {
    try {
      Path path = root;
      for (Path part :
          Path.of(relative.isEmpty() ? "." : relative.replaceAll("^/+", "")).normalize()) {
        String name = part.toString();
        if (name.equals("..")) {
          throw FileProblem.denied(typed, "it leads out of the lab's folder; leave the .. away");
        }
        path = name.isEmpty() ? path : existing(path, name).orElse(path.resolve(name));
      }
      Path present = path;
      while (!Files.exists(present, LinkOption.NOFOLLOW_LINKS) && !present.equals(root)) {
        present = present.getParent();
      }
      if (Files.exists(root) && !present.toRealPath().startsWith(root.toRealPath())) {
        throw FileProblem.denied(typed, "it is a link that leads out of the lab's folder");
      }
      return path;
    } catch (InvalidPathException bad) {
      throw FileProblem.denied(typed, "it is no file name");
    } catch (IOException e) {
      throw FileProblem.failed(typed, e);
    }
  }

  /** Windows finds a file in any case. */
  private static Optional<Path> existing(Path folder, String name) throws IOException {
    if (Files.exists(folder.resolve(name)) || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              child -> child.getFileName().toString().toLowerCase(Locale.ROOT).equals(wanted))
          .findFirst();
    }
  }
}
