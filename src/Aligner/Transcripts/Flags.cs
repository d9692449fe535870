using System.Collections.Immutable;

namespace Aligner.Transcripts;

/// <summary>What makes a cue or a segment worth a look, as exports name it.</summary>
internal static class Flags
{
    public const string MissingEnglish = "missing-english";
    public const string MissingChinese = "missing-chinese";
    public const string BadTime = "bad-time";
    public const string TimeGoesBack = "time-goes-back";
    public const string TimeRepeats = "time-repeats";
    public const string PastLength = "past-length";
    public const string UnbalancedQuote = "unbalanced-quote";
    public const string LostCharacters = "lost-characters";
    public const string Credit = "credit";
    public const string Sound = "sound";
    public const string Sign = "sign";
    public const string Dialogue = "dialogue";
    public const string Remark = "translator-remark";
    public const string Untranslated = "untranslated";
    public const string Repeat = "repeat";

    /// <summary>Whether the flags say that the cue is no speech, which goes on from no other cue and into none.</summary>
    public static bool AreOfNoSpeech(ImmutableArray<string> flags) =>
        flags.Contains(Credit) || flags.Contains(Sound) || flags.Contains(Sign);

    /// <summary>Every flag with its meaning, in the order of the documentation.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> All { get; } =
    [
        (MissingEnglish, "the cue has no English side"),
        (MissingChinese, "the cue has no Chinese side"),
        (BadTime, "the written time cannot be one"),
        (TimeGoesBack, "the time is before that of an earlier cue"),
        (TimeRepeats, "an earlier cue has the same time"),
        (PastLength, "the time is past the recording's length"),
        (UnbalancedQuote, "a quotation mark has no partner"),
        (LostCharacters, "bytes that were no text stood there, and U+FFFD does now"),
        (Credit, "the cue names who made the subtitles, or where they are from"),
        (Sound, "the cue is a sound in brackets, or music between notes, and no speech"),
        (Sign, "the cue translates what stands written in the picture"),
        (Dialogue, "several people speak, each on a line of its own with a dash"),
        (Remark, "the Chinese speaks of the translation itself, as language models do"),
        (Untranslated, "the Chinese source has the English text here"),
        (Repeat, "the memory has this pair already, of another document"),
    ];
}
