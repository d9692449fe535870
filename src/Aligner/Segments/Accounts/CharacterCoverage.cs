using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Lexicon;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments.Accounts;

/// <summary>
/// Draws up a document's account from the two ends: the passages of its source, and the segments made of it as they go by.
/// </summary>
/// <param name="transcript">The document.</param>
/// <param name="selection">Which segments are kept.</param>
/// <param name="lexicon">With which two texts are looked through for stretches that stand in another order; null for not at all.</param>
internal sealed class CharacterCoverage(Transcript transcript, SegmentSelection selection, Func<BilingualLexicon>? lexicon = null)
{
    private readonly Dictionary<(Selection Verdict, bool IsPair), (int English, int Chinese)> _characters = [];
    private readonly Dictionary<Part, int> _parts = [];
    // Fewer segments are no proof, and a pair of which this is the score is as good as none.
    private const int FewestSegments = 20;
    private const double LeastScore = 0.5;

    private readonly ImmutableArray<Segment>.Builder _unpaired = ImmutableArray.CreateBuilder<Segment>();

    private readonly StretchesElsewhere? _elsewhere = lexicon is not null && !transcript.CuesArePairs ? new(transcript, lexicon) : null;
    private (int Segments, long Characters, long Translated) _scored;

    /// <summary>Notes a segment and says what becomes of it.</summary>
    public Selection Add(Segment segment)
    {
        _elsewhere?.Add(segment);
        var verdict = selection.VerdictOn(segment);
        var (english, chinese) = _characters.GetValueOrDefault((verdict, segment.IsPair));
        _characters[(verdict, segment.IsPair)] =
            (english + CharacterCount(segment.English) - segment.EnglishAdded,
                chinese + CharacterCount(segment.Chinese) - segment.ChineseAdded);
        if (segment.Score is { } score)
        {
            var length = CharacterCount(segment.English) + CharacterCount(segment.Chinese);
            _scored = (_scored.Segments + 1, _scored.Characters + length,
                _scored.Translated + (segment.IsPair && score >= LeastScore ? length : 0));
        }

        if (verdict == Selection.Kept)
        {
            _parts[segment.Part] = _parts.GetValueOrDefault(segment.Part) + 1;
            if (!segment.IsPair)
                _unpaired.Add(segment);
        }

        return verdict;
    }

    /// <summary>The account, once all segments have gone by.</summary>
    public DocumentAccount Close()
    {
        var roles = CountRoles();
        return new DocumentAccount
        {
            Transcript = Doubts().ToList() is { Count: > 0 } doubts
                ? transcript with { Problems = [.. transcript.Problems, .. doubts] } : transcript,
            Total = Sources.Sum(source => CharacterCount(source.Source.Text)),
            Roles = [.. Enum.GetValues<Role>().Select(role => (role, roles.GetValueOrDefault(role)))],
            English = SideOf(roles.GetValueOrDefault(Role.English), counts => counts.English),
            Chinese = SideOf(roles.GetValueOrDefault(Role.Chinese), counts => counts.Chinese),
            Parts = [.. Enum.GetValues<Part>().Select(part => (part, _parts.GetValueOrDefault(part)))],
            Unpaired = _unpaired.ToImmutable(),
        };
    }

    private IEnumerable<Problem> Doubts() =>
        (Doubt() is { } doubt ? [doubt] : Enumerable.Empty<Problem>()).Concat(_elsewhere?.Find() ?? []);

    /// <summary>What is said of two texts that hardly translate each other; null where they do.</summary>
    private Problem? Doubt()
    {
        if (transcript.CuesArePairs || _scored.Segments < FewestSegments)
            return null;
        var share = _scored.Translated / (double)Math.Max(1, _scored.Characters);
        return share >= selection.MinimumTranslation ? null : transcript.Source.Problem("AL0605", Severity.Warning, 0, string.Create(
            CultureInfo.InvariantCulture,
            $"the two texts hardly translate each other: {share:P0} of their characters are in pairs with a score of {LeastScore} or more; --min-translation, {selection.MinimumTranslation:P0} now, says from where on that is told"));
    }

    /// <summary>The characters that are not white space, in Unicode code points.</summary>
    public static int CharacterCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // What nearly all are, and surely no white space: ASCII, and from CJK punctuation to Hangul.
            if (text[i] is (> ' ' and < '\u007F') or (> '\u3000' and < '\uD800'))
                count++;
            else if (!char.IsWhiteSpace(text[i]) && !(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1])))
                count++;
        }

        return count;
    }

    private IEnumerable<Transcript> Sources => transcript.ChineseSource is { } chinese ? [transcript, chinese] : [transcript];

    private Dictionary<Role, int> CountRoles()
    {
        var counts = new Dictionary<Role, int>();
        foreach (var source in Sources)
        {
            var text = source.Source.Text;
            foreach (var passage in source.Passages)
            {
                counts[passage.Role] = counts.GetValueOrDefault(passage.Role)
                    + CharacterCount(text.AsSpan(passage.Start, passage.Length));
            }
        }

        return counts;
    }

    private SideAccount SideOf(int read, Func<(int English, int Chinese), int> side)
    {
        return new SideAccount(
            read,
            Count(Selection.Kept, true),
            Count(Selection.Kept, false),
            Count(Selection.OtherPart, true) + Count(Selection.OtherPart, false),
            Count(Selection.Rejected, true) + Count(Selection.Rejected, false));

        int Count(Selection verdict, bool isPair) => side(_characters.GetValueOrDefault((verdict, isPair)));
    }
}

