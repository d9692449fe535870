using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Sources.Tiers;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Chat;

/// <summary>Reads CHAT: a turn with its time at its end, and under it lines that say the same in another way or tell of it.</summary>
internal sealed class ChatReader(SourceText source)
{
    private const string MainLines = "speaker lines";
    private const string TimeCode = "tim";

    /// <summary>Tiers that the manual defines for analyses and remarks; these hold no text of the turn.</summary>
    private static readonly HashSet<string> Remarks =
    [
        "act", "add", "alt", "cod", "coh", "com", "def", "err", "exp", "fac", "flo", "gpx", "gra", "grt", "int", "lan", "mod", "mor", "par",
        "pho", "sit", "spa", "syl", "tim", "ugra", "umor", "wor",
        "modsyl", "phoaln", "phosyl",
    ];

    private readonly TimedContext _context = new(source);
    private readonly Tier _main = new(MainLines) { IsMain = true };
    private readonly Dictionary<string, Tier> _tiers = [];
    private TierEntry? _turn;

    public Transcript Read(string document, bool needsBoth)
    {
        _context.MarkGround();
        foreach (var line in ChatLine.All(source))
            ReadLine(line);
        return new TierAssembler(_context, ChatFormat.FormatName, needsBoth).Assemble(document,
            "lines that begin with * and a speaker's code", [_main, .. _tiers.Values]);
    }

    private void ReadLine(ChatLine line)
    {
        if (line.Mark == '*')
            ReadTurn(line);
        else if (line.Mark == '%' && _turn is not null)
            ReadTier(line, _turn);
        else if (line.Mark == '@')
            _context.Mark(Role.Metadata, line.Content);
        else
            ReportStray(line);
    }

    private void ReadTurn(ChatLine line)
    {
        _context.Mark(Role.Speaker, line.Label);
        _turn = new TierEntry(_main, Clean(line, ChatText.OfTurn(line.Content))) { Speaker = line.Code };
        SetTimes(_turn, ChatTimes.OfBullets(line.Content));
        _main.Entries.Add(_turn);
    }

    private void ReadTier(ChatLine line, TierEntry turn)
    {
        var code = line.Code.ToLowerInvariant();
        if (Remarks.Contains(code))
            _context.Mark(Role.Commentary, line.Content);
        if (code == TimeCode && turn.Times is null)
            SetTimes(turn, ChatTimes.OfTier(line.Content));
        if (Remarks.Contains(code))
            return;
        if (!_tiers.TryGetValue(code, out var tier))
            _tiers.Add(code, tier = new Tier($"%{code}", code.TrimStart('x')));
        var entry = new TierEntry(tier, Clean(line, ChatText.OfTranslation(line.Content))) { IsUntimed = turn.IsUntimed };
        entry.HangOn(turn);
        tier.Entries.Add(entry);
    }

    /// <summary>What is taken out of a text is noted as what tells of it.</summary>
    private SourcedText Clean(ChatLine line, SourcedText text)
    {
        _context.Mark(Role.Commentary, line.Content);
        return text;
    }

    private void SetTimes(TierEntry turn, (SourcedText Written, TimeRange Times)? found)
    {
        turn.IsUntimed = found is null;
        if (found is not { } known)
            return;
        _context.Mark(Role.Time, known.Written);
        turn.Times = known.Times;
    }

    private void ReportStray(ChatLine line)
    {
        _context.Mark(Role.Reported, line.Label);
        _context.Mark(Role.Reported, line.Content);
        var text = line.Label.Length > 0 ? line.Label : line.Content.Trim();
        _context.Problems.AddPlace(TimedProblems.OutsideCues(source, text.OffsetAt(0), $"{line.Label.Text}{line.Content.Text.Trim()}"));
    }
}

/// <summary>A line of CHAT with those that continue it: <c>@Header:</c>, <c>*SPK:</c> or <c>%eng:</c>, a tab, and its content.</summary>
/// <param name="Mark">@, *, % or, where the line has no beginning that CHAT knows, a space.</param>
/// <param name="Label">What stands between the mark and the colon, with both.</param>
/// <param name="Content">The rest, a space for each line end.</param>
internal sealed partial record ChatLine(char Mark, SourcedText Label, SourcedText Content)
{
    /// <summary>The label without mark and colon.</summary>
    public string Code => Label.Text.Trim(Mark, ':', ' ', '\t');

