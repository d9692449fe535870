using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Chat;

/// <summary>The times of a turn: bullets of milliseconds between control characters, or a tier of clock times.</summary>
internal static partial class ChatTimes
{
    /// <summary>From the first bullet's beginning to the last one's end; null where there is none.</summary>
    public static (SourcedText Written, TimeRange Times)? OfBullets(SourcedText content)
    {
        var bullets = BulletPattern().Matches(content.Text);
        if (bullets.Count == 0)
            return null;
        var (first, last) = (bullets[0], bullets[^1]);
        return (content.Slice(first.Index, last.Index + last.Length - first.Index), new TimeRange(Milliseconds(first, "start"), Milliseconds(last, "end")));
    }

    /// <summary>Of <c>%tim: 01:30</c> or <c>%tim: 01:30-01:42</c>.</summary>
    public static (SourcedText Written, TimeRange Times)? OfTier(SourcedText content)
    {
        var times = content.Text.Split('-', 2).Select(time => WrittenTime.Parse(time)).ToList();
        return times[0] is { } start ? (content, new TimeRange(start.Value, times.ElementAtOrDefault(1)?.Value)) : null;
    }

    private static TimeSpan Milliseconds(Match bullet, string group) =>
        TimeSpan.FromMilliseconds(long.Parse(bullet.Groups[group].Value, CultureInfo.InvariantCulture));

    /// <summary>Older files name the recording in it; copies of what CLAN shows have a dot in place of the control characters, or nothing.</summary>
    [GeneratedRegex(@"[\u0015•·](?:%(?:snd|mov):\s*""[^""]*""_)?(?<start>[0-9]{1,9})_(?<end>[0-9]{1,9})-?[\u0015•·]|(?<=\s)(?<start>[0-9]{1,9})_(?<end>[0-9]{1,9})(?=\s*$)")]
    private static partial Regex BulletPattern();
}
