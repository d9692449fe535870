using Aligner.Alignment.Translation;
using Aligner.Lexicon;
using Aligner.Lexicon.Building;
using Xunit;

namespace Aligner.Tests.Lexicon;

public class CharacterMeaningsTests
{
    private static readonly string[] Alarms =
    [
        "驚慌 惊慌 [jing1 huang1] /alarmed/panic/",
        "驚動 惊动 [jing1 dong4] /to alarm/",
        "震驚 震惊 [zhen4 jing1] /alarming/panic/",
    ];

    // A meaning must be much likelier than in any gloss.
    private static readonly string[] Others = [.. Enumerable.Range(0, 200)
        .Select(i => $"{(char)('一' + i)}字 {(char)('一' + i)}字 [x5 zi4] /thing {i}/")];

    [Fact]
    public void A_character_means_what_three_words_with_it_share()
    {
        var meanings = CharacterMeanings.Of([.. Alarms.Concat(Others).Select(ToHeadword)])
            .ToDictionary(row => row.Character, row => row.Meanings);

        Assert.Equal(['惊', '驚'], meanings.Keys.Order());
        foreach (var (stem, probability) in meanings.Values.Select(Assert.Single))
        {
            Assert.Equal("alarm", stem);
            Assert.Equal((3 - 0.8) / 3, probability, 1e-9);
        }
    }

    [Fact]
    public void The_sound_of_a_name_means_nothing()
    {
        var names = Alarms.Select(line => line.Replace("[j", "[J", StringComparison.Ordinal).Replace("[z", "[Z", StringComparison.Ordinal));

        Assert.Empty(CharacterMeanings.Of([.. names.Concat(Others).Select(ToHeadword)]));
    }

    [Theory]
    [InlineData("惊愕", true)]
    [InlineData("驚愕", true)]
    [InlineData("错愕", false)]
    public void A_word_is_linked_by_what_its_characters_mean_in_others(string word, bool isLinked)
    {
        var lexicon = Build([.. Alarms, .. Others, "驚愕 惊愕 [jing1 e4] /stunned/", "錯愕 错愕 [cuo4 e4] /stunned/"]);

        var links = WordLinker.Find("That alarmed her.", $"{word}。", lexicon);

        Assert.Equal(isLinked, links.Any(link => link.English.Start == 5));
    }

    private static Headword ToHeadword(string line)
    {
        var entry = Assert.Single(CedictReader.Read(new StringReader(line), "test", []));
        return new Headword(entry.Simplified, entry.Traditional,
            new LexiconEntry(entry.Reading, [.. GlossExtractor.Extract(entry.Senses)]));
    }

    private static BilingualLexicon Build(params string[] lines)
    {
        var stream = new MemoryStream();
        Assert.Empty(LexiconBuilder.Build(new StringReader(string.Join('\n', lines)), "test", stream));
        stream.Position = 0;
        return BilingualLexicon.Load(stream);
    }
}
