using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Benchmarks.Remembering;

/// <summary>
/// Any number of pairs of about 30 Chinese and 123 English characters, for look-ups. Words are drawn as in real texts, few of them often
/// and most of them seldom (Zipf), from a vocabulary made of syllables; a tenth of the sentences are near copies of earlier ones.
/// </summary>
internal static class ManyUnits
{
    private const int Vocabulary = 60_000;
    private const int FirstHan = 0x4E00;
    private const int HanCount = 4_000;
    private static readonly string[] Syllables = ["ba", "ko", "ri", "ten", "sa", "mul", "o", "vin", "der", "la", "shi", "pe", "gra", "nu",
        "tor", "wy", "fe", "cal", "dro", "ma"];
    private static readonly string[] Words = [.. Enumerable.Range(0, Vocabulary).Select(WordOf)];

    public static IEnumerable<Segment> Make(int count)
    {
        var random = new Random(11);
        var english = new string[1000][];
        var chinese = new string[1000][];
        for (var i = 0; i < count; i++)
        {
            var slot = random.Next(english.Length);
            if (english[slot] is null || random.Next(10) > 0)
            {
                (english[slot], chinese[slot]) =
                    (Draw(random, 8, 32, () => Words[Zipf(random, Vocabulary)]),
                        Draw(random, 14, 46, () => ((char)(FirstHan + Zipf(random, HanCount))).ToString()));
            }
            else
            {
                (english[slot], chinese[slot]) = (Near(random, english[slot], Words), Near(random, chinese[slot], null));
            }

            var time = TimeSpan.FromSeconds(i % 400 * 4);
            yield return new Segment
            {
                Id = FormattableString.Invariant($"lesson-{i / 400:00000}#{(int)time.TotalMinutes:00}:{time.Seconds:00}/{i % 400}"),
                Document = FormattableString.Invariant($"lesson-{i / 400:00000}"),
                Part = Part.Transcript,
                Level = Level.Sentence,
                Range = new TimeRange(time, time + TimeSpan.FromSeconds(4)),
                Times = TimesKind.Estimated,
                English = string.Join(' ', english[slot]) + ".",
                Chinese = string.Concat(chinese[slot]) + "。",
                Bead = "1-1",
                Score = random.Next(5000, 10000) / 10000.0,
                EnglishSentences = new SentenceRange(i % 400, 1),
                ChineseSentences = new SentenceRange(i % 400, 1),
                EnglishLine = (i % 400) + 1,
                ChineseLine = (i % 400) + 2,
            };
        }
    }

    /// <summary>Texts to look up: a quarter as they stand, half with a few changes, a quarter new.</summary>
    public static IEnumerable<string> Queries(int count, bool isChinese)
    {
        var random = new Random(12);
        var units = Make(count * 40).Where((_, i) => i % 40 == 0).ToList();
        for (var i = 0; i < count; i++)
        {
            var text = isChinese ? units[i].Chinese : units[i].English;
            string[] words = isChinese ? [.. text.EnumerateRunes().Select(rune => rune.ToString())] : text.Split(' ');
            if (i % 4 > 0)
                words = Near(random, Near(random, words, isChinese ? null : Words), isChinese ? null : Words);
            if (i % 4 == 3)
                random.Shuffle(words);
            yield return isChinese ? string.Concat(words) : string.Join(' ', words);
        }
    }

    private static string[] Draw(Random random, int least, int most, Func<string> word) =>
        [.. Enumerable.Range(0, random.Next(least, most)).Select(_ => word())];

    private static string[] Near(Random random, string[] words, string[]? vocabulary)
    {
        string[] near = [.. words];
        near[random.Next(near.Length)] = vocabulary is null
            ? ((char)(FirstHan + Zipf(random, HanCount))).ToString() : vocabulary[Zipf(random, vocabulary.Length)];
        return near;
    }

    /// <summary>Small numbers often: their logarithms are spread evenly.</summary>
    private static int Zipf(Random random, int count) => (int)Math.Exp(random.NextDouble() * Math.Log(count)) - 1;

    private static string WordOf(int number)
    {
        var word = "";
        for (var rest = number + 1; rest > 0; rest /= Syllables.Length)
            word += Syllables[rest % Syllables.Length];
        return word;
    }
}
