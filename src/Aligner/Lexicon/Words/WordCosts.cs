using Aligner.Lexicon.Building;

namespace Aligner.Lexicon.Words;

/// <summary>
/// What each way to write a word of a lexicon costs the path of words through a text: -ln of its share of a large corpus. Words that the
/// corpus lacks, most of them compounds, cost as much as their likeliest parts and hardly less, so that they are kept whole where nothing
/// speaks against it.
/// </summary>
internal sealed class WordCosts
{
    // A headword of several characters is preferred to its parts by at least this.
    private const double Preference = 0.5;

    /// <summary>Every word of a path has its price, so that of two paths almost as likely the one of longer words is taken.</summary>
    public const double PerWord = 2;

    // What stands in no dictionary.
    private const double Unknown = 20;

    // Short names of places and people that nobody counted are as rare as they are (上都 is a town); the particles end phrases as often as
    // words (有了, 小的).
    private const string Particles = "的了着著过過得地";

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _costs = new(StringComparer.Ordinal);
    private readonly double _logTotal;

    private WordCosts(IEnumerable<Headword> words, WordFrequencies frequencies)
    {
        _logTotal = Math.Log(Math.Max(1, frequencies.Total));
        foreach (var word in words)
        {
            var count = Math.Max(frequencies.Of(word.Simplified), frequencies.Of(word.Traditional));
            foreach (var form in (string[])[word.Simplified, word.Traditional])
            {
                if (!char.IsAsciiLetterUpper(word.Entry.Reading.FirstOrDefault()))
                    _words.Add(form);
                _counts[form] = Math.Max(_counts.GetValueOrDefault(form), count);
            }
        }

        // Parts before what they are parts of.
        foreach (var form in _counts.Keys.OrderBy(form => form.Length))
            _costs[form] = Cost(form);
    }

    /// <summary>The cost of each form, in nats.</summary>
    public static IReadOnlyDictionary<string, double> Of(IEnumerable<Headword> words, WordFrequencies frequencies) =>
        new WordCosts(words, frequencies)._costs;

    private double Cost(string form)
    {
        var own = _logTotal - Math.Log(Math.Max(1, _counts[form])) + PerWord;
        return form.Length == 1 || Particles.Contains(form[^1], StringComparison.Ordinal)
            || (_counts[form] == 0 && form.Length == 2 && !_words.Contains(form)) ? own : Math.Min(own, CostOfParts(form) - Preference);
    }

    private double CostOfParts(string form)
    {
        var costs = new double[form.Length + 1];
        for (var start = form.Length - 1; start >= 0; start--)
        {
            costs[start] = Unknown + costs[start + 1];
            for (var end = start + 1; end <= form.Length; end++)
            {
                if (end - start < form.Length && _costs.TryGetValue(form[start..end], out var cost))
                    costs[start] = Math.Min(costs[start], cost + costs[end]);
            }
        }

        return costs[0];
    }
}
