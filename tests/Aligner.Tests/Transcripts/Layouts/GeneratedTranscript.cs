using System.Globalization;

namespace Aligner.Tests.Transcripts.Layouts;

/// <summary>A cue as it was meant before it was written in a layout.</summary>
/// <param name="Seconds">When it begins.</param>
/// <param name="English">What is said.</param>
/// <param name="Chinese">Its translation.</param>
/// <param name="Speaker">Null where the layout names none.</param>
public sealed record MeantCue(int Seconds, string English, string Chinese, string? Speaker);

/// <summary>
/// A talk written in a layout chosen at random: a place of the times, a shape of the times, how the two languages stand, and noise.
/// </summary>
/// <param name="Name">What was chosen, for messages.</param>
/// <param name="Text">The transcript.</param>
/// <param name="Cues">What it says.</param>
public sealed record GeneratedTranscript(string Name, string Text, IReadOnlyList<MeantCue> Cues)
{
    private static readonly (string English, string Chinese, string Pinyin)[] Talk =
    [
        ("The mill has stood by this river since 1871.", "这座磨坊从1871年起就立在河边。", "Zhè zuò mòfáng cóng 1871 nián qǐ jiù lì zài hé biān."),
        ("Is the wheel made of oak?", "水轮是橡木做的吗？", "Shuǐlún shì xiàngmù zuò de ma?"),
        ("No, of larch. Larch does not mind getting wet.", "不，是落叶松。落叶松不怕水。", "Bù, shì luòyèsōng. Luòyèsōng bú pà shuǐ."),
        ("How much flour did it grind in a day?", "那时候一天能磨多少面粉？", "Nà shíhou yì tiān néng mó duōshao miànfěn?"),
        ("Eight sacks, if the water was high and nobody was ill.", "水大、没人生病的话，能磨八袋。",
            "Shuǐ dà, méi rén shēng bìng de huà, néng mó bā dài."),
        ("Good.", "真好。", "Zhēn hǎo."),
        ("My aunt baked her first loaf from that flour.", "我姑姑的第一个面包就是用那面粉烤的。",
            "Wǒ gūgu de dì yī gè miànbāo jiù shì yòng nà miànfěn kǎo de."),
        ("She was eleven, and she burned it.", "她那时十一岁，把面包烤糊了。", "Tā nàshí shíyī suì, bǎ miànbāo kǎo hú le."),
    ];

    private static readonly int[] Starts = [4, 11, 17, 33, 41, 68, 74, 3602];
    private static readonly (string English, string Chinese)[] Speakers = [("Tom Reed", "汤姆"), ("Mei", "小梅")];
    private static readonly string[] Places = ["alone", "before", "before-name", "after-name", "after-name-text", "after-text",
        "name-colon", "name-line", "heading", "bullet", "numbered", "twin"];
    private static readonly string[] Stands = ["lines", "paragraphs", "slash", "bar", "tab", "script", "caret", "spaces", "labels",
        "bold-labels", "original", "pinyin", "bracketed-pinyin"];
    private static readonly string[] Heads = ["", "", "", "# A morning at the mill\n\n", "磨坊的早晨\n2025年3月9日\n\n",
        "---\ntitle: The mill\nlanguage: en\n---\n\n"];
    private static readonly string[] Tails = ["", "", "", "\nTranscribed by the mill's friends\n", "\n以上内容由机器生成，请核对\n"];

    private static readonly (string Name, bool IsWrapped, Func<int, string> Write)[] Times =
    [
        ("mm:ss", false, Clock), ("h:mm:ss", false, Long), ("fraction", false, time => $"{Long(time)}.250"),
        ("comma", false, time => $"{Long(time)},250"),
        ("[mm:ss]", true, time => $"[{Clock(time)}]"), ("(h:mm:ss)", true, time => $"({Long(time)})"),
        ("（mm:ss）", true, time => $"（{Clock(time)}）"), ("【mm:ss】", true, time => $"【{Clock(time)}】"),
        ("分秒", false, time => Invariant($"{time / 60}分{time % 60:00}秒")),
        ("prime", false, time => Invariant($"{time / 60:00}'{time % 60:00}\"")),
        ("units", false, time => time < 60 ? Invariant($"{time}s") : Invariant($"{time / 60}m{time % 60}s")),
        ("range", false, time => $"{Clock(time)} - {Clock(time + 3)}"), ("arrow", true, time => $"[{Long(time)} --> {Long(time + 3)}]"),
        ("frames", false, time => $"{Long(time)}:00"), ("drop frames", false, time => $"{Long(time).Replace(':', ';')};00"),
        ("date", false, time => $"2025-03-09 {Long(time)}"), ("bold", true, time => $"**{Clock(time)}**"),
        ("bold brackets", true, time => $"**[{Clock(time)}]**"),
        ("link", true, time => Invariant($"[{Clock(time)}](https://video.example/mill?t={time})")),
        ("wide", false, time => string.Concat(Clock(time).Select(c => (char)(c + 0xFEE0)))),
    ];

