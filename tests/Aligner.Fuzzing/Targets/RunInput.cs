using System.IO.Compression;
using System.Text;
using Aligner.Formats;

namespace Aligner.Fuzzing.Targets;

/// <summary>An input of a whole run: a byte that chooses how the command is called, then names and contents of files by turns.</summary>
/// <param name="Choice">Of the call.</param>
/// <param name="Folder">Where the files are.</param>
/// <param name="Files">Their paths.</param>
internal sealed record RunInput(int Choice, string Folder, IReadOnlyList<string> Files)
{
    /// <summary>A file with this ending is packed before it is written, so that the fuzzer changes what is in it.</summary>
    private const string Packed = ".packed";

    private const int MostFiles = 6;
    private const int LongestName = 40;

    private static readonly (string Ending, string Text)[] Sources =
        [.. new[] { ".srt", ".vtt", ".ass", ".lrc", ".ttml", ".json", ".json", ".json", ".txt", ".txt", ".tsv" }.Zip(SourceSeeds.Texts)];

    /// <summary>Each format alone, some packed, and some together; the first of each way to call a command.</summary>
    public static IEnumerable<byte[]> Seeds
    {
        get
        {
            var sources = Sources.Select((source, index) => ($"s{index}{source.Ending}", Encoding.UTF8.GetBytes(source.Text))).ToList();
            var corpora = CorpusFormats.All.Where(format => format.CanRead && format is not FileSetFormat)
                .Select((format, index) => ($"c{index}{format.Extensions[0]}", CorpusSeeds.Of(format))).ToList();
            var packed = sources.Take(2)
                .Concat(corpora.Where(
                    corpus => corpus.Item1.EndsWith("jsonl", StringComparison.Ordinal)
                        || corpus.Item1.EndsWith("tmx", StringComparison.Ordinal)))
                .Select(file => ($"{file.Item1}{Packed}", file.Item2));
            List<List<(string Name, byte[] Content)>> folders = [sources, corpora,
                .. sources.Concat(corpora).Concat(packed).Select(file => new List<(string, byte[])> { file })];
            return folders.Select((files, index) => Pack((byte)('0' + (index % 4)), files));
        }
    }

    public static RunInput Unpack(byte[] bytes, string folder)
    {
        var parts = InputParts.Of(bytes, 1 + (2 * MostFiles));
        var files = new List<string>();
        for (var i = 1; i + 1 < parts.Length; i += 2)
        {
            if (parts[i].Length + parts[i + 1].Length > 0)
                files.Add(Write(folder, NameOf(parts[i]), parts[i + 1]));
        }

        return new RunInput(parts[0].Length > 0 ? parts[0][0] : 0, folder, files);
    }

    private static byte[] Pack(byte choice, IEnumerable<(string Name, byte[] Content)> files) =>
        InputParts.Join([[choice], .. files.Take(MostFiles).SelectMany(file => new[] { Encoding.UTF8.GetBytes(file.Name), file.Content })]);

    private static string Write(string folder, string name, byte[] content)
    {
        var isPacked = name.EndsWith(Packed, StringComparison.Ordinal);
        var path = Path.Combine(folder, isPacked ? Path.ChangeExtension(name, ".gz") : name);
        using var file = File.Create(path);
        using var stream = isPacked ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file;
        stream.Write(content);
        return path;
    }

    /// <summary>A name that stays in the folder.</summary>
    private static string NameOf(byte[] bytes)
    {
        var name = string.Concat(Encoding.Latin1.GetString(bytes).Take(LongestName)
            .Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')).TrimStart('.');
        return name.Length == 0 ? "x" : name;
    }
}
