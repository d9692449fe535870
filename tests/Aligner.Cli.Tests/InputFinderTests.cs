using Aligner.Cli.Input.Files;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class InputFinderTests : IDisposable
{
    private const string Segments = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Documents_of_a_folder_come_by_their_names_also_where_a_subfolder_is_between_them()
    {
        Write("a.txt", "a-1.txt", "a0.txt", "a/b.txt", "a/b/c.txt", "a/b-c.txt", "a b.txt", "B.txt", "a.b.txt", "a.b/x.srt.gz",
            ".hidden.txt", ".hidden/x.txt", "a/cover.png");
        var finder = new InputFinder();

        var files = finder.Find([_folder.Path]).ToList();

        Assert.Equal(["B", "a", "a b", "a-1", "a.b", "a.b/x", "a/b", "a/b-c", "a/b/c", "a0"], files.Select(file => file.Document));
        Assert.Equal(files.Select(file => file.Document).Order(StringComparer.Ordinal), files.Select(file => file.Document));
        Assert.Equal($"{_folder.Path}/a.b/x.srt.gz", files[5].Path);
        Assert.Equal(1, finder.PassedOver.Count);
    }

    [Fact]
    public void Files_of_one_name_keep_their_extension_in_the_order_of_their_paths()
    {
        Write("a.txt", "a.srt", "b.txt");
        Assert.Equal(["a.srt", "a.txt", "b"], new InputFinder().Find([_folder.Path]).Select(file => file.Document));
    }

    [Fact]
    public void What_is_named_twice_is_there_once_where_it_was_named_first()
    {
        Write("a.txt", "b.txt");
        Assert.Equal(["b", "a"],
            new InputFinder().Find([$"{_folder.Path}/b.txt", _folder.Path, $"{_folder.Path}/b.txt"]).Select(file => file.Document));
    }

    [Fact]
    public void Folders_of_segments_come_first_in_the_order_of_their_first_files()
    {
        Write("a.txt");
        foreach (var folder in new[] { "x", "x-1", "w/y" })
        {
            _folder.Write($"{folder}/seg-1.vtt", $"{Segments}00:01.000 --> 00:02.000\nOne.\n");
            _folder.Write($"{folder}/seg-2.vtt", $"{Segments}00:03.000 --> 00:04.000\nTwo.\n");
        }

        var finder = new InputFinder();
        Assert.Equal(["w/y", "x-1", "x", "a"], finder.Find([_folder.Path]).Select(file => file.Document));
        Assert.Equal([($"{_folder.Path}/w/y/", 2), ($"{_folder.Path}/x-1/", 2), ($"{_folder.Path}/x/", 2)], finder.Streams);
    }

    private void Write(params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
            _folder.Write(file, "");
    }
}
