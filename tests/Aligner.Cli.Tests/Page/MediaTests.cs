using System.Text;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>The player and the text that follows it.</summary>
[Collection(Chromium.Tests)]
public sealed class MediaTests(Chromium browser)
{
    private const int SamplesPerSecond = 8000;

    private const string Lesson = """
        Length: 00:09
        00:01
        The bridge was rebuilt.
        桥重建了。
        00:03
        The ferry still runs.
        渡船还在走。
        00:06
        Good night.
        晚安。
        """;

    [Fact]
    public async Task The_text_follows_and_a_click_on_a_time_plays_from_there()
    {
        using var folder = new TemporaryFolder();
        await using var page = await OpenAsync(folder, "a lesson #1?.wav");
        await page.Tab.Locator("[id='lesson#00:03/1'] .time").ClickAsync();
        Assert.Equal("lesson#00:03/1", await page.CurrentAsync());
        await page.UntilAsync("media.currentTime > 3.2 && !media.paused");
        await page.UntilAsync("document.querySelector('.playing')?.id === 'lesson#00:06/1'");
        Assert.Equal(2, page.Requests.Distinct().Count());
    }

    [Fact]
    public async Task One_segment_repeats_on_demand()
    {
        using var folder = new TemporaryFolder();
        await using var page = await OpenAsync(folder, "lesson.wav");
        await page.Tab.Locator("[id='lesson#00:01/1'] .time").ClickAsync();
        await page.Tab.Keyboard.PressAsync("r");
        Assert.Equal("true", await page.Tab.Locator("#repeat").GetAttributeAsync("aria-pressed"));
        await page.Tab.EvaluateAsync("media.currentTime = 2.8");
        await page.UntilAsync("media.currentTime < 2");
        Assert.Equal("lesson#00:01/1", await page.CurrentAsync());
        await page.Tab.Keyboard.PressAsync("r");
        await page.Tab.EvaluateAsync("media.currentTime = 2.8");
        await page.UntilAsync("document.querySelector('.playing')?.id === 'lesson#00:03/1'");
    }

    [Fact]
    public async Task The_space_bar_plays_and_pauses()
    {
        using var folder = new TemporaryFolder();
        await using var page = await OpenAsync(folder, "lesson.wav");
        await page.Tab.Keyboard.PressAsync("Space");
        await page.UntilAsync("!media.paused");
        await page.Tab.Keyboard.PressAsync("Space");
        await page.UntilAsync("media.paused");
    }

    [Fact]
    public async Task A_recording_that_is_not_there_is_said()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson, null, "--media", "none.mp4");
        await page.UntilAsync("document.getElementById('media-state').textContent !== ''");
        Assert.Equal("The recording is not beside this page, or cannot be played.",
            await page.Tab.Locator("#media-state").TextContentAsync());
        page.IsForgiven = true;
    }

    private async Task<OpenedPage> OpenAsync(TemporaryFolder folder, string recording)
    {
        folder.Write(recording, Silence(9));
        var source = folder.Write("lesson.txt", Encoding.UTF8.GetBytes(Lesson));
        var path = Path.Combine(folder.Path, "lesson.html");
        Assert.Equal(0, (await InProcess.RunAsync(["align", source, "-o", path, "--media", recording])).Code);
        var page = await OpenedPage.AtAsync(browser, path);
        await page.UntilAsync("media.readyState >= 2");
        return page;
    }

    /// <summary>A WAV file of one channel of unsigned bytes.</summary>
    private static byte[] Silence(int seconds)
    {
        var samples = seconds * SamplesPerSecond;
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write("RIFF"u8);
            writer.Write(36 + samples);
            writer.Write("WAVEfmt "u8);
            writer.Write(16);
            writer.Write((short)1);
            writer.Write((short)1);
            writer.Write(SamplesPerSecond);
            writer.Write(SamplesPerSecond);
            writer.Write((short)1);
            writer.Write((short)8);
            writer.Write("data"u8);
            writer.Write(samples);
            writer.Write(Enumerable.Repeat((byte)0x80, samples).ToArray());
        }

        return stream.ToArray();
    }
}
