using Aligner.Lexicon;
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
