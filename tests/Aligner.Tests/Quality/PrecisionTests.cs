using Aligner.Lexicon;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Quality;

/// <summary>
/// The findings on pairs that were read: the project's own gold texts, in which nothing but sides without a translation and a document's
/// half-width marks is wrong, and pairs written for this, each with the checks that are right to name it.
/// </summary>
public sealed class PrecisionTests(ITestOutputHelper output)
{
    private static readonly string[] RightOfGold = ["missing", "punctuation"];

    [Fact]
    public void Each_check_says_how_many_of_its_findings_are_right()
    {
        var pairs = GoldPairs().Concat(ReadPairs()).ToList();
        var right = pairs.ToDictionary(pair => pair.Segment.Id, pair => pair.Right);
        var options = CheckOptions.Default with
        {
            Terms = [new LexiconTerm("tenant", "承租人")],
            Severities = CheckOptions.Default.Severities.SetItems(
                CheckKinds.All.Select(kind => KeyValuePair.Create(kind.Name, FindingSeverity.Warning))),
        };
        var findings = Checker.Check(pairs.Select(pair => pair.Segment), options).ToList();
        foreach (var finding in findings.Where(finding => !IsRight(finding)))
            output.WriteLine($"wrong: {finding.Kind.Name} {finding.Observation.Segment.English} {finding.Observation.Segment.Chinese}");

        var measured = findings.GroupBy(finding => finding.Kind.Name)
            .ToDictionary(group => group.Key, group => new Precision(group.Count(IsRight), group.Count()));
        Assert.Equal(
            CheckKinds.All.Select(kind => $"{kind.Name} {measured.GetValueOrDefault(kind.Name)}"),
            CheckKinds.All.Select(kind => $"{kind.Name} {kind.Precision}"));

        bool IsRight(Finding finding) => right[finding.Observation.Segment.Id].Contains(finding.Kind.Name);
    }

    [Fact]
    public void What_is_right_less_than_nine_times_in_ten_is_a_note_at_most() =>
        Assert.Empty(CheckKinds.All.Where(
            kind => kind.Precision is { } precision && precision.Right < 0.9 * precision.Found && kind.Severity > FindingSeverity.Note)
            .Select(kind => kind.Name));

    private static IEnumerable<(Segment Segment, string[] Right)> GoldPairs() =>
        from path in Directory.EnumerateFiles(Path.Combine(Project.Root, "tests", "Aligner.Tests", "Gold"), "*.tsv")
        .Order(StringComparer.Ordinal)
        let name = Path.GetFileNameWithoutExtension(path)
        from line in File.ReadLines(path).Index()
        .Where(line => line.Item.Contains('\t', StringComparison.Ordinal) && !line.Item.StartsWith('#'))
        let sides = line.Item.Split('\t')
        let tag = name is "slow-train" or "night-market-lesson-01" ? LanguageTags.Traditional : LanguageTags.Simplified
        select (Found.Pair(sides[0].Replace(" ¦ ", " ", StringComparison.Ordinal), sides[1].Replace(" ¦ ", "", StringComparison.Ordinal),
            line.Index, name) with
        { ChineseTag = tag }, RightOfGold);

    /// <summary>A line a pair: document, English, Chinese, and the names of the checks that are right.</summary>
    private static IEnumerable<(Segment Segment, string[] Right)> ReadPairs() =>
        from line in File.ReadLines(Path.Combine(Project.Root, "tests", "Aligner.Tests", "Quality", "Verdicts", "pairs.tsv")).Index()
        let fields = line.Item.Split('\t')
        select (Found.Pair(fields[1], fields[2], line.Index, fields[0]), fields[3].Split(','));
}
