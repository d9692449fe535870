using System.Collections.Immutable;
using Aligner.Language.Sentences;
using Aligner.Text;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Language.Sentences;

public sealed class SplitterPropertyTests
{
    private const string Alphabet = "aIT 1你我说…。！？.!?,，;；:：、“”‘’\"'「」『』（）()《》[]—–-\n\r\t　．ʼÉ²\ud83d\ude00";

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Gen.Char[Alphabet].Array[0, 60].Select(chars => new string(chars)));

    private static readonly ImmutableArray<(string Name, Func<string, ImmutableArray<TextSpan>> Split)> Splitters =
    [
        ("English", EnglishSentenceSplitter.Split),
        ("Chinese", ChineseSentenceSplitter.Split),
        ("Chinese at semicolons", text => ChineseSentenceSplitter.Split(text, new ChineseSplitOptions { SemicolonEnds = true })),
        ("clauses", ClauseSplitter.Split),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Splitters.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void Slices_join_to_the_text_and_none_is_empty(int splitter) =>
        Texts.Sample(text => JoinsTo(text, Splitters[splitter].Split(text)), iter: 20_000);

    [Theory]
    [MemberData(nameof(All))]
    public void Splitting_takes_linear_time(int splitter)
    {
        Assert.All(Hostile, unit =>
            Growth.AssertLinear(length => Splitters[splitter].Split(string.Concat(Enumerable.Repeat(unit, length / unit.Length))),
                150_000));
    }

    private static string[] Hostile =>
    [
        "“", "(", "《他", "...", "a. ", "a.", ".", "!—", "，、", "字…", "字...",
        "“a", ".\"", "    ", "\n", "他说。”", "Mr. ", "\" \"", "a”", "[1", "—”",
    ];

    private static bool JoinsTo(string text, ImmutableArray<TextSpan> slices)
    {
        var at = 0;
        foreach (var slice in slices)
        {
            if (slice.Start != at || slice.Length <= 0)
                return false;
            at = slice.End;
        }

        return at == text.Length;
    }
}
