using System.Collections.Immutable;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

/// <summary>Who speaks, where names stand above the text or before a dash.</summary>
public sealed class SpeakerLinesTests
{
    private static readonly (string Name, string English, string Chinese)[] Talk =
    [
        ("Tom", "The mill is old.", "磨坊很老了。"),
        ("Mei", "Is the wheel made of oak?", "水轮是橡木做的吗？"),
        ("Tom", "No, of larch.", "不，是落叶松。"),
        ("Mei", "How much did it grind?", "那时候能磨多少？"),
    ];

    [Fact]
    public void Names_above_the_text_of_subtitles_are_speakers()
    {
        var cues = Subtitles(Talk.Select(turn => $"{turn.Name}\n{turn.English}\n{turn.Chinese}"));
        Assert.Equal(Talk, cues.Select(cue => (cue.Speaker!, cue.English.Text, cue.Chinese.Text)));
    }

    [Fact]
    public void Chinese_names_above_the_text_are_speakers_too()
    {
        var cues = Subtitles(Talk.Select(turn => $"{(turn.Name == "Tom" ? "汤姆" : "小梅")}\n{turn.Chinese}\n{turn.English}"));
        Assert.Equal(Talk.Select(turn => (turn.Name == "Tom" ? "汤姆" : "小梅", turn.Chinese)),
            cues.Select(cue => (cue.Speaker!, cue.Chinese.Text)));
    }

    [Fact]
    public void A_first_line_that_comes_once_is_text()
    {
        var cues = Subtitles(Talk.Select((turn, index) => $"{(index % 2 == 0 ? "Larch" : "Oak")} {index}\n{turn.English}\n{turn.Chinese}"));
        Assert.All(cues, cue => Assert.Null(cue.Speaker));
    }

    [Fact]
    public void Names_before_a_dash_that_come_again_are_speakers()
    {
        var cues = Lines(Talk.Select(turn => $"{turn.Name} – {turn.English}\n{turn.Chinese}"));
        Assert.Equal(Talk, cues.Select(cue => (cue.Speaker!, cue.English.Text, cue.Chinese.Text)));
    }

    [Fact]
    public void A_name_before_a_dash_is_text_where_names_have_colons()
    {
        var cues = Lines(["Tom: The mill is old.\n汤姆：磨坊很老了。", "Mei: Who built it?\n小梅：谁建的？",
            "Tom – my uncle, I mean – built it.\n是汤姆，我是说我叔叔，建的。", "Tom: Long ago.\n汤姆：很久以前。", "Mei: I see.\n小梅：明白了。"]);
        Assert.Equal((null, "Tom – my uncle, I mean – built it."), (cues[2].Speaker, cues[2].English.Text));
        Assert.Equal("Tom", cues[0].Speaker);
    }

    [Fact]
    public void What_is_explained_after_a_dash_is_no_speaker()
    {
        string[] words = ["Larch – a tree of the hills.\n落叶松，山上的树。", "Oak – a tree of the plain.\n橡树，平地上的树。",
            "Ash – good for handles.\n白蜡树，适合做柄。", "Larch – soft but lasting.\n落叶松，软而耐久。"];
        Assert.All(Lines(words), cue => Assert.Null(cue.Speaker));
    }

    private static ImmutableArray<Cue> Subtitles(IEnumerable<string> texts) => TimedSources.Read(string.Concat(texts.Select((text, index) =>
        $"{index + 1}\n00:00:{5 + (index * 6):00},000 --> 00:00:{9 + (index * 6):00},000\n{text}\n\n"))).Cues;

    private static ImmutableArray<Cue> Lines(IEnumerable<string> texts) =>
        TimedSources.Read(string.Concat(texts.Select((text, index) => $"00:{5 + (index * 6):00} – {text}\n"))).Cues;
}
