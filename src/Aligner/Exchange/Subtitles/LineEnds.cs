namespace Aligner.Exchange.Subtitles;

/// <summary>Line ends are white space in texts, ids and names: in files of subtitles they part cues.</summary>
internal static class LineEnds
{
    private static readonly char[] All = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    /// <summary>The text on one line, without white space around it.</summary>
    public static string Without(string text) => string.Join(' ', text.Split(All, StringSplitOptions.RemoveEmptyEntries)).Trim();
}
