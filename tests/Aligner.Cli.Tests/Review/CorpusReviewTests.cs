using System.Text;
using System.Text.Json;
using Aligner.Cli.Serving;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests.Review;

/// <summary>A corpus as what is reviewed, from the page to the corrected corpus.</summary>
public sealed class CorpusReviewTests : IDisposable
{
    private const string Units = """
        document,id,en,zh
        a,a#1,The ferry is late. We wait on the pier.,渡船晚点了。我们在码头上等。
        a,a#2,It rains.,一只猫睡在屋顶上。
        b,b#1,A cat sleeps on the roof.,下雨了。
        b,b#2,Tea is served.,茶来了。

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_said_on_the_page_corrects_the_corpus_later()
    {
        var corpus = _folder.Write("units.csv", Units);
        using (var program = ProcessRun.Start(_folder.Path, "review", "units.csv", "--by", "Anna", "--no-browser"))
        {
            program.StandardInput.Close();
            Assert.Equal("4 rows, 0 operations in units.csv.edits.jsonl; Ctrl-C ends it", program.StandardError.ReadLine());
            var address = program.StandardError.ReadLine()!.Split("/#");
            using var client = new HttpClient { BaseAddress = new Uri(address[0]) };
            client.DefaultRequestHeaders.Add(ReviewServer.TokenHeader, address[1]);
            string[] changes = ["\"confirm\",\"row\":0", "\"pair\",\"en\":[2,1],\"zh\":[3,1]", "\"note\",\"row\":4,\"text\":\"green?\""];
            for (var version = 0; version < changes.Length; version++)
            {
                using var body = new StringContent($$"""{"version":{{version}},"action":{{changes[version]}}}""", Encoding.UTF8,
                    "application/json");
                using var answer = await client.PostAsync(new Uri("/do", UriKind.Relative), body, TestContext.Current.CancellationToken);
                Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }

            program.Kill();
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var log = corpus + ".edits.jsonl";
        Assert.Equal(new CliResult(0, "units.csv: 3 operations, 3 hold, 0 doubtful, 0 lost\n", ""),
            await InProcess.RunAsync(["edits", "check", log, corpus]));
        Assert.Equal(
            [
                "a#1: The ferry is late. We wait on the pier. = 渡船晚点了。我们在码头上等。 1-1 1 confirmed ",
                "a#2: - = 一只猫睡在屋顶上。 0-1 1 automatic ",
                "a#2/2: It rains. = 下雨了。 1-1 1 confirmed ",
                "b#1: A cat sleeps on the roof. = - 1-0 1 automatic ",
                "b#2: Tea is served. = 茶来了。 1-1 - automatic green?",
            ],
            await ConvertAsync("4 segments read, 5 written; 0 errors, 0 warnings\n", corpus, "--edits", log));
        Assert.Equal(["a#1: The ferry is late. We wait on the pier. = 渡船晚点了。我们在码头上等。 1-1 1 confirmed ",
            "a#2/2: It rains. = 下雨了。 1-1 1 confirmed "],
            await ConvertAsync("4 segments read, 2 written; 0 errors, 0 warnings\n", corpus, "--edits", log, "--reviewed"));
        Assert.Equal(0, (await InProcess.RunAsync(["edits", "undo", log, "2"])).Code);
        Assert.Contains("a#2: It rains. = 一只猫睡在屋顶上。 1-1 - automatic ",
            await ConvertAsync("4 segments read, 4 written; 0 errors, 0 warnings\n", corpus, "--edits", _folder.Path));
        // A unit put in, one changed; the corpus has another name and another format.
        var changed = Path.Combine(_folder.Path, "new.jsonl");
        Assert.Equal(0, (await InProcess.RunAsync(
            ["convert", _folder.Write("changed.csv",
                Units.Replace("a,a#1,", "a,a#0,Good morning.,早上好。\na,a#1,", StringComparison.Ordinal)
                    .Replace("is late", "is very late", StringComparison.Ordinal)), "-o", changed])).Code);
        var rebased = await ConvertAsync(
            $"{log}:2:1: warning AL1302: operation 1 (confirm) is doubtful: 'The ferry is late.' has changed\n5 segments read, 5 written; 0 errors, 1 warning\nrebased {log}: 2 operations\n", changed, "--edits", log, "--rebase");
        Assert.Contains("a#1: The ferry is very late. We wait on the pier. = 渡船晚点了。我们在码头上等。 1-1 - doubtful was: The ferry is late.",
            rebased);
        Assert.Equal(rebased, await ConvertAsync("5 segments read, 5 written; 0 errors, 0 warnings\n", changed, "--edits", log));
    }

    [Fact]
    public async Task Corpora_are_documents_of_a_review_where_they_are_named_or_a_folder_has_no_source()
    {
        _folder.Write("all/units.csv", Units);
        _folder.Write("all/units.csv.edits.jsonl", "{\"edits\":1,\"document\":\"units.csv\"}\n");
        var one = await InProcess.RunAsync(["review", Path.Combine(_folder.Path, "all"), "--no-browser", "--idle", "1"]);
        Assert.StartsWith($"4 rows, 0 operations in {_folder.Path}/all/units.csv.edits.jsonl; Ctrl-C ends it\n", one.Error,
            StringComparison.Ordinal);
        _folder.Write("all/lesson.txt", ServedReview.Lesson);
        Assert.StartsWith("12 rows, ",
            (await InProcess.RunAsync(["review", Path.Combine(_folder.Path, "all"), "--no-browser", "--idle", "1"])).Error,
            StringComparison.Ordinal);
        var two = await InProcess.RunAsync(
            ["review", Path.Combine(_folder.Path, "all"), Path.Combine(_folder.Path, "all", "units.csv"), "--no-browser", "--idle", "1"]);
        Assert.StartsWith("2 documents; Ctrl-C ends it\n", two.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_corpus_and_its_log_is_told()
    {
        var (corpus, empty) = (_folder.Write("units.csv", Units), _folder.Write("empty.csv", "document,id,en,zh\n"));
        var result = await InProcess.RunAsync(["review", empty, "--no-browser"]);
        Assert.Equal(new CliResult(2, "", $"{empty}:1:1: error AL0907: the corpus has no segment\n"), result);
        var log = _folder.Write("other.edits.jsonl", "{\"edits\":1,\"document\":\"other\",\"en\":[\"0123456789abcdef\"]}\n");
        Assert.Equal(new CliResult(2, "",
            $"{log}:1:1: error AL1332: is about 'other', and knows too few of the sentences of 'units.csv' to be its log\n"),
            await InProcess.RunAsync(["review", corpus, "--edits", log, "--no-browser"]));
        await ConvertAsync($"{log}:1:1: warning AL1308: is about 'other', which no document of this run is; nothing of it is applied\n4 segments read, 4 written; 0 errors, 1 warning\n", corpus, "--edits", log);
        Assert.Equal(new CliResult(1, "", "--rebase is about the logs of --edits; give them too\nTry 'aligner convert --help'.\n"),
            await InProcess.RunAsync(["convert", corpus, "--rebase"]));
    }

    /// <summary>The segments of the converted corpus in a line each.</summary>
    private static async Task<string[]> ConvertAsync(string error, string corpus, params string[] args)
    {
        var result = await InProcess.RunAsync(["convert", corpus, "--to", "jsonl", .. args]);
        Assert.Equal((0, error), (result.Code, result.Error));
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(unit => $"{unit.GetProperty("id")}: {Shown(unit.GetProperty("en"))} = {Shown(unit.GetProperty("zh"))} {unit.GetProperty("bead")} {(unit.GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? score.GetDouble() : "-")} {unit.GetProperty("status")} {unit.GetProperty("comment")}")];
    }

    private static string Shown(JsonElement text) => text.GetString() is { Length: > 0 } shown ? shown : "-";
}
