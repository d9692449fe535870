using Aligner.Cli.Input.Files;
using Aligner.Cli.Running;
using Aligner.Memory;
using Aligner.Text;

namespace Aligner.Cli.Input;

/// <summary>The texts to look up: one that was given, or the lines of a file, each with its neighbours.</summary>
internal static class LookupTexts
{
    /// <param name="given">A text, a file, or - for standard input.</param>
    /// <param name="side">The language; null where each text tells it.</param>
    /// <param name="streams">For standard input and problems.</param>
    /// <param name="options">How a file is read.</param>
    /// <returns>Null where a file cannot be read, which is told.</returns>
    public static IReadOnlyList<MemoryQuery>? Read(string given, Side? side, CliStreams streams, SourceOptions options)
    {
        if (given != InputFile.StandardInput && InputSystem.KindOf(given) != FileKind.File)
            return [Query(given, side)];
        var name = given == InputFile.StandardInput ? "stdin" : FileName.Shown(given);
        var (bytes, problem) = given == InputFile.StandardInput ? options.MaxSize.ReadAll(name, streams.Input) : options.ReadFile(given);
        var decoded = bytes is null ? null : options.Decode(name, bytes);
        foreach (var told in (IEnumerable<Problem?>)[problem, decoded?.Problem, .. decoded?.Notes ?? []])
        {
            if (told is not null)
                streams.Error.WriteLine(told);
        }

        return decoded?.Text is { } text ? Lines(text, side) : null;
    }

    private static List<MemoryQuery> Lines(string text, Side? side)
    {
        List<string> lines = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        return [.. lines.Select(
            (line, i) => Query(line, side)
                with { Before = i > 0 ? lines[i - 1] : null, After = i + 1 < lines.Count ? lines[i + 1] : null })];
    }

    private static MemoryQuery Query(string text, Side? side) => new(text, side ?? MemoryQuery.SideOf(text));
}
