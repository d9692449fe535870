using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.CueSheet;

namespace Aligner.Cli.Input;

/// <summary>A folder of WebVTT segments that are one transcript, as HLS has them; it is read as if it were a file.</summary>
internal static class SegmentFolder
{
    private const string Extension = ".vtt";

    /// <summary>The files in the order of the stream; null where the folder holds other sources, or no stream.</summary>
    public static IReadOnlyList<string>? Find(string folder)
    {
        var sources = InputSystem.Entries(folder).Where(entry => entry.Kind == FileKind.File && SourceFormats.HasKnownExtension(entry.Name)).Select(entry => Path.Combine(folder, entry.Name)).ToList();
        return sources.TrueForAll(IsWebVtt) && WebVttSegments.Order(sources) is { } files && Decode(files) is { } texts && WebVttSegments.GoOn(texts) ? files : null;
    }

    /// <summary>All segments as one text; null where the folder is none of segments.</summary>
    public static string? Read(string folder) => Find(folder) is { } files ? WebVttSegments.Join(Decode(files)!) : null;

    private static bool IsWebVtt(string path) => SourceFormats.WithoutCompression(path).EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static List<string>? Decode(IReadOnlyList<string> files)
    {
        try
        {
            var texts = files.Select(file => TextDecoder.Decode(file, InputSystem.ReadAllBytes(file)).Text).ToList();
            return texts.Contains(null) ? null : texts.ConvertAll(text => text!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Each file is then read for itself, and the one that cannot be is named.
            return null;
        }
    }
}
