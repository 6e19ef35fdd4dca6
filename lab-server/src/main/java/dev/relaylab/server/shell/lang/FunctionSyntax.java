package dev.relaylab.server.shell.lang;

/** The line that says how a function is called. */
final class FunctionSyntax {

  private FunctionSyntax() {}

  static String of(ScriptBlock body, String function) {
    StringBuilder line = new StringBuilder(function);
    body.described().forEach(param -> line.append(' ').append(of(param)));
    if (body.supportsShouldProcess()) {
      line.append(" [-WhatIf] [-Confirm]");
    }
    return body.isAdvanced() ? line + " [<CommonParameters>]" : line.toString();
  }

  private static String of(FunctionParameter param) {
    String name = "-" + param.name();
    if (param.isSwitch()) {
      return "[" + name + "]";
    }
    String type = param.type().substring(param.type().lastIndexOf('.') + 1);
    String whole = (param.position() > 0 ? "[" + name + "]" : name) + " <" + type + ">";
    return param.mandatory() ? whole : "[" + whole + "]";
  }
}
