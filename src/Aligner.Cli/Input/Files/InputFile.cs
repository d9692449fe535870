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
