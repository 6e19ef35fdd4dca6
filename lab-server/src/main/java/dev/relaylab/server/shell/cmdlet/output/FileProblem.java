package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsException;
import java.io.IOException;

/** The errors that a file can give, with PowerShell's categories. */
final class FileProblem {

  private FileProblem() {}

  static PsException missing(String typed) {
    return new PsException(
        new ErrorRecord(
            "Cannot find path '" + typed + "' because it does not exist.",
            "ObjectNotFound",
            "(" + typed + ":String)",
            "ItemNotFoundException",
            "PathNotFound"));
  }

  /** As .NET says it, where a cmdlet opens the file by itself. */
  static PsException noFile(String full) {
    return new PsException(
        new ErrorRecord(
            "Could not find file '" + full + "'.",
            "OpenError",
            ":",
            "FileNotFoundException",
            "FileOpenFailure"));
  }

  /** Where something is to be moved or made and its name is taken. */
  static PsException taken(String full, String id) {
    return new PsException(
        new ErrorRecord(
            "Cannot create a file when that file already exists.",
            "WriteError",
            "(" + full + ":FileInfo)",
            "IOException",
            id));
  }

  /** A value that makes no sense to a cmdlet. */
  static PsException invalid(String message) {
    return new PsException(
        new ErrorRecord(message, "InvalidArgument", "", "ArgumentException", "InvalidArgument"));
  }

  static PsException denied(String typed, String why) {
    return new PsException(
        new ErrorRecord(
            "Access to the path '" + typed + "' is denied: " + why + ".",
            "PermissionDenied",
            "(" + typed + ":String)",
            "UnauthorizedAccessException",
            "UnauthorizedAccess"));
  }

  static PsException exists(String typed) {
    return new PsException(
        new ErrorRecord(
            "The file '" + typed + "' already exists.",
            "ResourceExists",
            "(" + typed + ":String)",
            "IOException",
            "NoClobber"));
  }

  static PsException failed(String typed, IOException cause) {
    return new PsException(
        new ErrorRecord(
            "The file '"
                + typed
                + "' cannot be used: "
                + cause.getMessage()
                + ". See whether another program holds it.",
            "WriteError",
            "(" + typed + ":String)",
            "IOException",
            "FileError"));
  }
}
