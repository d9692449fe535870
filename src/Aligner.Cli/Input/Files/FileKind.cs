namespace Aligner.Cli.Input.Files;

/// <summary>What is found under a name.</summary>
internal enum FileKind
{
    None,
    File,
    Folder,
    FolderLink,
    BrokenLink,
    Pipe,
    Socket,
    Device,
}

/// <summary>What they are called.</summary>
internal static class FileKinds
{
    public static string Name(this FileKind kind) => kind switch
    {
        FileKind.File => "a file",
        FileKind.Folder => "a folder",
        FileKind.FolderLink => "a link to a folder",
        FileKind.BrokenLink => "a link that leads nowhere",
        FileKind.Pipe => "a named pipe",
        FileKind.Socket => "a socket",
        FileKind.Device => "a device",
        _ => "nothing",
    };
}
