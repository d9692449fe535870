using System.Collections.Immutable;
using Aligner.Language;
using Aligner.Language.Scripts;
using Aligner.Memory.Scan;
using Aligner.Memory.Text;
using Aligner.Text;

namespace Aligner.Memory;

/// <summary>
/// Finds the best matches of a text: all that a comparison with every unit finds. Texts that are the same, or the same but for numbers, are
/// found by a number of the text; the others by looking through all that are of a like length. For one thread at a time.
/// </summary>
internal sealed class MemoryLookup(TranslationMemory memory, LookupOptions options)
{
    private const double LowScore = 0.9;
    private const int NotReviewed = 1;
    private const int LowScored = 3;
    private const int SeveralTranslations = 1;
    private const int OtherScript = 5;
    private const int NumbersWithoutPlace = 1;

    /// <summary>The best matches, the best first: by score, by what is taken off, reviewed ones first, the newest first, by id.</summary>
    /// <exception cref="InvalidDataException">The memory's index is damaged.</exception>
    public IReadOnlyList<MemoryMatch> Find(MemoryQuery query)
    {
        using var snapshot = memory.Snapshot();
        var found = new Found(query, memory, options);
        found.AddSame();
        if (found.HasRoomFor(MemoryScore.MostFuzzy))
            found.AddAlike();
        return found.Best();
    }

    /// <summary>What is found of one text.</summary>
    private sealed class Found(MemoryQuery query, TranslationMemory memory, LookupOptions options)
    {
        private readonly ComparedText _text = new(query.Text);
        private readonly string _folded = FoldedText.Of(query.Text);
        private readonly string _column = query.Side == Side.English ? "en" : "zh";
        private readonly Dictionary<(string, string), Candidate> _candidates = [];
        private readonly Dictionary<(long, long), bool> _haveOthers = [];
        private readonly HashSet<long> _seen = [];
        private readonly List<int> _scores = [];

        private long Context =>
            UnitKeys.Context(query.Before is { } before ? UnitKeys.Of(before) : null, query.After is { } after ? UnitKeys.Of(after) : null);

        private string Row =>
            $"SELECT u.id, u.{_column}, u.{(_column == "en" ? "zh" : "en")}, u.{_column}_key, u.{(_column == "en" ? "zh" : "en")}_key, u.{_column}_context, u.score, u.reviewed, u.date, d.name FROM units u JOIN documents d ON d.id = u.document ";

        /// <summary>Whether a match of this score could be among the best.</summary>
        public bool HasRoomFor(int score) => _scores.Count < options.Most || _scores[options.Most - 1] <= score;

        public void AddSame()
        {
            var keys = UnitKeys.Of(query.Text);
            var withoutNumbers = FoldedText.WithoutNumbers(_folded);
            foreach (var row in Rows(Row + $"WHERE u.{_column}_key = $0", keys.Skeleton))
            {
                var folded = FoldedText.Of(row.Source);
                if (folded == _folded)
                    Add(row, Context != UnitKeys.NoContext && Context == row.Context ? MemoryScore.Context : MemoryScore.Exact);
                else if (FoldedText.WithoutNumbers(folded) == withoutNumbers)
                    Add(row, MemoryScore.Numbers);
            }
        }

        public void AddAlike()
        {
            var tokens = _text.Numbers;
            if (tokens.Length is 0 or > EditDistance.LongestPattern || options.Least > MemoryScore.MostFuzzy)
                return;
            var matches = memory.Scan.Find(memory.Connection, query.Side, new ScanQuery(tokens, options.Least));
            matches.Sort((one, other) => one.MostScore != other.MostScore
                ? other.MostScore.CompareTo(one.MostScore) : one.Id.CompareTo(other.Id));
            foreach (var match in matches)
            {
                if (!HasRoomFor(match.MostScore))
                    break;
                if (_seen.Contains(match.Id))
                    continue;
                foreach (var row in Rows(Row + "WHERE u.id = $0", match.Id))
                    Add(row, ScoreOf(_text.Words, new ComparedText(row.Source).Words));
            }
        }

        public IReadOnlyList<MemoryMatch> Best()
        {
            List<Candidate> best = [.. _candidates.Values];
            best.Sort();
            return [.. best.Take(options.Most).Select(candidate => MatchOf(candidate))];
        }

        private void Add(UnitTexts row, int score)
        {
            if (!_seen.Add(row.Id))
                return;
            var withNumbers = score == MemoryScore.Numbers ? NumberPlaces.PutIn(_text, new ComparedText(row.Source), row.Target) : null;
            var penalties = Penalties(row);
            if (score == MemoryScore.Numbers && withNumbers is null)
                penalties = penalties.Add(new("numbers without their places in the translation", NumbersWithoutPlace));
            var isOtherScript = IsInOtherScript(row.Target);
            if (isOtherScript)
                penalties = penalties.Add(new("translation in the other script", OtherScript));
            var points = penalties.Sum(penalty => penalty.Points);
            var shown = score < MemoryScore.Numbers ? Math.Max(0, score - points) : isOtherScript ? score - OtherScript : score;
            if (shown < options.Least)
                return;
            var candidate = new Candidate(row, shown, points, penalties, 1)
            {
                IsSame = score >= MemoryScore.Exact,
                WithNumbers = withNumbers,
            };
            if (_candidates.TryGetValue((row.Source, row.Target), out var other))
            {
                _candidates[(row.Source, row.Target)] = (candidate.CompareTo(other) < 0 ? candidate : other)
                    with
                { Times = other.Times + 1 };
                if (candidate.CompareTo(other) >= 0)
                    return;
                _scores.Remove(other.Score);
            }
            else
            {
                _candidates.Add((row.Source, row.Target), candidate);
            }

            _scores.Insert(_scores.FindIndex(known => known < shown) is var at && at < 0 ? _scores.Count : at, shown);
        }

