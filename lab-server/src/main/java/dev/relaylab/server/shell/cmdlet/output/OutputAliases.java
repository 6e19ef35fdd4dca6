package dev.relaylab.server.shell.cmdlet.output;

import java.util.Map;

/** The usual aliases of this room's cmdlets, and those of services and ports. */
public final class OutputAliases {
  public static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("ft", "Format-Table"),
          Map.entry("fl", "Format-List"),
          Map.entry("fw", "Format-Wide"),
          Map.entry("oh", "Out-Host"),
          Map.entry("gc", "Get-Content"),
          Map.entry("cat", "Get-Content"),
          Map.entry("type", "Get-Content"),
          Map.entry("sls", "Select-String"),
          Map.entry("dir", "Get-ChildItem"),
          Map.entry("ls", "Get-ChildItem"),
          Map.entry("gci", "Get-ChildItem"),
          Map.entry("epcsv", "Export-Csv"),
          Map.entry("ipcsv", "Import-Csv"),
          Map.entry("gcm", "Get-Command"),
          Map.entry("help", "Get-Help"),
          Map.entry("man", "Get-Help"),
          Map.entry("tee", "Tee-Object"),
          Map.entry("del", "Remove-Item"),
          Map.entry("rm", "Remove-Item"),
          Map.entry("pwd", "Get-Location"),
          Map.entry("gal", "Get-Alias"),
          Map.entry("gsv", "Get-Service"),
          Map.entry("sasv", "Start-Service"),
          Map.entry("spsv", "Stop-Service"),
          Map.entry("tnc", "Test-NetConnection"),
          Map.entry("md", "mkdir"),
          Map.entry("ni", "New-Item"),
          Map.entry("gi", "Get-Item"),
          Map.entry("rd", "Remove-Item"),
          Map.entry("ri", "Remove-Item"),
          Map.entry("erase", "Remove-Item"),
          Map.entry("copy", "Copy-Item"),
          Map.entry("cp", "Copy-Item"),
          Map.entry("cpi", "Copy-Item"),
          Map.entry("move", "Move-Item"),
          Map.entry("mv", "Move-Item"),
          Map.entry("mi", "Move-Item"),
          Map.entry("ren", "Rename-Item"),
          Map.entry("rni", "Rename-Item"),
          Map.entry("rvpa", "Resolve-Path"),
          Map.entry("cd", "Set-Location"),
          Map.entry("chdir", "Set-Location"),
          Map.entry("sl", "Set-Location"));

  private OutputAliases() {}
}
