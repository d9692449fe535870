using System.Globalization;
using System.Text;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Layouts;
using Xunit;

namespace Aligner.Tests.Transcripts.Layouts;

public sealed class LayoutTests
{
    private const int Combinations = 200;

    private const string Meeting =
        "Notes of the mill\n\nTom Reed 00:04\nThe mill has stood by this river since 1871.\n这座磨坊从1871年起就立在河边。\n\n" +
        "Mei 00:11\nIs the wheel made of oak?\n水轮是橡木做的吗？\n\nTom Reed 00:17\nNo, of larch.\n不，是落叶松。\n\n" +
        "Mei 00:33\nHow much flour did it grind in a day?\n那时候一天能磨多少面粉？\n";

    public static TheoryData<string, string, string> Described { get; } = new()
    {
        { Meeting, "times after a speaker's name; English, then Chinese; 4 cues", "timed" },
        { "Speaker A [00:04]: The mill is old.\n磨坊很老了。\nSpeaker B [00:11]: Is it oak?\n是橡木的吗？\n",
            "times between a speaker's name and the text; English, then Chinese; 2 cues", "timed" },
        { "00:04 The mill is old. / 磨坊很老了。\n00:11 Is it oak? / 是橡木的吗？\n",
            "times before the text; English, then Chinese, on one line with ‘/’ between; 2 cues", "timed" },
        { "00:04\nEN: The mill is old.\nCN: 磨坊很老了。\n\n00:11\nEN: Is it oak?\nCN: 是橡木的吗？\n",
            "times on lines of their own; English, then Chinese, each with a label; 2 cues", "timed" },
        { "[00:04] The mill is old.\n[00:04] 磨坊很老了。\n[00:11] Is it oak?\n[00:11] 是橡木的吗？\n",
            "times before the text; English, then Chinese, each with a time of its own; 2 cues", "timed" },
        { "磨坊很老了。(00:04)\nThe mill is old.\n\n它是橡木的吗？(00:11)\nIs it oak?\n", "times after the text; Chinese, then English; 2 cues",
            "timed" },
        { "| Time | English | 中文 |\n|---|---|---|\n| 00:04 | The mill is old. | 磨坊很老了。 |\n| 00:11 | Is it oak? | 是橡木的吗？ |\n",
            "a column for each; English, then Chinese; 2 cues", "table" },
        { "start,end,speaker,text,translation\n4,9,Tom,The mill is old.,磨坊很老了。\n11,15,Mei,Is it oak?,是橡木的吗？\n",
            "a column for each; English, then Chinese; 2 cues", "table" },
        { "00:04\n磨坊很老了。\nMòfáng hěn lǎo le.\nThe mill is old.\n\n00:11\n是橡木的吗？\nShì xiàngmù de ma?\nIs it oak?\n",
            "times on lines of their own; Chinese, then English; readings of the Chinese set apart; 2 cues", "timed" },
    };

    [Theory]
    [InlineData("{0}\n00:{1}\n{2}\n{3}\n")]
    [InlineData("{0}\n00:{1}\n{2}\n{3}\n\n")]
    [InlineData("#{0}\n00:{1}\n{3}\n{2}\n")]
    [InlineData("{0}.\n00:00:{1} --> 00:00:{1}\n{2}\n{3}\n")]
    [InlineData("第{0}句\n00:{1} {2}\n{3}\n")]
    [InlineData("00:{1}\n{0}\n{2}\n{3}\n")]
    [InlineData("- time: '00:{1}'\n  en: {2}\n  zh: {3}\n")]
    [InlineData("Time: 00:{1}\nEN: {2}\nZH: {3}\n")]
    public void What_counts_the_cues_or_says_that_a_time_follows_is_no_text(string form)
    {
        (string English, string Chinese)[] pairs = [("The mill is old.", "磨坊很老了。"), ("Is it oak?", "是橡木的吗？"),
            ("No, of larch.", "不，是落叶松。"), ("It has 12 cogs.", "它有12个齿。")];
        var text = string.Concat(pairs.Select((pair, index) =>
            string.Format(CultureInfo.InvariantCulture, form, index + 1, 10 + (index * 7), pair.English, pair.Chinese)));
        var cues = Read(text);
        Assert.Equal(pairs, cues.Cues.Select(cue => (cue.English.Text, cue.Chinese.Text)));
        Assert.Equal([10, 17, 24, 31], cues.Cues.Select(cue => (int)cue.Times!.Value.Start.TotalSeconds));
        Assert.DoesNotContain(cues.Problems, problem => problem.Code is "AL0107" or "AL0604");
    }

    [Fact]
    public void A_path_in_a_Chinese_line_parts_no_languages()
    {
        string[] lines = [@"运行C:\Program Files\Common Files下的setup.exe", @"看看D:\My Backup Copies\Last Week里的log.txt"];
        var transcript = TranscriptReader.Read("talk", "talk",
            System.Text.Encoding.UTF8.GetBytes(
                $"1\n00:00:01,000 --> 00:00:03,000\n{lines[0]}\n\n2\n00:00:04,000 --> 00:00:06,000\n{lines[1]}\n")).Transcript!;
        Assert.Equal(lines, transcript.Cues.Select(cue => cue.English.Text + cue.Chinese.Text));
    }

