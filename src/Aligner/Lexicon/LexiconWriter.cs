using System.Collections.Immutable;
using System.Text;

namespace Aligner.Lexicon;

/// <summary>Writes entries in <see cref="LexiconFormat"/>.</summary>
internal sealed class LexiconWriter
{
    private readonly Stream _bytes;
    private readonly ImmutableArray<LexiconEntry> _entries;
    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int> _syllables;

    private LexiconWriter(IEnumerable<LexiconEntry> entries, Stream bytes)
    {
        _bytes = bytes;
        _entries = [.. entries.OrderBy(e => e.Simplified, StringComparer.Ordinal).ThenBy(e => e.Traditional, StringComparer.Ordinal)];
        _words = RankByFrequency(_entries.SelectMany(e => e.Glosses).SelectMany(gloss => Split(gloss.Text)));
        _syllables = RankByFrequency(_entries.SelectMany(e => Split(e.Reading)));
    }

    public static void Write(IEnumerable<LexiconEntry> entries, Stream output)
    {
        var writer = new LexiconWriter(entries, output);
        output.Write(LexiconFormat.Signature);
        writer.WriteStrings(writer._words);
        writer.WriteStrings(writer._syllables);
        writer.WriteEntries();
    }

    private void WriteEntries()
    {
        WriteInteger(_bytes, _entries.Length);
        var previous = "";
        foreach (var entry in _entries)
        {
            WriteHeadword(previous, entry);
            WriteReading(entry.Reading);
            WriteGlosses(entry.Glosses);
            previous = entry.Simplified;
        }
    }

    private void WriteHeadword(string previous, LexiconEntry entry)
    {
        var shared = previous.AsSpan().CommonPrefixLength(entry.Simplified);
        WriteInteger(_bytes, shared);
        WriteCharacters(entry.Simplified.AsSpan(shared));
        WriteCharacters(entry.Traditional == entry.Simplified ? [] : entry.Traditional);
    }

    private void WriteReading(string reading)
    {
        var syllables = Split(reading);
        WriteInteger(_bytes, syllables.Length);
        foreach (var syllable in syllables)
            WriteInteger(_bytes, _syllables[syllable]);
    }

    private void WriteGlosses(ImmutableArray<Gloss> glosses)
    {
        using var block = new MemoryStream();
        WriteInteger(block, glosses.Length);
        foreach (var gloss in glosses)
        {
            block.WriteByte((byte)Math.Clamp(Math.Round(gloss.Weight * LexiconFormat.WeightScale), 1, byte.MaxValue));
            var words = Split(gloss.Text);
            WriteInteger(block, words.Length);
            foreach (var word in words)
                WriteInteger(block, _words[word]);
        }

        WriteInteger(_bytes, (int)block.Length);
        block.WriteTo(_bytes);
    }

    private void WriteStrings(Dictionary<string, int> ranks)
    {
        WriteInteger(_bytes, ranks.Count);
        foreach (var (text, _) in ranks.OrderBy(pair => pair.Value))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            WriteInteger(_bytes, bytes.Length);
            _bytes.Write(bytes);
        }
    }

    private void WriteCharacters(ReadOnlySpan<char> characters)
    {
        WriteInteger(_bytes, characters.Length);
        foreach (var c in characters)
        {
            _bytes.WriteByte((byte)c);
            _bytes.WriteByte((byte)(c >> 8));
        }
    }

    private static void WriteInteger(Stream stream, int value)
    {
        for (; value > 0x7F; value >>= 7)
            stream.WriteByte((byte)(value | 0x80));
        stream.WriteByte((byte)value);
    }

    // Frequent strings get small numbers, which take fewer bytes.
    private static Dictionary<string, int> RankByFrequency(IEnumerable<string> strings) =>
        strings.CountBy(text => text)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select((pair, rank) => (pair.Key, rank))
            .ToDictionary(pair => pair.Key, pair => pair.rank, StringComparer.Ordinal);

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
