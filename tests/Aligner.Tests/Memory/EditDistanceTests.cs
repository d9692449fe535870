using Aligner.Memory.Text;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Memory;

public sealed class EditDistanceTests
{
    /// <summary>Few different tokens, so that much is alike; lengths on both sides of one block and of several.</summary>
    private static Gen<ushort[]> Tokens(int longest) =>
        Gen.Int[1, 6].SelectMany(kinds => Gen.Int[0, kinds].Select(token => (ushort)(token * 257)).Array[0, longest]);

    [Theory]
    [InlineData(64)]
    [InlineData(300)]
    public void Bits_give_what_the_matrix_gives(int longest) => Gen.Select(Tokens(longest), Tokens(longest)).Sample(
        pair =>
        {
            var distance = new EditDistance();
            distance.SetPattern(pair.Item1);
            return distance.To(pair.Item2, int.MaxValue / 2) == Plain(pair.Item1, pair.Item2);
        },
        iter: 300);

    [Fact]
    public void One_object_serves_for_one_pattern_after_the_other() => Gen.Select(Tokens(150), Tokens(90), Tokens(90)).Sample(
        texts =>
        {
            var distance = new EditDistance();
            distance.SetPattern(texts.Item1);
            distance.SetPattern(texts.Item2);
            return distance.To(texts.Item3, int.MaxValue / 2) == Plain(texts.Item2, texts.Item3);
        },
        iter: 200);

    [Fact]
    public void A_distance_above_the_limit_is_told_as_such_and_no_other_is() =>
        Gen.Select(Tokens(120), Tokens(120), Gen.Int[0, 130]).Sample(
            row =>
            {
                var distance = new EditDistance();
                distance.SetPattern(row.Item1);
                var (told, plain) = (distance.To(row.Item2, row.Item3), Plain(row.Item1, row.Item2));
                return plain <= row.Item3 ? told == plain : told > row.Item3;
            },
            iter: 300);

    private static int Plain(ushort[] one, ushort[] other)
    {
        var costs = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                costs[i, j] = i == 0 ? j : j == 0
                    ? i : Math.Min(costs[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1),
                        1 + Math.Min(costs[i - 1, j], costs[i, j - 1]));
            }
        }

        return costs[one.Length, other.Length];
    }
}
