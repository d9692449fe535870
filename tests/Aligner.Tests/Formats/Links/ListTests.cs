using Xunit;

namespace Aligner.Tests.Formats.Links;

/// <summary>Lists of pairs and units of other programs, as they write them.</summary>
public sealed class ListTests
{
    private static readonly string[] Guessed = ["AL0923", "AL0923"];

    [Fact]
    public void Quotation_marks_between_tabs_are_text_where_one_of_them_stands_alone()
    {
        var (read, problems) =
            Imports.Read("1\t“十个碗。\t\"Ten bowls.”\n2\t她说不。\tShe said \"no\" twice.\n3\t一个盖子。\t\"One lid.\n4\t完了。\tDone.\n", "list.tsv");
        Assert.Equal([("\"Ten bowls.”", "“十个碗。"), ("She said \"no\" twice.", "她说不。"), ("\"One lid.", "一个盖子。"), ("Done.", "完了。")],
            read.Select(segment => (segment.English, segment.Chinese)));
        Assert.Equal(Guessed, problems.Select(Code));
    }

    [Fact]
    public void They_are_none_where_every_field_with_one_is_quoted()
    {
        var (read, _) = Imports.Read("Ten bowls.\t\"十个碗。\"\n\"She said \"\"no\"\".\"\t她说不。\n", "list.tsv");
        Assert.Equal([("Ten bowls.", "十个碗。"), ("She said \"no\".", "她说不。")], read.Select(segment => (segment.English, segment.Chinese)));
    }

    [Fact]
    public void A_mark_that_no_other_closes_far_below_loses_nothing()
    {
        var lines = Enumerable.Range(0, 5000).Select(i => i == 4000 ? "\"Stray bowl.\t碗。\n" : $"\"Bowl {i}.\"\t碗{i}。\n");
        var (read, problems) = Imports.Read(string.Concat(lines), "list.tsv");
        Assert.Equal((5000, "Bowl 3999.", "\"Stray bowl."), (read.Count, read[3999].English, read[4000].English));
        Assert.Equal(Guessed, problems.Select(Code));
    }

    [Fact]
    public void Tabs_in_a_csv_and_a_romanised_column_are_known()
    {
        var (read, _) = Imports.Read("碗\tbowl, dish\twǎn\n盖子\tlid\tgàizi\n", "deck.csv");
        Assert.Equal([("bowl, dish", "碗"), ("lid", "盖子")], read.Select(segment => (segment.English, segment.Chinese)));
    }

    [Fact]
    public void Notes_of_Anki_are_read_without_their_headers_tags_and_HTML()
    {
        var (read, _) = Imports.Read(
            "#separator:tab\n#html:true\n#tags column:3\n<b>碗</b>。\tA&nbsp;bowl<br>or dish &amp; more.\tkiln lesson\n\"\"\"盖子\"\"。\"\tA "
                + "lid.[sound:lid.mp3]\tkiln\n", "notes.txt");
        Assert.Equal([("A bowl or dish & more.", "碗。"), ("A lid.", "\"盖子\"。")], read.Select(segment => (segment.English, segment.Chinese)));
    }

    [Fact]
    public void What_hunalign_joins_is_joined()
    {
        var (read, problems) = Imports.Read("Ten bowls. ~~~ One lid.\t十个碗。 ~~~ 一个盖子。\t0.7\n<p>\t<p>\t0\n", "list.tsv");
        Assert.Equal([("Ten bowls. One lid.", "十个碗。一个盖子。")], read.Select(segment => (segment.English, segment.Chinese)));
        Assert.Equal([.. Guessed, "AL0925"], problems.Select(Code));
    }

    [Fact]
    public void Each_marked_segment_of_a_unit_is_a_pair_and_what_is_not_to_be_translated_is_left_out()
    {
        var (read, problems) = Imports.Read("""
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="kiln" source-language="en-US" target-language="zh-CN"><body>
            <trans-unit id="1" translate="no"><source>KILN-7</source></trans-unit>
            <trans-unit id="2"><source>Ten bowls. One lid.</source><seg-source><mrk mtype="seg" mid="4">Ten bowls.</mrk> <mrk mtype="seg" mid="5">One <g id="1">lid</g>.</mrk></seg-source><target><mrk mtype="seg" mid="5">一个<g id="1">盖子</g>。</mrk><mrk mtype="seg" mid="4">十个碗。</mrk></target></trans-unit>
            <trans-unit id="3"><source>Done.</source><seg-source><mrk mtype="seg" mid="6">Done.</mrk></seg-source><target/></trans-unit></body></file></xliff>
            """, "kiln.sdlxliff");
        Assert.Equal([("Ten bowls.", "十个碗。"), ("One lid.", "一个盖子。"), ("Done.", "")],
            read.Select(segment => (segment.English, segment.Chinese)));
        Assert.Equal(
            [
                "kiln.sdlxliff:2:2: warning AL0947: units that are not to be translated are left out: trans-unit (1)",
                "kiln.sdlxliff:3:140: warning AL0946: inline codes are left out, with the text inside g, pc and mrk kept: g (2)",
            ],
            problems);
    }

    [Fact]
    public void The_indentation_of_a_text_is_none_of_it()
    {
        var (read, _) = Imports.Read("""
            <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="xml"/><body><tu>
              <tuv xml:lang="en"><seg>
                Leave the door
                shut.
              </seg></tuv>
              <tuv xml:lang="zh"><seg>
                别开
                门。
              </seg></tuv></tu></body></tmx>
            """);
        Assert.Equal(("Leave the door shut.", "别开门。"), (read[0].English, read[0].Chinese));
    }

    [Theory]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nTea.\n茶。\n", "is a source to align (subrip); 'aligner align' reads it")]
    [InlineData("<!DOCTYPE html><html><body><p>Tea.</p></body></html>", "is a web page, a source to align; 'aligner align' reads it")]
    [InlineData("%PDF-1.4\n",
        "is a PDF, which holds no lines of text; 'pdftotext -layout' of poppler-utils makes a text file of it, and that can be read")]
    public void What_is_no_corpus_is_named(string text, string what)
    {
        var (read, problems) = Imports.Read(text);
        Assert.Empty(read);
        Assert.Equal($"corpus.any:1:1: error AL0902: this is not a corpus that can be read: it {what}", Assert.Single(problems));
    }

    private static string Code(string problem) => problem.Split(' ')[2].TrimEnd(':');
}
