using System.Text;
using Aligner.Cli.Commands.Aligning;
using Aligner.Cli.Commands.Corpora;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Formats;
using Aligner.Pairing;
using Aligner.Segments;
using Aligner.Tests;
using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>A fault of the program ends a document, not the run: it is told with its place, and the rest is done and written.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Cue = "00:05\nThe {0} sleeps.\n{0}睡了。\n";
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly MemoryStream _output = new();

    public void Dispose()
    {
        _folder.Dispose();
        _error.Dispose();
        _output.Dispose();
    }

    [Fact]
    public void A_fault_in_reading_a_document_leaves_the_others()
    {
        WriteLessons();
        var code = Align(new FaultyFormat { FailsCheck = "bad" }, isFolder: false);
        Assert.Equal(2, code);
        Assert.Contains(Told($"{_folder.Path}/in/bad.txt", "FaultTests+FaultyFormat.Check", "check"), _error.ToString(),
            StringComparison.Ordinal);
        Assert.Equal("first\nlast\n", File.ReadAllText(_folder.Path + "/out.x"));
        Assert.Contains("\"source\": \"" + _folder.Path + "/in/bad.txt\"", File.ReadAllText(_folder.Path + "/report.json"),
            StringComparison.Ordinal);
        Assert.Contains("\"code\": \"AL0099\"", File.ReadAllText(_folder.Path + "/report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_writing_a_document_leaves_the_files_of_the_others()
    {
        WriteLessons();
        _folder.Write("out/bad.x", "old");
        var code = Align(new FaultyFormat { FailsWrite = "bad" }, isFolder: true);
        Assert.Equal(2, code);
        Assert.Contains(Told("bad", "FaultTests+FaultyFormat+Writer.WriteSegment", "write"), _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["bad.x old", "first.x first\n", "last.x last\n"],
            Directory.EnumerateFiles(_folder.Path + "/out").Order(StringComparer.Ordinal)
                .Select(path => $"{Path.GetFileName(path)} {File.ReadAllText(path)}"));
        Assert.Contains("\"code\": \"AL0099\"", File.ReadAllText(_folder.Path + "/report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_writing_a_file_that_others_share_leaves_the_old_one()
    {
        WriteLessons();
        _folder.Write("out.x", "old");
        Assert.Equal(2, Align(new FaultyFormat { FailsWrite = "bad" }, isFolder: false));
        Assert.Contains($"cannot write: {Told("bad", "FaultTests+FaultyFormat+Writer.WriteSegment", "write")}", _error.ToString(),
            StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_folder.Path + "/out.x"));
        Assert.Equal(["in", "out.x"],
            Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)!)
                .Where(name => !name.EndsWith(".resume", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fault_in_reading_a_corpus_leaves_what_came_before_and_the_next()
    {
        string[] inputs = [_folder.Write("first", "first\n"), _folder.Write("bad", "before\nFAULT\nafter\n"),
            _folder.Write("last", "last\n")];
        var format = new FaultyFormat();
        var run = new CorpusRun(Streams, new CorpusRequest(inputs, format, new OutputPlan(null, false, [format]), ExportOptions.Default),
            CancellationToken.None);
        Assert.Equal(2, run.Write(segments => segments));
        Assert.Equal("first\nbefore\nlast\n", Encoding.UTF8.GetString(_output.ToArray()));
        Assert.Equal(Told(inputs[1], "FaultTests+FaultyFormat+<Read>d", "read") + "3 segments read, 3 written; 1 error, 0 warnings\n",
            Numberless(_error.ToString()));
    }

    [Fact]
    public void A_fault_with_one_segment_is_told_and_the_next_are_taken()
    {
        var input = _folder.Write("corpus", "a\nb\nc\n");
        var run = new CorpusRun(Streams,
            new CorpusRequest([input], new FaultyFormat(), new OutputPlan(null, false, []), ExportOptions.Default), CancellationToken.None);
        var taken = new List<string>();
        Assert.Equal(2, run.Read(segment => taken.Add(segment.English == "b" ? throw new FormatException("note\nb.") : segment.English),
            () => { }));
        Assert.Equal(["a", "c"], taken);
        Assert.StartsWith("corpus:1:1: error AL0099: a fault of this program ended the work on it: FormatException in "
            + "Aligner.Cli.Tests.FaultTests", _error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(": note b; please report it with this line, and with the file if you may\n", _error.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_outside_of_all_documents_is_one_line_too()
    {
        Assert.Equal(2, ExceptionBoundary.Run(_error, () => throw new FormatException("odd")));
        Assert.StartsWith("aligner:1:1: error AL0099: a fault of this program ended the work on it: FormatException in ", _error.ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith(": odd; please report it with this line, and with the file if you may\n", _error.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_and_a_full_disk_are_no_faults()
    {
        List<Exception> passed = [new OperationCanceledException(), new InsufficientMemoryException(), new IOException(),
            new UnauthorizedAccessException(), new Microsoft.Data.Sqlite.SqliteException("full", 13)];
        Assert.All(passed, error => Assert.Same(error, Record.Exception(() => Unforeseen.Try("talk", _ => { }, () => throw error))));
    }

    private CliStreams Streams => new(Stream.Null, _output, _error);

    private void WriteLessons()
    {
        foreach (var name in (string[])["first", "bad", "last"])
            _folder.Write($"in/{name}.txt", Cue.Replace("{0}", name, StringComparison.Ordinal));
    }

    private int Align(CorpusFormat format, bool isFolder) => new AlignAction(
        Streams,
        new AlignRequest
        {
            Inputs = [$"{_folder.Path}/in/first.txt", $"{_folder.Path}/in/bad.txt", $"{_folder.Path}/in/last.txt"],
            Output = new OutputPlan(_folder.Path + (isFolder ? "/out" : "/out.x"), isFolder, [format]),
            Timelines = TimelineOptions.Default,
            Segmenter = SegmenterOptions.Default,
            Selection = SegmentSelection.Everything,
            Export = ExportOptions.Default,
            ReportPath = _folder.Path + "/report.json",
        },
        CancellationToken.None).Run();

    private static string Told(string source, string place, string message) =>
        $"{source}:1:1: error AL0099: a fault of this program ended the work on it: FormatException in Aligner.Cli.Tests.{place}: {message}; please report it with this line, and with the file if you may\n";

    /// <summary>Without the number that the compiler gives an iterator.</summary>
    private static string Numberless(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"d__\d+\.MoveNext", "d");

    /// <summary>A text of English lines, with the faults that are asked for.</summary>
    private sealed class FaultyFormat : CorpusFormat
    {
        public string? FailsCheck { get; init; }

        public string? FailsWrite { get; init; }

        public override string Name => "faulty";

        public override IReadOnlyList<string> Extensions { get; } = [".x"];

        public override string Description => "has faults";

        public override bool CanRead => true;

        public override IEnumerable<Problem> Check(Transcript transcript) =>
            transcript.Name == FailsCheck ? throw new FormatException("check") : [];

        public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new Writer(stream, FailsWrite);

        public override IEnumerable<Segment> Read(CorpusSource source)
        {
            using var reader = new StreamReader(source.Stream);
            while (reader.ReadLine() is { } line)
            {
                yield return line == "FAULT"
                    ? throw new FormatException("read")
                    : new Segment
                    {
                        Id = line,
                        Document = source.Document,
                        Part = Part.Transcript,
                        Level = Level.Cue,
                        English = line,
                        Chinese = "",
                        Bead = "1-0",
                    };
            }
        }

        private sealed class Writer(Stream stream, string? fails) : SegmentWriter
        {
            private readonly HashSet<string> _documents = [];

            public override void Complete()
            {
            }

            protected override void WriteSegment(Segment segment)
            {
                if (segment.Document == fails)
                    throw new FormatException("write");
                if (segment.English == segment.Id || _documents.Add(segment.Document))
                    stream.Write(Encoding.UTF8.GetBytes((segment.English == segment.Id ? segment.English : segment.Document) + "\n"));
            }

            protected override void Dispose(bool disposing)
            {
            }
        }
    }
}
