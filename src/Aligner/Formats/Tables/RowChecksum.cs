using System.Globalization;
using System.Text;
using Aligner.Segments;
using Aligner.Segments.Operations;

namespace Aligner.Formats.Tables;

/// <summary>
/// What a row of a table was when it was written, and the row after it: by this a row that a person changed is told from one that is as it
/// was, and a row that took the next one in has its end. White space, which spreadsheets change, has no say in it.
/// </summary>
/// <param name="Hash">Of both texts, in letters that no spreadsheet takes for a number or a date.</param>
/// <param name="English">Its characters.</param>
/// <param name="Chinese">Its characters.</param>
/// <param name="Next">The next row of the same document; null where there is none.</param>
internal sealed record RowChecksum(string Hash, int English, int Chinese, RowChecksum.NextRow? Next)
{
    public const string ColumnName = "checksum";

    private const string Letters = "bcdfghjklmnpqrst";

    /// <param name="English">The characters of its English.</param>
    /// <param name="Chinese">The characters of its Chinese.</param>
    /// <param name="Start">Null where it has no time.</param>
    /// <param name="End">Null where it is not known.</param>
    /// <param name="EnglishSentences">How many.</param>
    /// <param name="ChineseSentences">How many.</param>
    public sealed record NextRow(int English, int Chinese, TimeSpan? Start, TimeSpan? End, int EnglishSentences, int ChineseSentences);

    public static RowChecksum Of(Segment segment, Segment? next) => new(
        HashOf(segment.English, segment.Chinese),
        LengthOf(segment.English),
        LengthOf(segment.Chinese),
        next is null || next.Document != segment.Document || next.Part != segment.Part ? null : new NextRow(
            LengthOf(next.English),
            LengthOf(next.Chinese),
            next.Range?.Start,
            next.Range?.End,
            next.EnglishSentences?.Count ?? 0,
            next.ChineseSentences?.Count ?? 0));

    /// <summary>What <see cref="ToString"/> wrote; null where it is nothing of the kind.</summary>
    public static RowChecksum? Parse(string text)
    {
        var fields = text.Split('.');
        if (fields.Length is not (3 or 9) || fields[0].Length != 8
            || !fields[0].All(letter => Letters.Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }

        var numbers = fields.Skip(1).Select(Number).ToArray();
        if (numbers.Any(number => number < 0 && number != Missing))
            return null;
        return new RowChecksum(fields[0], (int)numbers[0], (int)numbers[1],
            numbers is [_, _, var english, var chinese, var start, var end, var some, var others]
                ? new NextRow((int)english, (int)chinese, Time(start), Time(end), (int)some, (int)others) : null);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hash}.{English}.{Chinese}") + (Next is { } next
        ? string.Create(CultureInfo.InvariantCulture,
            $".{next.English}.{next.Chinese}.{Milliseconds(next.Start)}.{Milliseconds(next.End)}.{next.EnglishSentences}.{next.ChineseSentences}")
        : "");

    public bool IsOf(string english, string chinese) => Hash == HashOf(english, chinese);

    public static int LengthOf(string text) => text.Count(c => !char.IsWhiteSpace(c));

    private const long Missing = long.MinValue;

    private static long Number(string field) =>
        field.Length == 0 ? Missing : long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= int.MaxValue ? number : -1;

    private static long? Milliseconds(TimeSpan? time) => time?.Ticks / TimeSpan.TicksPerMillisecond;

    private static TimeSpan? Time(long milliseconds) => milliseconds == Missing ? null : TimeSpan.FromMilliseconds(milliseconds);

    private static string HashOf(string english, string chinese)
    {
        // As bytes of UTF-8, in which tables are written: half a surrogate pair is another character there.
        var hash = (uint)(TextHash.OfBytes(Encoding.UTF8.GetBytes(WithoutSpace(english) + '\n' + WithoutSpace(chinese))) >> 96);
        return string.Create(8, hash, (letters, value) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = Letters[(int)(value >> (28 - (4 * i))) & 15];
        });
    }

    private static string WithoutSpace(string text) =>
        text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;
}
