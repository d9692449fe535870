using System.Globalization;
using System.Text;
using Aligner.Transcripts;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

/// <summary>Captions that show lines again, made of clean lines in each way that programs do it, give those lines back.</summary>
public sealed class RepeatedCaptionsTests
{
    private static readonly string[] Words = ["ferry", "harbour", "the", "keeper", "counts", "no", "ice", "seven", "lamps", "and", "then",
        "we", "row", "home", "slowly", "past", "it"];
    private static readonly string[] Syllables = ["渡", "船", "港", "口", "守", "灯", "人", "数", "着", "冰", "上", "的", "七", "盏", "我", "们", "划"];

    private static readonly Gen<List<Line>> EnglishLines = LinesOf(Words, " ");
    private static readonly Gen<List<Line>> ChineseLines = LinesOf(Syllables, "");

    public static TheoryData<string> Ways => ["echo", "roll 2", "roll 3", "paint", "karaoke", "flat"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_line_comes_back_once_with_its_times(string way) => EnglishLines.Sample(lines => Check(way, lines), iter: 60);

    [Theory]
    [InlineData("echo")]
    [InlineData("roll 2")]
    [InlineData("roll 3")]
    [InlineData("paint")]
    public void So_do_lines_in_Chinese(string way) => ChineseLines.Sample(lines => Check(way, lines), iter: 60);

    [Fact]
    public void The_order_of_the_captions_in_the_file_does_not_matter() => EnglishLines.Sample(lines =>
    {
        var captions = Captions("roll 2", lines).ToList();
        var turned = Read(captions.AsEnumerable().Reverse());
        Assert.Equal(Read(captions).Cues.Select(Describe), turned.Cues.Select(Describe));
    }, iter: 20);

    [Fact]
    public void It_is_said_once_with_counts()
    {
        var transcript = Read(Captions("echo", [new(1, 2, ["the", "ferry"]), new(2, 4, ["rows", "home"]), new(5, 6, ["no", "lamps"])]));
        Assert.Equal(
            ["talk.vtt:6:1: warning AL0523: 4 of 5 captions show again what the one before showed, the first here; each line is kept once: "
                + "3 lines, from the first word of each to its last"],
            transcript.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_refrain_and_a_speaker_who_repeats_himself_stay()
    {
        string[] song = ["Row the ferry home", "Row the ferry home", "The ice is on the lamps", "Row the ferry home", "Row the ferry home",
            "No.", "No.", "The keeper sleeps", "Row the ferry home"];
        var transcript = Read(song.Select((text, index) => (index * 3.0, (index * 3.0) + 3, text)));
        Assert.Equal(song, transcript.Cues.Select(cue => cue.English.Text));
        Assert.Empty(transcript.Problems);
    }

    [Theory]
    [InlineData("这是港口的灯", "港口的灯很亮", "渡船来了", "守灯人睡着了", "人睡着了也听得见")]
    [InlineData("今天讲人工智能", "人工智能不新", "它的历史很长", "历史很长，也有趣", "我们下次再讲")]
    [InlineData("The lamps are out", "The lamps are out again", "Nobody counts them", "The keeper rows home", "No ice today",
        "No ice today at all", "We sleep")]
    [InlineData("He rows to the old harbour", "the old harbour has ice", "Nobody counts the lamps", "counts the lamps at night",
        "and then he sleeps", "The keeper wakes", "It is late")]
    public void What_begins_with_the_end_of_the_last_is_said_again(params string[] said)
    {
        var transcript = Read(said.Select((text, index) => (index * 3.0, (index * 3.0) + 3, text)));
        Assert.Equal(said, transcript.Cues.Select(cue => cue.English.Text + cue.Chinese.Text));
        Assert.DoesNotContain(transcript.Problems, problem => problem.Code == "AL0523");
    }

    [Fact]
    public void A_line_said_twice_in_rolling_captions_stays_twice()
    {
        List<Line> lines = [new(1, 2, ["we", "row", "home"]), new(2, 3, ["we", "row", "home"]), new(3, 5, ["past", "the", "ice"]),
            new(5, 7, ["and", "then", "home"])];
        Assert.Equal(lines.Select(line => line.Text), Read(Captions("echo", lines)).Cues.Select(cue => cue.English.Text));
    }

    [Fact]
    public void A_line_that_is_corrected_while_it_grows_is_the_last_of_its_states()
    {
        var transcript = Read([(0, 1, "我们要划"), (1, 2, "我们要划回家"), (2, 3, "我们要划船回港口去"), (5, 6, "灯守人"), (6, 7, "灯守人数着灯"), (7, 8, "灯守人数着七盏灯")]);
        Assert.Equal(["我们要划船回港口去", "灯守人数着七盏灯"], transcript.Cues.Select(cue => cue.Chinese.Text));
        Assert.Equal([(0.0, 3.0), (5.0, 8.0)],
            transcript.Cues.Select(cue => (cue.Times!.Value.Start.TotalSeconds, cue.Times.Value.End!.Value.TotalSeconds)));
    }

    private static void Check(string way, List<Line> lines) =>
        Assert.Equal(lines.Select(line => line.ToString()), Read(Captions(way, lines)).Cues.Select(Describe));

    private static string Describe(Cue cue) =>
        new Line(cue.Times!.Value.Start.TotalSeconds, cue.Times.Value.End!.Value.TotalSeconds,
            [cue.English.Text + cue.Chinese.Text]).ToString();

    /// <summary>Lines of several words, none like the one before, at rising times.</summary>
    private static Gen<List<Line>> LinesOf(string[] words, string space) =>
        Gen.Select(Gen.Int[0, words.Length - 1].Array[3, 8], Gen.Int[0, 1500], Gen.Int[1200, 4000]).List[6, 30].Select(drawn =>
        {
            var (lines, time) = (new List<Line>(), 0);
            foreach (var (picked, pause, length) in drawn)
            {
                var start = time + (pause < 700 ? 0 : pause);
                time = start + length;
                string[] text = [.. picked.Select((word, index) => words[(word + (lines.Count * 5) + index) % words.Length]),
                    lines.Count.ToString(CultureInfo.InvariantCulture)];
                lines.Add(new Line(start / 1000.0, time / 1000.0, text, space));
            }

            return lines;
        });

    private static IEnumerable<(double Start, double End, string Text)> Captions(string way, List<Line> lines) => way switch
    {
        "echo" => lines.SelectMany((line, index) => Echo(lines, line, index)),
        "roll 2" => lines.Select((line, index) => (line.Start, line.End, Shown(lines, index, 2))),
        "roll 3" => lines.Select((line, index) => (line.Start, line.End, Shown(lines, index, 3))),
        "flat" => lines.Select((line, index) => (line.Start, line.End, Shown(lines, index, 2).Replace('\n', ' '))),
        "paint" => lines.SelectMany(
            line => Steps(line).Select(step => (step.Start, step.End, string.Join(line.Space, line.Words.Take(step.Word + 1))))),
        _ => lines.SelectMany(
            line => Steps(line).Select(
                step => (step.Start, step.End,
                    string.Join(' ', line.Words.Select((word, index) => index == step.Word ? $"<u>{word}</u>" : word))))),
    };

    /// <summary>As YouTube has it: the line with the one before above it, and for 10 ms alone.</summary>
    private static IEnumerable<(double Start, double End, string Text)> Echo(List<Line> lines, Line line, int index)
    {
        var timed = string.Concat(
            line.Words.Select((word, place) => place == 0
                ? word : $"<{Time(line.Start + ((line.End - line.Start) * place / line.Words.Length))}><c>{line.Space}{word}</c>"));
        yield return (line.Start, line.End, index == 0 ? timed : $"{lines[index - 1].Text}\n{timed}");
        if (index + 1 < lines.Count)
            yield return (line.End, line.End + 0.01, line.Text);
    }

    private static string Shown(List<Line> lines, int index, int most) =>
        string.Join('\n', lines.Skip(Math.Max(0, index - most + 1)).Take(Math.Min(most, index + 1)).Select(line => line.Text));

    private static IEnumerable<(int Word, double Start, double End)> Steps(Line line) =>
        line.Words.Select((_, index) => (index, line.At(index), line.At(index + 1)));

    private static string Time(double seconds) =>
        TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);

    private static Transcript Read(IEnumerable<(double Start, double End, string Text)> captions)
    {
        var file = new StringBuilder("WEBVTT\n\n");
        foreach (var (start, end, text) in captions)
            file.Append(CultureInfo.InvariantCulture, $"{Time(start)} --> {Time(end)}\n{text}\n\n");
        return TranscriptReader.Read("talk.vtt", "talk", Encoding.UTF8.GetBytes(file.ToString())).Transcript!;
    }

    private sealed record Line(double Start, double End, string[] Words, string Space = " ")
    {
        public string Text => string.Join(Space, Words);

        public double At(int word) => Math.Round(Start + ((End - Start) * word / Words.Length), 3);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:0.000} {End:0.000} {Text}");
    }
}
