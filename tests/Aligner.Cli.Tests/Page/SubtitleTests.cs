using System.Text;
using System.Text.RegularExpressions;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>Chromium's own parser reads the WebVTT as a track.</summary>
[Collection(Chromium.Tests)]
public sealed partial class SubtitleTests(Chromium browser)
{
    private const string Hostile =
        "Length: 00:20\n00:05\nPress <b>return</b> & type --> or &amp; here.\n按下 <i>回车</i> 键，再输入 & 和 -->。\n00:12\nNOTE this is no "
            + "comment.\n注意：这不是注释。\n";

    private const string Cues = """
        url => new Promise((done, failed) => {
          const video = document.body.appendChild(document.createElement('video'));
          const track = video.appendChild(Object.assign(document.createElement('track'), { src: url, default: true }));
          track.onload = () => done([...track.track.cues].map(cue => `${cue.startTime.toFixed(3)} ${cue.endTime.toFixed(3)} ${cue.getCueAsHTML().textContent.replaceAll('\n', '|')}`));
          track.onerror = () => failed(new Error('the track cannot be loaded'));
          track.track.mode = 'hidden';
        })
        """;

    [Theory]
    [InlineData("tea-horse-road-lesson-03.txt")]
    [InlineData("traditional/night-market-lesson-01.txt")]
    [InlineData("workshop/telescope-lesson-04.md")]
    public async Task Every_cue_of_a_seed_is_there_with_its_times_and_lines(string name)
    {
        var source = Path.Combine(Project.Root, "seeds", name);
        var expected = FromSubRip((await InProcess.RunAsync(["align", source, "--part", "transcript", "--to", "srt"])).Output);
        Assert.True(expected.Length > 40, $"{expected.Length} cues");
        Assert.Equal(expected,
            await InTrackAsync((await InProcess.RunAsync(["align", source, "--part", "transcript", "--to", "vtt"])).Output));
    }

    [Fact]
    public async Task Markup_in_a_transcript_is_text()
    {
        using var folder = new TemporaryFolder();
        var cues = await InTrackAsync((await InProcess.RunAsync(["align", folder.Write("talk.txt", Hostile), "--to", "vtt"])).Output);
        var text = string.Concat(cues.Select(cue => cue.Split(' ', 3)[2])).Replace("|", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("按下<i>回车</i>键，再输入&和-->。", text, StringComparison.Ordinal);
        Assert.Contains("Press<b>return</b>&type-->or&amp;here.", text, StringComparison.Ordinal);
        Assert.Contains("NOTEthisisnocomment.", text, StringComparison.Ordinal);
    }

    private async Task<string[]> InTrackAsync(string vtt)
    {
        await using var window = await browser.NewWindowAsync();
        var page = await window.NewPageAsync();
        return await page.EvaluateAsync<string[]>(Cues, "data:text/vtt;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(vtt)));
    }

    private static string[] FromSubRip(string srt) =>
        [.. CuePattern().Matches(srt)
            .Select(cue => $"{Seconds(cue, 1)} {Seconds(cue, 5)} {cue.Groups[9].Value.TrimEnd('\n').Replace('\n', '|')}")];

    private static string Seconds(Match cue, int group)
    {
        var parts = Enumerable.Range(group, 4)
            .Select(number => int.Parse(cue.Groups[number].Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return FormattableString.Invariant($"{(parts[0] * 3600) + (parts[1] * 60) + parts[2]}.{parts[3]:000}");
    }

    [GeneratedRegex(@"(\d+):(\d+):(\d+),(\d+) --> (\d+):(\d+):(\d+),(\d+)\n((?:.+\n)+)")]
    private static partial Regex CuePattern();
}
