using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Aligner.Language.Sentences;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed.Remarks;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Makes cues of drafts: joins their lines, notes what was read, gives each its key and its flags.</summary>
internal sealed class CueBuilder(TimedContext context, Languages languages)
{
    private readonly Dictionary<string, int> _keys = [];

    public Cue Build(CueDraft draft, TimeRange? times, List<string> flags)
    {
        var english = Join(Side.English, draft.English);
        var chinese = Join(Side.Chinese, draft.Chinese);
        NoteMissing(draft, flags);
        if (Credits.IsCredit(english.Text) || Credits.IsCredit(chinese.Text) || (english.IsMissing && Credits.IsDisclaimer(chinese.Text)))
            flags.Add(Flags.Credit);
        if (IsSound(english.Text) && IsSound(chinese.Text))
            flags.Add(Flags.Sound);
        if (!flags.Contains(Flags.Credit) && TranslatorRemarks.IsIn(chinese.Text, english.Text))
            flags.Add(Flags.Remark);
        if (draft.Block.IsSign)
            flags.Add(Flags.Sign);
        if (IsDialogue(draft.English) || IsDialogue(draft.Chinese))
            flags.Add(Flags.Dialogue);
        return new Cue
        {
            Part = Part.Transcript,
            Key = UniqueKey(KeyOf(draft, times, english, chinese)),
            Line = context.Source.LineAt(draft.Block.Offset),
            Times = times,
            English = english,
            Chinese = chinese,
            Speaker = draft.Speaker,
            Flags = [.. flags],
            IsTimeEstimated = draft.Block.IsTimeless,
        };
    }

    private static bool IsSound(string text) => text.Length == 0 || SoundCue.Is(text);

    private static string KeyOf(CueDraft draft, TimeRange? times, SideText english, SideText chinese) =>
        draft.Block.IsUntimed || draft.Block.Written.Length == 0 ? TextKey.Of(english.Text, chinese.Text)
        : times is { } range ? ClockTime.Format(range.Start)
        : FieldText.Excerpt(draft.Block.Written);

    private void NoteMissing(CueDraft draft, List<string> flags)
    {
        if (languages != Languages.Both || (draft.English.Count > 0 && draft.Chinese.Count > 0))
            return;
        flags.Add(draft.IsChinese ? Flags.MissingEnglish : Flags.MissingChinese);
        var side = draft.IsChinese ? "English" : "Chinese";
        context.Problems.AddHabit(TimedProblems.MissingSide(context.Source, draft.Block, side), side);
    }

    private string UniqueKey(string key)
    {
        var count = _keys[key] = _keys.GetValueOrDefault(key) + 1;
        return count == 1 ? key : FormattableString.Invariant($"{key}~{count}");
    }

    private SideText Join(Side side, List<SourcedText> lines)
    {
        if (lines.Count == 0)
            return SideText.Missing;
        foreach (var line in lines)
            context.Mark(side == Side.English ? Role.English : Role.Chinese, line);
        var words = ImmutableArray.CreateBuilder<WordTime>();
        return new SideText(Join(side, lines, words), context.Source.LineAt(lines[0].OffsetAt(0)), []) { Words = InOrder(words) };
    }

    private string Join(Side side, List<SourcedText> lines, ImmutableArray<WordTime>.Builder words)
    {
        if (lines is [var only])
        {
            words.AddRange(context.WordTimesIn(only));
            return only.Text;
        }

        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0 && (side == Side.English || WouldRunTogether(text[^1], line.Text[0])))
                text.Append(' ');
            words.AddRange(context.WordTimesIn(line).Select(word => word with { Offset = text.Length + word.Offset }));
            text.Append(line.Text);
        }

        return text.ToString();
    }

    /// <summary>Without times that go back, which are none.</summary>
    private static ImmutableArray<WordTime> InOrder(ImmutableArray<WordTime>.Builder words) =>
        [.. words.Where((word, index) => index == 0 || (word.Time >= words[index - 1].Time && word.Offset > words[index - 1].Offset))];

    private static bool WouldRunTogether(char before, char after) => char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after);

    private static bool IsDialogue(List<SourcedText> lines) => lines.Count(line => Marks.IsDash(line.Text[0])) > 1;
}

/// <summary>Tells the cues that are no speech: a sound in brackets, music between notes.</summary>
internal static partial class SoundCue
{
    /// <summary>Whether the whole text is one, or several.</summary>
    public static bool Is(string text) => text.Length > 0 && IsMarked(text[0]) && SoundPattern().IsMatch(text);

    private static bool IsMarked(char first) => first is '[' or '(' or '（' or '【' or '［' or '♪' or '♫' or '♬' or '-' or '–';

    // A note alone, or text between two; brackets with nothing outside of them.
    [GeneratedRegex(@"^[-–]?\s*(?:(?:\[[^\[\]]*\]|\([^()]*\)|（[^（）]*）|【[^【】]*】|［[^［］]*］)[\s.。,，!！]*)+$|^[-–]?\s*[♪♫♬](?:.*[♪♫♬])?\s*$",
        RegexOptions.Singleline)]
    private static partial Regex SoundPattern();
}
