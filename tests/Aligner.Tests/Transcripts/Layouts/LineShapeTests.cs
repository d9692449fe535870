using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aligner.Pairing;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Layouts;

/// <summary>Lines as programs and people write them: each form is a cue, of which a whole file is made.</summary>
public sealed class LineShapeTests
{
    private static readonly (int Second, string English, string Chinese)[] Bakery =
    [
        (4, "The oven is hot by five.", "烤炉五点就热了。"),
        (11, "Who kneads the dough?", "面团是谁揉的？"),
        (19, "My uncle does, with both hands.", "我叔叔，用两只手。"),
        (28, "He sings while he works.", "他一边干活一边唱歌。"),
        (37, "The first loaves go to the school.", "头几个面包送到学校。"),
        (49, "What is left we eat ourselves.", "剩下的我们自己吃。"),
    ];

    // Lines of which one side or both do not say their language.
    private static readonly (int Second, string English, string Chinese)[] Mixed =
    [
        Bakery[0],
        (11, "Order it at bakery.example/rye by noon.", "中午以前在 bakery.example/rye 订。"),
        Bakery[2],
        (28, "Our guest is Nora Field from Green Lane Mill.", "嘉宾是 Green Lane Mill 的 Nora Field。"),
        (37, "OK.", "OK。"),
        Bakery[5],
    ];

    private static readonly (int Second, string English, string Chinese)[] Numbers =
        [Bakery[0], Bakery[1], (19, "300", "三百"), (28, "2.5", "2.5"), (37, "Twelve.", "12"), Bakery[5]];

    private static readonly (int Second, string English, string Chinese)[] Clocks =
    [
        Bakery[0],
        (11, "We open at half past six.", "6:30 开门。"),
        (19, "Page 4:12 of the book says so.", "书里的4:12这样说。"),
        Bakery[3],
        (37, "9:45 is too late for bread.", "9:45买面包太晚了。"),
        Bakery[5],
    ];

    [Theory]
    // Marks around a time, and words before it.
    [InlineData("@{t} {en}\n{zh}\n\n")]
    [InlineData("\\[{t}\\] {en}\n{zh}\n\n")]
    [InlineData("［{t}］{en}\n{zh}\n\n")]
    [InlineData("〖{t}〗{en}\n{zh}\n\n")]
    [InlineData("「{t}」{en}\n{zh}\n\n")]
    [InlineData("#{t}# {en}\n{zh}\n\n")]
    [InlineData("|{t}| {en}\n{zh}\n\n")]
    [InlineData("+{t} {en}\n{zh}\n\n")]
    [InlineData("T+{t} {en}\n{zh}\n\n")]
    [InlineData("== {t} ==\n{en}\n{zh}\n\n")]
    [InlineData("At {t}: {en}\n{zh}\n\n")]
    [InlineData("TC {h}\n{en}\n{zh}\n\n")]
    [InlineData("\u200B{t} {en}\n\u200E{zh}\n\n")]
    [InlineData("{t}\n{s} seconds\n{en}\n{zh}\n\n")]
    // Labels.
    [InlineData("时间：{t}\n原文：{en}\n译文：{zh}\n\n")]
    [InlineData("Start: {h}.000\nEnd: {x}.000\nEnglish: {en}\nChinese: {zh}\n\n")]
    [InlineData("开始：{t}\n结束：{u}\n英文：{en}\n中文：{zh}\n\n")]
    // Ranges.
    [InlineData("{h}:00 {x}:00 {en}\n{zh}\n\n")]
    [InlineData("{t} > {u}\n{en}\n{zh}\n\n")]
    [InlineData("{t} >> {u} {en}\n{zh}\n\n")]
    [InlineData("{s}.00 {w}.00 {en} | {zh}\n")]
    [InlineData("{h},000 --> {x},000 {en}\n{zh}\n\n")]
    [InlineData("{h},000 → {x},000 {en}\n{zh}\n\n")]
    [InlineData("{n}\n{h},000 --> {x},000 {en}\n{zh}\n\n")]
    [InlineData("{h}.000 --> {x}.000 {en} | {zh}\n")]
    // Numbers of cues.
    [InlineData("00{n} {h} {en}\n{zh}\n")]
    [InlineData("{n} {t} {en}\n{zh}\n")]
    [InlineData("#{n} [{t}] {en}\n{zh}\n")]
    [InlineData("({n}) {t} {en}\n{zh}\n")]
    [InlineData("[{n}] {h} {en}\n{zh}\n")]
    [InlineData("{n}: {h} {en}\n{zh}\n")]
    [InlineData("{n} - {t} - {en}\n{zh}\n")]
    // Signs between the languages.
    [InlineData("[{t}] {en} ||| {zh}\n")]
    [InlineData("[{t}] {en} => {zh}\n")]
    [InlineData("[{t}] {en} ### {zh}\n")]
    [InlineData("[{t}] :: {en} :: {zh}\n")]
    [InlineData("[{t}] {en}<br>{zh}\n\n")]
    // Events of ASS that were copied without their head.
    [InlineData("Dialogue: 0,0{h}.00,0{x}.00,Default,,0,0,0,,{en}\\N{zh}\n")]
    public void Times_are_found_in_what_stands_around_them(string form) => AssertRead(Bakery, form);

