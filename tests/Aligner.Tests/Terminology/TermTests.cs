using System.Text;
using System.Xml;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Terminology;
using Aligner.Tests.Formats;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Terminology;

public sealed class TermTests
{
    private static readonly (string English, string Chinese)[] Texts =
    [
        ("The porters carried compressed tea over the pass.", "背夫背着紧压茶翻过山口。"),
        ("A caravan was led by a caravan master.", "马帮由马锅头带领。"),
        ("Compressed tea was sold in the market.", "紧压茶在市场上出售。"),
        ("The market was far away.", "市场很远。"),
        ("The caravan rested, and the porters slept.", "马帮歇下，背夫睡了。"),
        ("Nobody knew the road.", "没有人认识路。"),
        ("It rained for days.", "下了几天雨。"),
    ];

    [Fact]
    public void Phrases_that_stand_together_are_found_the_longest_that_say_the_same()
    {
        var found = Candidates();
        Assert.Contains(("compressed tea", "紧压茶"), found.Select(term => (term.English.ToLowerInvariant(), term.Chinese)));
        Assert.Contains(("caravan", "马帮"), found.Select(term => (term.English.ToLowerInvariant(), term.Chinese)));
        Assert.Contains(("porters", "背夫"), found.Select(term => (term.English.ToLowerInvariant(), term.Chinese)));
        Assert.All(found, term => Assert.True(term.Together >= 2 && term.Together <= Math.Min(term.EnglishCount, term.ChineseCount)));
        Assert.Equal(found.Select(term => term.Score).OrderDescending(), found.Select(term => term.Score));
        Assert.Equal(found.Count, found.DistinctBy(term => term.Chinese).Count());
    }

    [Fact]
    public void No_term_begins_or_ends_inside_a_word_with_hyphens()
    {
        var found = Candidates(("A self-reliant village.", "自立的村子。"), ("The village is self-reliant.", "村子自立了。"),
            ("They want a self-reliant life.", "他们想要自立的生活。"), ("It rained.", "下雨了。"));
        Assert.Contains(("self-reliant", "自立"), found);
        Assert.DoesNotContain(found, term => term.English is "self" or "reliant");
    }

    [Fact]
    public void The_ending_of_an_ordinal_is_no_term() =>
        Assert.DoesNotContain(
            Candidates(("The 20th report came.", "第二十次报告来了。"), ("In the 20th report.", "在第二十次报告里。"), ("The 20th report ends.", "第二十次报告结束。"),
                ("It rained.", "下雨了。")), term => term.English == "th");

    [Fact]
    public void A_word_that_the_lexicon_has_with_other_meanings_comes_behind_one_that_it_knows()
    {
        var found = Candidates(("Academia paid for the patent.", "融合付了专利。"), ("Academia holds a patent.", "融合有专利。"), ("It rained.", "下雨了。"),
            ("A bridge.", "一座桥。")).Select(term => term.Chinese).ToList();
        Assert.InRange(found.IndexOf("专利"), 0, found.IndexOf("融合") is var other && other < 0 ? int.MaxValue : other - 1);
    }

