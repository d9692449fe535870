using System.Numerics;
using Aligner.Language.Words;

namespace Aligner.Alignment;

/// <summary>
/// What pairs of texts tell of the words of one of them: how many times likelier an English word is beside a Chinese one than it is anywhere,
/// by how often the two stand in one pair among all the others. Names that no lexicon has are mostly found so.
/// </summary>
/// <param name="english">A text a pair.</param>
/// <param name="chinese">The texts beside them.</param>
internal sealed class LearnedLifts(TokenizedText english, TokenizedText chinese)
{
    // Of words in fewer pairs nothing can be told: one is the pair at hand, and one more may be chance.
    private const int LeastPairs = 3;

    // Taken off, beside what chance brings together and its deviation: what is left tells something.
    private const double Discount = 1;

    private readonly int _pairCount = english.Sentences.Count;
    private readonly WordFrequencies _englishFrequencies = english.Frequencies;
    private readonly PairSets _english = new(english);
    private readonly PairSets _chinese = new(chinese);

    /// <summary>The lift of two words that stand in one pair, which itself does not count; 0 where the other pairs do not tell.</summary>
    public float Of(int english, int chinese)
    {
        var (englishOthers, chineseOthers) = (_english.Count(english) - 1, _chinese.Count(chinese) - 1);
        if (Math.Min(englishOthers, chineseOthers) < LeastPairs - 1)
            return 0;
        var together = PairSets.CountBoth(_english.Of(english), _chinese.Of(chinese)) - 1;
        var expected = englishOthers * chineseOthers / (_pairCount - 1.0);
        var surplus = together - expected - Math.Sqrt(expected) - Discount;
        return (float)(Math.Max(0, surplus) / (chineseOthers + 1) / _englishFrequencies.Of(english));
    }

    /// <summary>For each word of one side the set of the pairs that have it, a bit a pair.</summary>
    private sealed class PairSets
    {
        private const int Bits = 64;

        private readonly int _length;
        private readonly ulong[] _sets;
        private readonly int[] _counts;

        public PairSets(TokenizedText side)
        {
            _length = (side.Sentences.Count + Bits - 1) / Bits;
            (_sets, _counts) = (new ulong[side.Types.Count * _length], new int[side.Types.Count]);
            for (var pair = 0; pair < side.Sentences.Count; pair++)
            {
                foreach (var type in side.TokenTypes.AsSpan(side.FirstToken(pair), side.TokenCount(pair, 1)))
                    Add(type, pair, side.Types);
            }
        }

        public static int CountBoth(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
        {
            var count = 0;
            for (var i = 0; i < one.Length; i++)
                count += BitOperations.PopCount(one[i] & other[i]);
            return count;
        }

        public int Count(int type) => _counts[type];

        public ReadOnlySpan<ulong> Of(int type) => _sets.AsSpan(type * _length, _length);

        private void Add(int type, int pair, WordTypes types)
        {
            ref var bits = ref _sets[(type * _length) + (pair / Bits)];
            var bit = 1UL << (pair % Bits);
            if ((bits & bit) != 0 || types.Kind(type) == WordKind.Mark)
                return;
            bits |= bit;
            _counts[type]++;
        }
    }
}