    [Theory]
    [InlineData("[{t}] {en} | {zh}\n")]
    [InlineData("[{t}] {zh} | {en}\n")]
    [InlineData("[{t}] {en} / {zh}\n")]
    [InlineData("[{t}] {zh}｜{en}\n")]
    [InlineData("[{t}] {en}\t{zh}\n")]
    [InlineData("[{t}] {en} // {zh}\n")]
    [InlineData("{t}\n{en}\n{zh}\n\n")]
    [InlineData("{t}\n{zh}\n{en}\n\n")]
    [InlineData("[{t}] {en}\n{zh}\n")]
    [InlineData("[{t}] {en}\n[{t}] {zh}\n")]
    [InlineData("{n}\n{h},000 --> {x},000\n{en}\n{zh}\n\n")]
    public void The_place_says_the_side_of_what_does_not_say_it(string form)
    {
        AssertRead(Mixed, form);
        if (!form.Contains('|', StringComparison.Ordinal) || form.Contains("} | {", StringComparison.Ordinal))
            AssertRead(Numbers, form);
    }

    [Theory]
    [InlineData("{en}\n{zh}\n\n")]
    [InlineData("{en}\n{zh}\n")]
    [InlineData("{zh}\n{en}\n\n")]
    [InlineData("{en} | {zh}\n")]
    public void The_same_holds_where_there_are_no_times(string form)
    {
        AssertRead(Mixed, form, isTimed: false);
        AssertRead(Numbers, form, isTimed: false);
    }

    [Theory]
    [InlineData("{en} :: {zh}\n")]
    [InlineData("{en} ### {zh}\n")]
    [InlineData(":: {en} :: {zh}\n")]
    public void Any_sign_may_part_languages_that_share_lines_without_times(string form) => AssertRead(Bakery, form, isTimed: false);

    [Theory]
    [InlineData("{t}\n{en}\n{zh}\n\n")]
    [InlineData("[{t}]\n{en}\n{zh}\n\n")]
    [InlineData("[{t}] {en}\n{zh}\n\n")]
    [InlineData("{t} {en}\n{zh}\n\n")]
    [InlineData("{h}\n{en}\n{zh}\n\n")]
    public void A_time_that_the_text_mentions_begins_no_cue(string form)
    {
        AssertRead(Clocks, form);
        AssertRead(Clocks, "{en}\n{zh}\n\n", isTimed: false);
        AssertRead(Clocks, "{en}\n{zh}\n", isTimed: false);
    }

