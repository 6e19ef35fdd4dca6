package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.lang.Cmdlet;
import java.util.ArrayList;
import java.util.List;

/** All cmdlets of this room. */
public final class OutputCmdlets {

  private OutputCmdlets() {}

  /**
   * Makes them.
   *
   * @param commands asked when help is wanted, so it may know these cmdlets too
   */
  public static List<Cmdlet> all(Printing printing, LabFiles files, CommandTable commands) {
    ObjectModel objects = printing.objects();
    List<Cmdlet> all = new ArrayList<>(FileMoves.all(files));
    all.addAll(new Locations(files).cmdlets());
    all.addAll(RegistryProperty.all(files));
    all.addAll(Archives.all(files));
    all.addAll(PsDrives.all(files));
    all.addAll(List.of(new GetAcl(files), GetAcl.set(files), new FormatHex(files)));
    all.addAll(own(printing, files, commands, objects));
    return all;
  }

  private static List<Cmdlet> own(
      Printing printing, LabFiles files, CommandTable commands, ObjectModel objects) {
    return List.of(
        new FormatTable(printing),
        new FormatList(printing),
        new FormatWide(printing),
        new FormatCustom(printing),
        new OutGridView(printing),
        new GetPsDrive(files),
        new OutString(printing),
        new OutHost("Out-Host", printing),
        new OutHost("Out-Default", printing),
        new OutFile(printing, files),
        new TeeObject(printing, files),
        SetContent.set(printing, files),
        SetContent.add(printing, files),
        SetContent.clear(printing, files),
        new GetContent(files),
        new SelectString(files),
        new TestPath(files),
        new GetChildItem(files, commands),
        new RemoveItem(files),
        new NewItem(files),
        NewItem.folder(files),
        GetItem.item(files),
        GetItem.path(files),
        GetItem.text(files),
        new SetItem(files),
        new ItemProperty(files),
        new SetItemProperty(files),
        new GetFileHash(files),
        new ConvertToCsv(objects),
        new ConvertFromCsv(),
        new ExportCsv(objects, files),
        new ImportCsv(files),
        new ConvertToJson(objects),
        new ConvertFromJson(),
        new ConvertToHtml(objects),
        new ExportClixml(objects, files),
        new ImportClixml(files),
        new GetCommand(commands),
        new GetHelp(
            commands,
            printing.width(),
            script -> files.exists(script) ? files.script(script) : null),
        new GetAlias(commands));
  }
}
