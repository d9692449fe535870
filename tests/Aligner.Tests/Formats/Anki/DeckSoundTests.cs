using System.Globalization;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Formats.Anki;

public sealed class DeckSoundTests : IDisposable
{
    private const string Ffmpeg = "/usr/bin/ffmpeg";
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import sys, zipfile, sqlite3, json, os
        deck, folder = zipfile.ZipFile(sys.argv[1]), sys.argv[2]
        media = json.loads(deck.read('media'))
        for number, name in media.items(): open(os.path.join(folder, name), 'wb').write(deck.read(number))
        deck.extract('collection.anki2', folder)
        base = sqlite3.connect(os.path.join(folder, 'collection.anki2'))
        for guid, fields in base.execute('select guid, flds from notes order by id'): print(guid, fields.split('\x1f')[7])
        print(*media.values())
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_note_has_a_clip_as_long_as_its_segment_and_a_little_more()
    {
        var (lines, remarks) = Deck(Tone("talk.wav"), [Segment(1, 0, 2), Segment(2, 4, 7.5), Segment(3, 25, 27), Segment(4, null, null)]);
        var names = lines[^1].Split(' ');
        Assert.Equal(2, names.Length);
        Assert.Equal([.. names.Select(name => $"[sound:{name}]"), "", ""], lines[..4].Select(line => line.Split(' ')[1]));
        Assert.All(names, (name, i) => Assert.Equal($"aligner-{lines[i].Split(' ')[0]}.mp3", name));
        Assert.Equal(2.25, SecondsOf(names[0]), 0.1);
        Assert.Equal(3.9, SecondsOf(names[1]), 0.1);
        Assert.Equal(["2 of the notes have no sound: no times, times past the recording's end, or more than a minute"], remarks);
    }

    [Fact]
    public void Estimated_times_are_said()
    {
        var (_, remarks) = Deck(Tone("talk.wav"), [Segment(1, 0, 2) with { Times = TimesKind.Estimated }, Segment(2, 4, 6)]);
        Assert.Equal(["1 of the 2 clips follow estimated times, and may begin or end a little off"], remarks);
    }

    [Fact]
    public void The_same_recording_gives_the_same_bytes()
    {
        var path = Tone("-i $(x) .wav");
        Assert.Equal(Write(path, [Segment(1, 0, 2)]).Deck, Write(path, [Segment(1, 0, 2)]).Deck);
    }

    [Fact]
    public void Each_document_has_its_recording()
    {
        Tone("one.wav");
        Tone("two.wav");
        Segment[] segments = [Segment(1, 0, 2) with { Document = "a/one" }, Segment(2, 0, 2) with { Document = "a/two" }];
        Assert.Equal(2, Deck("{name}.wav", segments).Lines[^1].Split(' ').Length);
        var error = Assert.Throws<IOException>(() => Write("one.wav", segments));
        Assert.Equal("'one.wav' cannot be the recording of both 'a/one' and 'a/two'; in --media, {name} stands for the document's name",
            error.Message);
    }

    [Fact]
    public void What_is_no_recording_is_named()
    {
        Assert.SkipUnless(File.Exists(Ffmpeg), "needs Debian's ffmpeg");
        _folder.Write("text.mp3", "This is no sound."u8.ToArray());
        Assert.StartsWith("ffmpeg cannot cut sound out of '",
            Assert.Throws<IOException>(() => Write("text.mp3", [Segment(1, 0, 2)])).Message, StringComparison.Ordinal);
        Assert.Equal("the recording 'none.mp3' is not there; for an Anki deck --media takes the path of a file",
            Assert.Throws<IOException>(() => Write("none.mp3", [Segment(1, 0, 2)])).Message);
    }

    [Fact]
    public void A_playlist_brings_nothing_from_the_network()
    {
        Assert.SkipUnless(File.Exists(Ffmpeg), "needs Debian's ffmpeg");
        _folder.Write("list.m3u8", "#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/x.mp3\n#EXT-X-ENDLIST\n"u8.ToArray());
        Assert.Throws<IOException>(() => Write("list.m3u8", [Segment(1, 0, 2)]));
    }

    [Fact]
    public void Text_says_that_it_holds_no_sound()
    {
        using var writer = CorpusFormats.ByName("anki")!.CreateWriter(Stream.Null, ExportOptions.Default with { Recording = new("talk.mp3") });
        writer.Complete();
        Assert.Equal(["notes as text hold no sound; --to apkg does"], writer.Remarks);
    }

    private static Segment Segment(int number, double? start, double? end) => Lessons.Segment("Hello.", "你好。") with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"lesson#{number}"),
        Times = start is null ? TimesKind.None : TimesKind.Exact,
        Range = start is null ? null : new TimeRange(TimeSpan.FromSeconds(start.Value), TimeSpan.FromSeconds(end!.Value)),
    };

    /// <summary>Ten seconds of a tone, made by ffmpeg itself.</summary>
    private string Tone(string name)
    {
        Assert.SkipUnless(File.Exists(Ffmpeg), "needs Debian's ffmpeg");
        var result = Client.Run(Ffmpeg, "-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", "sine=frequency=440:duration=10",
            "file:" + Path.Combine(_folder.Path, name));
        Assert.True(result.Code == 0, result.Error);
        return name;
    }

    private (byte[] Deck, string[] Remarks) Write(string media, IEnumerable<Segment> segments)
    {
        using var stream = new MemoryStream();
        using (var writer = CorpusFormats.ByName("apkg")!.CreateWriter(stream,
            ExportOptions.Default with { Recording = new(media, _folder.Path), Date = DateTimeOffset.UnixEpoch }))
        {
            foreach (var segment in segments)
                writer.Write(segment);
            writer.Complete();
            return (stream.ToArray(), [.. writer.Remarks]);
        }
    }

    private (string[] Lines, string[] Remarks) Deck(string media, IEnumerable<Segment> segments)
    {
        Assert.SkipUnless(File.Exists(Python), "needs Debian's python3");
        var (deck, remarks) = Write(media, segments);
        var result = Client.Run(Python, "-c", Script, _folder.Write("deck.apkg", deck), _folder.Path);
        Assert.True(result.Code == 0, result.Error);
        return (result.Output.TrimEnd('\n').Split('\n'), remarks);
    }

    private double SecondsOf(string clip) => double.Parse(
        Client.Run("/usr/bin/ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0",
            Path.Combine(_folder.Path, clip)).Output, CultureInfo.InvariantCulture);
}
