using System.Text;
using System.Text.Json;
using Aligner.Cli.Display.Concordance;
using Aligner.Segments;
using Aligner.Segments.Concordance;
using Aligner.Tests;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class SearchTests
{
    private static readonly string Corpus = Path.Combine(Project.Root, "corpus");

    [Fact]
    public async Task Matches_stand_in_one_column_and_no_line_is_too_wide()
    {
        var result = await InProcess.RunAsync(["search", "茶", Corpus, "--from", "jsonl"]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        var lines = result.Output.Split('\n').Where(line => line.StartsWith(' ') && line.Contains("[茶]", StringComparison.Ordinal))
            .ToList();
        Assert.True(lines.Count > 10);
        Assert.All(lines, line => Assert.InRange(EastAsianWidth.Columns(line), 1, 104));
        Assert.InRange(lines.Select(line => EastAsianWidth.Columns(line.AsSpan(0, line.IndexOf('[', StringComparison.Ordinal)))).Distinct()
            .Count(), 1, 2);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task Transcripts_are_searched_as_corpora_are()
    {
        var corpus = await InProcess.RunAsync(["search", "en:caravan", Corpus, "--from", "jsonl", "--count"]);
        var seeds = await InProcess.RunAsync(["search", "en:caravan", Path.Combine(Project.Root, "seeds"), "--count"]);
        Assert.Equal((0, corpus.Output), (seeds.Code, seeds.Output));
    }

    [Fact]
    public async Task Transcripts_that_share_a_name_are_all_searched()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talk.txt", "Length: 0:15\n\n00:05\nTea is good.\n茶很好。\n");
        folder.Write("talk.srt", "1\n00:00:01,000 --> 00:00:03,000\nTea is hot.\n茶很烫。\n");
        var result = await InProcess.RunAsync(["search", "茶", folder.Path, "--count"]);
        Assert.Equal((0, "2\n", ""), (result.Code, result.Output, result.Error));
    }

    [Theory]
    [InlineData("talk.en.srt", "talk.zh-CN.srt", true)]
    [InlineData("talk.en.srt", "talk.zh-CN.srt", false)]
    [InlineData("en/talk.srt", "zh/talk.srt", true)]
    public async Task Files_of_one_recording_are_paired_as_align_pairs_them(string english, string chinese, bool asFolder)
    {
        using var folder = new TemporaryFolder();
        string[] files = [folder.Write(english, "1\n00:00:01,000 --> 00:00:03,000\nThe tea is hot.\n"),
            folder.Write(chinese, "1\n00:00:01,000 --> 00:00:03,000\n茶很烫。\n")];
        string[] inputs = asFolder ? [folder.Path] : files;
        var search = await InProcess.RunAsync(["search", "zh:茶 en:tea", .. inputs, "--json"]);
        Assert.StartsWith("{\"id\":\"talk#", search.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (search.Code, search.Error));
        var terms = await InProcess.RunAsync(["terms", .. inputs]);
        Assert.Equal((0, ""), (terms.Code, terms.Error));
    }

    [Fact]
    public async Task A_folder_of_corpora_and_transcripts_is_searched_whole()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", "{\"id\":\"a#1\",\"en\":\"Tea.\",\"zh\":\"茶。\"}\n");
        folder.Write("b/c.txt", "Length: 0:15\n\n00:05\nTea is good.\n茶很好。\n");
        var result = await InProcess.RunAsync(["search", "茶", folder.Path, "--json"]);
        Assert.Equal(["{\"id\":\"a#1\"", "{\"id\":\"b/c#00:05/1\""],
            result.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(',')[0]));
        Assert.Equal((0, ""), (result.Code, result.Error));
    }

    [Fact]
    public async Task JSON_gives_the_places()
    {
        var result = await InProcess.RunAsync(["search", "好", "-", "--json"],
            Encoding.UTF8.GetBytes(
                "{\"id\":\"a#1\",\"en\":\"Tea is good.\",\"zh\":\"茶很好。\"}\n{\"id\":\"a#2\",\"en\":\"No.\",\"zh\":\"不。\"}\n"));
        Assert.Equal("""{"id":"a#1","start":null,"en":"Tea is good.","zh":"茶很好。","en_matches":[],"zh_matches":[[2,1]],"zh_translations":[],"en_translations":[[7,4]]}""" + "\n", result.Output);
    }

    [Fact]
    public async Task Collocates_are_listed_for_both_languages()
    {
        var result = await InProcess.RunAsync(["search", "茶", Corpus, "--from", "jsonl", "--collocates", "--json"]);
        var words = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal("tea", words.First(word => word.GetProperty("language").GetString() == "en").GetProperty("word").GetString());
        Assert.Contains(words, word => word.GetProperty("language").GetString() == "zh");
    }

    [Fact]
    public void A_segment_with_many_places_takes_no_longer_than_it_is_long() => Growth.AssertLinear(
        places =>
        {
            var segment = new Segment
            {
                Id = "a#1",
                Document = "a",
                Part = Part.Transcript,
                Level = Level.Cue,
                English = string.Concat(Enumerable.Repeat("Tea horse ", places)),
                Chinese = string.Concat(Enumerable.Repeat("茶马", places)),
                Bead = "1-1",
            };
            foreach (var pattern in (string[])["en:tea", "zh:茶 en:tea"])
            {
                using var view = new ConcordanceView(Stream.Null, 100, false, null);
                view.Note(segment, SearchQuery.Parse(pattern, SearchMode.Literal).Match(segment));
            }
        },
        1_000);

    [Fact]
    public async Task Where_more_context_is_asked_for_than_there_is_nothing_is_moved_that_far()
    {
        var input = Encoding.UTF8.GetBytes("{\"id\":\"a#1\",\"en\":\"Tea is good.\",\"zh\":\"茶很好。\"}\n");
        var usual = await InProcess.RunAsync(["search", "tea", "-"], input);
        var wide = await InProcess.RunAsync(["search", "tea", "-", "--context", "10000"], input);
        Assert.Equal(("a#1\n" + new string(' ', 41) + "[Tea] is good.\n" + new string(' ', 41) + "[茶]很好。\n", usual.Output),
            (usual.Output, wide.Output));
    }

    [Theory]
    [InlineData("search ( x --regex", "'(' is not a pattern: Invalid pattern '(' at offset 1. Not enough )'s.")]
    [InlineData("search en: x", "'en:' is not a pattern: there is nothing to search for")]
    [InlineData("search tea x --regex --word", "--regex and --word do not go together")]
    [InlineData("search tea x --context 10001", "'10001' is not a number that --context takes; expected 1 to 10000")]
    [InlineData("search tea x --context 2147483647", "'2147483647' is not a number that --context takes; expected 1 to 10000")]
    [InlineData("search tea x --limit 0", "'0' is not a number that --limit takes; expected 1 or more")]
    [InlineData("search tea", "nothing to read: give files or folders, or - for standard input")]
    public async Task A_mistake_is_named(string line, string message)
    {
        var result = await InProcess.RunAsync(line.Split(' '));
        Assert.Equal(1, result.Code);
        Assert.StartsWith(message + "\n", result.Error, StringComparison.Ordinal);
    }
}
