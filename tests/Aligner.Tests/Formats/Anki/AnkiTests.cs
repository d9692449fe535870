using Aligner.Formats;
using Aligner.Formats.Anki;
using Aligner.Segments;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Formats.Anki;

public sealed class AnkiTests
{
    private const string Python = "/usr/bin/python3";

    private const string Reader = """
        import sys, zipfile, sqlite3, tempfile, json
        file = tempfile.NamedTemporaryFile()
        file.write(zipfile.ZipFile(sys.argv[1]).read('collection.anki2')); file.flush()
        base = sqlite3.connect(file.name)
        """;

    private const string Script = Reader + """

        print(base.execute('pragma integrity_check').fetchone()[0])
        models = json.loads(base.execute('select models from col').fetchone()[0])
        for guid, mid, tags, fields in base.execute('select guid, mid, tags, flds from notes order by id'):
            print(guid, models[str(mid)]['name'], tags.strip(), fields.replace('\x1f', '|'), sep=' / ')
        for row in base.execute('select n.guid, c.ord, c.due from cards c join notes n on n.id = c.nid order by c.id'): print(*row)
        """;

    private static readonly Term Caravan = new("caravan", "马帮", 1, "A <team> of horses.", null, 3);

    [Fact]
    public void Python_finds_notes_and_cards()
    {
        var segment = Lessons.Segment("Hello, [sound:x.mp3] <b>.", "你好。") with { Score = 0.95 };
        var notes = Notes(Deck("apkg", [segment], ExportOptions.Default));
        Assert.Equal("ok", notes[0]);
        Assert.EndsWith(" / Aligner term / document::lesson term / 马帮|mǎbāng|caravan|A &lt;team&gt; of horses.|lesson", notes[1],
            StringComparison.Ordinal);
        Assert.EndsWith(" / Aligner segment / document::lesson part::transcript / 你好。|nǐhǎo。|Hello, &#91;sound:x.mp3] "
            + "&lt;b&gt;.|lesson|00:05||0.9500||y|y", notes[2], StringComparison.Ordinal);
        Assert.Equal(4, notes.Length - 3);
    }

    [Fact]
    public void A_second_export_has_the_same_guids_though_the_text_changed()
    {
        var before = Notes(Deck("apkg", [Lessons.Segment("Hello.", "你好。")], ExportOptions.Default));
        var after = Notes(Deck("apkg", [Lessons.Segment("Good day.", "您好。")],
            ExportOptions.Default with { Date = DateTimeOffset.UnixEpoch.AddDays(1) }));
        Assert.NotEqual(before[2], after[2]);
        Assert.Equal(before[3..], after[3..]);
    }

    [Theory]
    [InlineData("apkg")]
    [InlineData("anki")]
    public void The_same_segments_give_the_same_bytes(string format) =>
        Assert.Equal(Deck(format, [Lessons.Segment("One.", "一个。")], ExportOptions.Default),
            Deck(format, [Lessons.Segment("One.", "一个。")], ExportOptions.Default));

    [Fact]
    public void Text_has_the_headers_that_Anki_reads()
    {
        var lines = Exports.Text("anki", [Lessons.Segment("a\tb\n\"c\"", "你\u001F好") with { Document = "my lesson" }]).Split('\n');
        Assert.Equal(["#separator:tab", "#html:true", "#guid column:1", "#notetype column:2", "#deck column:3", "#tags column:4"],
            lines[..6]);
        Assert.Equal(["Aligner segment", "Aligner", "document::my_lesson part::transcript", "你\uFFFD好"], lines[6].Split('\t')[1..5]);
        Assert.Equal("a&#9;b<br>&quot;c&quot;", lines[6].Split('\t')[6]);
    }

    [Theory]
    [InlineData("", "你好", null)]
    [InlineData("Hi", "", null)]
    [InlineData("Hi", "好", null)]
    [InlineData("Hi", "你好", 0.69)]
    public void What_makes_no_good_card_is_left_out_and_counted(string english, string chinese, double? score)
    {
        using var writer = CorpusFormats.ByName("anki")!.CreateWriter(Stream.Null, ExportOptions.Default);
        writer.Write(Lessons.Segment(english, chinese) with { Score = score });
        Assert.Equal((0, 1), (writer.Written, writer.LeftOut));
    }

