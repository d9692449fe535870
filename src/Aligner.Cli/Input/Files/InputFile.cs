namespace Aligner.Cli.Input.Files;

/// <summary>A source to read.</summary>
/// <param name="Path">As the user gave it, with what was found below a folder; - for standard input. That of a folder of segments ends in a
/// slash.</param>
/// <param name="Document">The document's name: the path below the folder given, without its extension, with / between folders.</param>
/// <param name="Chinese">The file with the Chinese side, where it is another than that with the English one.</param>
internal sealed record InputFile(string Path, string Document, string? Chinese = null)
{
    public const string StandardInput = "-";

    /// <summary>The path as people read it.</summary>
    public string Shown => FileName.Shown(Path);

    /// <summary>What messages call it.</summary>
    public string Source => Path == StandardInput ? Document : Shown;

    /// <summary>Whether it is a folder of segments: its path ends in a slash.</summary>
    public bool IsFolder => Path.EndsWith('/');
}

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
