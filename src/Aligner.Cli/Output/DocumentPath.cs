using System.Globalization;
using System.Text;
using Aligner.Segments.Operations;

namespace Aligner.Cli.Output;

/// <summary>
/// Makes a document's name, which comes from data, a relative path that every system takes and that stays below the folder it is put into:
/// no part leads up or elsewhere, names a device, or cannot be seen. A name that is harmless stays as it is.
/// </summary>
internal static class DocumentPath
{
    /// <summary>Of one name, in UTF-8, on the file systems in use.</summary>
    public const int LongestName = 255;

    private const char Stand = '_';

    /// <summary>The devices that Windows finds in every folder, whatever extension they have.</summary>
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$",
            .. "0123456789¹²³".SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>The path, with / between its parts.</summary>
    /// <param name="document">The name.</param>
    /// <param name="lastRoom">The bytes of UTF-8 that its last part may have.</param>
    /// <param name="wholeRoom">Those of the whole.</param>
    public static string Of(string document, int lastRoom, int wholeRoom)
    {
        string[] parts = [.. document.Split('/').Where(part => part is not ("" or "."))];
        if (parts.Length == 0)
            parts = [Stand.ToString()];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Shortened(Harmless(parts[i], i == 0, i == parts.Length - 1), document, i == parts.Length - 1
                ? lastRoom : LongestName);
        }

        var path = string.Join('/', parts);
        return Encoding.UTF8.GetByteCount(path) <= wholeRoom
            ? path : Shortened(path.Replace('/', Stand), document, Math.Min(lastRoom, wholeRoom));
    }

    private static string Harmless(string part, bool isFirst, bool isLast)
    {
        var name = string.Concat(part.EnumerateRunes().Select(rune => IsPlain(rune) ? rune.ToString() : Stand.ToString()));
        // Windows leaves dots and spaces at the end out of a name. Of nothing else, it is the folder itself or the one above; after the
        // last part stands an ending.
        var end = name.AsSpan().TrimEnd(". ").Length;
        if (!isLast || end == 0)
            name = name[..end].PadRight(name.Length, Stand);
        if (isFirst && name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]))
            name = $"{name[0]}{Stand}{name[2..]}";
        return Devices.Contains(name.Split('.', ':')[0].TrimEnd()) ? Stand + name : name;
    }

    /// <summary>
    /// Not a control character, a mark of direction or another one without a shape, a line end, half of a pair, or one that separates
    /// folders or streams elsewhere.
    /// </summary>
    private static bool IsPlain(Rune rune) =>
        rune.Value != '\\' && !(OperatingSystem.IsWindows() && "<>:\"|?*".Contains((char)rune.Value)) && rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>As much of a name as there is room for, with the hash of the whole, so that long names that begin alike stay two.</summary>
    private static string Shortened(string name, string document, int room)
    {
        if (Encoding.UTF8.GetByteCount(name) <= room)
            return name;
        var hash = "~" + TextHash.ShortOf(document);
        return Cut(name, room - hash.Length) + hash;
    }

    /// <summary>As much of the beginning of a name as so many bytes of UTF-8 hold, in whole characters.</summary>
    public static string Cut(string name, int room)
    {
        var length = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if ((room -= rune.Utf8SequenceLength) < 0)
                break;
            length += rune.Utf16SequenceLength;
        }

        return name[..length];
    }
}
