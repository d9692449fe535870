using Aligner.Corpus;
using Aligner.Lexicon;
using Aligner.Transcripts.Timelines;
using Xunit;
namespace Aligner.Tests.Transcripts.Timelines;
public sealed class DebugTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        var b = TimedSources.Read(SharedMaterial.Path("subtitles/coursera-ml/2_7_Gradient_Descent_For_Linear_Regression_10_min.bilingual.srt"));
        var en = TimedSources.Make("a.en", b.Cues.Where(c => !c.English.IsMissing).Select(c => TimedSources.Cue(c.Times!.Value, c.English.Text, "")));
        var zh = TimedSources.Make("a.zh", b.Cues.Where(c => !c.Chinese.IsMissing).Select(c => TimedSources.Cue(c.Times!.Value, "", c.Chinese.Text)));
        var p = new TimelinePairer(TimelineOptions.Default, BilingualLexicon.Default).Pair(en, zh).Transcript!;
        var segs = new Segmenter(SegmenterOptions.Default).Segments(p).Take(14).ToList();
        foreach (var s in segs) output.WriteLine($"{s.Bead} {s.Score:0.00} {s.Range} {s.English} | {s.Chinese}");
    }
}
