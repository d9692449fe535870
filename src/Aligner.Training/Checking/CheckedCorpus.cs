using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Transcripts;
using System.Collections.Immutable;

namespace Aligner.Training.Checking;

/// <summary>
/// Pairs to try the checks on: the project's lessons, a gold lesson, and the gold beads of the literary set. All but the
/// <see cref="KnownDefects"/> are right.
/// </summary>
/// <param name="Segments">Document by document.</param>
/// <param name="Terms">The shortlists of the lessons, and what <see cref="GlossaryMaker"/> makes of the segments.</param>
internal sealed record CheckedCorpus(ImmutableArray<Segment> Segments, ImmutableArray<LexiconTerm> Terms)
{
    /// <summary>How many of the pairs are clean.</summary>
    public int CleanCount => Segments.Count(IsClean);

    /// <summary>Whether the pair has none of the <see cref="KnownDefects"/>.</summary>
    public static bool IsClean(Segment segment) => !KnownDefects.All.Contains(segment.Id);

    /// <param name="seeds">The folder of lessons, aligned on the way.</param>
    /// <param name="gold">The folder with lesson-09.jsonl and literary; null for the lessons alone.</param>
    public static CheckedCorpus Load(string seeds, string? gold)
    {
        var transcripts = Directory.EnumerateFiles(seeds, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => TranscriptReader.Read(path, Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path)).Transcript!)
            .ToList();
        var lessons = transcripts.SelectMany(transcript => new Segmenter(SegmenterOptions.Default).Segments(transcript))
            .Where(segment => segment.IsPair);
        var terms = transcripts.SelectMany(transcript => transcript.Terms).Select(term => new LexiconTerm(term.English, term.Chinese));
        ImmutableArray<Segment> segments = [.. lessons, .. gold is null ? [] : GoldLesson(gold).Concat(Literary(gold))];
        return new CheckedCorpus(segments, [.. terms, .. GlossaryMaker.Make(segments)]);
    }

    private static IEnumerable<Segment> GoldLesson(string gold)
    {
        var path = Path.Combine(gold, "lesson-09.jsonl");
        var pairs = File.ReadLines(path).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement);
        return pairs.Select((pair, i) => Pair("lesson-09", i, pair.GetProperty("en").GetString()!, pair.GetProperty("zh").GetString()!));
    }

    private static IEnumerable<Segment> Literary(string gold) =>
        from path in Directory.EnumerateFiles(Path.Combine(gold, "literary"), "*.gold").Order(StringComparer.Ordinal)
        let english = File.ReadAllLines(Path.ChangeExtension(path, ".en"))
        let chinese = File.ReadAllLines(Path.ChangeExtension(path, ".zh"))
        from bead in File.ReadLines(path).Index()
        let sides = bead.Item.Split('\t').Select(side => side.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())
        .ToArray()
        where sides.All(side => side.Length > 0)
        select Pair(
            Path.GetFileNameWithoutExtension(path),
            bead.Index,
            string.Join(' ', sides[1].Select(i => english[i])),
            string.Concat(sides[0].Select(i => chinese[i])));

    private static Segment Pair(string document, int number, string english, string chinese) => new()
    {
        Id = FormattableString.Invariant($"{document}#{number}"),
        Document = document,
        Part = Part.Transcript,
        Level = Level.Sentence,
        English = english,
        Chinese = chinese,
        Bead = "1-1",
    };
}

/// <summary>
/// Makes a glossary of right pairs: the words of the lexicon that the corpus translates by one and the same gloss throughout.
/// </summary>
internal static class GlossaryMaker
{
    private const int LeastCount = 3;
    private const int LeastLetters = 5;

    public static IEnumerable<LexiconTerm> Make(IReadOnlyList<Segment> segments)
    {
        var words = new Dictionary<string, List<Segment>>(StringComparer.Ordinal);
        foreach (var segment in segments)
        {
            foreach (var word in WordsOf(segment.Chinese).Distinct())
                (words.TryGetValue(word, out var list) ? list : words[word] = []).Add(segment);
        }

        return from word in words.OrderBy(word => word.Key, StringComparer.Ordinal)
               where word.Value.Count >= LeastCount
               let gloss = Glosses(word.Key).FirstOrDefault(gloss => word.Value.TrueForAll(segment => Has(segment, gloss)))
               where gloss is not null && segments.Count(segment => Has(segment, gloss)) == word.Value.Count
               select new LexiconTerm(gloss, word.Key);
    }

    private static bool Has(Segment segment, string gloss) => segment.English.Contains(gloss, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Glosses(string word) =>
        BilingualLexicon.Default.Find(word).SelectMany(entry => entry.Glosses).Select(gloss => gloss.Text)
        .Where(text => text.Length >= LeastLetters).Distinct();

    private static IEnumerable<string> WordsOf(string chinese)
    {
        for (var i = 0; i < chinese.Length;)
        {
            var length = Math.Max(1, BilingualLexicon.Default.LongestWord(chinese.AsSpan(i)));
            if (length > 1)
                yield return chinese.Substring(i, length);
            i += length;
        }
    }
}
