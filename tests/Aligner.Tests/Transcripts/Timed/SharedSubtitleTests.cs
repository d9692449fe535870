using System.Globalization;
using Aligner.Tests.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

/// <summary>
/// Real subtitle files, awkward on purpose. The figures are facts that scripts of others counted in them; where their notes
/// correct a table (times with a dozen digits, UTF-16 without a mark, a last line without text) the notes' figure stands.
/// </summary>
public sealed class SharedSubtitleTests
{
    /// <summary>
    /// File, timed blocks, cues with Chinese, cues with both languages, first and last start, last end (none where the file has 99:59:59).
    /// </summary>
    public static TheoryData<string, int, int, int, string, string, string> Figures => new()
    {
        { "3b1b-captions/2016_determinant.en.srt", 148, 0, 0, "00:00:11.980", "00:09:46.717", "00:09:51.600" },
        { "3b1b-captions/2016_determinant.zh-CN.srt", 133, 133, 0, "00:00:12.210", "00:09:53.000", "00:10:02.810" },
        { "3b1b-captions/2016_determinant.zh-TW.srt", 205, 205, 0, "00:00:08.780", "00:09:51.310", "00:09:56.320" },
        { "3b1b-captions/2016_hilbert-curve.en.srt", 2, 0, 0, "00:00:00.000", "00:02:30.000", "00:02:32.060" },
        { "3b1b-captions/2016_hilbert-curve.zh-TW.srt", 23, 23, 0, "00:00:00.000", "00:02:26.500", "00:02:33.060" },
        { "3b1b-captions/2017_higher-dimensions.en.srt", 347, 0, 0, "00:00:03.980", "00:24:44.705", "00:24:47.090" },
        { "3b1b-captions/2017_higher-dimensions.zh.srt", 10, 10, 0, "00:00:00.000", "00:00:53.260", "00:00:56.080" },
        { "3b1b-captions/2018_sphere-area.en.srt", 236, 0, 0, "00:00:02.820", "00:15:41.702", "00:15:42.460" },
        { "3b1b-captions/2018_sphere-area.zh-HK.srt", 169, 169, 0, "00:00:03.120", "00:15:39.050", "00:15:47.220" },
        { "3b1b-captions/2024_attention.en.srt", 421, 0, 0, "00:00:00.000", "00:26:04.960", "00:26:09.200" },
        { "3b1b-captions/2024_attention.zh.srt", 424, 424, 0, "00:00:00.000", "00:26:04.960", "00:26:09.200" },
        { "udacity-cn/53b_nnGcnBY.en.srt", 4, 0, 0, "00:00:00.460", "00:00:12.560", "00:00:17.480" },
        { "udacity-cn/53b_nnGcnBY.zh-CN.srt", 4, 4, 0, "00:00:00.460", "00:00:12.560", "00:00:17.480" },
        { "udacity-cn/615SslQiGvo.en.srt", 104, 0, 0, "00:00:00.000", "00:04:48.519", "00:04:51.029" },
        { "udacity-cn/615SslQiGvo.zh-CN.srt", 104, 104, 0, "00:00:00.000", "00:04:48.519", "00:04:51.029" },
        { "udacity-cn/t78PB0L8eDU.en.srt", 9, 0, 0, "00:00:00.012", "00:00:34.101", "00:00:34.666" },
        { "udacity-cn/t78PB0L8eDU.zh-CN.srt", 8, 8, 0, "00:00:00.012", "00:00:29.260", "00:00:34.089" },
        { "freecodecamp/demo.en.srt", 6, 0, 0, "00:00:00.259", "00:00:12.217", "00:00:14.580" },
        { "freecodecamp/demo.zh-CN.srt", 6, 0, 0, "00:00:00.259", "00:00:12.217", "00:00:14.580" },
        { "freecodecamp/intro-elements-of-python.en.srt", 280, 0, 0, "00:00:00.857", "00:12:32.291", "00:12:35.708" },
        { "freecodecamp/intro-elements-of-python.zh-CN.srt", 280, 100, 0, "00:00:00.857", "00:12:32.291", "00:12:35.708" },
        { "coursera-ml/15_5_Anomaly_Detection_vs_Supervised_Learning_8_min.bilingual.srt", 234, 234, 234, "00:00:00.180", "00:07:33.790",
            "00:07:35.170" },
        { "coursera-ml/2_7_Gradient_Descent_For_Linear_Regression_10_min.bilingual.srt", 270, 268, 270, "00:00:00.454", "00:10:18.403",
            "00:10:28.403" },
        { "coursera-ml/4_7_Normal_Equation_Noninvertibility_Optional_6_min.bilingual.srt", 224, 112, 112, "00:00:00.000",
            "00:05:55.198", "" },
        { "polyu-comp5521/5521-20240909_183509-Meeting_Recording-1009010946.en.srt", 328, 0, 0, "00:00:00.000", "01:06:17.039",
            "01:06:22.159" },
        { "polyu-comp5521/5521-20240909_183509-Meeting_Recording-1009010946.zh-CN-dual-double.srt", 656, 327, 327, "00:00:00.000",
            "01:06:17.039", "01:06:22.159" },
        { "mempool-promo/promo.en.vtt", 24, 0, 0, "00:00:01.360", "00:02:10.640", "00:02:18.800" },
        { "mempool-promo/promo.zh.vtt", 31, 31, 0, "00:00:01.189", "00:02:14.000", "00:02:17.213" },
        { "csapp-ass/Lecture_01.en.ass", 816, 0, 0, "00:00:00.000", "01:14:59.680", "01:15:02.390" },
        { "csapp-ass/Lecture_01.zh-en.ass", 1633, 816, 816, "00:00:00.000", "01:14:57.820", "01:14:59.680" },
        { "vtt-variants-en/1._Contain_Index_Number_like_1_2_3_.vtt", 92, 0, 0, "00:00:10.520", "00:06:52.900", "00:06:56.250" },
        { "vtt-variants-en/2._No_Index_Number_download_using_youtube_dl.vtt", 13, 0, 0, "00:00:00.160", "00:01:00.960", "00:01:05.140" },
        { "vtt-variants-en/3._Contain_Comment.vtt", 12, 0, 0, "00:00:05.259", "00:00:36.600", "00:00:42.059" },
        { "vtt-variants-en/4._No_Hour.vtt", 7, 0, 0, "00:00:11.000", "00:00:24.000", "00:00:26.000" },
        { "vtt-variants-en/5._Position.vtt", 3, 0, 0, "00:00:00.000", "00:00:04.000", "00:00:06.500" },
        { "vtt-variants-en/6._Region.vtt", 6, 0, 0, "00:00:00.000", "00:00:12.500", "00:00:32.500" },
        { "vtt-variants-en/7._Comment.vtt", 2, 0, 0, "00:00:01.000", "00:00:05.000", "00:00:09.000" },
        { "vtt-variants-en/8._Chapters.vtt", 4, 0, 0, "00:00:00.000", "00:01:50.100", "00:03:33.000" },
        { "derived-encodings/fo4MJMkwhYU.zh-CN.gbk.srt", 39, 39, 0, "00:00:00.260", "00:02:02.540", "00:02:05.661" },
        { "derived-encodings/dot-products.zh-CN.utf16le-nobom.srt", 186, 186, 0, "00:00:20.880", "00:13:50.200", "00:14:11.230" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_file_has_its_cues_and_times(string file, int blocks, int chinese, int both, string first, string last, string lastEnd)
    {
        var transcript = Read(file).Transcript!;
        Assert.Equal(blocks, transcript.Blocks);
        Assert.Equal(chinese, transcript.Cues.Count(cue => Script.HasHan(cue.Chinese.Text) || Script.HasHan(cue.English.Text)));
        Assert.Equal(both, transcript.Cues.Count(cue => !cue.English.IsMissing && !cue.Chinese.IsMissing));
        Assert.Equal([Time(first), Time(last), Time(lastEnd)],
            [transcript.Cues[0].Times?.Start, transcript.Cues[^1].Times?.Start, transcript.Cues[^1].Times?.End]);
        Accounts.AssertClosed(transcript);
    }

    [Fact]
    public void A_file_without_a_byte_is_said_to_be_empty() =>
        Assert.Equal("3b1b-captions/2016_hilbert-curve.zh-auto.srt:1:1: error AL0004: the file is empty",
            Read("3b1b-captions/2016_hilbert-curve.zh-auto.srt").Problem!.ToString());

    [Theory]
    [InlineData("3b1b-captions/2024_attention.zh.srt", Languages.Chinese)]
    [InlineData("freecodecamp/demo.zh-CN.srt", Languages.English)]
    [InlineData("freecodecamp/intro-elements-of-python.zh-CN.srt", Languages.Mixed)]
    [InlineData("polyu-comp5521/5521-20240909_183509-Meeting_Recording-1009010946.zh-CN-dual-double.srt", Languages.Both)]
    public void A_file_says_which_languages_it_holds(string file, Languages languages) =>
        Assert.Equal(languages, Read(file).Transcript!.Languages);

    [Theory]
    [InlineData("coursera-ml/2_7_Gradient_Descent_For_Linear_Regression_10_min.bilingual.srt", "utf-16le with byte order mark")]
    [InlineData("derived-encodings/dot-products.zh-CN.utf16le-nobom.srt", "utf-16le")]
    [InlineData("derived-encodings/fo4MJMkwhYU.zh-CN.gbk.srt", "gb18030")]
    [InlineData("udacity-cn/615SslQiGvo.en.srt", "utf-8 with byte order mark")]
    public void A_file_says_its_encoding(string file, string encoding) => Assert.Equal(encoding, Read(file).Transcript!.Encoding);

    private static ReadResult Read(string file) =>
        TranscriptReader.Read(file, Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(SharedMaterial.Path($"subtitles/{file}")));

    private static TimeSpan? Time(string written) => written.Length == 0 ? null : TimeSpan.Parse(written, CultureInfo.InvariantCulture);
}
