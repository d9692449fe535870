using System.Collections.Immutable;
using Aligner.Text;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.CueSheet;

namespace Aligner.Cli.Input.Files;

/// <summary>A folder of WebVTT segments that are one transcript, as HLS has them; it is read as if it were a file.</summary>
internal static class SegmentFolder
{
    private const string Extension = ".vtt";

    /// <summary>The files in the order of the stream; null where the folder holds other sources, or no stream.</summary>
    public static IReadOnlyList<string>? Find(string folder, SizeLimit limit) =>
        FilesOf(folder) is { } files && Join(files, limit) is not null ? files : null;

    /// <summary>All segments as one text, and what is wrong with some of them; null where the folder is none of segments.</summary>
    public static (string Text, ImmutableArray<Problem> Problems)? Read(string folder, SizeLimit limit) =>
        FilesOf(folder) is { } files ? Join(files, limit) : null;

    private static IReadOnlyList<string>? FilesOf(string folder)
    {
        var sources = InputSystem.Entries(folder).Where(entry => entry.Kind == FileKind.File && SourceFormats.HasKnownExtension(entry.Name))
            .Select(entry => Path.Combine(folder, entry.Name)).ToList();
        return sources.TrueForAll(IsWebVtt) ? WebVttSegments.Order(sources) : null;
    }

    private static bool IsWebVtt(string path) =>
        SourceFormats.WithoutCompression(path).EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static (string Text, ImmutableArray<Problem> Problems)? Join(IReadOnlyList<string> files, SizeLimit limit)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var segments = new List<(string Name, string Text)>();
        var left = limit.Bytes;
        foreach (var decoded in files.Select(file => (File: file, Text: Decode(file, limit))))
        {
            if (decoded.Text.Problem is { } problem)
                problems.Add(problem);
            segments.Add((decoded.File, decoded.Text.Text ?? ""));
            left -= decoded.Text.Text?.Length ?? 0;
            // Each file is then read for itself.
            if (left < 0)
                return null;
        }

        return WebVttSegments.Join(segments) is { } joined ? (joined.Text, [.. problems, .. joined.Problems]) : null;
    }

    private static DecodedText Decode(string file, SizeLimit limit)
    {
        try
        {
            var (bytes, tooLarge) = (SourceOptions.Default with { MaxSize = limit }).ReadFile(file);
            return bytes is null ? new DecodedText(null, null, tooLarge) : TextDecoder.Decode(FileName.Shown(file), bytes, limit: limit);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new DecodedText(null, null, new Problem("AL0002", Severity.Error, file, 1, 1, $"cannot be read: {error.Message}"));
        }
    }
}
