using Xunit;

namespace Aligner.Tests.Transcripts.Layouts;

/// <summary>Texts with figures that look like times, and no transcript: none becomes pairs with times.</summary>
public sealed class NoTranscriptTests
{
    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "novel", "The inn was dark. At 10:30 he left, and nobody saw him go.\n\nBy 11:15 the snow had covered his steps.\n\n“It is 12:40,” said the maid, “and the horse is back without him.”\n" },
        { "novel in Chinese", "客栈里很黑。10:30他走了，没有人看见。\n\n到了11:15，雪盖住了他的脚印。\n\n女仆说：“12:40了，马自己回来了。”\n" },
        { "bibliography", "Marsh, P. (1998). Salt and wind. Coastal Studies 12:34–56.\nLin, Y. (2003). Two ferries. River Notes 3:101–140.\nReed, T. (2011). Larch wheels. Mill Papers 7:20–31.\n" },
        { "verses", "Psalms 3:1 Lord, how are they increased.\nPsalms 3:2 Many there be.\nPsalms 3:16 I laid me down.\n" },
        { "chapter and verse",
            "1:1 In the beginning.\n1:2 And the earth was without form.\n1:3 And there was light.\n1:10 And it was good.\n" },
        { "football", "The home side led 2:1 at the break. In the 61st minute Osei made it 3:1.\nThe guests answered twice within ten minutes, and it stood 3:3.\n" },
        { "recipe", "Bake the loaf for 40 minutes at 190 degrees.\nTurn it after 20 minutes. 先烤二十分钟。\nLet it rest for 10 minutes.\n" },
        { "log", "2025-03-09 08:00:01 INFO starting\n2025-03-09 08:00:04 WARN queue empty\n2025-03-09 08:00:09 INFO job done\n" },
        { "system log", "Mar 09 08:00:01 mill sshd[41]: session opened\nMar 09 08:00:05 mill cron[77]: job started\nMar 09 08:00:09 mill cron[77]: job ended\n" },
        { "timetable", "06:00 North Pier\n07:10 South Pier\n08:20 North Pier\n09:30 South Pier\n" },
        { "programme", "09:00 Registration\n09:30 Welcome\n10:15 Coffee\n12:00 Lunch\n" },
        { "programme in both languages", "09:00 Registration 签到\n09:30 Welcome 致辞\n10:15 Coffee 茶歇\n12:00 Lunch 午餐\n" },
        { "settings", "[server]\ntimeout = 30s\nretry = 5s\nopen = 08:00\nclose = 17:30\n" },
        { "source code", "def wait(seconds):\n    deadline = now() + 30\n    return \"10:30\" if deadline else '12:45'\n" },
        { "race", "1. Amadi     31:04\n2. Pohl      31:20\n3. Lindqvist 31:58\n4. Osei      32:11\n" },
        { "records", "1. Low Water 4:12\n2. Fog Horn Waltz 3:58\n3. Willows 5:20\n4. Last Tram 2:47\n" },
        { "contract", "1. The parties meet at 10:00 on 3 May.\n2. 双方于5月3日10:00会面。\n3. Notice is given within 14 days.\n" },
        { "addresses", "name,street,phone\nMarsh,12 Mill Lane,555-0101\nLin,3 River Road,555-0145\n" },
        { "scores", "Round 1 3:2\nRound 2 1:1\nRound 3 0:4\n" },
        { "ratios", "Mix sand and lime 3:1. Add water 1:10.\nFor walls take 4:1.\n" },
        { "versions", "1.2.0 adds the wheel\n1.3.1 mends the sluice\n2.0.0 replaces both\n" },
        { "poem", "The river at ten,\nthe river at eleven,\nstill the same river.\n" },
        { "diary", "Monday. Rose at 6:40. Ice on the pond.\n\nTuesday. A quarrel about the bill.\n\nWednesday. Rehearsal at 18:30.\n" },
        { "phone bill", "03/09/2025 local call 0.12\n03/10/2025 long distance 1.40\n" },
        { "addresses of machines", "10.0.0.7:8080\n10.0.0.8:8081\nfe80::1\n" },
        { "chemistry", "Heat to 80 °C. Stir 1:30 by volume. Filter.\n" },
        { "music", "X:1\nT:The Mill\nM:6/8\nL:1/8\nK:D\nA2A ABc | d2d def |\n" },
        { "quotation", "He wrote “00:05” on the wall and would not say why.\n" },
        { "letter in both languages", "Dear Mei,\n亲爱的小梅：\nThe boat leaves at 10:30, and I shall be on it.\n船10:30开，我会在船上。\n" },
        { "prices", "tea;12.50\nbread;3.80\n茶;12.50\n" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_refused_or_read_without_times(string kind, string text)
    {
        var transcript = Lessons.Read(text);
        Assert.False(transcript.Cues.Any(cue => cue is { Times: not null, English.IsMissing: false, Chinese.IsMissing: false }), kind);
        Assert.True(transcript.Format is "lesson" or "text" or "table", $"{kind}: {transcript.Format}");
    }
}
