using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Anki;

/// <summary>The sound of a deck: a clip for each segment, cut out of its document's recording.</summary>
/// <param name="source">Names the recording.</param>
/// <param name="add">Takes the name and the bytes of each clip.</param>
internal sealed class DeckSound(RecordingOptions source, Action<string, byte[]> add)
{
    private static readonly TimeSpan Before = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan After = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Ffmpeg _ffmpeg =
        new(Ffmpeg.Find() ?? throw new IOException("the sound of an Anki deck is cut with ffmpeg, which is in no folder of PATH; install "
            + "it, or leave --media out"));
    private readonly Dictionary<string, string> _recordings = new(StringComparer.Ordinal);
    private int _clips;
    private int _estimated;
    private int _silent;

    /// <summary>What people should know of the clips.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (_estimated > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{_estimated} of the {_clips} clips follow estimated times, and may begin or end a little off");
            }

            if (_silent > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{_silent} of the notes have no sound: no times, times past the recording's end, or more than a minute");
            }
        }
    }

    /// <summary>Cuts the segment's clip; the mark by which Anki plays it, or nothing.</summary>
    /// <param name="segment">Whose times are cut.</param>
    /// <param name="guid">The note's, hexadecimal, by which the file is named.</param>
    /// <param name="cancellation">Ends the program that cuts.</param>
    /// <exception cref="IOException">There is no such recording, or none that can be read.</exception>
    public string Cut(Segment segment, string guid, CancellationToken cancellation)
    {
        var clip = segment.Range is { End: { } end } range && end > range.Start && end - range.Start <= Longest
            ? Clip(RecordingOf(segment.Document), range.Start, end, cancellation) : [];
        if (clip.Length == 0)
        {
            _silent++;
            return "";
        }

        _clips++;
        _estimated += segment.Times == TimesKind.Estimated ? 1 : 0;
        var name = $"aligner-{guid}.mp3";
        add(name, clip);
        return $"[sound:{name}]";
    }

    private byte[] Clip(string recording, TimeSpan start, TimeSpan end, CancellationToken cancellation)
    {
        var from = start > Before ? start - Before : TimeSpan.Zero;
        return _ffmpeg.Cut(recording, from, end + After - from, cancellation);
    }

    private string RecordingOf(string document)
    {
        if (_recordings.TryGetValue(document, out var known))
            return known;
        var given = source.Path.Replace("{name}", document[(document.LastIndexOf('/') + 1)..], StringComparison.Ordinal);
        if (given.Contains('\0', StringComparison.Ordinal))
            throw new IOException($"the name of the document '{document}' cannot be that of a recording");
        var path = Path.GetFullPath(given, source.Folder);
        if (_recordings.FirstOrDefault(recording => recording.Value == path).Key is { } other)
        {
            throw new IOException(
                $"'{given}' cannot be the recording of both '{other}' and '{document}'; in --media, {{name}} stands for the document's name");
        }

        if (!File.Exists(path))
            throw new IOException($"the recording '{given}' is not there; for an Anki deck --media takes the path of a file");
        return _recordings[document] = path;
    }
}

/// <summary>Cuts sound out of recordings with the program ffmpeg: a process for each clip, without a shell, with an end.</summary>
/// <param name="program">Its path.</param>
internal sealed class Ffmpeg(string program)
{
    private const string Name = "ffmpeg";
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <summary>Its path in one of the folders that PATH names in full; null where it is in none.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name))
        .FirstOrDefault(File.Exists);

    /// <summary>A stretch of a recording's sound as MP3; empty past its end.</summary>
    /// <exception cref="IOException">The file has no sound that can be read.</exception>
    /// <exception cref="OperationCanceledException">The process at work was ended.</exception>
    public byte[] Cut(string recording, TimeSpan start, TimeSpan length, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = Start(recording, start, length);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestRun);
        using var kill = limit.Token.Register(() => process.Kill());
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var sound = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(sound);
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
        {
            throw new IOException(
                $"ffmpeg cannot cut sound out of '{recording}': {(limit.IsCancellationRequested ? "it took too long" : LastLine(error.GetAwaiter().GetResult()))}");
        }

        return sound.ToArray();
    }

    private Process Start(string recording, TimeSpan start, TimeSpan length)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo(program, Arguments(recording, start, length))
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                })!;
        }
        catch (Win32Exception error)
        {
            throw new IOException($"'{program}' cannot be run: {error.Message}", error);
        }
    }

    /// <summary>Files only, whatever the recording names; nothing in the result that tells when or with what it was made.</summary>
    private static string[] Arguments(string recording, TimeSpan start, TimeSpan length) =>
    [
        "-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file,pipe",
        "-ss", Seconds(start), "-t", Seconds(length), "-i", "file:" + recording,
        "-map", "0:a:0", "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact",
        "-ac", "1", "-c:a", "libmp3lame", "-b:a", "64k", "-write_xing", "0", "-id3v2_version", "0", "-f", "mp3", "pipe:1",
    ];

    private static string Seconds(TimeSpan time) => FieldText.Seconds(time).ToString(CultureInfo.InvariantCulture);

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];
}