    public static IEnumerable<ChatLine> All(SourceText source)
    {
        for (var number = 1; number <= source.LineCount;)
        {
            var first = TextOf(source, number);
            var match = LabelPattern().Match(first.Text);
            var content = new SourcedTextBuilder();
            content.Append(first, match.Length, first.Length - match.Length);
            for (number++; number <= source.LineCount && Continues(source, number); number++)
            {
                var more = TextOf(source, number);
                content.Append(" ", more.OffsetAt(0));
                content.Append(more);
            }

            if (first.Trim().Length > 0)
                yield return new ChatLine(match.Success ? match.Value[0] : ' ', first.Slice(0, match.Length), content.Build());
        }
    }

    private static bool Continues(SourceText source, int number) =>
        source.Line(number) is (var start, > 0) && source.Text[start] is '\t' or ' ';

    private static SourcedText TextOf(SourceText source, int number)
    {
        var (start, length) = source.Line(number);
        return SourcedText.Of(source, start, length);
    }

    [GeneratedRegex(@"^(?:[*%][A-Za-z0-9_'-]{1,12}:|@[A-Za-z0-9 ]{1,30}:?)[ \t]*")]
    private static partial Regex LabelPattern();
}

/// <summary>
/// Takes CHAT's codes out of a text, as CLAN does for its flowing version: what tells how it was said, pauses, events, fillers, fragments,
/// and what the speaker took back or began anew.
/// </summary>
internal static partial class ChatText
{
    public static SourcedText OfTurn(SourcedText content) => WithoutCodes(content, TurnPattern());

    /// <summary>Translators put words that they add in brackets, so only brackets that begin as codes do are taken out.</summary>
    public static SourcedText OfTranslation(SourcedText content) => WithoutCodes(content, TranslationPattern());

    private static SourcedText WithoutCodes(SourcedText content, Regex codes)
    {
        var text = new SourcedTextBuilder();
        var from = 0;
        foreach (Match code in codes.Matches(content.Text))
        {
            text.Append(content, from, code.Index - from);
            from = code.Index + code.Length;
            if (code.Groups["space"].Success)
                text.Append(" ", content.OffsetAt(code.Index));
        }

        text.Append(content, from, content.Length - from);
        var spaced = Spaced(text.Build().Trim());

        // A cough has no text but its full stop.
        return from > 0 && !spaced.Text.Any(char.IsLetterOrDigit) ? SourcedText.Empty : spaced;
    }

