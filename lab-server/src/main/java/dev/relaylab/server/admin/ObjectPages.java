package dev.relaylab.server.admin;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Revision;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of one class of objects, and its forms: edit, new, remove. */
final class ObjectPages {
  private static final String CHANGED_MEANWHILE =
      "The organisation has changed since you looked. This is the command now.";

  private final Subject subject;
  private final AdminBackend lab;
  private final Layout layout;

  ObjectPages(Subject subject, AdminBackend lab, Layout layout) {
    this.subject = subject;
    this.lab = lab;
    this.layout = layout;
  }

  /** A line of the list. */
  record Row(String name, String link, List<String> cells) {}

  private Organisation organisation() {
    List<Revision> revisions = lab.revisions();
    return revisions.get(revisions.size() - 1).organisation();
  }

  private static String link(AdObject object) {
    return URLEncoder.encode(object.name(), StandardCharsets.UTF_8);
  }

  WebAnswer list(WebRequest request) {
    List<Row> rows = new ArrayList<>();
    for (AdObject object : organisation().all(subject.schema())) {
      rows.add(
          new Row(
              object.name(),
              link(object),
              subject.columns().stream().map(column -> column.cell().apply(object)).toList()));
    }
    Map<String, Object> values = Layout.values(subject.title());
    values.put("intro", subject.intro());
    values.put("path", subject.path());
    values.put("one", subject.one());
    values.put("columns", subject.columns().stream().map(Subject.Column::title).toList());
    values.put("rows", rows);
    return layout.page(request, "list", values);
  }

  WebAnswer edit(WebRequest request) {
    Optional<AdObject> found = organisation().find(subject.schema(), request.one("object"));
    if (found.isEmpty()) {
      return gone(request);
    }
    AdObject object = found.get();
    if (!request.post()) {
      return form(request, object, Draft.of(subject.edit(), object), RightsForm.empty(), Say.NIL);
    }
    Draft draft = Draft.of(subject.edit(), request);
    RightsForm rights = RightsForm.of(request);
    if (request.asks("back")) {
      return form(request, object, draft, rights, Say.NIL);
    }
    if (!draft.isGood() || (subject.isReceiveConnector() && !rights.error().isEmpty())) {
      return form(request, object, draft, rights, Say.ERRORS);
    }
    List<String> commands = commands(object, draft, rights);
    if (commands.isEmpty()) {
      return form(request, object, draft, rights, Say.UNCHANGED);
    }
    return showOrRun(
        request,
        "Save " + object.name(),
        commands,
        report -> form(request, object, draft, rights, Say.refused(report)));
  }

  private List<String> commands(AdObject object, Draft draft, RightsForm rights) {
    List<String> commands = new ArrayList<>();
    String set = subject.setCommand(object, draft);
    if (!set.isEmpty()) {
      commands.add(set);
    }
    if (subject.isReceiveConnector()) {
      commands.addAll(rights.commands(ReceiveConnector.of(object)));
    }
    return commands;
  }

  WebAnswer create(WebRequest request) {
    if (!request.post()) {
      return form(request, null, Draft.empty(subject.fresh(), subject.suggested()), null, Say.NIL);
    }
    Draft draft = Draft.of(subject.fresh(), request);
    if (request.asks("back")) {
      return form(request, null, draft, null, Say.NIL);
    }
    if (!draft.isGood()) {
      return form(request, null, draft, null, Say.ERRORS);
    }
    return showOrRun(
        request,
        "New " + subject.one(),
        List.of(subject.newCommand(draft)),
        report -> form(request, null, draft, null, Say.refused(report)));
  }

  WebAnswer remove(WebRequest request) {
    Optional<AdObject> found = organisation().find(subject.schema(), request.one("object"));
    if (found.isEmpty()) {
      return gone(request);
    }
    String title = "Remove " + found.get().name() + "?";
    List<String> commands = List.of(subject.removeCommand(found.get()));
    if (request.asks("back")) {
      return WebAnswer.redirect(subject.path());
    }
    if (!request.post()) {
      return layout.page(request, "preview", Preview.of(request, title, commands, ""));
    }
    return showOrRun(
        request,
        title,
        commands,
        report -> {
          Map<String, Object> values = Preview.of(request, title, commands, "");
          values.put("refused", report);
          return layout.page(409, request, "preview", values);
        });
  }

  /** What to answer when the shell refused. */
  private interface Refused {
    WebAnswer answer(Report report);
  }

  /** Runs what the person has seen, or shows it. */
  private WebAnswer showOrRun(
      WebRequest request, String title, List<String> commands, Refused refused) {
    boolean seen = commands.equals(request.all("command"));
    if (!request.asks("run") || !seen) {
      String note = request.asks("run") ? CHANGED_MEANWHILE : "";
      return layout.page(request, "preview", Preview.of(request, title, commands, note));
    }
    Report report = Report.run(lab, commands);
    if (report.failed()) {
      return refused.answer(report);
    }
    request.session().keep(report);
    return WebAnswer.redirect("/admin/done");
  }

  /** What a form says above its fields. */
  private record Say(int status, String note, Report refused) {
    private static final Say NIL = new Say(200, "", null);
    private static final Say ERRORS =
        new Say(422, "Something is not right yet; it says so beside the field.", null);
    private static final Say UNCHANGED =
        new Say(200, "Nothing is different from what is there, so there is no command.", null);

    private static Say refused(Report report) {
      return new Say(409, "", report);
    }
  }

  private WebAnswer form(
      WebRequest request, AdObject object, Draft draft, RightsForm rights, Say say) {
    boolean fresh = object == null;
    Map<String, Object> values =
        Layout.values(fresh ? "New " + subject.one() : subject.one() + " " + object.name());
    values.put("path", request.path());
    values.put("list", subject.path());
    values.put("listTitle", subject.title());
    values.put("object", fresh ? "" : object.name());
    values.put("objectLink", fresh ? "" : link(object));
    values.put("note", say.note());
    values.put("refused", say.refused());
    values.put("role", fresh || !subject.isReceiveConnector() ? "" : role(object));
    values.put("groups", FieldView.of(draft));
    boolean withRights = !fresh && subject.isReceiveConnector();
    values.put("withRights", withRights);
    if (withRights) {
      values.put("rights", rights.rows(ReceiveConnector.of(object)));
      values.put("choices", rights.choices());
      values.put("aceUser", rights.user());
      values.put("deny", rights.how().equals("deny"));
      values.put("aceError", rights.error());
    }
    return layout.page(say.status(), request, "form", values);
  }

  private static String role(AdObject connector) {
    return ReceiveConnector.of(connector).role().name();
  }

  private WebAnswer gone(WebRequest request) {
    return layout.page(
        404,
        request,
        "message",
        Message.of(
            "Not there",
            "There is no " + subject.one() + " \"" + request.one("object") + "\" (any more).",
            subject.path(),
            subject.title()));
  }
}
