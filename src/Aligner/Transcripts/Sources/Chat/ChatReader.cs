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
        "act", "add", "alt", "cod", "coh", "com", "def", "err", "exp", "fac", "flo", "gpx", "gra", "grt", "int", "lan", "mod", "mor", "par", "pho", "sit", "spa", "syl", "tim", "ugra", "umor", "wor",
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
        return new TierAssembler(_context, ChatFormat.FormatName, needsBoth).Assemble(document, "lines that begin with * and a speaker's code", [_main, .. _tiers.Values]);
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
