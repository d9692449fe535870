using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Building;
using Aligner.Lexicon.Words;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Lexicon;

public class LexiconBuilderTests
{
    [Fact]
    public void What_is_built_can_be_loaded_by_either_form()
    {
        var lexicon = Build("行爲 行为 [xing2 wei2] /action/conduct; behavior/CL:個|个[ge4]/");

        foreach (var form in new[] { "行为", "行爲" })
        {
            var entry = Assert.Single(lexicon.Find(form));
            Assert.Equal("xing2 wei2", entry.Reading);
            Assert.Equal(["action", "conduct", "behavior"], entry.Glosses.Select(gloss => gloss.Text));
        }
    }

    [Theory]
    [InlineData("/to give up/", "give up")]
    [InlineData("/(literary) boat (made of wood)/", "boat")]
    [InlineData("/to tell sb off/", "tell off")]
    [InlineData("/surname Wang/", "Wang")]
    public void Glosses_lose_what_no_translator_would_write(string senses, string expected) =>
        Assert.Equal(expected, Assert.Single(Assert.Single(Build($"字 字 [zi4] {senses}").Find("字")).Glosses).Text);

    [Fact]
    public void A_variant_borrows_the_meaning_of_its_word_at_less_weight()
    {
        var lexicon = Build("船 船 [chuan2] /boat/", "舩 舩 [chuan2] /variant of 船[chuan2]/");

        var gloss = Assert.Single(Assert.Single(lexicon.Find("舩")).Glosses);
        Assert.Equal("boat", gloss.Text);
        Assert.Equal(0.7, gloss.Weight, 0.01);
    }

    [Fact]
    public void Several_readings_are_several_entries()
    {
        var lexicon = Build("行 行 [hang2] /row/", "行 行 [xing2] /to walk/");

        Assert.Equal(["hang2", "xing2"], lexicon.Find("行").Select(entry => entry.Reading).Order());
    }

    [Fact]
    public void A_word_has_what_is_written_so_in_either_script_the_simplified_first()
    {
        var lexicon = Build("後 后 [hou4] /after/", "后 后 [hou4] /empress/", "乾 干 [gan1] /dry/", "干 干 [gan1] /to concern/",
            "乾 乾 [qian2] /heaven/");

        Assert.Equal(["empress", "after"], Glosses("后"));
        Assert.Equal(["after"], Glosses("後"));
        Assert.Equal(["heaven", "dry"], Glosses("乾"));
        Assert.Equal(["concern", "dry"], Glosses("干").Order());
        Assert.Empty(lexicon.Find("后后"));

        IEnumerable<string> Glosses(string word) => lexicon.Find(word).SelectMany(entry => entry.Glosses).Select(gloss => gloss.Text);
    }

    /// <summary>More than the few bits of a node can count: 40 words after one character, 5 entries of one word.</summary>
    [Fact]
    public void Many_words_may_begin_alike_and_many_entries_be_written_alike()
    {
        var begun = Enumerable.Range(0, 40).Select(i => $"大{(char)('一' + i)}").ToList();
        var lexicon = Build(
            [.. begun.Select((word, i) => $"{word} {word} [da4 X5] /word {i}/"),
                .. Enumerable.Range(0, 5).Select(i => $"{(char)('甲' + i)} 同 [tong2] /same {i}/")]);

        Assert.All(begun, (word, i) => Assert.Equal($"word {i}", Assert.Single(Assert.Single(lexicon.Find(word)).Glosses).Text));
        Assert.Equal(2, lexicon.LongestWord("大一统"));
        Assert.Equal(0, lexicon.LongestWord("大"));
        Assert.Equal(["same 0", "same 1", "same 2", "same 3", "same 4"], lexicon.Find("同").Select(entry => entry.Glosses[0].Text).Order());
    }

    [Fact]
    public void Words_are_as_likely_as_they_were_counted_traditional_ones_by_their_simplified_form()
    {
        var problems = new List<Problem>();
        var frequencies = WordFrequencies.Read(new StringReader("研究 9000 vn\n研究生 300 n\n生命 8000\n命 700\nAT&T 3 nz\n\nnone\n"), "counts",
            problems);

        Assert.Equal(18_003, frequencies.Total);
        Assert.Equal("counts:7:1: warning AL0302: 'none' is not a word with its count; expected '传统 3450'",
            Assert.Single(problems).ToString());
        var built = new MemoryStream();
        Assert.Empty(LexiconBuilder.Build(
            new StringReader("研究生 研究生 [x1] /a/\n研究 研究 [x1] /b/\n發生 发生 [x1] /c/\n生命 生命 [x1] /c/\n命 命 [x1] /d/"), "test", built,
            frequencies));
        built.Position = 0;
        var tokens = new List<WordToken>();
        new ChineseTokenizer(BilingualLexicon.Load(built)).Tokenize("研究生命", tokens);
        Assert.Equal([2, 2], tokens.Select(token => token.Length));
    }

    [Fact]
    public void A_file_of_another_kind_or_cut_short_is_refused()
    {
        var whole = new MemoryStream();
        LexiconBuilder.Build(new StringReader("船 船 [chuan2] /boat/"), "test", whole);

        Assert.Throws<InvalidDataException>(() => BilingualLexicon.Load(new MemoryStream("PK\u0003\u0004"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => BilingualLexicon.Load(new MemoryStream(whole.ToArray()[..^3])));
    }

    private static BilingualLexicon Build(params string[] lines)
    {
        var stream = new MemoryStream();
        Assert.Empty(LexiconBuilder.Build(new StringReader(string.Join('\n', lines)), "test", stream));
        stream.Position = 0;
        return BilingualLexicon.Load(stream);
    }
}
