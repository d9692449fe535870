using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources;

/// <summary>The one list of input formats.</summary>
public static class SourceFormats
{
    /// <summary>In the order in which they are tried; the last takes what no other does.</summary>
    public static IReadOnlyList<SourceFormat> All { get; } = [new LessonFormat()];

    public static SourceFormat Detect(SourceText source) => All.First(format => format.Recognises(source));

    /// <summary>Whether a file of this name is read when its folder is given.</summary>
    public static bool HasKnownExtension(string path) =>
        All.Any(format => format.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));
}
