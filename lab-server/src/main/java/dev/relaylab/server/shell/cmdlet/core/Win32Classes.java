package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.PsCustomObject;
import java.util.List;

/** Classes of WMI about the hardware and settings that reports on a server's health read. */
final class Win32Classes {
  private static final long DISK = 136_911_515_648L;
  private static final long FREE = 73_014_444_032L;

  private Win32Classes() {}

  static List<PsCustomObject> disk(String machine) {
    return List.of(
        WmiClasses.wmi("Win32_LogicalDisk")
            .set("DeviceID", "C:")
            .set("DriveType", 3)
            .set("ProviderName", null)
            .set("FreeSpace", FREE)
            .set("Size", DISK)
            .set("VolumeName", "")
            .set("Name", "C:")
            .set("Caption", "C:")
            .set("Description", "Local Fixed Disk")
            .set("FileSystem", "NTFS")
            .set("SystemName", machine));
  }

  static List<PsCustomObject> volume(String machine) {
    return List.of(
        WmiClasses.wmi("Win32_Volume")
            .set("Name", "C:\\")
            .set("Caption", "C:\\")
            .set("DriveLetter", "C:")
            .set("DriveType", 3)
            .set("Label", null)
            .set("FileSystem", "NTFS")
            .set("BlockSize", 4096L)
            .set("Capacity", DISK)
            .set("FreeSpace", FREE)
            .set("BootVolume", true)
            .set("SystemVolume", true)
            .set("PageFilePresent", true)
            .set("SystemName", machine));
  }

  static List<PsCustomObject> processor(String machine) {
    return List.of(
        WmiClasses.wmi("Win32_Processor")
            .set("Caption", "Intel64 Family 6 Model 85 Stepping 7")
            .set("DeviceID", "CPU0")
            .set("Manufacturer", "GenuineIntel")
            .set("MaxClockSpeed", 2594)
            .set("Name", "Intel(R) Xeon(R) Gold 6240R CPU @ 2.40GHz")
            .set("SocketDesignation", "CPU #000")
            .set("CurrentClockSpeed", 2594)
            .set("LoadPercentage", 7)
            .set("NumberOfCores", 4)
            .set("NumberOfLogicalProcessors", 4)
            .set("AddressWidth", 64)
            .set("Status", "OK")
            .set("SystemName", machine));
  }

  static List<PsCustomObject> bios() {
    return List.of(
        WmiClasses.wmi("Win32_BIOS")
            .set("SMBIOSBIOSVersion", "6.00")
            .set("Manufacturer", "Relay Lab")
            .set("Name", "Relay Lab 6.00")
            .set("SerialNumber", "RL-0001")
            .set("Version", "RELAY  - 6040000"));
  }

  static List<PsCustomObject> zone() {
    return List.of(
        WmiClasses.wmi("Win32_TimeZone")
            .set("Bias", 0)
            .set("SettingID", null)
            .set("Caption", "(UTC) Coordinated Universal Time")
            .set("StandardName", "Coordinated Universal Time")
            .set("DaylightName", "Coordinated Universal Time")
            .set("Description", "(UTC) Coordinated Universal Time"));
  }

  static List<PsCustomObject> pageFile() {
    return List.of(
        WmiClasses.wmi("Win32_PageFileUsage")
            .set("Caption", "C:\\pagefile.sys")
            .set("Name", "C:\\pagefile.sys")
            .set("PeakUsage", 96)
            .set("AllocatedBaseSize", 4096)
            .set("CurrentUsage", 58)
            .set("TempPageFile", false));
  }
}
