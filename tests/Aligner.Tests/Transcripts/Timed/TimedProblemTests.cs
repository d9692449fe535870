using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

public sealed class TimedProblemTests
{
    private const string Srt1 = "1\n00:00:01,000 --> 00:00:02,000\nThe first line.\n第一行。\n\n";
    private const string Srt2 = "2\n00:00:03,000 --> 00:00:04,000\nAnd so on.\n如此等等。\n";
    private const string Vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nThe first line.\n\n";
    private const string Ass = "[Events]\nFormat: Layer, Start, End, Style, Text\nDialogue: 0,0:00:01.00,0:00:02.00,A,The first line.\n";

    /// <summary>A source, and the one message it must give, to the letter.</summary>
    public static TheoryData<string, string> Messages => new()
    {
        { "WEBVTT\n\nNOTE nothing\n",
            "talk:1:1: error AL0501: no cue found: looked for lines such as hh:mm:ss.mmm --> hh:mm:ss.mmm in 3 lines" },
        { "[Script Info]\nTitle: x\n", "talk:1:1: error AL0501: no cue found: looked for lines that begin with Dialogue: in 2 lines" },
        { "{\"text\":\"Words.\"}", "talk:1:1: error AL0501: no cue found: looked for objects with a start and a text in 1 lines" },
        { "<tt><body/></tt>", "talk:1:1: error AL0501: no cue found: looked for <p> elements with a begin in 1 lines" },
        { "1\n00:00:61,000 --> 00:01:04,000\nToo many seconds.\n秒数太多。\n\n" + Srt2,
            "talk:2:1: error AL0502: '00:00:61,000' is not a time; expected hh:mm:ss,mmm --> hh:mm:ss,mmm" },
        { Srt1 + "2\n00:00:03,000 --> later\nThe second line.\n第二行。\n",
            "talk:7:18: error AL0502: 'later' is not a time; expected hh:mm:ss,mmm --> hh:mm:ss,mmm" },
        { Srt1 + "2\nThe time is lost.\n时间没了。\n\n3\n00:00:05,000 --> 00:00:06,000\nAnd so on.\n如此等等。\n",
            "talk:7:1: error AL0502: 'The time is lost.' is not a time; expected hh:mm:ss,mmm --> hh:mm:ss,mmm" },
        { Ass + "Dialogue: 0,0:00:9x.00,0:00:10.00,A,The second line.\n",
            "talk:4:13: error AL0502: '0:00:9x.00' is not a time; expected h:mm:ss.cc" },
        { "[ti:T]\n[00:75.00]Too many seconds.\n", "talk:2:2: error AL0502: '00:75.00' is not a time; expected [mm:ss.xx]" },
        { "<tt><body><p begin='soon' end='2s'>The first line.</p></body></tt>",
            "talk:1:21: error AL0502: 'soon' is not a time; expected hh:mm:ss.mmm, or a number with h, m, s, ms, f or t" },
        { "[{\"start\":\"soon\",\"text\":\"The first line.\"}]",
            "talk:1:12: error AL0502: 'soon' is not a time; expected a number of seconds, or hh:mm:ss.mmm" },
        { Srt1 + "2\n00:00:03,0000000001 --> 00:00:04,000\nAnd so on.\n如此等等。\n",
            "talk:7:1: warning AL0503: '00:00:03,0000000001' has more than three digits after the second; read as 00:03" },
        { Srt1 + "2\n00:00:03.000 --> 00:00:04.000\nAnd so on.\n如此等等。\n",
            "talk:7:1: warning AL0503: '00:00:03.000' has '.' for ','; read as 00:03; and 1 more like it, the last on line 7" },
        { Srt1 + "2\n00:03,000 --> 00:04,000\nAnd so on.\n如此等等。\n",
            "talk:7:1: warning AL0503: '00:03,000' has no hours; read as 00:03; and 1 more like it, the last on line 7" },
        { Srt1 + "2\n00:00:03,12 --> 00:00:04,000\nAnd so on.\n如此等等。\n",
            "talk:7:1: warning AL0503: '00:00:03,12' has fewer than three digits after the second; read as 00:03.120" },
        { Srt1 + "2\n00:00:03 --> 00:00:04,000\nAnd so on.\n如此等等。\n",
            "talk:7:1: warning AL0503: '00:00:03' has no fraction of a second; read as 00:03" },
        { "1\n00:00:01,500 --> 00:00:01,000\nThe first line.\n第一行。\n\n" + Srt2,
            "talk:2:1: warning AL0504: the cue at 00:01.500 ends before it begins, at 00:01; its end is the next cue's beginning, 00:03" },
        { Srt1 + "2\n00:00:03,500 --> 00:00:03,000\nThe second line.\n第二行。\n",
            "talk:7:1: warning AL0504: the cue at 00:03.500 ends before it begins, at 00:03; its end is left open" },
        { "1\n00:00:01,000 --> 00:00:01,000\nThe first line.\n第一行。\n\n" + Srt2,
            "talk:2:1: warning AL0505: the cue at 00:01 ends when it begins" },
        { Srt1 + "2\n00:00:03,000 --> 99:59:59,999\nThe second line.\n第二行。\n",
            "talk:7:1: warning AL0506: the cue at 00:03 ends at 99:59:59.999, which stands for no time; its end is left open" },
        { "1\n00:00:01,000 --> 00:00:03,500\nThe first line.\n第一行。\n\n" + Srt2,
            "talk:7:1: warning AL0507: the cue at 00:03 begins before the one on line 2 ends, at 00:03.500" },
        { "1\n00:00:05,000 --> 00:00:06,000\nThe first line.\n第一行。\n\n" + Srt2,
            "talk:7:1: warning AL0508: time goes back: 00:03 after 00:05 on line 2" },
        { "1\n00:00:03,000 --> 00:00:03,500\nThe first line.\n第一行。\n\n" + Srt2,
            "talk:7:1: warning AL0509: time repeats: 00:03 is also the time of the cue on line 2" },
        { Srt1 + Srt2.Replace("2\n", "1\n", StringComparison.Ordinal),
            "talk:6:1: warning AL0510: index number 1 repeats the one before; cues go by their times" },
        { Srt1 + Srt2.Replace("2\n", "9\n", StringComparison.Ordinal),
            "talk:6:1: warning AL0510: index number 9 follows 1; cues go by their times" },
        { "1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n\n" + Srt2,
            "talk:2:1: warning AL0511: the cue at 00:00:01,000 has no text and is left out" },
        { Srt1.TrimEnd() + "\n\n第一行的下半句。\n\n" + Srt2,
            "talk:6:1: warning AL0512: a blank line parts this from its cue, to which it is added: '第一行的下半句。'" },
        { "Made by hand.\n" + Srt1 + Srt2, "talk:1:1: warning AL0513: text belongs to no cue and is left out: 'Made by hand.'" },
        { Vtt + "NOTE x\n\nLost words.\n", "talk:8:1: warning AL0513: text belongs to no cue and is left out: 'Lost words.'" },
        { Ass.Replace("[Events]", "[ti]\n[Events]", StringComparison.Ordinal) + "Dialogue: 0,0:00:03.00\n",
            "talk:5:1: error AL0520: the line has 2 fields; expected 5, as the Format line says" },
        { "[ti:T]\n[00:01.00]The first line.\nWithout a time.\n",
            "talk:3:1: warning AL0513: text belongs to no cue and is left out: 'Without a time.'" },
        { "<tt><body><p begin='1s'>The first line.</p>Lost words.</body></tt>",
            "talk:1:44: warning AL0513: text belongs to no cue and is left out: 'Lost words.'" },
        { "1\n00:00:01,000 --> 00:00:02,000\nThe first <u>line.\n第一行。\n\n" + Srt2,
            "talk:2:1: warning AL0514: the tags <u> of the cue do not match; they are taken off" },
        { Srt1 + Srt2 + "\n3\n00:00:05,000 --> 00:00:06,000\n只有中文。\n",
            "talk:12:1: warning AL0515: the cue at 00:00:05,000 has no English side, as most cues have" },
        { Srt1 + Srt2 + "\n3\n00:00:05,000 --> 00:00:06,000\nOne side.\n\n4\n00:00:07,000 --> 00:00:08,000\nOne side.\n",
            "talk:12:1: warning AL0515: the cue at 00:00:05,000 has no Chinese side, as most cues have; and 1 more like it, the last on line 16" },
        { "1\n00:00:01,000 --> 00:00:02,000\nOne side.\n\n2\n00:00:03,000 --> 00:00:04,000\n另一面。\n",
            "talk:1:1: warning AL0516: neither a file in one language nor a bilingual one: cues in English 1, in Chinese 1, in both 0" },
        { Srt1 + Srt2 + "\n3\n00:00:05,000 --> 00:00:06,000\n♪ 1, 2, 3\n",
            "talk:13:1: warning AL0517: text is neither English nor Chinese and is left out: '♪ 1, 2, 3'" },
        { "1\n00:00:01,000 --> 00:00:02,000\nさようなら\n\n" + Srt2,
            "talk:3:1: warning AL0517: text is neither English nor Chinese and is left out: 'さようなら'" },
        { "[ti:T]\n[00:01.00][00:05.00]The first line.\n", "talk:2:2: warning AL0518: the line has 2 times; it is one cue, at the first" },
        { "[{\"start\":1,\"text\":\"The first line.\"},{\"start\":",
            "talk:1:47: error AL0519: this is not JSON, and what follows is not read: Expected depth to be zero at the end of the JSON payload" },
        { "<tt><body><p begin='1s'>The first line.</p>",
            "talk:1:43: error AL0519: this is not XML, and what follows is not read: Unexpected end of file has occurred" },
        { Vtt + "WEBVTT\n\n00:01.000 --> 00:02.000\nThe first line.\n",
            "talk:8:1: warning AL0521: the cue at 00:01.000 is in an earlier segment too and is counted there" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void What_is_wrong_is_said_in_one_whole_message(string source, string message) =>
        Assert.Equal([message], TimedSources.Messages(source));

    [Fact]
    public void What_is_wrong_with_many_places_is_said_at_twenty_of_them()
    {
        var cues = string.Concat(Enumerable.Range(1, 100)
            .Select(i => $"{i}\n00:{i / 60:00}:{i % 60:00},500 --> 00:{i / 60:00}:{i % 60:00},500\nA line.\n\n"));
        var messages = TimedSources.Messages(cues).ToList();
        Assert.Equal(20, messages.Count);
        Assert.Equal("talk:78:1: warning AL0505: the cue at 00:20.500 ends when it begins; and 80 more like it, the last on line 398",
            messages[^1]);
    }
}
