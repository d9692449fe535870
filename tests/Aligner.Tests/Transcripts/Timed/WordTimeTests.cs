using System.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

/// <summary>Times that sources have for words are kept beside the text, never in it.</summary>
public sealed class WordTimeTests
{
    [Theory]
    [InlineData("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\nthe<00:01.500><c> ferry</c><00:02.250><c> &amp; ice</c>\n",
        "the ferry & ice", "4@1.5 10@2.25")]
    [InlineData("talk.srt", "1\n00:00:01,000 --> 00:00:04,000\nthe <00:00:01.500>ferry\n", "the ferry", "4@1.5")]
    [InlineData("song.lrc", "[00:05.12]<00:05.12>The <00:05.50>ferry <00:06.00>sank<00:07.90>\n[00:11.40]It did.\n", "The ferry sank",
        "0@5.12 4@5.5 10@6")]
    [InlineData("song.lrc", "[00:11.40][00:11.40]And [00:11.90]I [00:12.20]row[00:13.00]\n[00:15.00]It did.\n", "And I row",
        "4@11.9 6@12.2")]
    [InlineData("song.lrc", "[00:11:40]And <00:11:90>I row\n[01:02:77]no\n[00:15:00]It did.\n", "And I row", "4@11.9")]
    [InlineData("song.ass",
        "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: "
            + "0,0:00:01.00,0:00:04.00,D,,0,0,0,,{\\k50}the {\\kf25}fer{\\K10}ry\n", "the ferry", "0@1 4@1.5 7@1.75")]
    [InlineData("talk.json3",
        """{"events": [{"tStartMs": 1000, "dDurationMs": 3000, "segs": [{"utf8": "the"}, {"utf8": " ferry", "tOffsetMs": 500}]}]}""",
        "the ferry", "4@1.5")]
    [InlineData("talk.json",
        """{"segments": [{"start": 1, "end": 4, "text": " In 1953 the ferry", "words": [{"word": " In", "start": 1.1, "end": 1.4}, {"word": "1953"}, {"word": "the", "start": 2.5}, {"word": "ferry", "start": 3}]}]}""", "In 1953 the ferry", "0@1.1 8@2.5 12@3")]
    [InlineData("talk.srv3",
        "<timedtext format=\"3\"><body><p t=\"1000\" d=\"3000\"><s>the</s><s t=\"500\"> ferry</s></p></body></timedtext>", "the ferry",
        "0@1 4@1.5")]
    [InlineData("talk.TextGrid",
        "File type = \"ooTextFile\"\nObject class = "
            + "\"TextGrid\"\n\n0\n6\n<exists>\n3\n\"IntervalTier\"\n\"words\"\n0\n6\n4\n0\n1\n\"the\"\n1\n2.5\n\"ferry\"\n2.5\n4\n\"is\"\n4\n6\n\"old\"\n\"IntervalTier\"\n\"text\"\n0\n6\n1\n0\n6\n\"The ferry is old.\"\n\"IntervalTier\"\n\"translation\"\n0\n6\n1\n0\n6\n\"渡船很旧。\"\n", "The ferry is old.", "0@0 4@1 10@2.5 13@4")]
    public void They_are_read(string file, string text, string expected, string words)
    {
        var cue = Read(file, text).Cues[0];
        Assert.Equal(expected, cue.English.Text);
        Assert.Equal(words, string.Join(' ',
            cue.English.Words.Select(word => FormattableString.Invariant($"{word.Offset}@{word.Time.TotalSeconds}"))));
    }

    [Fact]
    public void Words_without_a_time_have_one_between_those_of_others()
    {
        var cue = Read("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\nnow <00:02.000>the boat\n").Cues[0];
        Assert.Equal([1, 2, 3, 4],
            Enumerable.Range(0, 4).Select(word => 4 * word).Select(place => cue.TimeAt(cue.English, place)!.Value.TotalSeconds));
    }

    [Fact]
    public void Marks_of_LyricsX_are_no_text()
    {
        var transcript = Read("song.lrcx",
            "[00:15.019]The ferry sank\n[00:15.019][tr:zh-Hans]渡船沉了\n[00:15.019][tt]<0,0><614,4><925,10><2000>\n[00:22.056]We row "
                + "home\n[00:22.056][tr:zh-Hans]我们划回家\n[00:22.056][tt]<0,0><554,3><1600>\n");
        Assert.Equal(["The ferry sank|渡船沉了", "We row home|我们划回家"], transcript.Cues.Select(cue => $"{cue.English.Text}|{cue.Chinese.Text}"));
        Assert.Equal([15_019, 15_633, 15_944], transcript.Cues[0].English.Words.Select(word => (int)word.Time.TotalMilliseconds));
    }

    [Fact]
    public void A_translation_ends_with_the_line_whose_last_word_has_a_time()
    {
        var transcript = Read("song.lrc",
            "[00:05.12]<00:05.12>The <00:05.50>ferry<00:07.90>\n[00:05.12]渡船\n[00:11.40]It did.\n[00:11.40]沉了。\n");
        Assert.Equal(["The ferry|渡船", "It did.|沉了。"], transcript.Cues.Select(cue => $"{cue.English.Text}|{cue.Chinese.Text}"));
        Assert.Equal(TimeSpan.FromSeconds(7.9), transcript.Cues[0].Times!.Value.End);
    }

    private static Transcript Read(string file, string text) =>
        TranscriptReader.Read(file, "talk", Encoding.UTF8.GetBytes(text)).Transcript!;
}