        private ImmutableArray<MatchPenalty> Penalties(UnitTexts row)
        {
            var penalties = ImmutableArray.CreateBuilder<MatchPenalty>();
            if (!row.IsReviewed)
                penalties.Add(new("not reviewed", NotReviewed));
            if (row.Score < LowScore)
                penalties.Add(new("low score", LowScored));
            if (HasOtherTranslation(row.SourceKey, row.TargetKey))
                penalties.Add(new("several translations", SeveralTranslations));
            if (query.Side == Side.Chinese
                && Math.Sign(ChineseVariant.Balance(query.Text)) * Math.Sign(ChineseVariant.Balance(row.Source)) < 0)
            {
                penalties.Add(new("other script", OtherScript));
            }

            if (options.DocumentPenalties.TryGetValue(row.Document, out var points))
                penalties.Add(new($"document {row.Document}", points));
            return penalties.ToImmutable();
        }

        /// <summary>Whether the Chinese is in other characters than the tag of the wanted language names.</summary>
        private bool IsInOtherScript(string target) =>
            query is { Side: Side.English, TargetTag: { } tag } && ScriptConverter.IsTraditional(tag) is { } isTraditional
            && ChineseVariant.Balance(target) is var balance && (isTraditional ? balance < 0 : balance > 0);

        private bool HasOtherTranslation(long source, long target)
        {
            if (!_haveOthers.TryGetValue((source, target), out var hasOther))
            {
                _haveOthers[(source, target)] = hasOther =
                    memory.Number($"SELECT EXISTS (SELECT 1 FROM units WHERE {_column}_key = $0 AND {(_column == "en" ? "zh" : "en")}_key <> $1)", source, target) == 1;
            }

            return hasOther;
        }

        private MemoryMatch MatchOf(Candidate candidate)
        {
            var source = new ComparedText(candidate.Row.Source);
            return new MemoryMatch(memory.Unit(candidate.Row.Id)!, query.Side, candidate.Score, candidate.IsSame
                ? new(100, 100, 100) : FiguresOf(source), candidate.Penalties, candidate.Times)
            {
                WithNumbers = candidate.WithNumbers,
                Differences = candidate.IsSame ? [] : TextDifferences.Of(_text, source),
            };
        }

        private MatchFigures FiguresOf(ComparedText source) =>
            new(Similarity(_text.Stems, source.Stems), Similarity(_text.Words, source.Words), Similarity(_text.All, source.All));

        private static int Similarity(string[] one, string[] other) =>
            Math.Max(one.Length, other.Length) is var longest && longest == 0
            ? 100 : 100 * (longest - EditDistance.Of(one, other)) / longest;

        private static int ScoreOf(string[] one, string[] other) =>
            MemoryScore.Of(EditDistance.Of(one, other), Math.Max(one.Length, other.Length));

        private List<UnitTexts> Rows(string text, long value)
        {
            using var row = memory.Prepared(text, value).ExecuteReader();
            List<UnitTexts> rows = [];
            while (row.Read())
            {
                rows.Add(new UnitTexts(
                    row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5),
                    row.IsDBNull(6) ? null : row.GetDouble(6), row.GetBoolean(7), row.IsDBNull(8)
                    ? null : row.GetInt64(8), row.GetString(9)));
            }

            return rows;
        }
    }

    /// <summary>What the choice among units needs of one.</summary>
    private sealed record UnitTexts(long Id, string Source, string Target, long SourceKey, long TargetKey, long Context, double? Score,
        bool IsReviewed, long? Date, string Document);

    private sealed record Candidate(UnitTexts Row, int Score, int Points, ImmutableArray<MatchPenalty> Penalties, int Times)
        : IComparable<Candidate>
    {
        /// <summary>Whether the source is the same text.</summary>
        public bool IsSame { get; init; }

        /// <summary>The translation with the query's numbers, where they have their places.</summary>
        public string? WithNumbers { get; init; }

        /// <summary>The better one is the less.</summary>
        public int CompareTo(Candidate? other) => Order(this).CompareTo(Order(other!));

        private static (int, int, int, long, long) Order(Candidate one) =>
            (-one.Score, one.Points, one.Row.IsReviewed ? 0 : 1, -(one.Row.Date ?? long.MinValue + 1), one.Row.Id);
    }
}

/// <summary>The scores of matches; they are whole numbers, and rounded down.</summary>
internal static class MemoryScore
{
    /// <summary>The same text between the same neighbours.</summary>
    public const int Context = 101;

    /// <summary>The same text.</summary>
    public const int Exact = 100;

    /// <summary>The same but for numbers.</summary>
    public const int Numbers = 99;

    /// <summary>The most that a text has which differs in anything else.</summary>
    public const int MostFuzzy = 98;

    /// <summary>100·(1 - distance/longest), at most 98 (OmegaT's similarity).</summary>
    /// <param name="distance">Levenshtein's, in tokens.</param>
    /// <param name="longest">The tokens of the longer text.</param>
    public static int Of(int distance, int longest) =>
        longest == 0 ? MostFuzzy : Math.Min(MostFuzzy, (int)(100L * (longest - distance) / longest));
}
