using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Transcripts;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Segments;

public sealed class CharacterCoverageTests
{
    public static TheoryData<string> Sources =>
        [.. Directory.EnumerateFiles(Path.Combine(Project.Root, "seeds"), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(Project.Root, path))];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_character_of_a_seed_is_accounted_for(string path) =>
        Accounts.AssertClosed(Lessons.ReadFile(Path.Combine(Project.Root, path)));

    [Theory]
    [InlineData("seeds/000_8b0ab65ddfac06cb.txt")]
    [InlineData("seeds/003_f0b3b6c2ec4783bb.txt")]
    [InlineData("seeds/004_9b736b2b93df653c.txt")]
    public void Every_character_of_a_shared_document_is_accounted_for(string path) =>
        Accounts.AssertClosed(Lessons.ReadFile(SharedMaterial.Path(path)));

    [Fact]
    public void Characters_are_code_points_that_are_not_white_space() =>
        Gen.Char["a中\u00A0\u0085\u007F\u2028\u3000\u3001\uD7FF\uD83D\uDE00\uE000\uFEFF \n"].Array[0, 8].Select(chars => new string(chars))
            .Sample(text => text.EnumerateRunes()
                .Count(rune => !System.Text.Rune.IsWhiteSpace(rune)) == CharacterCoverage.CharacterCount(text),
                iter: 20_000);

    [Fact]
    public void Every_character_of_any_text_is_accounted_for()
    {
        // Lines that mean something to the reader, and pieces of any text, in any order.
        string[] pieces = ["00:05", "[00:51] ", "1:75", "Length: 01:00", "Speaker: A (甲)", "Footnotes", "Transcript", "Synopsis: ", "简介：",
            "Host: ", "主持人：", "- ", "# ", "---",
            "“Series 2: Title” (系列之二: 题), Press (社), May 1, 2024", "The first note1", "^[2]", "²", "一个词。", "A word.", "”", "“", "\n",
            "\r\n", "\n\n", " ", "\u3000", "😀", "\u0001", "１２：３０"];
        Gen.OneOf(Gen.OneOf([.. pieces.Select(Gen.Const)]), Gen.String[0, 6]).List[0, 60].Select(string.Concat)
            .Sample(text => Accounts.AssertClosed(Lessons.Read("x" + text)), iter: 2000);
    }

    [Fact]
    public void Parts_that_were_not_asked_for_are_counted_apart()
    {
        var lesson = Lessons.Read("A Title\n题目\nLength: 01:00\n00:05\nOne two.\n一二。\n00:30\nThree.\n");
        var account = Accounts.Of(lesson, Lessons.Cues(lesson),
            SegmentSelection.Everything with { Parts = new HashSet<Part> { Part.Transcript } });
        Assert.Equal(new SideAccount(Read: 19, Paired: 7, Unpaired: 6, NotSelected: 6, Rejected: 0), account.English);
        Assert.Equal(new SideAccount(Read: 5, Paired: 3, Unpaired: 0, NotSelected: 2, Rejected: 0), account.Chinese);
        Assert.Equal("lesson#00:30", Assert.Single(account.Unpaired).Id);
    }

    [Fact]
    public void An_account_that_lost_a_segment_does_not_close()
    {
        var lesson = Lessons.Read("Length: 01:00\n00:05\nOne two.\n一二。\n00:30\nThree.\n三。\n");
        Assert.False(Accounts.Of(lesson, Lessons.Cues(lesson).Skip(1), SegmentSelection.Everything).IsClosed);
        Assert.False(Accounts.Of(lesson with { Passages = lesson.Passages.RemoveAt(0) }, Lessons.Cues(lesson),
            SegmentSelection.Everything).IsClosed);
    }
}
