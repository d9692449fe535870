using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Tells the cues that are no speech: a sound in brackets, music between notes.</summary>
internal static partial class SoundCue
{
    /// <summary>Whether the whole text is one, or several.</summary>
    public static bool Is(string text) => text.Length > 0 && IsMarked(text[0]) && SoundPattern().IsMatch(text);

    private static bool IsMarked(char first) => first is '[' or '(' or '（' or '【' or '［' or '♪' or '♫' or '♬' or '-' or '–';

    // A note alone, or text between two; brackets with nothing outside of them.
    [GeneratedRegex(@"^[-–]?\s*(?:(?:\[[^\[\]]*\]|\([^()]*\)|（[^（）]*）|【[^【】]*】|［[^［］]*］)[\s.。,，!！]*)+$|^[-–]?\s*[♪♫♬](?:.*[♪♫♬])?\s*$", RegexOptions.Singleline)]
    private static partial Regex SoundPattern();
}