    /// <summary>CHAT writes a space before a stop, and between Chinese words.</summary>
    private static SourcedText Spaced(SourcedText text)
    {
        var spaced = new SourcedTextBuilder();
        var last = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text.Text[i]))
                spaced.Append(text, i, 1);
            else if (i + 1 < text.Length && !char.IsWhiteSpace(text.Text[i + 1]) && NeedsSpace(last, text.Text[i + 1]))
                spaced.Append(" ", text.OffsetAt(i));
            if (!char.IsWhiteSpace(text.Text[i]))
                last = text.Text[i];
        }

        return spaced.Build();
    }

    private static bool NeedsSpace(char before, char after) =>
        !(IsClosing(after) || (IsWide(before) && IsWide(after)));

    private static bool IsClosing(char c) =>
        c is '.' or ',' or '?' or '!' or ';' or ':' or '”' or '’' or '。' or '，' or '？' or '！' or '；' or '：' or '、';

    private static bool IsWide(char c) =>
        Script.IsHan(c) || char.IsLowSurrogate(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF60') or '“' or '”';

    private const string Bullets = @"[\u0015•·][^\u0015•·\n]{0,200}[\u0015•·]|(?<=\s)[0-9]{1,9}_[0-9]{1,9}(?=\s*$)";
    private const string Retraced =
        @"(?:<(?:[^<>]|(?<open><)|(?<-open>>)){0,300}(?(open)(?!))>|(?<![^\s<])[^\s<>\[\]]{1,12})(?:\s*\[[^\[\]/]{0,40}\]){0,4}\s*\[/{1,3}[-?]?\]";
    private const string Pauses = @"\((?:\.{1,3}|(?:[0-9]+:)?[0-9]+(?:\.[0-9]*)?)\)";
    private const string Events = @"&[{}][nl]=\S*|&[-+~=*](?:[A-Za-zÀ-ɏ0-9:_'’^@-]+|[^\s<>\[\],.?!，。？！]+)";
    private const string Ends = @"\+(?:\.\.\.|\.\.\?|//?[.?]|!\?|""/?\.|\.)|(?<![^\s])\+(?:""|\^|<|,|\+|≈|≋|/)(?=\s|\p{L})";
    private const string Unclear = @"(?<![^\s<])(?:xxx?|yyy?|www)(?![^\s>.,?!，。？！])";
    private const string Omitted = @"(?<![^\s<])0(?:[A-Za-z]+|(?=\s*[.?!。？！]*\s*$|\s*\[))";
    private const string Forms = @"(?<=\p{L})@[a-z]{1,3}(?:[:$&+][a-z:$&+]{1,12})*(?![A-Za-z])";
    private const string Shortened =
        @"(?<=[A-Za-z])\((?=[A-Za-z'’]{1,20}\))|\((?=[A-Za-z'’]{1,20}\)[A-Za-z])|(?<=\([A-Za-z'’]{1,20})\)(?=[A-Za-z])|(?<=[A-Za-z]\([A-Za-z'’]{1,20})\)";
    private const string Drawls = @"(?<=[A-Za-z]):{2,}|(?<=[A-Za-z]):(?=[A-Za-z])|(?<=\p{L})\^(?=\p{L})";
    private const string Signs = @"[<>‹›⌈⌉⌊⌋↑↓↗↘→↻⇗⇘∞≈≋≡∙∆∇⁎⁇°◉▁▔☺♋Ϋ∬∲§∾⁑⤇ẖ„‡]";

    [GeneratedRegex($@"{Bullets}|{Retraced}|\[[^\[\]]*\]|{Pauses}|{Events}|{Ends}|{Unclear}|{Omitted}|{Forms}|(?<space>(?<=[A-Za-z])_(?=[A-Za-z]))|{Shortened}|{Drawls}|(?<![^\s])#(?:long|[0-9_]+)?(?!\S)|{Signs}")]
    private static partial Regex TurnPattern();

    [GeneratedRegex($@"{Bullets}|\[(?:[=/*!?<>%:+^\-""#][^\[\]]*)\]|{Pauses}|{Events}|{Ends}|{Unclear}|{Signs}")]
    private static partial Regex TranslationPattern();
}

/// <summary>The times of a turn: bullets of milliseconds between control characters, or a tier of clock times.</summary>
internal static partial class ChatTimes
{
    /// <summary>From the first bullet's beginning to the last one's end; null where there is none.</summary>
    public static (SourcedText Written, TimeRange Times)? OfBullets(SourcedText content)
    {
        var bullets = BulletPattern().Matches(content.Text);
        if (bullets.Count == 0)
            return null;
        var (first, last) = (bullets[0], bullets[^1]);
        return (content.Slice(first.Index, last.Index + last.Length - first.Index),
            new TimeRange(Milliseconds(first, "start"), Milliseconds(last, "end")));
    }

    /// <summary>Of <c>%tim: 01:30</c> or <c>%tim: 01:30-01:42</c>.</summary>
    public static (SourcedText Written, TimeRange Times)? OfTier(SourcedText content)
    {
        var times = content.Text.Split('-', 2).Select(time => WrittenTime.Parse(time)).ToList();
        return times[0] is { } start ? (content, new TimeRange(start.Value, times.ElementAtOrDefault(1)?.Value)) : null;
    }

    private static TimeSpan Milliseconds(Match bullet, string group) =>
        TimeSpan.FromMilliseconds(long.Parse(bullet.Groups[group].Value, CultureInfo.InvariantCulture));

    /// <summary>
    /// Older files name the recording in it; copies of what CLAN shows have a dot in place of the control characters, or nothing.
    /// </summary>
    [GeneratedRegex(@"[\u0015•·](?:%(?:snd|mov):\s*""[^""]*""_)?(?<start>[0-9]{1,9})_(?<end>[0-9]{1,9})-?[\u0015•·]|(?<=\s)(?<start>[0-9]{1,9})_(?<end>[0-9]{1,9})(?=\s*$)")]
    private static partial Regex BulletPattern();
}
