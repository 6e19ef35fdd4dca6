package dev.relaylab.server.directory;

/**
 * A change the directory refuses, with what PowerShell's error record shows of it.
 *
 * <p>Nothing was changed.
 */
public final class DirectoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** PowerShell's error category, spelled as in CategoryInfo. */
  public enum Category {
    InvalidOperation,
    InvalidArgument,
    InvalidData,
    ResourceExists,
    NotSpecified,
    ObjectNotFound
  }

  private final String exceptionClass;
  private final Category category;

  /**
   * @param exceptionClass Exchange's exception class, such as {@code
   *     ReceiveConnectorRoleConflictException}
   */
  public DirectoryException(String exceptionClass, Category category, String message) {
    super(message);
    this.exceptionClass = exceptionClass;
    this.category = category;
  }

  public String exceptionClass() {
    return exceptionClass;
  }

  public Category category() {
    return category;
  }
}
