package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.ScriptBlock.Param;
import java.util.List;

/**
 * A parameter of a function, for whoever describes it.
 *
 * @param type its type's name as written, {@code Object} where there is none
 * @param position which value without a name it takes, from 1 on; 0 where it must be named
 * @param initial its default as written, or empty
 * @param pipeline how it takes the pipeline's objects: {@code ByValue}, {@code ByPropertyName}
 */
public record FunctionParameter(
    String name,
    String type,
    boolean isSwitch,
    boolean mandatory,
    int position,
    String initial,
    List<String> pipeline,
    List<String> aliases) {

  public FunctionParameter {
    pipeline = List.copyOf(pipeline);
    aliases = List.copyOf(aliases);
  }

  static List<FunctionParameter> of(ScriptBlock body) {
    return body.parameters().stream().map(param -> of(body, param)).toList();
  }

  private static FunctionParameter of(ScriptBlock body, Param param) {
    return new FunctionParameter(
        param.name(),
        param.type() == null ? "Object" : param.type(),
        param.isSwitch(),
        param.isMandatory(),
        place(body, param),
        param.initial() == null ? "" : body.source().text(param.initial().extent()),
        pipeline(param),
        param.aliases());
  }

  /** Numbers count where one parameter has one; else every value has the place of its turn. */
  private static int place(ScriptBlock body, Param param) {
    int none = Integer.MAX_VALUE;
    if (param.isSwitch() || !body.hasPositions() && param.position() == none) {
      return 0;
    }
    if (body.parameters().stream().anyMatch(each -> each.position() < none)) {
      return param.position() == none ? 0 : param.position() + 1;
    }
    return 1 + body.parameters().stream().filter(each -> !each.isSwitch()).toList().indexOf(param);
  }

  private static List<String> pipeline(Param param) {
    return param.fromPipeline()
        ? param.byPropertyName() ? List.of("ByValue", "ByPropertyName") : List.of("ByValue")
        : param.byPropertyName() ? List.of("ByPropertyName") : List.of();
  }
}
