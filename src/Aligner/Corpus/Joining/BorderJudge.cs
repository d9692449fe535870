using Aligner.Language;
using Aligner.Language.Sentences;
using Aligner.Transcripts;

namespace Aligner.Corpus.Joining;

/// <summary>Says what the border between two cues of a subtitle is, as far as its own side tells.</summary>
internal sealed class BorderJudge(SideCues cues, WritingHabit habit)
{
    // People stop for breath in the middle of a sentence; nobody takes so long a breath.
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(3);

    // Ends a sentence where nothing says that it goes on: its end may have been lost with a cue.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    // Behind “etc.” and “…” the voice goes on.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(0.5);

    // A Chinese side with stops leaves one out now and then, but not where the voice goes straight on.
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(0.1);

    public CueBorder Judge(int cue, int next)
    {
        var pause = cues[next].Times?.Start - cues[cue].Times?.End;
        if (pause >= LongPause || IsBreak(cues[cue], cues[next]) || BeginsTurn(next) || (pause >= Breath && !(HasLetter(cue) && HasLetter(next))))
            return CueBorder.End;
        var mark = TextEnd.MarkOf(cues.Text(cue));
        if (TextEnd.IsStop(mark))
            return BeginsLow(next) && !(pause >= Rest) ? CueBorder.Inside : CueBorder.End;
        if (TextEnd.IsComma(mark) || Connectives.End(cues.Text(cue)) || BeginsLow(next) || TextEnd.BelongsBefore(cues.Text(next)[0]))
            return CueBorder.Inside;
        if (!habit.HasStops)
            return CueBorder.Open;
        if (pause >= (BeginsWithCapital(next) ? Rest : Pause))
            return CueBorder.End;
        return cues.Side == Side.English || !(pause >= Breath) ? CueBorder.Inside : CueBorder.Open;
    }

    /// <summary>Whether another speaker begins; an aside behind a dash goes on in lower case.</summary>
    private bool BeginsTurn(int next) => cues.Text(next) is var text && TurnRuns.IsTurn(text, 0) && !char.IsLower(text.AsSpan(1).TrimStart()[0]);

    /// <summary>A number that is shown alone, as a year is, is no part of what is said before or after.</summary>
    private bool HasLetter(int cue) => cues.Text(cue).Any(char.IsLetter);

    private static bool IsBreak(Cue cue, Cue next) =>
        Flags.AreOfNoSpeech(cue.Flags) || Flags.AreOfNoSpeech(next.Flags) || cue.Part != next.Part || cue.Speaker != next.Speaker || cue.Flags.Contains(Flags.Untranslated) != next.Flags.Contains(Flags.Untranslated);

    /// <summary>Whether the next cue begins inside an English sentence; after a stop too, as behind “etc.” and “…”.</summary>
    private bool BeginsLow(int next) => cues.Side == Side.English && habit.HasCapitals && cues.Text(next) is var text && char.IsLower(text[0]) && !IsSymbol(text);

    /// <summary>Whether the next cue begins with a word that has a capital, as sentences do and symbols do not.</summary>
    private bool BeginsWithCapital(int next) =>
        cues.Side == Side.English && habit.HasCapitals && cues.Text(next) is [var first, var second, ..] && char.IsUpper(first) && char.IsLower(second);

    /// <summary>Whether the first word is a single letter, as of a formula, other than the article.</summary>
    private static bool IsSymbol(string text) => text[0] != 'a' && (text.Length == 1 || !char.IsLetter(text[1])) && !(text.Length > 1 && text[1] is '\'' or '’');
}
