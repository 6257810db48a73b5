using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kommune.Platform.Data;

/// <summary>
/// Brings a file's contents to disk. On Linux without its times, as SQLite does: those would take a turn in the file system's journal, and
/// writers of the same file wait for that.
/// </summary>
internal static class WriteAheadLog
{
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static void Flush(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux()) RandomAccess.FlushToDisk(file);
        else if (DataToDisk(file) != 0) throw new IOException($"The disk answered {Marshal.GetLastPInvokeErrorMessage()}.");
    }

#pragma warning disable SYSLIB1054 // A generated call would need unsafe code for one number.
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static extern int DataToDisk(SafeFileHandle file);
#pragma warning restore SYSLIB1054
}
