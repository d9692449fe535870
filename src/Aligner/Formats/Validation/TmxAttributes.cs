using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Formats.Validation;

/// <summary>
/// What the values of attributes must look like: the DTD's lists, TMX's dates (ISO 8601, basic form, in UTC) and language tags (BCP 47).
/// </summary>
internal static partial class TmxAttributes
{
    public const string AllLanguages = "*all*";

    /// <summary>What is wrong with a value and how to mend it; null where nothing is.</summary>
    public static string? Check(string element, string name, string value) => name switch
    {
        "version" when element == "tmx" => value == "1.4" ? null : $"the version is '{value}'; the DTD has 1.4 only",
        "segtype" => Among(name, value, "block", "paragraph", "sentence", "phrase"),
        "pos" => Among(name, value, "begin", "end"),
        "creationdate" or "changedate" or "lastusagedate" =>
            IsDate(value) ? null : $"'{value}' is not a date of TMX; write it as 20260501T120000Z",
        "srclang" when value == AllLanguages => null,
        "xml:lang" or "srclang" or "adminlang" =>
            TagPattern().IsMatch(value) ? null : $"'{value}' is not a language tag; write it as en-US or zh-CN",
        "tuid" => value.Any(char.IsWhiteSpace) ? "the tuid has white space; take it out" : null,
        _ => null,
    };

    private static string? Among(string name, string value, params string[] values) =>
        values.Contains(value) ? null : $"'{value}' is not a value of '{name}'; choose from {string.Join(", ", values)}";

    private static bool IsDate(string value) =>
        DateTime.TryParseExact(value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
