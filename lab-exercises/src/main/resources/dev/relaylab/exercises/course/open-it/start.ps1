# Mail for other domains leaves by MX.
New-SendConnector -Name "To Internet" -AddressSpaces "*" -Usage Internet