    [Theory]
    [InlineData("[{t}] SPEAKER_0{k}: {en}\n{zh}\n\n", "SPEAKER_0{k}")]
    [InlineData("[{t}] [SPEAKER_0{k}]: {en}\n{zh}\n\n", "SPEAKER_0{k}")]
    [InlineData("{t} spk_{k}: {en}\n{zh}\n\n", "spk_{k}")]
    [InlineData("{t} S{k}: {en}\n{zh}\n\n", "S{k}")]
    [InlineData("{t}\n{name}/{nom}: {en}\n{zh}\n\n", "{name}/{nom}")]
    [InlineData("{t}\n{name} ({nom}): {en}\n{zh}\n\n", "{name} ({nom})")]
    [InlineData("{t}\n{nom}（{name} Rye）：{en}\n{zh}\n\n", "{nom}（{name} Rye）")]
    [InlineData("{n}\n{h},000 --> {x},000\n[{name}] {en}\n[{nom}] {zh}\n\n", "{name}")]
    [InlineData("{n}\n{h},000 --> {x},000\n({name}) {en}\n（{nom}）{zh}\n\n", "{name}")]
    [InlineData("[{t}] {name}: {en} | {nom}：{zh}\n", "{name}")]
    [InlineData("{name} {t}\n{name}: {en} / {nom}：{zh}\n", "{name}")]
    [InlineData("Timestamp: {t}\nSpeaker: {name}\nText: {en}\nTranslation: {zh}\n\n", "{name}")]
    [InlineData("{h} From {name} to Everyone:\n\t{en}\n\t{zh}\n", "{name}")]
    [InlineData("{h}\t From  {name} : {en} | {zh}\n", "{name}")]
    [InlineData("{nom}(20003{k}) {h}\n{en}\n{zh}\n\n", "{nom}")]
    public void Names_are_found_in_every_shape(string form, string speaker)
    {
        var cues = AssertRead(Bakery, form);
        Assert.Equal(Bakery.Select((_, index) => Fill(speaker, index, Bakery[index])), cues.Select(cue => cue.Speaker));
    }

    [Theory]
    [InlineData("{name}\n{en}\n{zh}\n\n", "{name}")]
    [InlineData("{name}:\n{en}\n{nom}：\n{zh}\n\n", "{name}")]
    [InlineData("{nom}：\n{en}\n{zh}\n\n", "{nom}")]
    [InlineData("{name}/{nom}: {en}\n{zh}\n\n", "{name}/{nom}")]
    public void Names_stand_on_lines_of_their_own_where_there_are_no_times(string form, string speaker)
    {
        var cues = AssertRead(Bakery, form, isTimed: false);
        Assert.Equal(Bakery.Select((_, index) => Fill(speaker, index, Bakery[index])), cues.Select(cue => cue.Speaker));
    }

    [Theory]
    [InlineData("Lunch 12:30\n午餐 12:30\n")]
    [InlineData("Doors open: 19:30\n开门：19:30\n")]
    [InlineData("5:30 He woke again.\n5:30 他又醒了。\n")]
    [InlineData("10:30-11:00 Coffee break\n10:30-11:00 茶歇\n")]
    [InlineData("Updated 2025-04-16 10:15\n更新于 2025-04-16 10:15\n")]
    [InlineData("8:00 sharp.\n8:00准时。\n12:30 is late.\n7:30太早。\n")]
    public void A_time_in_both_languages_makes_no_transcript_of_a_text(string line)
    {
        var text = Whole(Bakery[..3], "{en}\n{zh}\n") + line + Whole(Bakery[3..], "{en}\n{zh}\n");
        var cues = TranscriptOf(text).Cues;
        Assert.Equal(text.Count(c => c == '\n') / 2, cues.Length);
        Assert.All(cues, cue => Assert.True(cue.Times is null && !cue.English.IsMissing && !cue.Chinese.IsMissing));
    }

    [Theory]
    [InlineData("She said: “It is hot.”\n她说：“很热。”\nHe said: “Wait.”\n他说：“等一下。”\n")]
    [InlineData("Note: it is hot.\n注意：很热。\nNote: wait.\n注意：等一下。\nStep 1: Knead.\n第一步：揉面。\nStep 2: Wait.\n第二步：等。\n")]
    public void Words_before_a_colon_that_name_nobody_stay_in_the_text(string lines)
    {
        var cues = TranscriptOf(lines + lines).Cues;
        Assert.Equal(lines + lines, string.Concat(cues.Select(cue => $"{cue.English.Text}\n{cue.Chinese.Text}\n")));
        Assert.All(cues, cue => Assert.Null(cue.Speaker));
    }

    [Fact]
    public void A_turn_without_a_name_that_is_known_is_kept()
    {
        var cues = TranscriptOf("Nell: Are you here?\n奈尔：你在吗？\nOmar: Yes.\n奥马尔：在。\nmum: Close the door!\n妈妈：关门！\n" +
            "Nell: I did.\n奈尔：关了。\nOmar: Good.\n奥马尔：好。\n").Cues;
        Assert.Contains(cues, cue => cue.English.Text.EndsWith("Close the door!", StringComparison.Ordinal) && cue.Chinese.Text == "关门！");
    }

