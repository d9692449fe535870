using Aligner.Lexicon;
using Aligner.Lexicon.Building;
using Xunit;

namespace Aligner.Tests.Lexicon;

public class BilingualLexiconTests
{
    [Theory]
    [InlineData("中国人民", 3)]
    [InlineData("人民解放军的", 5)]
    [InlineData("xyz", 0)]
    [InlineData("", 0)]
    public void The_longest_word_is_found(string text, int length) => Assert.Equal(length, BilingualLexicon.Default.LongestWord(text));

    [Fact]
    public void The_embedded_lexicon_knows_readings_with_tones_and_words_in_both_scripts()
    {
        Assert.Contains(BilingualLexicon.Default.Find("銀行"), entry => entry.Reading == "yin2 hang2");
        Assert.Contains(BilingualLexicon.Default.Find("银行").SelectMany(entry => entry.Glosses), gloss => gloss.Text == "bank");
    }

    [Fact]
    public void The_embedded_lexicon_keeps_within_eight_megabytes()
    {
        using var stream = typeof(BilingualLexicon).Assembly.GetManifestResourceStream("Aligner.Lexicon.cedict.alx");

        Assert.InRange(stream!.Length, 1, 8_000_000);
    }

    [Fact]
    public void Terms_lie_over_the_lexicon_and_leave_it_unchanged()
    {
        var lexicon = BilingualLexicon.Empty.WithTerms([new LexiconTerm("Digital China", "数字中国"), new LexiconTerm(" ", "空")]);

        Assert.Equal(4, lexicon.LongestWord("数字中国建设"));
        Assert.Equal("Digital China", Assert.Single(Assert.Single(lexicon.Find("数字中国")).Glosses).Text);
        Assert.Empty(lexicon.Find("空"));
        Assert.Equal(0, BilingualLexicon.Empty.LongestWord("数字中国"));
    }

    [Fact]
    public void A_term_counts_four_times_what_the_dictionary_says()
    {
        var glosses = BilingualLexicon.Default.WithTerms([new LexiconTerm("carriage", "车")]).Find("车").SelectMany(entry => entry.Glosses)
            .ToList();

        Assert.Equal(new Gloss("carriage", 4), glosses[0]);
        Assert.Contains(new Gloss("car", 1), glosses);
    }

    [Fact]
    public void Terms_longer_than_any_headword_are_found()
    {
        var term = new string('长', 40);

        Assert.Equal(40, BilingualLexicon.Default.WithTerms([new LexiconTerm("long", term)]).LongestWord(term + "。"));
    }

    /// <summary>Cut in the middle, with more words than bytes, with a count below zero, and with a number that never ends.</summary>
    [Theory]
    [InlineData("414C58340161")]
    [InlineData("414C5834FFFFFF7F")]
    [InlineData("414C5834FFFFFFFF0F")]
    [InlineData("414C5834FFFFFFFFFFFFFFFF")]
    [InlineData("414C58340000FFFFFF07")]
    public void A_damaged_file_is_refused(string bytes)
    {
        var refused = Assert.Throws<InvalidDataException>(() => BilingualLexicon.Load(new MemoryStream(Convert.FromHexString(bytes))));
        Assert.Equal("the lexicon file is cut short or damaged; make it anew with 'aligner lexicon build'", refused.Message);
    }

    [Fact]
    public void Words_are_rare_by_how_often_they_were_counted()
    {
        var rarity = BilingualLexicon.Default.Rarity!;
        Assert.Equal((0, 1, 1), (rarity("的"), rarity("茶马古道"), rarity("没有这个词")));
        Assert.True(rarity("发展") < rarity("专利") && rarity("专利") < rarity("峰会"));
    }

    [Fact]
    public void Without_counts_no_word_is_rarer_than_another() => Assert.Null(BilingualLexicon.Empty.Rarity);
}
