New-SendConnector -Name "To Internet" -AddressSpaces "*" -Usage Internet
Get-ReceiveConnector "EX01\Default Frontend EX01" | Add-ADPermission -User "NT AUTHORITY\ANONYMOUS LOGON" -ExtendedRights "Ms-Exch-SMTP-Accept-Any-Recipient"