    [Theory]
    [InlineData("[Chorus]\n\n")]
    [InlineData("Bread Radio      Page 2 of 3\n\n")]
    [InlineData("--- April 16, 2025 ---\n\n")]
    public void Parts_of_songs_feet_of_pages_and_days_are_set_apart(string line)
    {
        foreach (var form in new[] { "{t}\n{en}\n{zh}\n\n", "{en}\n{zh}\n\n" })
        {
            var cues = TranscriptOf(Whole(Bakery[..3], form) + line + Whole(Bakery[3..], form)).Cues;
            Assert.Equal(Bakery.Select(cue => (cue.English, cue.Chinese)), cues.Select(cue => (cue.English.Text, cue.Chinese.Text)));
        }
    }

    [Theory]
    [InlineData("[00:{0}] Chapter 3\n第三章\n\n")]
    [InlineData("00:{0}\nChapter 3\n第三章\n\n")]
    public void A_heading_that_is_a_cue_keeps_both_sides(string form) =>
        Assert.Contains(TranscriptOf(Whole(Bakery[..3], form[0] == '[' ? "[{t}] {en}\n{zh}\n\n" : "{t}\n{en}\n{zh}\n\n")
            + form.Replace("{0}", "24", StringComparison.Ordinal) + Whole(Bakery[3..], form[0] == '[' ? "[{t}] {en}\n{zh}\n\n"
            : "{t}\n{en}\n{zh}\n\n")).Cues, cue => (cue.English.Text, cue.Chinese.Text) == ("Chapter 3", "第三章"));

    [Theory]
    [InlineData("English：", "中文翻译：")]
    [InlineData("EN> ", "ZH> ")]
    [InlineData("EN - ", "ZH - ")]
    [InlineData("Original: ", "Chinese translation: ")]
    [InlineData("English: ", "Simplified Chinese: ")]
    [InlineData("en-US: ", "zh-CN: ")]
    [InlineData("🇬🇧 ", "🇨🇳 ")]
    [InlineData("🇺🇸: ", "🇹🇼: ")]
    public void Labels_name_a_language_in_many_words(string english, string chinese)
    {
        AssertRead(Bakery, "{t}\n" + english + "{en}\n" + chinese + "{zh}\n\n");
        AssertRead(Bakery, english + "{en}\n" + chinese + "{zh}\n\n", isTimed: false);
    }

    [Theory]
    [InlineData("{n}. {en}\n   {zh}\n\n")]
    [InlineData("{n}. {en}\n{zh}\n")]
    [InlineData("{n}. {en}\n{n}. {zh}\n\n")]
    [InlineData("{n}、{en}\n{zh}\n\n")]
    [InlineData("({n}) {en}\n（{n}）{zh}\n\n")]
    [InlineData("{n}\n{en}\n{zh}\n\n")]
    [InlineData("#{n}\n{en}\n{zh}\n\n")]
    [InlineData("00{n} {en}\n{zh}\n\n")]
    [InlineData("{n}. {en} | {zh}\n")]
    [InlineData("{n}. {en}（{zh}）\n")]
    [InlineData("{c} {en}\n{zh}\n\n")]
    [InlineData("{en}\n{d}、{zh}\n\n")]
    public void Numbers_that_count_the_pairs_are_no_text(string form)
    {
        AssertRead(Bakery, form, isTimed: false);
        AssertRead(Bakery, "{t}\n{n}. {en}\n{n}. {zh}\n\n");
    }

    [Theory]
    [InlineData("{t}\n{en}\n（{zh}）\n\n", true)]
    [InlineData("[{t}] {en}\n[{zh}]\n\n", true)]
    [InlineData("{en}\n({zh})\n\n", false)]
    [InlineData("{zh}\n({en})\n\n", false)]
    public void A_language_that_stands_in_brackets_throughout_is_taken_out_of_them(string form, bool isTimed) =>
        AssertRead(Bakery, form, isTimed);

