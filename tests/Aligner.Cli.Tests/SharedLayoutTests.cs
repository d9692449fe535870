using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>
/// The layouts of ../shared, each as it is and as other people would have it. They are no part of the project, so that the
/// tests are skipped where they are not there.
/// </summary>
public sealed partial class SharedLayoutTests : IDisposable
{
    private const string Root = "layouts";

    /// <summary>Simplified characters of the samples and what they are in traditional script.</summary>
    private const string Simplified =
        "这桥还时从会们个对么没来里应说过开岛点钟后样东边车长马见间头现话听问让给带书读写买卖几与为习乡亲产亿仅传伤体关兴养军农决况净减击创别务动劳势区单双发变叶号员团园围图场块坏声处备复够妇学实宝将尽层岁币师帮广庆库应废张强归当录总恶惊户执扫扬报担择换据损数断无旧显晓术机杂权条构标树桥检欢残气汉沟温湿满灭灯热状独环电画确种积称稳竞笔类紧级红纪约纯纳纸线组织细终经结绝统继续维绿编缓网罗罚职联艺苏药获营虽补装视规觉触计认议记许论设访证评识词译试诗详语误请课谁谈谢负财责贡货质费资赛赢跃转轮软轻较辆输达迁运近进远连适选递邮释钟钢钱铁锁错镇闪阅队阳阴际陆险随隐难雾静须顶项顺顾预领频题颜额风飞饭馆驶验龄龙";
    private const string Traditional =
        "這橋還時從會們個對麼沒來裡應說過開島點鐘後樣東邊車長馬見間頭現話聽問讓給帶書讀寫買賣幾與為習鄉親產億僅傳傷體關興養軍農決況淨減擊創別務動勞勢區單雙發變葉號員團園圍圖場塊壞聲處備復夠婦學實寶將盡層歲幣師幫廣慶庫應廢張強歸當錄總惡驚戶執掃揚報擔擇換據損數斷無舊顯曉術機雜權條構標樹橋檢歡殘氣漢溝溫濕滿滅燈熱狀獨環電畫確種積稱穩競筆類緊級紅紀約純納紙線組織細終經結絕統繼續維綠編緩網羅罰職聯藝蘇藥獲營雖補裝視規覺觸計認議記許論設訪證評識詞譯試詩詳語誤請課誰談謝負財責貢貨質費資賽贏躍轉輪軟輕較輛輸達遷運近進遠連適選遞郵釋鐘鋼錢鐵鎖錯鎮閃閱隊陽陰際陸險隨隱難霧靜須頂項順顧預領頻題顏額風飛飯館駛驗齡龍";
    private const int Lacking = 2;
    private const string Stray = "Somebody knocks";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Variants { get; } = ["as it is", "CRLF", "CR", "with a mark", "UTF-16", "without the last line end",
        "traditional", "no English in one cue", "no Chinese in one cue", "Chinese first", "ten times as long", "one stray line"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task A_layout_gives_the_cues_of_the_talk(string variant)
    {
        var wrong = new List<string>();
        foreach (var sample in Sample.All(SharedMaterial.Path(Root)).Select(sample => sample.As(variant)).OfType<Sample>())
        {
            var segments = await Segments(sample, "cue");
            // Nobody can tell whether a stray line is said; it changes nothing else.
            if (!sample.Cues.SequenceEqual(variant == "one stray line"
                ? segments.Select(cue => cue.WithoutStray()).Where(cue => cue.English.Length + cue.Chinese.Length > 0) : segments))
            {
                wrong.Add(sample.Name);
            }
        }
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task Sentences_have_the_words_of_the_cues()
    {
        var wrong = new List<string>();
        foreach (var sample in Sample.All(SharedMaterial.Path(Root)))
        {
            if (Joined(sample.Cues) != Joined(await Segments(sample, "sentence")))
                wrong.Add(sample.Name);
        }
        Assert.Equal([], wrong);
    }

    private static (string, string) Joined(IEnumerable<SampleCue> cues) =>
        (string.Concat(cues.Select(cue => cue.English)), string.Concat(cues.Select(cue => cue.Chinese)));

    private async Task<List<SampleCue>> Segments(Sample sample, string level)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, Path.GetRandomFileName())).FullName;
        foreach (var (name, bytes) in sample.Files)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        var result = await InProcess.RunAsync(["align", .. sample.Files.Select(file => Path.Combine(folder, file.Name)), "--level", level]);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SampleCue.OfSegment).OfType<SampleCue>()];
    }

    /// <param name="Start">In seconds; null where the layout has no times.</param>
    /// <param name="English">Without white space.</param>
    /// <param name="Chinese">Likewise.</param>
    private sealed record SampleCue(double? Start, string English, string Chinese)
    {
        public static SampleCue? OfSegment(string line)
        {
            using var json = JsonDocument.Parse(line);
            var segment = json.RootElement;
            return segment.GetProperty("part").GetString() == "transcript" ? Of(segment, "start") : null;
        }

        public static SampleCue Of(JsonElement cue, string start, double shift = 0) => new(
            cue.GetProperty(start) is { ValueKind: JsonValueKind.Number } time
                ? Math.Floor(time.GetDouble() + shift) : null, Flat(cue, "en"), Flat(cue, "zh"));

        public SampleCue WithoutStray() => this with { English = English.Replace(StrayFlat, "", StringComparison.Ordinal) };

        private static readonly string StrayFlat = Stray.Replace(" ", "", StringComparison.Ordinal);

        private static string Flat(JsonElement cue, string name) =>
            string.Concat(cue.GetProperty(name).GetString()!.Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>A layout: one file or a pair, and what it says.</summary>
    private sealed partial record Sample(string Name, IReadOnlyList<(string Name, byte[] Bytes)> Files, IReadOnlyList<SampleCue> Cues)
    {
        private string Text(int file) => new StreamReader(new MemoryStream(Files[file].Bytes)).ReadToEnd();

        private bool IsText =>
            Path.GetExtension(Name) != ".docx" && !Files.Any(file => file.Name.EndsWith(".docx", StringComparison.Ordinal));

        public static IEnumerable<Sample> All(string root)
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "expected.json")));
            var cues = expected.RootElement.GetProperty("cues").EnumerateArray().ToList();
            foreach (var path in Directory.EnumerateFiles(root).Order(StringComparer.Ordinal)
                .Where(path => Path.GetFileName(path) is not ("expected.json" or "README.md" or "check_layouts.py")))
            {
                var shift = expected.RootElement.GetProperty("starts_at").TryGetProperty(Path.GetFileName(path), out var starts)
                    ? starts.GetDouble() : 0;
                yield return new Sample(Path.GetFileName(path), [(Path.GetFileName(path), File.ReadAllBytes(path))],
                    cues.ConvertAll(cue => SampleCue.Of(cue, "start", shift)));
            }
            foreach (var folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
            {
                using var own = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
                var files = Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) is not ("expected.json" or "note.md"))
                    .OrderBy(path => path.Contains(".zh.", StringComparison.Ordinal));
                yield return new Sample(Path.GetFileName(folder),
                    [.. files.Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))],
                    [.. own.RootElement.EnumerateArray().Select(cue => SampleCue.Of(cue, "start"))]);
            }
        }

        /// <summary>Null where the layout cannot be so.</summary>
        public Sample? As(string variant) => !IsText && variant != "as it is" ? null : variant switch
        {
            "as it is" => this,
            "CRLF" => With(text => Encoding.UTF8.GetBytes(Unix(text).Replace("\n", "\r\n", StringComparison.Ordinal))),
            "CR" => With(text => Encoding.UTF8.GetBytes(Unix(text).Replace('\n', '\r'))),
            "with a mark" => With(text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]),
            "UTF-16" => With(text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]),
            "without the last line end" => With(text => Encoding.UTF8.GetBytes(text.TrimEnd())),
            "traditional" => With(text => Encoding.UTF8.GetBytes(InTraditional(text)))
                with
            { Cues = [.. Cues.Select(cue => cue with { Chinese = InTraditional(cue.Chinese) })] },
            "Chinese first" => ChineseFirst(),
            "ten times as long" => TenTimes(),
            "one stray line" => WithStray(),
            "no English in one cue" => Without(cue => cue.English, cue => cue with { English = "" }),
            _ => Without(cue => cue.Chinese, cue => cue with { Chinese = "" }),
        };

        /// <summary>The texts change places; null where names of columns, labels or headings say which language stands where.</summary>
        private Sample? ChineseFirst()
        {
            if (Files.Count > 1 || Name.StartsWith("real-", StringComparison.Ordinal)
                || Name is "columns.csv" or "seconds-speaker.csv" or "names.json" or "labels-latin.txt" or "sections.txt" or "table.md")
            {
                return null;
            }

            var lines = Pieces().DistinctBy(Flat).ToDictionary(Flat, piece => piece);
            var pairs = Cues.Select(
                cue => lines.TryGetValue(cue.English, out var english) && lines.TryGetValue(cue.Chinese, out var chinese)
                    ? (English: english, Chinese: chinese) : default).ToList();
            return pairs.Exists(pair => pair.English is null)
                ? null : With(text => Encoding.UTF8.GetBytes(pairs.Aggregate(text, (changed, pair) =>
                changed.Replace(pair.English, "\u0001", StringComparison.Ordinal)
                .Replace(pair.Chinese, pair.English, StringComparison.Ordinal).Replace("\u0001", pair.Chinese, StringComparison.Ordinal))));
        }

        /// <summary>
        /// The talk ten times, two minutes later each time; null where the file is no list of lines with minutes and seconds.
        /// </summary>
        private Sample? TenTimes()
        {
            const int Length = 120;
            if (Files.Count > 1 || Name.StartsWith("real-", StringComparison.Ordinal) || Path.GetExtension(Name) is not (".txt" or ".md")
                || Clock().Count(Text(0)) < Cues.Count)
            {
                return null;
            }

            return With(text => Encoding.UTF8.GetBytes(
                string.Join('\n', Enumerable.Range(0, 10)
                    .Select(time => Clock().Replace(text, match => Later(match.Value, time * Length)))))) with
            {
                Cues = [.. Enumerable.Range(0, 10)
                    .SelectMany(time => Cues.Select(cue => cue with { Start = cue.Start + (time * Length) }))],
            };
        }

        /// <summary>A line behind a cue's texts; null where the file has no such lines.</summary>
        private Sample? WithStray()
        {
            var lines = Unix(Text(0)).Split('\n').ToList();
            var last = lines.FindLastIndex(
                line => Flat(line) is var flat
                    && (flat.Contains(Cues[Lacking].English, StringComparison.Ordinal)
                        || flat.Contains(Cues[Lacking].Chinese, StringComparison.Ordinal)));
            if (last < 0 || Files.Count > 1 || Path.GetExtension(Files[0].Name) is not (".txt" or ".md" or ".lrc"))
                return null;
            lines.Insert(last + 1, Stray);
            return With(_ => Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        }

        private static string Later(string clock, int seconds)
        {
            var parts = clock.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
            var all = parts.Aggregate(0, (sum, part) => (sum * 60) + part) + seconds;
            return parts.Count == 3 ? $"{all / 3600:00}:{all / 60 % 60:00}:{all % 60:00}" : $"{all / 60:00}:{all % 60:00}";
        }

        [GeneratedRegex(@"(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?![\d:])")]
        private static partial Regex Clock();

        private IEnumerable<string> Pieces() =>
            Enumerable.Range(0, Files.Count).Select(Text).SelectMany(text => text.Split('\n', '|', '\t', '/', '^'))
            .Select(line => line.Trim()).Distinct();

        private static string Unix(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

        private static string InTraditional(string text) =>
            string.Concat(text.Select(c => Simplified.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index ? Traditional[index] : c));

        private Sample With(Func<string, byte[]> change) =>
            this with { Files = [.. Enumerable.Range(0, Files.Count).Select(file => (Files[file].Name, change(Text(file))))] };

        /// <summary>One cue's text of a language is taken out; null where it does not stand in the files as one piece, once.</summary>
        private Sample? Without(Func<SampleCue, string> side, Func<SampleCue, SampleCue> without)
        {
            // Where each language has a time of its own, that goes with the text.
            if (Cues.Count <= Lacking || Cues[Lacking].Start is null || Name == "turns.srt")
                return null;
            return Pieces().Where(line => Flat(line) == side(Cues[Lacking])).ToList() is [var whole]
                ? With(text => Encoding.UTF8.GetBytes(text.Replace(whole, "", StringComparison.Ordinal)))
                with
                { Cues = [.. Cues.Select((cue, index) => index == Lacking ? without(cue) : cue)] }
                : null;
        }

        private static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }
}