    [Theory]
    [InlineData(CardKinds.ChineseToEnglish, "y|", "0")]
    [InlineData(CardKinds.EnglishToChinese, "|y", "1")]
    [InlineData(CardKinds.Segments, "y|y", "0 1")]
    public void Only_the_chosen_cards_are_written_and_the_note_type_stays(CardKinds cards, string asked, string places)
    {
        var notes = Notes(Deck("apkg", [Lessons.Segment("Hello.", "你好。")], ExportOptions.Default with { Deck = new() { Cards = cards } }));
        Assert.Contains(" / Aligner segment / ", notes[1], StringComparison.Ordinal);
        Assert.EndsWith("||" + asked, notes[1], StringComparison.Ordinal);
        Assert.Equal(places, string.Join(' ', notes[2..].Select(card => card.Split(' ')[1])));
    }

    [Theory]
    [InlineData(@"\(x\) and \[y\]", @"\<span></span>(x\) and \<span></span>&#91;y\]")]
    [InlineData("[latex]x[/latex] [$]x[/$] [$$]x[/$$]", "&#91;latex]x&#91;/latex] &#91;$]x&#91;/$] &#91;$$]x&#91;/$$]")]
    [InlineData("[sound:x.mp3] [anki:play:q:0]", "&#91;sound:x.mp3] &#91;anki:play:q:0]")]
    [InlineData("{{c1::gap}} {{Chinese}} {{{x", "&#123;&#123;c1::gap}} &#123;&#123;Chinese}} &#123;&#123;{x")]
    [InlineData("<img src=x onerror=y> &#91;", "&lt;img src=x onerror=y&gt; &amp;#91;")]
    public void What_Anki_looks_for_in_a_field_is_text(string english, string field)
    {
        var lines = Exports.Text("anki", [Lessons.Segment(english, "你好。")]).Split('\n');
        Assert.Equal(field, lines[6].Split('\t')[6]);
    }

    [Fact]
    public void Notes_are_as_new_as_the_date_says()
    {
        var deck = Deck("apkg", [Lessons.Segment("Hello.", "你好。")],
            ExportOptions.Default with
            {
                Date = DateTimeOffset.UnixEpoch.AddDays(20000),
                Deck = new() { Cards = CardKinds.ChineseToEnglish },
            });
        Assert.Equal(["1728000000", "1728000000"], Query(deck, "select mod from notes union all select mod from cards"));
    }

    [Fact]
    public void A_deck_without_a_date_says_what_a_second_import_does()
    {
        Assert.Equal(
            ["the notes have no date: Anki adds what is new, and updates what it has where told to ('Update notes: always'), or where "
                + "--date says that they are newer"],
            Remarks("apkg", ExportOptions.Default));
        Assert.Empty(Remarks("apkg", ExportOptions.Default with { Date = DateTimeOffset.UnixEpoch }));
    }

    private static string[] Remarks(string format, ExportOptions options)
    {
        using var writer = CorpusFormats.ByName(format)!.CreateWriter(Stream.Null, options);
        writer.Complete();
        return [.. writer.Remarks];
    }

    private static string[] Query(byte[] deck, string query) =>
        Run(deck, Reader + "\nfor row in base.execute(sys.argv[2]): print(*row)", query);

    private static byte[] Deck(string format, IEnumerable<Segment> segments, ExportOptions options)
    {
        using var stream = new MemoryStream();
        using (var writer = CorpusFormats.ByName(format)!.CreateWriter(stream, options))
        {
            writer.BeginDocument(new DocumentFacts { Name = "lesson", Terms = [Caravan] });
            foreach (var segment in segments)
                writer.Write(segment);
            writer.Complete();
        }

        return stream.ToArray();
    }

    private static string[] Notes(byte[] deck) => Run(deck, Script);

    private static string[] Run(byte[] deck, string script, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Python), "needs Debian's python3");
        using var folder = new TemporaryFolder();
        var result = Client.Run(Python, ["-c", script, folder.Write("deck.apkg", deck), .. arguments]);
        Assert.True(result.Code == 0, result.Error);
        return result.Output.TrimEnd('\n').Split('\n');
    }
}
