package dev.relaylab.server.shell.lang;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a command of Windows PowerShell 5.1 itself comes from: the module that Get-Command shows,
 * and the .NET class that ends the FullyQualifiedErrorId of its errors. Exchange's cmdlets have no
 * origin here: in Exchange's shell they stand under their own names.
 *
 * @param module {@code Microsoft.PowerShell.Utility}
 * @param version the module's version in PowerShell 5.1
 * @param className what stands behind the comma of a FullyQualifiedErrorId
 */
public record CommandOrigin(String module, String version, String className) {
  private static final Map<String, CommandOrigin> KNOWN = known();

  /** The origin of a command of PowerShell; none for a command of Exchange or of a script. */
  public static Optional<CommandOrigin> of(String command) {
    return Optional.ofNullable(KNOWN.get(command));
  }

  private static Map<String, CommandOrigin> known() {
    Map<String, CommandOrigin> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    add(
        known,
        "Microsoft.PowerShell.Core",
        "3.0.0.0",
        "Add-History Add-PSSnapin Clear-History Enter-PSSession Exit-PSSession ForEach-Object"
            + " Get-Command Get-Help Get-History Get-Module Get-PSSession Get-PSSnapin"
            + " Import-Module Invoke-Command Invoke-History New-PSSession New-PSSessionOption"
            + " Out-Default Out-Host Out-Null Remove-Module Remove-PSSession Remove-PSSnapin"
            + " Set-StrictMode Where-Object Start-Job Get-Job Wait-Job Receive-Job Remove-Job"
            + " Stop-Job Set-PSDebug Register-ArgumentCompleter Get-Verb");
    add(
        known,
        "Microsoft.PowerShell.Utility",
        "3.1.0.0",
        "Add-Member Add-Type Clear-Variable Compare-Object ConvertFrom-Csv ConvertFrom-Json"
            + " ConvertFrom-StringData ConvertTo-Csv ConvertTo-Html ConvertTo-Json ConvertTo-Xml"
            + " Export-Clixml Export-Csv Format-Custom Format-List Format-Table Format-Wide"
            + " Get-Alias Get-Culture Get-Date Get-Host Get-Member Get-Random Get-UICulture"
            + " Get-Unique Get-Variable Group-Object Import-Clixml Import-Csv Import-PSSession"
            + " Invoke-Expression Measure-Command Measure-Object New-Alias New-Object New-TimeSpan"
            + " New-Variable Out-File Out-GridView Out-String Read-Host Remove-Variable"
            + " Select-Object Select-String Select-Xml Set-Alias Set-Date"
            + " Set-Variable Sort-Object Start-Sleep Tee-Object Unblock-File Write-Debug"
            + " Write-Error Write-Host Write-Information Write-Output Write-Progress"
            + " Write-Verbose Write-Warning Get-PSCallStack Format-Hex Invoke-WebRequest"
            + " Invoke-RestMethod Update-TypeData Get-TypeData Update-FormatData Get-FormatData"
            + " Register-ObjectEvent Unregister-Event Get-Event");
    add(
        known,
        "Microsoft.PowerShell.Management",
        "3.1.0.0",
        "Add-Content Clear-Content Clear-Item Convert-Path Copy-Item Get-ChildItem Get-Clipboard"
            + " Get-ComputerInfo Get-Content Get-EventLog Get-HotFix Get-Item Get-ItemProperty"
            + " Get-Location Get-Process Get-PSDrive Get-PSProvider Get-Service Get-WmiObject"
            + " Invoke-Item Join-Path Move-Item New-EventLog New-Item Pop-Location Push-Location"
            + " Remove-Item Rename-Item Resolve-Path Restart-Service Resume-Service Set-Clipboard"
            + " Set-Content Set-Item Set-Location Set-Service Split-Path Start-Service"
            + " Stop-Service Test-Connection Test-Path Write-EventLog New-PSDrive Remove-PSDrive"
            + " Get-ItemPropertyValue New-ItemProperty Remove-ItemProperty Start-Process"
            + " Stop-Process Clear-EventLog Test-ComputerSecureChannel");
    add(
        known,
        "Microsoft.PowerShell.Security",
        "3.0.0.0",
        "ConvertFrom-SecureString ConvertTo-SecureString Get-Credential Get-ExecutionPolicy"
            + " Set-ExecutionPolicy Get-Acl Set-Acl");
    add(known, "Microsoft.PowerShell.Host", "3.0.0.0", "Start-Transcript Stop-Transcript");
    add(known, "Microsoft.PowerShell.Diagnostics", "3.0.0.0", "Get-WinEvent Get-Counter");
    named(
        known,
        "CimCmdlets",
        "1.0.0.0",
        "Get-CimInstance",
        "Microsoft.Management." + "Infrastructure.CimCmdlets.GetCimInstanceCommand");
    named(
        known,
        "DnsClient",
        "1.0.0.0",
        "Resolve-DnsName",
        "Microsoft.DnsClient.Commands." + "ResolveDnsName");
    named(known, "NetTCPIP", "1.0.0.0", "Test-NetConnection", "Test-NetConnection");
    named(known, "NetTCPIP", "1.0.0.0", "Get-NetTCPConnection", "Get-NetTCPConnection");
    named(
        known,
        "Microsoft.PowerShell.Utility",
        "3.1.0.0",
        "Send-MailMessage",
        "Microsoft.PowerShell.Commands.SendMailMessage");
    return known;
  }

  private static void add(
      Map<String, CommandOrigin> known, String module, String version, String names) {
    Arrays.stream(names.split(" "))
        .forEach(
            name ->
                named(
                    known,
                    module,
                    version,
                    name,
                    "Microsoft.PowerShell.Commands." + name.replace("-", "") + "Command"));
  }

  private static void named(
      Map<String, CommandOrigin> known,
      String module,
      String version,
      String name,
      String className) {
    known.put(name, new CommandOrigin(module, version, className));
  }
}
