New-SendConnector -Name "To Internet" -AddressSpaces "*" -Usage Internet
New-ReceiveConnector -Name "Printer relay" -TransportRole FrontendTransport -Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 192.0.2.40 -PermissionGroups AnonymousUsers
Get-ReceiveConnector "Printer relay" | Add-ADPermission -User "NT AUTHORITY\ANONYMOUS LOGON" -ExtendedRights "Ms-Exch-SMTP-Accept-Any-Recipient"
