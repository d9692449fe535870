namespace Aligner.Cli.Input;

/// <summary>A source to read.</summary>
/// <param name="Path">As the user gave it, with what was found below a folder; - for standard input.</param>
/// <param name="Document">The document's name: the path below the folder given, without its extension, with / between folders.</param>
internal sealed record InputFile(string Path, string Document)
{
    public const string StandardInput = "-";
}