    [Fact]
    public void Stop_words_inside_a_term_do_not_cut_it_short()
    {
        var found = Candidates(("Conditions of a socialist market economy.", "社会主义市场经济条件。"),
            ("Few knew the conditions of a socialist market economy.", "少有人知道社会主义市场经济条件。"), ("It rained.", "下雨了。"));
        Assert.Contains(found,
            term => term.Chinese == "社会主义市场经济条件"
                && term.English.Equals("conditions of a socialist market economy", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Words_of_one_term_are_not_counted_for_another()
    {
        var found = Candidates(("Building Digital China.", "建设数字中国。"), ("Digital China is built.", "数字中国建设。"),
            ("The construction of Digital China.", "数字中国建设。"), ("Digital China and its construction.", "数字中国建设。"), ("It rained.", "下雨了。"),
            ("A bridge.", "一座桥。"));
        Assert.Contains(("Digital China", "数字中国"), found);
        Assert.DoesNotContain(found, term => term.Chinese == "中国建设");
    }

    [Fact]
    public void What_the_lexicon_knows_ends_where_its_words_end()
    {
        var found = Candidates(("Overseeing the whole situation and coordinating all parties.", "总揽全局，协调各方。"),
            ("Overseeing the whole situation and coordinating all parties well.", "总揽全局，好好协调各方。"), ("It rained.", "下雨了。"));
        Assert.Contains(("coordinating all parties", "协调各方"), found);
    }

    [Fact]
    public void What_is_special_comes_before_ordinary_words_however_often_they_stand()
    {
        var found = Candidates(
            ("The major tasks of tide gauges.", "验潮站的重大任务。"), ("Ensure that the tasks are done.", "确保任务完成。"),
            ("Tide gauges ensure safety.", "验潮站确保安全。"), ("The tasks ensure it.", "任务确保这一点。"), ("A tide gauge stands here.", "这里有验潮站。"),
            ("It rained.", "下雨了。"));
        Assert.Equal("验潮站", found[0].Chinese);
        Assert.Contains(("tasks", "任务"), found);
    }

    [Fact]
    public void Of_the_first_fifty_of_the_lessons_none_is_an_ordinary_word()
    {
        var extractor = new TermExtractor(BilingualLexicon.Default);
        foreach (var lesson in new[] { "seeds/000_8b0ab65ddfac06cb.txt", "seeds/003_f0b3b6c2ec4783bb.txt" })
        {
            foreach (var segment in Lessons.Sentences(File.ReadAllText(SharedMaterial.Path(lesson))))
                extractor.Add(segment);
        }

        var found = extractor.Candidates().Take(50).Select(term => (term.English.ToLowerInvariant(), term.Chinese)).ToList();
        Assert.Contains(("digital literacy", "数字素养"), found);
        Assert.DoesNotContain(found, term => term.Item1 is "tasks" or "major" or "ensure" or "china" or "development");
    }

    [Fact]
    public void Of_two_things_joined_each_is_a_term()
    {
        var found = Candidates(("Teach tidal literacy and seamanship.", "教授潮汐素养与航海技能。"),
            ("Tidal literacy and seamanship are taught.", "传授潮汐素养与航海技能。"), ("It rained.", "下雨了。"), ("A bridge.", "一座桥。"));
        Assert.Contains(("潮汐素养"), found.Select(term => term.Chinese));
        Assert.DoesNotContain(found, term => term.Chinese.Contains('与', StringComparison.Ordinal));
    }

    [Fact]
    public void What_tells_only_how_much_or_how_long_comes_behind_things()
    {
        var found = Candidates(("A thousand years of the tide mill.", "潮汐磨坊的千年历史。"), ("A thousand years went by.", "千年过去了。"),
            ("The tide mill turns.", "潮汐磨坊转动。"), ("It rained.", "下雨了。"));
        Assert.Equal("潮汐磨坊", found[0].Chinese);
    }

    [Fact]
    public void A_name_keeps_its_last_word_though_it_is_a_common_one()
    {
        var found = Candidates(("The Milky Way is a galaxy.", "银河系是一个星系。"), ("We see the Milky Way at night.", "夜里能看见银河系。"),
            ("It rained.", "下雨了。"), ("A way out.", "一条出路。"));
        Assert.Contains(("Milky Way", "银河系"), found);
    }

    [Fact]
    public void Clauses_and_forms_of_verbs_come_behind_noun_phrases()
    {
        var found = Candidates(("Strengthening the sea wall near the tide mill.", "加固潮汐磨坊旁的海堤。"),
            ("Strengthening the sea wall helps.", "加固海堤有用。"), ("The tide mill turns.", "潮汐磨坊转动。"), ("It rained.", "下雨了。"));
        Assert.True(found.FindIndex(term => term.Chinese == "潮汐磨坊") < found.FindIndex(
            term => term.English.StartsWith("Strengthening", StringComparison.OrdinalIgnoreCase))
            || !found.Exists(term => term.English.StartsWith("Strengthening", StringComparison.OrdinalIgnoreCase)),
            string.Join(' ', found));
    }

    [Fact]
    public void A_frequency_of_Chinese_words_moves_what_every_text_has_down()
    {
        double Score(Func<string, double>? rarity)
        {
            var extractor = new TermExtractor(BilingualLexicon.Default, rarity);
            foreach (var (english, chinese) in Texts)
                extractor.Add(Lessons.Segment(english, chinese));
            return extractor.Candidates().Single(term => term.Chinese == "马帮").Score;
        }

        Assert.Equal(Score(null) / 2, Score(_ => 0), 9);
    }

    [Fact]
    public void Examples_hold_both() => Assert.All(Candidates(), term => Assert.All(term.Examples, id =>
    {
        var (english, chinese) = Texts[int.Parse(id[7..], System.Globalization.CultureInfo.InvariantCulture)];
        Assert.Contains(term.Chinese, chinese, StringComparison.Ordinal);
        Assert.Contains(term.English, english, StringComparison.OrdinalIgnoreCase);
    }));

    [Fact]
    public void What_documents_give_comes_first_and_what_is_known_is_left_out()
    {
        var transcript = Lessons.Read(
            "Terminology shortlist: caravan1 (马帮), porter (背夫)\n\n00:05\nA caravan came with its whip dance "
                + "(鞭子舞).\n马帮带着鞭子舞来了。\n\nFootnotes\n- caravan (马帮). Animals on the way.\n");
        var collector = new TermCollector(BilingualLexicon.Default, [new LexiconTerm("porter", "背夫")]);
        collector.Note(transcript);
        foreach (var segment in Segments())
            collector.Note(segment);
        var rows = collector.Rows(50).ToList();
        Assert.Equal(("caravan", "马帮", TermOrigin.Shortlist, "Animals on the way.", 2),
            (rows[0].English, rows[0].Chinese, rows[0].Origin, rows[0].Definition, rows[0].Count));
        Assert.Single(rows, row => row.Chinese == "马帮");
        Assert.DoesNotContain(rows, row => row.Chinese == "背夫");
        Assert.Contains(rows, row => row is { Chinese: "紧压茶", Origin: TermOrigin.Found });
    }

    [Fact]
    public void CSV_and_TBX_are_read_back_as_a_glossary()
    {
        TermRow[] rows = [new("tea, \"black\"", "红茶", TermOrigin.Found, null, 3, 12.34, ["a#1", "a#2"]),
            new("a<b", "茶&", TermOrigin.Shortlist, "What is <drunk>.", 0, null, [])];
        foreach (var write in (Action<Stream>[])[stream => TermCsv.Write(rows, stream), stream => TermTbx.Write(rows, "zh-CN", stream)])
        {
            using var stream = new MemoryStream();
            write(stream);
            Assert.Equal([new LexiconTerm("tea, \"black\"", "红茶"), new LexiconTerm("a<b", "茶&")],
                GlossaryReader.Read("x", stream.ToArray()).Terms);
        }
    }

    [Fact]
    public void TBX_keeps_the_rules_of_the_basic_dialect()
    {
        using var stream = new MemoryStream();
        TermTbx.Write([new("tea", "茶", TermOrigin.Found, "A drink.", 1, 1, [])], "zh-CN", stream);
        var xml = new XmlDocument();
        xml.LoadXml(Encoding.UTF8.GetString(stream.ToArray()));
        var root = xml.DocumentElement!;
        Assert.Equal(("tbx", "urn:iso:std:iso:30042:ed-2", "TBX-Basic", "dca", "en"),
            (root.Name, root.NamespaceURI, root.GetAttribute("type"), root.GetAttribute("style"), root.GetAttribute("xml:lang")));
        Assert.Equal(["tbxHeader", "text"], root.ChildNodes.Cast<XmlNode>().Select(node => node.Name));
        var entry = (XmlElement)root.GetElementsByTagName("conceptEntry")[0]!;
        Assert.Equal(["descrip", "langSec", "langSec"], entry.ChildNodes.Cast<XmlNode>().Select(node => node.Name));
        Assert.Equal("definition", ((XmlElement)entry.FirstChild!).GetAttribute("type"));
        Assert.All(entry.GetElementsByTagName("langSec").Cast<XmlElement>(), section => Assert.Equal("termSec", section.FirstChild!.Name));
        Assert.Equal(["en", "zh-CN"],
            entry.GetElementsByTagName("langSec").Cast<XmlElement>().Select(section => section.GetAttribute("xml:lang")));
    }

    [Fact]
    public void Any_segments_have_terms_or_none() => RandomSegments.Any.Sample(
        segments =>
        {
            var extractor = new TermExtractor(BilingualLexicon.Default);
            foreach (var segment in segments)
                extractor.Add(segment);
            Assert.All(extractor.Candidates(), term => Assert.True(double.IsFinite(term.Score) && term.Score > 0));
        },
        iter: 300);

    private static List<(string English, string Chinese)> Candidates(params (string English, string Chinese)[] texts)
    {
        var extractor = new TermExtractor(BilingualLexicon.Default);
        foreach (var (english, chinese) in texts)
            extractor.Add(Lessons.Segment(english, chinese));
        return [.. extractor.Candidates().Select(term => (term.English, term.Chinese))];
    }

    private static IEnumerable<Segment> Segments() =>
        Texts.Select((text, number) => Lessons.Segment(text.English, text.Chinese) with { Id = $"lesson#{number}" });

    private static List<TermCandidate> Candidates()
    {
        var extractor = new TermExtractor(BilingualLexicon.Default);
        foreach (var segment in Segments())
            extractor.Add(segment);
        return [.. extractor.Candidates()];
    }
}