    [Theory]
    [InlineData("{name}: {en}\n\n", "{nom}：{zh}\n")]
    [InlineData("{name}\n{en}\n\n", "{nom}\n{zh}\n\n")]
    [InlineData("{n}. {name}: {en}\n", "{n}、{nom}：{zh}\n\n")]
    [InlineData("- {name}: {en}\n", "- {nom}：{zh}\n")]
    public void Names_are_lifted_from_both_of_two_texts_without_times(string english, string chinese)
    {
        var read = PairReader.Read("talk", Decoded("en.txt", Whole(Bakery, english)), Decoded("zh.txt", Whole(Bakery, chinese)), null, Pairer,
            TestContext.Current.CancellationToken).Transcript!;
        Assert.Equal(Bakery.Select(cue => cue.English).Concat(Bakery.Select(cue => cue.Chinese)),
            read.Cues.Select(cue => cue.English.Text + cue.Chinese.Text));
        Assert.Equal(["Nell", "Omar", "奈尔", "奥马尔"], read.Cues.Select(cue => cue.Speaker).Distinct());
    }

    [Theory]
    [InlineData("{name}  10:{m} AM\n{en}\n{zh}\n\n", 10)]
    [InlineData("{name}  2:{m} PM\n{en}\n{zh}\n\n", 14)]
    [InlineData("{name} 下午3:{m}\n{en}\n{zh}\n\n", 15)]
    [InlineData("[10:{m} AM] {name}\n{en}\n{zh}\n\n", 10)]
    [InlineData("[4/16 10:{m} AM] {name}\n{en}\n{zh}\n\n", 10)]
    [InlineData("{name} — Today at 10:{m} AM\n{en}\n{zh}\n\n", 10)]
    [InlineData("[16-Apr-25 10:{m} AM] {name}\n{en}\n{zh}\n\n", 10)]
    [InlineData("{name} 2025年4月16日 10:{m}\n{en}\n{zh}\n\n", 10)]
    [InlineData("{name}, [16.04.2025 10:{m}]\n{en}\n{zh}\n\n", 10)]
    [InlineData("16/04/2025, 10:{m} - {name}: {en} | {zh}\n", 10)]
    [InlineData("\u200E[2025/4/16, 10:{m}:00] {name}: {en}\n{zh}\n", 10)]
    public void Two_fields_are_hours_and_minutes_beside_a_date_or_the_half_of_the_day(string form, int hour)
    {
        var cues = Read(Bakery, form).Cues;
        Assert.Equal(Bakery.Select(cue => (cue.English, cue.Chinese)), cues.Select(cue => (cue.English.Text, cue.Chinese.Text)));
        Assert.Equal(Bakery.Select(cue => (hour * 60) + cue.Second), cues.Select(cue => (int)cue.Times!.Value.Start.TotalMinutes));
        Assert.Equal(Bakery.Select((_, index) => index % 2 == 0 ? "Nell" : "Omar"), cues.Select(cue => cue.Speaker));
    }

    [Fact]
    public void Two_fields_are_hours_and_minutes_under_a_line_with_a_date()
    {
        var cues = TranscriptOf("2025/04/16(Wed)\n" + Whole(Bakery, "10:{m}\t{name}\t{en} | {zh}\n")).Cues;
        Assert.Equal(Bakery.Select(cue => (600 + cue.Second, cue.English)),
            cues.Select(cue => ((int)cue.Times!.Value.Start.TotalMinutes, cue.English.Text)));
    }

    [Theory]
    [InlineData("周会记录\n2025年4月16日 10:00\n时长：1分12秒\n参会人：小奈、小欧\n\n")]
    [InlineData("Weekly call\nApril 16, 2025, 10:00 AM\nDuration: 1m 12s\n\n")]
    [InlineData("Meeting Title: Bread\nDate: 2025-04-16\nTime: 10:00 - 10:42\nDuration: 42 min\nParticipants: Nell, Omar\n\n")]
    [InlineData("Chapters\n00:00 The oven\n00:19 My uncle\n00:37 The school\n\nTranscript\n\n")]
    public void What_the_head_says_of_dates_and_lengths_is_no_cue(string head)
    {
        foreach (var form in new[] { "{name} {t}\n{en}\n{zh}\n\n", "{t}\n{en}\n{zh}\n\n", "[{t}] {en}\n{zh}\n\n", "{name}({h}): {en}\n{zh}\n\n" })
        {
            var cues = TranscriptOf(head + Whole(Bakery, form)).Cues;
            Assert.Equal(Bakery.Select(cue => (cue.Second, cue.English, cue.Chinese)),
                cues.Select(cue => ((int)cue.Times!.Value.Start.TotalSeconds, cue.English.Text, cue.Chinese.Text)));
        }
    }

