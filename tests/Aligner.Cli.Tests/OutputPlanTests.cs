using Aligner.Cli.Output;
using Aligner.Formats;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class OutputPlanTests
{
    private static readonly CorpusFormat Pair = new PairFormat();

    [Theory]
    [InlineData("out/x.en", "out/x.en out/x.zh")]
    [InlineData("out/x.pair", "out/x.en out/x.zh")]
    [InlineData("out/x.txt", "out/x.txt.en out/x.txt.zh")]
    public void A_format_of_several_files_writes_them_beside_each_other(string path, string files) =>
        Assert.Equal(files, string.Join(' ', OutputPlan.Make(path, [Pair]).Plan!.PathsOf("lesson", Pair)));

    [Fact]
    public void In_a_folder_they_have_the_name_of_the_document() =>
        Assert.Equal(["out/a/b.en", "out/a/b.zh"], OutputPlan.Make("out/", [Pair]).Plan!.PathsOf("a/b", Pair));

    [Fact]
    public void Standard_output_takes_one_file() =>
        Assert.Equal("standard output takes one file, and pair is 2; give a file or a folder with -o", OutputPlan.Make("-", [Pair]).Error);

    [Theory]
    [InlineData("a/b.tmx", "a/b")]
    [InlineData("a/b.c.jsonl.gz", "a/b.c")]
    [InlineData("a/b.c", "a/b")]
    public void The_name_of_a_corpus_is_without_its_ending(string path, string stem) => Assert.Equal(stem, CorpusFormats.StemOf(path));

    private sealed class PairFormat : FileSetFormat
    {
        public override string Name => "pair";

        public override IReadOnlyList<string> Extensions { get; } = [".pair"];

        public override IReadOnlyList<string> Endings { get; } = [".en", ".zh"];

        public override string Description => "two files";

        public override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options) =>
            throw new NotSupportedException();
    }
}