    /// <summary>The same transcript for the same number.</summary>
    public static GeneratedTranscript Make(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var (place, time, stand) = (Pick(random, Places), Pick(random, Times), Pick(random, Stands));
            var (chineseFirst, isSpaced, count, language) = (random.Next(2) == 0, random.Next(5) > 1, 3 + random.Next(6), random.Next(2));
            if (!GoTogether(place, time.IsWrapped, time.Name, stand, isSpaced))
                continue;
            var blocks = Enumerable.Range(0, count)
                .Select(cue => string.Join('\n',
                    Block(place, time.Write(Starts[cue]), Lines(stand, cue, chineseFirst), NameOf(cue, language))));
            var text = Pick(random, Heads) + string.Join(isSpaced ? "\n\n" : "\n", blocks) + "\n" + (isSpaced ? Pick(random, Tails) : "");
            var cues = Enumerable.Range(0, count)
                .Select(cue => new MeantCue(Starts[cue], Talk[cue].English, Talk[cue].Chinese,
                    place.Contains("name", StringComparison.Ordinal) ? NameOf(cue, language) : null));
            return new GeneratedTranscript(
                Invariant($"seed {seed}: {place}, {time.Name}, {stand}, {(chineseFirst ? "Chinese" : "English")} first, {count} cues"),
                random.Next(4) == 0 ? text.ReplaceLineEndings("\r\n") : text, [.. cues]);
        }
    }

    /// <summary>What no one would write, or no one could read.</summary>
    private static bool GoTogether(string place, bool isWrapped, string time, string stand, bool isSpaced) =>
        (place is not "after-text" || (isWrapped && stand is not ("labels" or "original")))
        && (stand is not ("paragraphs" or "bold-labels") || isSpaced)
        && (stand is not "bold-labels" || place is "alone" or "before-name" or "after-name" or "heading" or "name-line")
        && (place is not "twin" || stand is "lines" or "labels" or "original")
        && (place is not "numbered" || time is not ("units" or "prime" or "date"));

    private static IEnumerable<string> Block(string place, string time, string[] lines, string name) => place switch
    {
        "alone" => [time, .. lines],
        "before" => [$"{time} {lines[0]}", .. lines[1..]],
        "before-name" => [$"{time} {name}", .. lines],
        "after-name" => [$"{name} {time}", .. lines],
        "after-name-text" => [$"{name} {time} {lines[0]}", .. lines[1..]],
        "after-text" => [$"{lines[0]} {time}", .. lines[1..]],
        "name-colon" => [$"{time} {name}: {lines[0]}", .. lines[1..]],
        "name-line" => [time, name, .. lines],
        "heading" => [$"## {time}", .. lines],
        "bullet" => [$"- {time} {lines[0]}", .. lines[1..].Select(line => line.Length > 0 ? $"  - {line}" : line)],
        "numbered" => [$"1. {time} {lines[0]}", .. lines[1..]],
        _ => lines.Select(line => $"{time} {line}"),
    };

    private static string[] Lines(string stand, int cue, bool chineseFirst)
    {
        var (english, chinese, pinyin) = Talk[cue];
        var (first, second) = chineseFirst ? (chinese, english) : (english, chinese);
        return stand switch
        {
            "lines" => [first, second],
            "paragraphs" => [first, "", second],
            "slash" => [$"{first} / {second}"],
            "bar" => [$"{first} | {second}"],
            "tab" => [$"{first}\t{second}"],
            "script" => [$"{first} {second}"],
            "caret" => [$"{first}^{second}"],
            "spaces" => [$"{first}    {second}"],
            "labels" => chineseFirst ? [$"中文：{chinese}", $"英文：{english}"] : [$"EN: {english}", $"CN: {chinese}"],
            "bold-labels" => chineseFirst
                ? ["**中文**", "", chinese, "", "**English**", "", english] : ["**English**", "", english, "", "**中文**", "", chinese],
            "original" => [$"Original: {first}", $"Translation: {second}"],
            "pinyin" => [chinese, pinyin, english],
            _ => [$"{chinese} ({pinyin})", english],
        };
    }

    private static string NameOf(int cue, int language) => language == 0 ? Speakers[cue % 2].English : Speakers[cue % 2].Chinese;

    private static string Clock(int time) => time < 3600 ? Invariant($"{time / 60:00}:{time % 60:00}") : Long(time);

    private static string Long(int time) => Invariant($"{time / 3600:00}:{time / 60 % 60:00}:{time % 60:00}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
