package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.ScriptBlock.Param;

/** The line that says how a function is called. */
final class FunctionSyntax {

  private FunctionSyntax() {}

  static String of(ScriptBlock body, String function) {
    StringBuilder line = new StringBuilder(function);
    body.parameters().forEach(param -> line.append(' ').append(of(body, param)));
    if (body.supportsShouldProcess()) {
      line.append(" [-WhatIf] [-Confirm]");
    }
    return body.isAdvanced() ? line + " [<CommonParameters>]" : line.toString();
  }

  private static String of(ScriptBlock body, Param param) {
    String name = "-" + param.name();
    if (param.isSwitch()) {
      return "[" + name + "]";
    }
    boolean numbered = body.parameters().stream().anyMatch(each -> each.position() < NONE);
    boolean byPosition = body.hasPositions() && (!numbered || param.position() < NONE);
    String type = param.type() == null ? "Object" : shortName(param.type());
    String whole = (byPosition ? "[" + name + "]" : name) + " <" + type + ">";
    return param.isMandatory() ? whole : "[" + whole + "]";
  }

  private static final int NONE = Integer.MAX_VALUE;

  private static String shortName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