    [Theory]
    [InlineData("\nEND OF TRANSCRIPT\n")]
    [InlineData("（全文完）\n")]
    [InlineData("Total: 6 cues, 00:42:10\n")]
    public void What_follows_the_last_cue_as_nothing_follows_the_others_is_no_part_of_it(string tail)
    {
        foreach (var form in new[] { "{t}\n{en}\n{zh}\n", "[{t}] {en} | {zh}\n", "[{t}] {en}\n[{t}] {zh}\n" })
        {
            var cues = TranscriptOf(Whole(Bakery, form) + tail).Cues;
            Assert.Equal(Bakery.Select(cue => (cue.English, cue.Chinese)), cues.Select(cue => (cue.English.Text, cue.Chinese.Text)));
        }
    }

    [Theory]
    [InlineData("[Slide 4]\n\n")]
    [InlineData("![slide](img/4.png)\n\n")]
    [InlineData("* * *\n\n")]
    [InlineData("- 2 -\n\n")]
    public void Marks_of_pages_and_pictures_between_cues_are_no_text(string mark)
    {
        foreach (var form in new[] { "{t}\n{en}\n{zh}\n\n", "[{t}] {en}\n{zh}\n\n", "{name} {t}\n{en}\n{zh}\n\n" })
        {
            var cues = TranscriptOf(Whole(Bakery[..3], form) + mark + Whole(Bakery[3..], form)).Cues;
            Assert.Equal(Bakery.Select(cue => (cue.English, cue.Chinese)), cues.Select(cue => (cue.English.Text, cue.Chinese.Text)));
        }
    }

    [Theory]
    [InlineData("[00:00] 面包房的早晨\n", "[{t}] {en}\n[{t}] {zh}\n")]
    [InlineData("00:00 面包房的早晨\n", "{t} {en}\n{t} {zh}\n")]
    [InlineData("1\n00:00:00,000 --> 00:00:02,000\n面包房的早晨\n\n", "9\n{h},000 --> {x},000\n{en}\n\n9\n{h},000 --> {x},000\n{zh}\n\n")]
    [InlineData("[00:00.00]作词 : 林小山\n[00:01.00]作曲 : 何大江\n", "[{t}.00]{en}\n[{t}.00]{zh}\n")]
    [InlineData("[00:00.00]Lyrics by Nell Rye\n", "[{t}.00]{zh}\n[{t}.00]{en}\n")]
    public void Lines_of_one_time_are_a_pair_whichever_language_the_first_line_is_in(string head, string form)
    {
        var cues = TranscriptOf(head + Whole(Bakery, form)).Cues;
        Assert.Equal(Bakery.Select(cue => (cue.English, cue.Chinese)),
            cues.Where(cue => !cue.English.IsMissing && !cue.Chinese.IsMissing).Select(cue => (cue.English.Text, cue.Chinese.Text)));
    }

    [Theory]
    [InlineData("\n译文：\n")]
    [InlineData("\n")]
    [InlineData("\n## 中文翻译\n\n")]
    public void A_translation_that_stands_whole_below_the_last_cue_is_paired_line_by_line(string between)
    {
        var cues = TranscriptOf(Whole(Bakery, "[{t}] {en}\n") + between + Whole(Bakery, "{zh}\n")).Cues;
        Assert.Equal(Bakery.Select(cue => (cue.Second, cue.English, cue.Chinese)),
            cues.Select(cue => ((int)cue.Times!.Value.Start.TotalSeconds, cue.English.Text, cue.Chinese.Text)));
    }

    [Fact]
    public void A_translation_below_that_has_other_lines_is_aligned_as_a_whole()
    {
        var transcript = TranscriptOf(Whole(Bakery, "[{t}] {en}\n") + "\n" + Whole(Bakery[..3], "{zh}") + "\n" + Whole(Bakery[3..], "{zh}") + "\n");
        Assert.False(transcript.CuesArePairs);
        Assert.Equal(8, transcript.Cues.Length);
        Assert.Equal(Languages.Both, transcript.Languages);
    }

