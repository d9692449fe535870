using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Alignment;

public class BandFinderTests
{
    private const int Scenes = 400;

    private static readonly (string English, string Chinese)[] Words =
    [
        ("boat", "船"), ("river", "河流"), ("mountain", "山"), ("teacher", "老师"), ("school", "学校"), ("horse", "马"), ("rain", "雨"),
        ("market", "市场"),
        ("fish", "鱼"), ("moon", "月亮"), ("letter", "信"), ("doctor", "医生"), ("bridge", "桥"), ("winter", "冬天"), ("village", "村子"),
        ("window", "窗户"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public void In_a_text_that_repeats_itself_the_path_stays_straight(int times)
    {
        var (english, chinese) = Repeat(times, missing: 0..0);

        var band = Find(english, chinese, new Region(0, english.Count, 0, chinese.Count));

        for (var scene = 0; scene <= times * Scenes; scene++)
            Assert.True(band.Contains(scene * 3, scene * 2), $"the band misses the start of scene {scene}");
    }

    [Fact]
    public void A_missing_chapter_is_stepped_over()
    {
        var (english, chinese) = Repeat(1, missing: 100..200);

        var band = Find(english, chinese, new Region(0, english.Count, 0, chinese.Count));

        for (var scene = 0; scene <= Scenes; scene++)
        {
            Assert.True(scene is > 90 and < 210
                || band.Contains(scene * 3, (scene >= 200 ? scene - 100 : scene) * 2), $"the band misses the start of scene {scene}");
        }
    }

    [Fact]
    public void A_stretch_may_begin_anywhere()
    {
        var (english, chinese) = Repeat(1, missing: 0..0);

        var band = Find(english, chinese, new Region(300, english.Count, 200, chinese.Count));

        Assert.Equal((300, english.Count, 200, chinese.Count), (band.EnglishStart, band.EnglishEnd, band.ChineseStart, band.ChineseEnd));
        for (var scene = 100; scene <= Scenes; scene++)
            Assert.True(band.Contains(scene * 3, scene * 2), $"the band misses the start of scene {scene}");
    }

    private static Band Find(List<string> english, List<string> chinese, Region stretch) =>
        BandFinder.Find(stretch, BilingualText.Prepare(english, chinese, BilingualLexicon.Default), TestContext.Current.CancellationToken);

    /// <summary>Scenes of three English sentences and two Chinese ones; the Chinese of the missing scenes is left out.</summary>
    private static (List<string> English, List<string> Chinese) Repeat(int times, Range missing)
    {
        var (english, chinese) = (new List<string>(), new List<string>());
        for (var scene = 0; scene < times * Scenes; scene++)
        {
            // Scenes differ by what stands together, not by words that only one of them has.
            var random = new Random(scene % Scenes);
            var (a, b, c) = (Next(random), Next(random), Next(random));
            english.AddRange([$"The {a.English} and the {b.English}.", $"A {c.English}.", $"The {b.English} again."]);
            if (scene < missing.Start.Value || scene >= missing.End.Value)
                chinese.AddRange([$"{a.Chinese}和{b.Chinese}。", $"一个{c.Chinese}，又是{b.Chinese}。"]);
        }

        return (english, chinese);
    }

    private static (string English, string Chinese) Next(Random random) => Words[random.Next(Words.Length)];
}