    [Theory]
    [MemberData(nameof(Described))]
    public void A_file_says_in_words_how_it_was_understood(string text, string words, string format)
    {
        var transcript = Read(text);
        Assert.Equal((words, format), (transcript.Layout, transcript.Format));
        Assert.All(transcript.Cues, cue => Assert.False(cue.English.IsMissing || cue.Chinese.IsMissing));
        Assert.DoesNotContain(transcript.Problems, problem => problem.Severity > Severity.Note);
    }

    [Fact]
    public void Any_layout_is_read_back_as_it_was_meant() =>
        Assert.Equal([], Enumerable.Range(0, Combinations).Select(GeneratedTranscript.Make).Where(made => !IsRead(made))
            .Select(made => made.Name));

    [Fact]
    public void Every_character_is_accounted_for() => Assert.All(Enumerable.Range(0, Combinations).Select(GeneratedTranscript.Make), made =>
    {
        var passages = Read(made.Text).Passages;
        Assert.DoesNotContain(Enumerable.Range(0, made.Text.Length),
            offset => !char.IsWhiteSpace(made.Text[offset])
                && !passages.Any(passage => offset >= passage.Start && offset < passage.Start + passage.Length));
    });

    public static TheoryData<string, string> Variants { get; } = new()
    {
        { "Windows line ends", Meeting.ReplaceLineEndings("\r\n") },
        { "a byte order mark", "\uFEFF" + Meeting },
        { "Chinese first", "说话人 1 00:04\n这座磨坊从1871年起就立在河边。\nThe mill has stood by this river since 1871.\n\n说话人 2 00:11\n水轮是橡木做的吗？\nIs the wheel made of oak?\n\n说话人 1 00:17\n不，是落叶松。\nNo, of larch.\n\n说话人 2 00:33\n那时候一天能磨多少面粉？\nHow much flour did it grind in a day?\n" },
        { "traditional script",
            Meeting.Replace("这", "這", StringComparison.Ordinal).Replace("从", "從", StringComparison.Ordinal)
                .Replace("边", "邊", StringComparison.Ordinal).Replace("轮", "輪", StringComparison.Ordinal)
                .Replace("吗", "嗎", StringComparison.Ordinal) },
        { "no last line end", Meeting.TrimEnd() },
        { "a stray line", Meeting.Replace("Mei 00:11", "- 2 -\n\nMei 00:11", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_layout_is_found_whatever_else_differs(string variant, string text)
    {
        var cues = Read(text).Cues;
        Assert.True(cues.Length == 4, variant);
        Assert.Equal([4, 11, 17, 33], cues.Select(cue => cue.Times!.Value.Start.TotalSeconds));
        Assert.Equal(["The mill has stood by this river since 1871.", "Is the wheel made of oak?", "No, of larch.",
            "How much flour did it grind in a day?"], cues.Select(cue => cue.English.Text));
        Assert.Equal(2, cues.Select(cue => cue.Speaker).Distinct().Count());
    }

    [Fact]
    public void A_long_file_is_read_by_the_habit_of_its_beginning()
    {
        var text = string.Concat(Enumerable.Range(0, 1000)
            .Select(cue => FormattableString.Invariant($"Mei {cue / 60:00}:{cue % 60:00}\nSack number {cue} is full.\n第{cue}袋装满了。\n\n")));
        Assert.Equal(1000, Read(text).Cues.Length);
    }

    [Fact]
    public void A_cue_without_its_Chinese_is_one_problem()
    {
        var transcript = Read(Meeting.Replace("水轮是橡木做的吗？\n", "", StringComparison.Ordinal));
        Assert.Equal("lesson.txt:7:5: warning AL0515: the cue at 00:11 has no Chinese side, as most cues have",
            Assert.Single(transcript.Problems).ToString());
        Assert.Equal(4, transcript.Cues.Length);
    }

    [Fact]
    public void A_file_of_one_language_is_one_problem() => Assert.Equal(
        "lesson.txt:1:1: warning AL1202: no cue has Chinese text, the first of 3 here; give the Chinese file too to pair them",
        Assert.Single(Read("0:04\nThe mill is old.\n0:11\nIs it oak?\n0:17\nNo, it is larch.\n").Problems).ToString());

    [Fact]
    public void A_page_that_says_its_duration_is_no_lesson_for_that()
    {
        var transcript = Read(
            "# The mill\n\n- Duration: 1:15\n\n### [00:04](https://video.example/mill?t=4) · b01\n\n**English**\n\nThe mill is "
                + "old.\n\n**中文**\n\n磨坊很老了。\n\n### [00:11](https://video.example/mill?t=11) · b02\n\n**English**\n\nIs it "
                + "oak?\n\n**中文**\n\n是橡木的吗？\n");
        Assert.Equal([("The mill is old.", "磨坊很老了。"), ("Is it oak?", "是橡木的吗？")],
            transcript.Cues.Select(cue => (cue.English.Text, cue.Chinese.Text)));
    }

    [Theory]
    [InlineData("今天讲 Docker", "先打开 VS Code", "Python 是一种语言", "再看看 GitHub")]
    [InlineData("茶杯里是 C\\D 吗", "我们用 A\\B 吧", "这是 E\\F 桥")]
    [InlineData("看看 Maxwell 方程/组", "再看 TCP/传输层", "还有 HTTP/应用层")]
    public void Chinese_lines_that_mention_Latin_terms_are_one_language(params string[] lines)
    {
        var cues = Read(string.Concat(
            lines.Select((line, index) => $"{index + 1}\n00:00:0{index},000 --> 00:00:0{index + 1},000\n{line}\n\n"))).Cues;
        Assert.Equal(lines, cues.Select(cue => cue.Chinese.Text));
    }

    [Fact]
    public void A_third_language_is_left_out_and_said_once() => Assert.Equal(
        "lesson.txt:3:5: warning AL1203: 2 lines are in a third language, the first here, and left out",
        Assert.Single(Read("00:04\nEN: The mill is old.\nFR: Le moulin est vieux.\nZH: 磨坊很老了。\n\n00:11\nEN: Is it oak?\nFR: Est-ce du "
            + "chêne ?\nZH: 是橡木的吗？\n").Problems).ToString());

    [Fact]
    public void Two_sections_of_one_language_each_are_one_talk()
    {
        var transcript = Read("English\n\n00:04\nThe mill is old.\n\n00:11\nIs it oak?\n\n中文\n\n00:04\n磨坊很老了。\n\n00:11\n是橡木的吗？\n");
        Assert.Equal([("The mill is old.", "磨坊很老了。"), ("Is it oak?", "是橡木的吗？")],
            transcript.Cues.Select(cue => (cue.English.Text, cue.Chinese.Text)));
    }

    [Fact]
    public void Subtitles_whose_languages_take_turns_are_pairs()
    {
        var transcript = Read(
            "1\n00:00:04,000 --> 00:00:07,000\nThe mill is old.\n\n2\n00:00:07,000 --> 00:00:10,000\n磨坊很老了。\n\n3\n00:00:10,000 --> "
                + "00:00:12,000\nIs it oak?\n\n4\n00:00:12,000 --> 00:00:14,000\n是橡木的吗？\n");
        Assert.Equal([(4d, 10d), (10d, 14d)],
            transcript.Cues.Select(cue => (cue.Times!.Value.Start.TotalSeconds, cue.Times.Value.End!.Value.TotalSeconds)));
    }

    [Theory]
    [InlineData("A: 磨坊很老了。\nMòfáng hěn lǎo le.\nThe mill is old.\n\nB: 它是橡木的吗？\nTā shì xiàngmù de ma?\nIs it oak?\n")]
    [InlineData("A: 磨坊很老了。(Mòfáng hěn lǎo le.)\nB: 它是橡木的吗？(Tā shì xiàngmù de ma?)\nA: The mill is old.\nB: Is it oak?\n")]
    [InlineData("A: The mill is old.\nA: 磨坊很老了。\nB: Is it oak?\nB: 它是橡木的吗？\n")]
    public void Turns_without_times_are_pairs(string text)
    {
        var cues = Read(text).Cues;
        Assert.Equal([("The mill is old.", "磨坊很老了。", "A"), ("Is it oak?", "它是橡木的吗？", "B")],
            cues.Select(cue => (cue.English.Text, cue.Chinese.Text, cue.Speaker ?? "")));
    }

    [Theory]
    [InlineData("name-time", true)]
    [InlineData("{name} {time}", true)]
    [InlineData("{name} ({time}): {text}", true)]
    [InlineData("lesson", true)]
    [InlineData("{text}{name}", false)]
    [InlineData("forty", false)]
    public void A_layout_is_named_or_given_as_a_pattern(string hint, bool isKnown) =>
        Assert.Equal(isKnown, LayoutHint.Parse(hint) is not null);

    [Fact]
    public void A_hint_overrides_what_is_found()
    {
        var read = TranscriptReader.Read("talk.txt", "talk", Encoding.UTF8.GetBytes(Meeting),
            new ReadOptions(null, LayoutHint.Parse("text-time")));
        Assert.Equal("times after the text; English, then Chinese; 4 cues", read.Transcript!.Layout);
        // The name begins the text then, and is found there.
        Assert.Equal(("Tom Reed", "The mill has stood by this river since 1871."),
            (read.Transcript.Cues[0].Speaker!, read.Transcript.Cues[0].English.Text));
    }

    internal static bool IsRead(GeneratedTranscript made)
    {
        var cues = Read(made.Text).Cues;
        return cues.Length == made.Cues.Count && cues.Zip(made.Cues).All(pair =>
            pair.First.Times is { } times && (int)times.Start.TotalSeconds == pair.Second.Seconds
            && pair.First.English.Text == pair.Second.English && pair.First.Chinese.Text == pair.Second.Chinese
            && (pair.Second.Speaker is null || pair.First.Speaker == pair.Second.Speaker));
    }

    private static Transcript Read(string text) => Lessons.Read(text);
}