    [Fact]
    public void Another_speaker_under_one_time_is_a_cue_of_its_own()
    {
        var cues = TranscriptOf("00:04\nNell: The oven is hot.\nNell: 烤炉热了。\nOmar: Not yet.\nOmar: 还没有。\n\n" +
            "00:20\nNell: Then we wait.\nNell: 那我们等着。\nOmar: Good.\nOmar: 好。\n").Cues;
        Assert.Equal([("Nell", "烤炉热了。"), ("Omar", "还没有。"), ("Nell", "那我们等着。"), ("Omar", "好。")],
            cues.Select(cue => (cue.Speaker, cue.Chinese.Text)));
    }

    [Theory]
    [InlineData("{n}\n{h},000 --> {x},000\n{en}\n\n", "{zh}\n")]
    [InlineData("[{t}] {en}\n", "{zh}\n\n")]
    public void A_file_with_times_and_one_without_are_a_pair(string form, string plain)
    {
        var (english, chinese) = (Decoded("en.srt", Whole(Bakery, form)), Decoded("zh.txt", Whole(Bakery, plain)));
        var read = PairReader.Read("talk", english, chinese, null, Pairer, TestContext.Current.CancellationToken).Transcript!;
        Assert.DoesNotContain(read.Problems, problem => problem.Severity > Severity.Note);
        Assert.Equal(12, read.Cues.Length);
        Assert.Equal(6, read.Cues.Count(cue => cue.Times is null));
    }

    private static TimelinePairer Pairer() => new(TimelineOptions.Default, Aligner.Lexicon.BilingualLexicon.Default);

    private static DecodedSource Decoded(string name, string text) => DecodedSource.Of(name, Encoding.UTF8.GetBytes(text), null);

    private static ImmutableArray<Cue> AssertRead((int Second, string English, string Chinese)[] talk, string form, bool isTimed = true)
    {
        var cues = Read(talk, form).Cues;
        Assert.Equal(talk.Select(cue => (isTimed ? cue.Second : -1, cue.English, cue.Chinese)),
            cues.Select(cue => ((int)(cue.Times?.Start.TotalSeconds ?? -1), cue.English.Text, cue.Chinese.Text)));
        return cues;
    }

    private static Transcript Read((int Second, string English, string Chinese)[] talk, string form) => TranscriptOf(Whole(talk, form));

    private static Transcript TranscriptOf(string text) => TranscriptReader.Read("talk", "talk", Encoding.UTF8.GetBytes(text)).Transcript!;

    private static string Whole((int Second, string English, string Chinese)[] talk, string form) =>
        string.Concat(talk.Select((cue, index) => Fill(form, index, cue)));

    private static string Fill(string form, int index, (int Second, string English, string Chinese) cue)
    {
        var (start, end) = (TimeSpan.FromSeconds(cue.Second), TimeSpan.FromSeconds(cue.Second + 3));
        var isFirst = index % 2 == 0;
        return new StringBuilder(form)
            .Replace("{n}", (index + 1).ToString(CultureInfo.InvariantCulture)).Replace("{k}", isFirst ? "1" : "2")
            .Replace("{c}", "①②③④⑤⑥"[index].ToString()).Replace("{d}", "一二三四五六"[index].ToString())
            .Replace("{s}", cue.Second.ToString(CultureInfo.InvariantCulture))
            .Replace("{w}", (cue.Second + 3).ToString(CultureInfo.InvariantCulture))
            .Replace("{t}", start.ToString(@"mm\:ss", CultureInfo.InvariantCulture))
            .Replace("{u}", end.ToString(@"mm\:ss", CultureInfo.InvariantCulture))
            .Replace("{h}", start.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture))
            .Replace("{x}", end.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture))
            .Replace("{m}", start.ToString("ss", CultureInfo.InvariantCulture))
            .Replace("{en}", cue.English).Replace("{zh}", cue.Chinese)
            .Replace("{name}", isFirst ? "Nell" : "Omar").Replace("{nom}", isFirst ? "奈尔" : "奥马尔").ToString();
    }
}
