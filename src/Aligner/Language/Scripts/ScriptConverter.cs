using System.Text;
using Aligner.Text;

namespace Aligner.Language.Scripts;

/// <summary>
/// Writes Chinese in other characters, with the tables of OpenCC: words before characters. What is in those characters already keeps them,
/// also where they could be read as of the other kind (皇后, 乾隆); Taiwan's words are put in place of the mainland's in text that was
/// simplified.
/// </summary>
/// <param name="script">What to write.</param>
internal sealed class ScriptConverter(ChineseScript script)
{
    private const string Resource = "Aligner.Language.Scripts.opencc.txt";

    private static readonly Lazy<Dictionary<string, ScriptTable>> Tables = new(Load);

    /// <summary>The BCP 47 tag of what is written.</summary>
    public string Tag { get; } = script switch
    {
        ChineseScript.Simplified => "zh-CN",
        ChineseScript.HongKong => "zh-HK",
        _ => "zh-TW",
    };

    /// <summary>
    /// Whether a tag asks for traditional characters, by its script, else by its region; null where it names neither, as zh.
    /// </summary>
    public static bool? IsTraditional(string tag)
    {
        string[] subtags = [.. tag.Split('-', '_').Skip(1).Select(subtag => subtag.ToUpperInvariant())];
        if (subtags.FirstOrDefault(subtag => subtag is "HANT" or "HANS" or "CHT" or "CHS") is { } script)
            return script is "HANT" or "CHT";
        return subtags.FirstOrDefault(subtag => subtag is "TW" or "HK" or "MO" or "CN" or "SG" or "MY") is { } region
            ? region is "TW" or "HK" or "MO" : null;
    }

    /// <param name="text">In any characters; what is not Chinese stays.</param>
    /// <param name="tag">The tag of the text or of its document, which tells its characters where the text itself does not.</param>
    public string Convert(string text, string tag)
    {
        if (!Script.HasHan(text))
            return text;
        var balance = ChineseVariant.Balance(text);
        var isTraditional = balance > 0 || (balance == 0 && IsTraditional(tag) == true);
        return script == ChineseScript.Simplified
            ? (isTraditional ? Simplify(text) : text) : Localize(isTraditional ? text : Replace("ST", text), isTraditional);
    }

    // Characters of Taiwan and Hong Kong first get the forms that the table of simplified ones begins with.
    private static string Simplify(string text) => Replace("TS", Replace("HKRev", Replace("TWRev", text)));

    private string Localize(string text, bool wasTraditional) => script switch
    {
        ChineseScript.Taiwan => Replace("TWVariants", wasTraditional ? text : Replace("TWPhrases", text)),
        ChineseScript.HongKong => Replace("HKVariants", text),
        _ => text,
    };

    private static string Replace(string table, string text) => Tables.Value[table].Replace(text);

    private static Dictionary<string, ScriptTable> Load()
    {
        using var stream = typeof(ScriptConverter).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the program lacks its resource {Resource}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var tables = new Dictionary<string, ScriptTable>(StringComparer.Ordinal);
        var table = new ScriptTable();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                tables[line[2..]] = table = new ScriptTable();
            else if (line.Split(' ') is [var from, var to])
                table.Add(from, to);
        }

        return tables;
    }
}

/// <summary>The characters that Chinese is written in.</summary>
public enum ChineseScript
{
    /// <summary>Simplified characters, as in mainland China.</summary>
    Simplified,

    /// <summary>Traditional characters, in the forms that OpenCC takes for the standard.</summary>
    Traditional,

    /// <summary>Traditional characters in Taiwan's forms, with Taiwan's words: 軟體 for 软件.</summary>
    Taiwan,

    /// <summary>Traditional characters in Hong Kong's forms.</summary>
    HongKong,
}

/// <summary>
/// Words and characters with what replaces them. Of all words that a text goes on with, the longest counts (OpenCC's maximal forward
/// match).
/// </summary>
internal sealed class ScriptTable
{
    private readonly Dictionary<string, string> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> _longest = [];

    public void Add(string from, string to)
    {
        _entries[from] = to;
        _longest[from[0]] = Math.Max(_longest.GetValueOrDefault(from[0]), from.Length);
    }

    public string Replace(string text)
    {
        StringBuilder? replaced = null;
        var entries = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length;)
        {
            var length = Math.Min(_longest.GetValueOrDefault(text[i]), text.Length - i);
            string? to = null;
            while (length > 0 && !entries.TryGetValue(text.AsSpan(i, length), out to))
                length--;
            if (to is not null)
                replaced ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (to is not null)
                replaced!.Append(to);
            else
                replaced?.Append(text[i]);
            i += Math.Max(1, length);
        }

        return replaced?.ToString() ?? text;
    }
}
