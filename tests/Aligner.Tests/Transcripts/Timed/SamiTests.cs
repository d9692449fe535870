using System.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

public sealed class SamiTests
{
    private const string Head = "<SAMI><HEAD><STYLE TYPE=\"text/css\"><!--\n.ENCC { Name: English; lang: en-US; SAMIType: CC; }\n"
        + ".ZHCC { Name: Chinese; lang: zh-CN; }\n--></STYLE></HEAD>\n<BODY>\n";

    [Theory]
    [InlineData("<SYNC Start=5000><P Class=ENCC>The tide<br>is out.<P Class=ZHCC>退潮了。\n<SYNC Start=9000><P Class=ENCC>&nbsp;<P Class=ZHCC>&nbsp;\n"
        + "<SYNC Start=12000><P Class=ENCC>We can <i>walk</i>.<P Class=ZHCC>我们可以走过去。\n<SYNC Start=15000><P Class=ENCC>&nbsp;\n")]
    [InlineData("<sync start=\"5000\"><p class='ENCC'>The tide is out.</p></sync>\n<SYNC Start=5000><P Class=ZHCC>退潮了。</P></SYNC>\n"
        + "<SYNC Start=9000><P Class=ENCC>&nbsp;</P></SYNC>\n<SYNC Start=9000><P Class=ZHCC>&nbsp;</P></SYNC>\n"
        + "<SYNC Start=12000><P Class=ENCC>We can walk.</P></SYNC>\n<SYNC Start=12000><P Class=ZHCC>我们可以走过去。</P></SYNC>\n"
        + "<SYNC Start=15000><P Class=ENCC>&nbsp;</P></SYNC>\n<SYNC Start=15000><P Class=ZHCC>&nbsp;</P></SYNC>\n")]
    public void Classes_are_languages_and_a_space_ends_what_is_shown(string body)
    {
        var transcript = TranscriptReader.Read("a", "a", Encoding.UTF8.GetBytes(Head + body + "</BODY></SAMI>\n")).Transcript!;
        Assert.Equal("sami", transcript.Format);
        Assert.Equal(["The tide is out. | 退潮了。", "We can walk. | 我们可以走过去。"],
            transcript.Cues.Select(cue => $"{cue.English.Text} | {cue.Chinese.Text}"));
        Assert.Equal([5, 12], transcript.Cues.Select(cue => cue.Times!.Value.Start.TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(9), transcript.Cues[0].Times!.Value.End);
        Assert.Empty(transcript.Problems);
    }

    [Theory]
    [InlineData("Scenarist_SCC V1.0\n\n00:00:05:00\t9420 9420\n",
        "is a Scenarist caption file, which holds codes and no text; save it as SubRip or WebVTT")]
    [InlineData("850STL25.01100", "is an EBU subtitle file (STL), which is no text; save it as SubRip or WebVTT")]
    public void Captions_in_codes_are_named(string text, string message) => Assert.Equal(
        $"a:1:1: error AL0013: the file {message}", TranscriptReader.Read("a", "a", Encoding.UTF8.GetBytes(text)).Problem!.ToString());
}
