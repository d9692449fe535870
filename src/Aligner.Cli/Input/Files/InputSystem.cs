using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Aligner.Cli.Input.Files;

/// <summary>
/// What the inputs need of the file system, for paths as <see cref="FileName"/> has them. On 64-bit Linux the system itself is asked: .NET
/// loses names that are not UTF-8, and does not tell a named pipe, whose opening waits for ever, from a file. Elsewhere names are Unicode.
/// </summary>
internal static partial class InputSystem
{
    // fcntl.h, sys/stat.h, dirent.h and linux/stat.h; the same for all processors of 64 bits.
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint TypeOnly = 1;
    private const int StatusLength = 256;
    private const int ModeOffset = 28;
    private const int TypeShift = 12;
    private const int LinkType = 10;
    private const int EntryTypeOffset = 18;
    private const int EntryNameOffset = 19;
    private const int ReadOnly = 0x80000;

    private static bool IsLinux => OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>What a path leads to; links are followed.</summary>
    public static FileKind KindOf(string path)
    {
        if (path.Contains('\0'))
            return FileKind.None;
        if (IsLinux)
            return Status(FileName.BytesOf(path), followed: true);
        return Directory.Exists(path) ? FileKind.Folder : File.Exists(path) ? FileKind.File : FileKind.None;
    }

    public static bool IsFolder(string path) => KindOf(path) == FileKind.Folder;

    public static bool Exists(string path) => KindOf(path) != FileKind.None;

    /// <summary>Opens a file to read it.</summary>
    public static FileStream Open(string path)
    {
        if (!FileName.HasBytes(path) || !IsLinux)
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var descriptor = OpenFile(FileName.BytesOf(path), ReadOnly);
        if (descriptor < 0)
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        return new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read, bufferSize: 0);
    }

    /// <summary>The whole of a file.</summary>
    public static byte[] ReadAllBytes(string path)
    {
        if (!FileName.HasBytes(path))
            return File.ReadAllBytes(path);
        using var stream = Open(path);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>What is in a folder by their names, but for the hidden: what begins with a dot, whatever else a system calls so.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static List<(string Name, FileKind Kind)> Entries(string folder) =>
        [.. (IsLinux ? LinuxEntries(folder) : OtherEntries(folder)).Where(entry => !entry.Name.StartsWith('.'))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    private static IEnumerable<(string Name, FileKind Kind)> OtherEntries(string folder)
    {
        foreach (var item in new DirectoryInfo(folder).EnumerateFileSystemInfos("*",
            new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }))
        {
            var isFolder = item.Attributes.HasFlag(FileAttributes.Directory);
            yield return (item.Name, (isFolder, item.LinkTarget) switch
            {
                (true, null) => FileKind.Folder,
                (true, _) => FileKind.FolderLink,
                (_, null) => FileKind.File,
                _ => item.Exists && item.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true }
                    ? FileKind.File : FileKind.BrokenLink,
            });
        }
    }

    private static List<(string Name, FileKind Kind)> LinuxEntries(string folder)
    {
        var path = FileName.BytesOf(folder.EndsWith('/') ? folder : folder + "/");
        var stream = OpenFolder(path);
        if (stream == 0)
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        try
        {
            var entries = new List<(string Name, FileKind Kind)>();
            while (Next(stream) is { Length: > 0 } name)
                entries.Add((FileName.Of(name.AsSpan(1)), KindOfEntry([.. path.AsSpan()[..^1], .. name.AsSpan(1), 0], name[0])));
            return entries;
        }
        finally
        {
            _ = CloseFolder(stream);
        }
    }

    /// <summary>The type and the name of the next entry; none at the end.</summary>
    private static byte[] Next(nint stream)
    {
        Marshal.SetLastSystemError(0);
        var entry = ReadFolder(stream);
        if (entry == 0)
            return Marshal.GetLastPInvokeError() == 0 ? [] : throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        var length = 0;
        while (Marshal.ReadByte(entry, EntryNameOffset + length) != 0)
            length++;
        var read = new byte[length + 1];
        Marshal.Copy(entry + EntryTypeOffset, read, 0, read.Length);
        return read;
    }

    /// <summary>Some file systems do not say what an entry is, and a link may lead to anything.</summary>
    private static FileKind KindOfEntry(byte[] path, int type)
    {
        var kind = KindOfType(type);
        if (kind != FileKind.None)
            return kind;
        var followed = Status(path, followed: true);
        return (Status(path, followed: false), followed) switch
        {
            (FileKind.BrokenLink, FileKind.None) => FileKind.BrokenLink,
            (FileKind.BrokenLink, FileKind.Folder) => FileKind.FolderLink,
            _ => followed,
        };
    }

    private static FileKind Status(byte[] path, bool followed)
    {
        var status = new byte[StatusLength];
        if (GetStatus(CurrentFolder, path, followed ? 0 : NoFollow, TypeOnly, status) != 0)
            return FileKind.None;
        var type = BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeOffset)) >> TypeShift;
        // Only where it was not followed is it a link.
        return type == LinkType ? FileKind.BrokenLink : KindOfType(type);
    }

    /// <summary>DT_ of an entry, which is S_IF of a mode without its last twelve bits.</summary>
    private static FileKind KindOfType(int type) => type switch
    {
        1 => FileKind.Pipe,
        2 or 6 => FileKind.Device,
        4 => FileKind.Folder,
        8 => FileKind.File,
        12 => FileKind.Socket,
        _ => FileKind.None,
    };

    [LibraryImport("libc", EntryPoint = "opendir", SetLastError = true)]
    private static partial nint OpenFolder(byte[] path);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    private static partial nint ReadFolder(nint stream);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseFolder(nint stream);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int OpenFile(byte[] path, int flags);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int GetStatus(int folder, byte[] path, int flags, uint mask, [Out] byte[] status);
}
