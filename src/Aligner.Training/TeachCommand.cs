using System.Globalization;
using Aligner.Alignment;
using Aligner.Lexicon;

namespace Aligner.Training;

/// <summary>
/// What words learned from confirmed pairs are worth: some gold pairs are set, and what is wrong among the others is counted, with and
/// without learning, in texts as they are and torn (pairs that lack a side here and there, and a stretch missing on each side).
/// </summary>
internal static class TeachCommand
{
    private const int Rounds = 5;

    private static readonly double[] Shares = [0.03, 0.1, 0.3, 0.5];

    /// <param name="folder">Texts with gold beads, or with groups: sentences of the same group, which stand in a row, translate each
    /// other.</param>
    public static void Run(string folder)
    {
        var texts = GoldText.LoadAll(folder);
        foreach (var isTorn in new[] { false, true })
        {
            foreach (var share in Shares)
            {
                var (without, with) = (new Errors(), new Errors());
                foreach (var text in texts)
                    Count(isTorn ? text.Torn(1) : text, share, without, with);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(isTorn ? "torn" : "whole")}, {share:P0} set: wrong {without} without learning, {with} with it"));
            }
        }
    }

    private static void Count(GoldText text, double share, Errors without, Errors with)
    {
        var aligner = new SentenceAligner(BilingualLexicon.Default);
        var pairs = text.Beads;
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(round);
            var set = pairs.Where(_ => random.NextDouble() < share).ToList();
            var rest = pairs.Except(set).Select(Key).ToHashSet();
            foreach (var errors in new[] { without, with })
            {
                var options = AlignmentOptions.Default with { Fixed = [.. set], Confirmed = errors == with ? [.. set] : [] };
                errors.Add(rest, aligner.Align(text.English, text.Chinese, options)
                    .Where(bead => !bead.IsNull && !set.Contains(bead with { Score = 1 })).ToList());
            }
        }
    }

    private static (int, int, int, int) Key(Bead bead) => (bead.EnglishStart, bead.EnglishCount, bead.ChineseStart, bead.ChineseCount);

    /// <summary>What is wrong among pairs that were not set.</summary>
    private sealed class Errors
    {
        private int _wrong;
        private int _all;
        private double _squares;
        private int _made;

        /// <param name="gold">The pairs to be found.</param>
        /// <param name="found">Those that were found.</param>
        public void Add(HashSet<(int, int, int, int)> gold, List<Bead> found)
        {
            var right = found.Count(bead => gold.Contains(Key(bead)));
            _wrong += gold.Count + found.Count - (2 * right);
            _all += gold.Count;
            _squares += found.Sum(bead => Math.Pow((gold.Contains(Key(bead)) ? 1 : 0) - bead.Score, 2));
            _made += found.Count;
        }

        /// <summary>Pairs that are missing or too much, and the Brier score of the others.</summary>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{_wrong} of {_all} (Brier {_squares / _made:0.0000})");
    }
}