/// <summary>
/// Looks whether what one text has without a translation stands elsewhere in the other, as where chapters come in another order: sentences
/// are aligned in order only, and so a stretch that was moved is left without a partner on both sides. It is told and not mended.
/// </summary>
/// <param name="transcript">The document.</param>
/// <param name="lexicon">Asked for only where there is something to look for.</param>
internal sealed class StretchesElsewhere(Transcript transcript, Func<BilingualLexicon> lexicon)
{
    // Fewer may fit by chance, and more are not needed to know.
    private const int FewestSentences = 40;
    private const int MostSentences = 2000;

    // Of each side, the longest.
    private const int MostStretches = 3;

    // A sentence here and there finds a partner by chance.
    private const int PairsThatEnd = 2;
    private const double LeastScore = 0.5;
    private const double LeastShare = 0.6;

    private readonly List<Unpaired> _english = [];
    private readonly List<Unpaired> _chinese = [];
    private Unpaired _ofEnglish = new(0, []);
    private Unpaired _ofChinese = new(0, []);
    private int _place;
    private int _pairs;

    /// <summary>Notes the next segment.</summary>
    public void Add(Segment segment)
    {
        if (segment.IsPair && segment.Score >= LeastScore)
        {
            if (++_pairs == PairsThatEnd)
                End();
            return;
        }

        _pairs = 0;
        Note(segment.English, segment.EnglishLine, _ofEnglish);
        Note(segment.Chinese, segment.ChineseLine, _ofChinese);
    }

    /// <summary>What is found, once all segments have gone by.</summary>
    public IEnumerable<Problem> Find()
    {
        End();
        if (_english.Count == 0 || _chinese.Count == 0)
            yield break;
        var aligner = new SentenceAligner(lexicon());
        var told = new HashSet<int>();
        foreach (var english in Longest(_english))
        {
            foreach (var chinese in Longest(_chinese).Where(chinese => chinese.Place != english.Place && !told.Contains(chinese.Place)))
            {
                if (Compare(english.Sentences, chinese.Sentences, aligner) is not { } problem)
                    continue;
                told.Add(chinese.Place);
                yield return problem;
                break;
            }
        }
    }

    private static void Note(string text, int? line, Unpaired stretch)
    {
        if (text.Length > 0 && line is { } place && stretch.Sentences.Count < MostSentences)
            stretch.Sentences.Add((text, place));
    }

    private void End()
    {
        Keep(_ofEnglish, _english);
        Keep(_ofChinese, _chinese);
        _place++;
        (_ofEnglish, _ofChinese) = (new Unpaired(_place, []), new Unpaired(_place, []));
    }

    private static void Keep(Unpaired stretch, List<Unpaired> kept)
    {
        if (stretch.Sentences.Count < FewestSentences)
            return;
        kept.Add(stretch);
        if (kept.Count > MostStretches)
            kept.Remove(kept.MinBy(other => other.Sentences.Count)!);
    }

    private static IEnumerable<Unpaired> Longest(List<Unpaired> stretches) =>
        stretches.OrderByDescending(stretch => stretch.Sentences.Count).ThenBy(stretch => stretch.Place);

    private Problem? Compare(List<(string Text, int Line)> english, List<(string Text, int Line)> chinese, SentenceAligner aligner)
    {
        string[] englishTexts = [.. english.Select(sentence => sentence.Text)];
        string[] chineseTexts = [.. chinese.Select(sentence => sentence.Text)];
        var pairs = aligner.Align(englishTexts, chineseTexts).Where(bead => !bead.IsNull && bead.Score >= LeastScore).ToList();
        var (englishCount, chineseCount) = (pairs.Sum(pair => pair.EnglishCount), pairs.Sum(pair => pair.ChineseCount));
        if (englishCount < FewestSentences || chineseCount < FewestSentences
            || englishCount + chineseCount < LeastShare * Math.Min(englishTexts.Length, chineseTexts.Length) * 2)
        {
            return null;
        }

        var (from, to) = (chinese[pairs[0].ChineseStart].Line, chinese[pairs[^1].ChineseEnd - 1].Line);
        return new Problem("AL0606", Severity.Warning, transcript.Source.Name, english[pairs[0].EnglishStart].Line, 1, string.Create(
            CultureInfo.InvariantCulture,
            $"a stretch of {englishCount} English sentences fits Chinese that stands elsewhere, lines {from} to {to} of {(transcript.ChineseSource ?? transcript).Source.Name}: sentences are aligned in order only; bring both texts into one order"));
    }

    /// <summary>Sentences of one side that have no partner, in a row.</summary>
    /// <param name="Place">What stands in one place of both texts has one number: it has been compared.</param>
    /// <param name="Sentences">With their lines.</param>
    private sealed record Unpaired(int Place, List<(string Text, int Line)> Sentences);
}
