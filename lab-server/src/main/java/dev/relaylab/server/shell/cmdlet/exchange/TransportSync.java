package dev.relaylab.server.shell.cmdlet.exchange;

/** What Set-TransportService takes of mail aggregation, which Exchange has not done since 2013. */
final class TransportSync {
  static final String[] PARAMETERS =
      """
      TransportSyncAccountsPoisonAccountThreshold TransportSyncAccountsPoisonDetectionEnabled
      TransportSyncAccountsPoisonItemThreshold TransportSyncAccountsSuccessivePoisonItemThreshold
      TransportSyncExchangeEnabled TransportSyncHubHealthLogEnabled TransportSyncHubHealthLogFilePath
      TransportSyncHubHealthLogMaxAge TransportSyncHubHealthLogMaxDirectorySize
      TransportSyncHubHealthLogMaxFileSize TransportSyncImapEnabled TransportSyncLogEnabled
      TransportSyncLogFilePath TransportSyncLogLoggingLevel TransportSyncLogMaxAge
      TransportSyncLogMaxDirectorySize TransportSyncLogMaxFileSize
      TransportSyncMaxDownloadItemsPerConnection TransportSyncMaxDownloadSizePerConnection
      TransportSyncMaxDownloadSizePerItem TransportSyncPopEnabled
      TransportSyncRemoteConnectionTimeout WindowsLiveHotmailTransportSyncEnabled
      """
          .strip()
          .split("\\s+");

  private TransportSync() {}
}
