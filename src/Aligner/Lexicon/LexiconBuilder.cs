using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Lexicon;

/// <summary>Makes the derived file from a CEDICT file.</summary>
public static class LexiconBuilder
{
    private const int MostGlosses = 12;

    // What a cross-reference borrows is the other word's meaning, perhaps in another sense.
    private const double BorrowedWeight = 0.7;

    /// <summary>Reads CEDICT, writes the lexicon, and returns what could not be read; where there is no entry that is an error, and nothing is written.</summary>
    /// <param name="cedict">The text of the dictionary.</param>
    /// <param name="name">The input's name, for the problems.</param>
    /// <param name="output">Left open.</param>
    /// <param name="frequencies">How often words are used, by which texts are cut into the likeliest; null for the fewest.</param>
    public static ImmutableArray<Problem> Build(TextReader cedict, string name, Stream output, WordFrequencies? frequencies = null)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var lines = CedictReader.Read(cedict, name, problems).Where(IsStorable).ToList();
        if (lines.Count == 0)
        {
            problems.Add(CedictReader.NoEntries(name));
            return problems.ToImmutable();
        }

        var meanings = lines.ToLookup(line => line.Traditional, line => GlossExtractor.Extract(line.Senses), StringComparer.Ordinal);
        var words = lines.Select(line => ToHeadword(line, meanings)).ToList();
        LexiconWriter.Write(words, frequencies is null ? new Dictionary<string, double>() : WordCosts.Of(words, frequencies), output);
        return problems.ToImmutable();
    }

    private static bool IsStorable(CedictEntry line) => line.Simplified.Length <= LexiconFormat.LongestHeadword && line.Traditional.Length <= LexiconFormat.LongestHeadword;

    private static Headword ToHeadword(CedictEntry line, ILookup<string, IEnumerable<Gloss>> meanings)
    {
        var borrowed = line.Senses
            .Select(GlossExtractor.Reference)
            .OfType<string>()
            .SelectMany(word => meanings[word].SelectMany(glosses => glosses))
            .Select(gloss => gloss with { Weight = gloss.Weight * BorrowedWeight });
        var glosses = GlossExtractor.Extract(line.Senses).Concat(borrowed).DistinctBy(gloss => gloss.Text).Take(MostGlosses);
        return new Headword(line.Simplified, line.Traditional, new LexiconEntry(line.Reading, [.. glosses]));
    }
}
