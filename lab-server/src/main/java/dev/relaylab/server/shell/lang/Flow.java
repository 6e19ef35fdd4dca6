package dev.relaylab.server.shell.lang;

/** Control on its way out of loops, functions and scripts; not an error. */
abstract sealed class Flow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Flow() {
    super(null, null, false, false);
  }

  static final class Break extends Flow {
    private static final long serialVersionUID = 1L;
    final String label;

    Break(String label) {
      this.label = label;
    }
  }

  static final class Continue extends Flow {
    private static final long serialVersionUID = 1L;
    final String label;

    Continue(String label) {
      this.label = label;
    }
  }

  static final class Return extends Flow {
    private static final long serialVersionUID = 1L;
  }

  static final class Exit extends Flow {
    private static final long serialVersionUID = 1L;
    final int code;

    Exit(int code) {
      this.code = code;
    }
  }

  /** A stage has had enough; what comes before it in the pipeline need not go on. */
  static final class EnoughInput extends Flow {
    private static final long serialVersionUID = 1L;
    final transient Object stage;

    EnoughInput(Object stage) {
      this.stage = stage;
    }
  }
}
