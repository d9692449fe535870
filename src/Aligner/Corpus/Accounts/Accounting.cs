using System.Collections.Immutable;
using System.Globalization;
using Aligner.Lexicon;
using Aligner.Transcripts;

namespace Aligner.Corpus.Accounts;

/// <summary>Draws up a document's account from the two ends: the passages of its source, and the segments made of it as they go by.</summary>
/// <param name="transcript">The document.</param>
/// <param name="selection">Which segments are kept.</param>
/// <param name="lexicon">With which two texts are looked through for stretches that stand in another order; null for not at all.</param>
public sealed class Accounting(Transcript transcript, SegmentSelection selection, Func<BilingualLexicon>? lexicon = null)
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
        _characters[(verdict, segment.IsPair)] = (english + CharacterCount(segment.English) - segment.EnglishAdded, chinese + CharacterCount(segment.Chinese) - segment.ChineseAdded);
        if (segment.Score is { } score)
        {
            var length = CharacterCount(segment.English) + CharacterCount(segment.Chinese);
            _scored = (_scored.Segments + 1, _scored.Characters + length, _scored.Translated + (segment.IsPair && score >= LeastScore ? length : 0));
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
            Transcript = Doubts().ToList() is { Count: > 0 } doubts ? transcript with { Problems = [.. transcript.Problems, .. doubts] } : transcript,
            Total = Sources.Sum(source => CharacterCount(source.Source.Text)),
            Roles = [.. Enum.GetValues<Role>().Select(role => (role, roles.GetValueOrDefault(role)))],
            English = SideOf(roles.GetValueOrDefault(Role.English), counts => counts.English),
            Chinese = SideOf(roles.GetValueOrDefault(Role.Chinese), counts => counts.Chinese),
            Parts = [.. Enum.GetValues<Part>().Select(part => (part, _parts.GetValueOrDefault(part)))],
            Unpaired = _unpaired.ToImmutable(),
        };
    }

    private IEnumerable<Problem> Doubts() => (Doubt() is { } doubt ? [doubt] : Enumerable.Empty<Problem>()).Concat(_elsewhere?.Find() ?? []);

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
            foreach (var passage in source.Passages)
                counts[passage.Role] = counts.GetValueOrDefault(passage.Role) + CharacterCount(source.Source.Text.AsSpan(passage.Start, passage.Length));
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
