using System.Globalization;
using Aligner.Corpus;

namespace Aligner.Exchange.Anki;

/// <summary>The sound of a deck: a clip for each segment, cut out of its document's recording.</summary>
/// <param name="options">Name the recording.</param>
/// <param name="add">Takes the name and the bytes of each clip.</param>
internal sealed class DeckSound(ExportOptions options, Action<string, byte[]> add)
{
    private static readonly TimeSpan Before = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan After = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Ffmpeg _ffmpeg = new(Ffmpeg.Find() ?? throw new IOException("the sound of an Anki deck is cut with ffmpeg, which is in no folder of PATH; install it, or leave --media out"), options.Cancellation);
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
                yield return string.Create(CultureInfo.InvariantCulture, $"{_estimated} of the {_clips} clips follow estimated times, and may begin or end a little off");
            if (_silent > 0)
                yield return string.Create(CultureInfo.InvariantCulture, $"{_silent} of the notes have no sound: no times, times past the recording's end, or more than a minute");
        }
    }

    /// <summary>Cuts the segment's clip; the mark by which Anki plays it, or nothing.</summary>
    /// <param name="segment">Whose times are cut.</param>
    /// <param name="guid">The note's, hexadecimal, by which the file is named.</param>
    /// <exception cref="IOException">There is no such recording, or none that can be read.</exception>
    public string Cut(Segment segment, string guid)
    {
        var clip = segment.Range is { End: { } end } range && end > range.Start && end - range.Start <= Longest ? Clip(RecordingOf(segment.Document), range.Start, end) : [];
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

    private byte[] Clip(string recording, TimeSpan start, TimeSpan end)
    {
        var from = start > Before ? start - Before : TimeSpan.Zero;
        return _ffmpeg.Cut(recording, from, end + After - from);
    }

    private string RecordingOf(string document)
    {
        if (_recordings.TryGetValue(document, out var known))
            return known;
        var given = options.Media!.Replace("{name}", document[(document.LastIndexOf('/') + 1)..], StringComparison.Ordinal);
        if (given.Contains('\0', StringComparison.Ordinal))
            throw new IOException($"the name of the document '{document}' cannot be that of a recording");
        var path = Path.GetFullPath(given, options.MediaFolder);
        if (_recordings.FirstOrDefault(recording => recording.Value == path).Key is { } other)
            throw new IOException($"'{given}' cannot be the recording of both '{other}' and '{document}'; in --media, {{name}} stands for the document's name");
        if (!File.Exists(path))
            throw new IOException($"the recording '{given}' is not there; for an Anki deck --media takes the path of a file");
        return _recordings[document] = path;
    }
}
