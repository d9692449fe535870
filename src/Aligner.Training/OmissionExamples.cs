using System.Collections.Immutable;
using Aligner.Lexicon;
using Aligner.Quality;
using Aligner.Quality.Omission;
using Aligner.Segments;
using Aligner.Training.Checking;

namespace Aligner.Training;

/// <summary>
/// Every pair as it is, and each clean one without each sentence that can be dropped, each time among pairs that are mostly right.
/// </summary>
internal static class OmissionExamples
{
    // One pair of so many is spoilt at a time.
    private const int Share = 8;

    // The lessons are too short to be left out one by one.
    private const string Lessons = "lessons";

    private static readonly Lazy<BilingualLexicon> Lexicon = new(() => BilingualLexicon.Default);

    public static List<OmissionExample> Make(CheckedCorpus corpus) =>
        [.. corpus.Segments.GroupBy(segment => segment.Document).SelectMany(document => OfDocument([.. document]))];

    private static IEnumerable<OmissionExample> OfDocument(ImmutableArray<Segment> pairs)
    {
        var changes = pairs.SelectMany(
            (pair, i) => Changes(pair).Select((change, n) => (Place: i, Round: (n, i % Share), change.Spoilt, change.Weight)));
        return OfText(pairs, pairs.Select((_, i) => (i, 1.0)), isMade: false)
            .Concat(changes.GroupBy(change => change.Round).SelectMany(round => OfText(
                round.Aggregate(pairs, (text, change) => text.SetItem(change.Place, change.Spoilt)),
                round.Select(change => (change.Place, change.Weight)), isMade: true)));
    }

    private static IEnumerable<(Segment Spoilt, double Weight)> Changes(Segment segment) =>
        from isEnglish in CheckedCorpus.IsClean(segment) ? (bool[])[true, false] : []
        let spoilt = Corruptions.DropEach(segment, isEnglish).ToList()
        from one in spoilt
        select (one, 0.5 / spoilt.Count);

    private static IEnumerable<OmissionExample> OfText(ImmutableArray<Segment> text, IEnumerable<(int Place, double Weight)> examples,
        bool isMade)
    {
        var measured = OmissionEvidence.Measure(new SegmentBlock(text, Lexicon))
            .ToDictionary(longer => longer.Pair.Id, longer => longer.Pieces);
        return examples.Select(example => (Pair: text[example.Place], example.Weight)).Select(example => new OmissionExample(
            example.Pair.Id,
            FoldOf(example.Pair.Document),
            isMade,
            isMade || KnownDefects.Omissions.Contains(example.Pair.Id),
            example.Weight,
            measured.TryGetValue(example.Pair.Id, out var pieces) ? pieces : []));
    }

    private static string FoldOf(string document) => document.Contains("lesson", StringComparison.Ordinal) ? Lessons : document;
}
