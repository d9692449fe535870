using Aligner.Segments;
using Aligner.Tests.Segments;
using Aligner.Tests.Transcripts.Timed;
using Aligner.Transcripts;
using Aligner.Transcripts.Sources;
using Xunit;

namespace Aligner.Tests.Transcripts.Tiers;

public sealed class TierProblemTests
{
    /// <summary>A source and the one message about it.</summary>
    public static TheoryData<string, string> Messages => new()
    {
        { "@UTF8\n@Begin\n*INV:\t门开着。\n@End\n",
            "talk:1:1: error AL0522: no second language: Chinese in 'speaker lines', and no tier of English text beside it" },
        { "@UTF8\n@Begin\n@End\n",
            "talk:1:1: error AL0501: no cue found: looked for lines that begin with * and a speaker's code in 3 lines" },
        { "@UTF8\n@Begin\nAnn says so.\n" + Turn, "talk:3:1: warning AL0513: text belongs to no cue and is left out: 'Ann says so.'" },
        { "@UTF8\n@Begin\n*ANN:\t门开着。 \u0015900_100\u0015\n%eng:\tThe door is open.\n",
            "talk:3:7: warning AL0504: the cue at 00:00.900 ends before it begins, at 00:00.100; its end is left open" },
        { "<ANNOTATION_DOCUMENT/>", "talk:1:1: error AL0501: no cue found: looked for annotations in 1 lines" },
        { Samples.Elan.Replace("1000", "soon", StringComparison.Ordinal),
            "talk:4:55: error AL0502: 'soon' is not a time; expected a number of milliseconds" },
        { Samples.Elan.Replace("zh@", "en@", StringComparison.Ordinal)
            .Replace("晚上好，欢迎。", "Good evening to all of you.", StringComparison.Ordinal)
            .Replace("我们准时开始。", "We begin.", StringComparison.Ordinal),
            "talk:1:1: error AL0522: no second language: English in 'en@Ann', and no tier of Chinese text beside it" },
        { "<basic-transcription/>", "talk:1:1: error AL0501: no cue found: looked for events in tiers in 1 lines" },
        { Samples.Exmaralda.Replace("time=\"4.0\"", "time=\"four\"", StringComparison.Ordinal),
            "talk:4:88: error AL0502: 'four' is not a time; expected a number of seconds" },
        { "\"ooTextFile\"\n\"TextGrid\"\n0 2 <exists> 2\n\"IntervalTier\" \"a\" 0 2 1 0 1 \"The door is open.\"\n\"IntervalTier\" \"b\" 0 2 1 1 2 \"门开着。\"\n", "talk:1:1: error AL0522: no second language: English in 'a', Chinese in 'b', and never both for one time" },
        { "\"ooTextFile\"\n\"TextGrid\"\n0 2 <exists> 1\n\"IntervalTier\" \"fr\" 0 2 1 0 1 \"La porte est ouverte.\"\n",
            "talk:1:1: error AL0522: no second language: neither English nor Chinese text in 'fr'; expected a tier of each" },
        { Samples.TextGrid.Replace("xmax = 2.5 \n            text = \"Good", "xmax = late \n            text = \"Good",
            StringComparison.Ordinal),
            "talk:36:20: error AL0519: this is not a TextGrid, and what follows is not read: 'Good \"evening\", and welcome.' stands where a number should" },
    };

    private const string Turn = "*ANN:\t门开着。 \u0015100_900\u0015\n%eng:\tThe door is open.\n";

    public static TheoryData<string> Sources => [Samples.Chat, Samples.Elan, Samples.TextGrid, Samples.Exmaralda];

    [Theory]
    [MemberData(nameof(Messages))]
    public void What_is_wrong_is_said(string text, string message) => Assert.Contains(message, TimedSources.Messages(text));

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_source_cut_off_anywhere_is_read_and_accounted_for(string text)
    {
        for (var length = 1; length < text.Length; length++)
        {
            var transcript = TimedSources.Read(text[..length]);
            Accounts.AssertClosed(transcript, Level.Cue);
        }
    }

    [Theory]
    [InlineData("<ANNOTATION_DOCUMENT>")]
    [InlineData("<basic-transcription>")]
    public void Elements_nested_without_end_are_no_source(string root) =>
        Assert.Contains(
            "talk:1:1123: error AL0519: this is not XML, and what follows is not read: Elements are nested too deep",
            TimedSources.Messages($"{root}{string.Concat(Enumerable.Repeat("<tier-of-1>", 400))}"));

    [Fact]
    public void A_source_of_one_language_is_a_side_of_a_pair()
    {
        var source = new SourceText("talk", "@UTF8\n@Begin\n*INV:\t门开着。 \u00150_900\u0015\n%com:\tpoints\n@End\n");
        var transcript = SourceFormats.Detect(source).ReadSide("talk", source);
        Assert.Empty(transcript.Problems);
        Assert.Equal(["门开着。"], transcript.Cues.Select(cue => cue.Chinese.Text));
        Assert.Equal(Languages.Chinese, transcript.Languages);
    }

    [Fact]
    public void Codes_of_CHAT_are_accounted_for_beside_the_text()
    {
        var transcript = TimedSources.Read(Samples.Chat);
        var codes = transcript.Passages.Where(passage => passage.Role == Role.Commentary)
            .Select(passage => transcript.Source.Text.Substring(passage.Start, passage.Length));
        Assert.Contains("(.)", codes);
        Assert.Contains("n|晚上", codes);
    }
}
