using System.Runtime.InteropServices;

namespace Workbook.Files;

/// <summary>What stands at a path where a file is expected. Whoever opens a pipe waits for one who writes into it, and a device may never end.</summary>
internal static class FileKind
{
    private const int CurrentFolder = -100, FollowLinks = 0, TypeOnly = 1;
    private const int Size = 256, Mode = 28;
    private const int TypeBits = 0xF000, Pipe = 0x1000, CharacterDevice = 0x2000, Folder = 0x4000, BlockDevice = 0x6000, Socket = 0xC000;

    /// <summary>What it is, or null for a file and for nothing at all. Links are followed. Pipes, devices and sockets are known on Linux only.</summary>
    public static string? Of(string path)
    {
        if (Directory.Exists(path))
            return "a folder";
        var status = new byte[Size];
        if (!OperatingSystem.IsLinux() || Status(CurrentFolder, path, FollowLinks, TypeOnly, status) != 0)
            return null;
        return (BitConverter.ToUInt16(status, Mode) & TypeBits) switch
        {
            Pipe => "a named pipe",
            CharacterDevice or BlockDevice => "a device",
            Socket => "a socket",
            Folder => "a folder",
            _ => null,
        };
    }

    /// <summary>Of all calls that tell it this one alone answers in the same form on every processor.</summary>
    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Status(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint wanted, [Out] byte[] status);
}
