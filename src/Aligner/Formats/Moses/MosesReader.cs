using Aligner.Formats.Columns;
using Aligner.Formats.Streams;
using Aligner.Formats.Tables;
using Aligner.Segments;
using Aligner.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Aligner.Formats.Moses;

/// <summary>Reads two texts line by line; either of them may be the one that was named.</summary>
internal sealed class MosesReader(CorpusSource source)
{
    private readonly SegmentDraft _draft = new();
    private readonly MosesProblems _problems = new(source);

    public IEnumerable<Segment> Read()
    {
        if (MosesName.Of(source.Name) is not { } name)
        {
            _problems.NoName();
            yield break;
        }

        using var other = OpenOther(name);
        if (other is null)
        {
            _problems.NoOther(name);
            yield break;
        }

        var (named, beside) = (new ByteLines(source.Stream), new ByteLines(CorpusReader.Open(other, name.OtherEnding).Whole));
        foreach (var segment in name.Side == Side.English ? Read(named, beside, name) : Read(beside, named, name))
            yield return segment;
        _problems.TellCounts();
    }

    /// <summary>By the ending that is known as this format's, else by the last part of the name; compressed or not.</summary>
    private Stream? OpenOther(MosesName name)
    {
        string[] endings = [".en-zh" + name.OtherEnding, name.OtherEnding];
        return endings.SelectMany(ending => (string[])[ending, ending + ".gz"]).Select(source.OpenBeside)
            .FirstOrDefault(stream => stream is not null);
    }

    private IEnumerable<Segment> Read(ByteLines english, ByteLines chinese, MosesName name)
    {
        while (Next(english, chinese, out var isBoth))
        {
            if (isBoth && _draft.English.Length + _draft.Chinese.Length > 0)
            {
                (_draft.EnglishTag, _draft.ChineseTag) = (HeaderName.Tag(name.EnglishTag), HeaderName.Tag(name.ChineseTag));
                yield return _draft.ToSegment(source.Document, english.Number);
            }
            else if (isBoth)
            {
                _problems.NoText(english.Number);
            }
        }

        TellEnds(english, chinese);
    }

    /// <summary>Reads a line of each; false where either has none left.</summary>
    /// <param name="english">The one.</param>
    /// <param name="chinese">The other.</param>
    /// <param name="isBoth">Whether both could be read; else it is told why not.</param>
    private bool Next(ByteLines english, ByteLines chinese, out bool isBoth)
    {
        _draft.Clear();
        isBoth = true;
        var hasEnglish = english.Next(out var englishLine);
        var hasChinese = chinese.Next(out var chineseLine);
        if (!hasEnglish || !hasChinese)
            return false;
        isBoth = IsText(englishLine, english.Number, "English") & IsText(chineseLine, chinese.Number, "Chinese");
        if (isBoth)
            (_draft.English, _draft.Chinese) = (Encoding.UTF8.GetString(englishLine), Encoding.UTF8.GetString(chineseLine));
        return true;
    }

    private bool IsText(ReadOnlySpan<byte> line, int number, string language)
    {
        if (Utf8.IsValid(line))
            return true;
        _problems.BadBytes(number, language);
        return false;
    }

    private void TellEnds(ByteLines english, ByteLines chinese)
    {
        CountRest(english);
        CountRest(chinese);
        if (english.IsTooLong)
            _problems.TooLong(english.Number + 1, "English");
        else if (chinese.IsTooLong)
            _problems.TooLong(chinese.Number + 1, "Chinese");
        else if (english.Number != chinese.Number)
            _problems.Unequal(english.Number, chinese.Number);
    }

    private static void CountRest(ByteLines lines)
    {
        while (!lines.IsTooLong && lines.Next(out _))
        {
            // Only the count is wanted.
        }
    }
}

/// <summary>What can be wrong with two texts that should have equally many lines.</summary>
internal sealed class MosesProblems(CorpusSource source)
{
    private readonly RepeatedProblems _repeated = new(source);

    public void NoName() =>
        source.Error("AL0960", 1, 1, "the name does not tell the language; expected one that ends in .en or .zh, as news.en-zh.en");

    public void NoOther(MosesName name) =>
        source.Error("AL0961", 1, 1, $"there is no file beside this with {name.OtherEnding} in place of {name.Ending}");

    public void Unequal(int english, int chinese) =>
        source.Error("AL0962", Math.Min(english, chinese) + 1, 1,
            string.Create(CultureInfo.InvariantCulture,
                $"the English has {english} lines and the Chinese has {chinese}; lines past the shorter are left out, and pairs before may not belong together"));

    public void BadBytes(int line, string language) =>
        _repeated.Error("AL0963", "lines", new TableCell("", line, 1), $"the {language} line is not UTF-8, and the pair is left out");

    public void NoText(int line) =>
        _repeated.Warn("AL0964", "lines", new TableCell("", line, 1), "the line is empty in both texts and is left out");

    public void TooLong(int line, string language) =>
        source.Error("AL0965", line, 1,
            string.Create(CultureInfo.InvariantCulture,
                $"the {language} line is longer than {ByteLines.LongestLine >> 20} MiB; nothing is read from here on"));

    public void TellCounts() => _repeated.TellCounts();
}

/// <summary>What the name of one of the two files tells: train.en, news.en-zh.zh, subtitles.en-zh_CN.zh_CN.</summary>
/// <param name="Side">Of this file.</param>
/// <param name="OtherEnding">What the other file has in place of <see cref="Ending"/>.</param>
/// <param name="Ending">The tag of this file's language, with the dot.</param>
/// <param name="EnglishTag">The tag of the English.</param>
/// <param name="ChineseTag">The tag of the Chinese.</param>
internal sealed record MosesName(Side Side, string Ending, string OtherEnding, string EnglishTag, string ChineseTag)
{
    /// <summary>Null where the name does not end in the tag of one of the two languages.</summary>
    public static MosesName? Of(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var parts = Path.GetFileName(name).Split('.');
        if (parts.Length < 2 || SideName.Of(parts[^1]) is not { } side)
            return null;
        var other = Other(parts, side);
        return other is null
            ? null : new MosesName(side, "." + parts[^1], "." + other, side == Side.English ? parts[^1] : other, side == Side.Chinese
                ? parts[^1] : other);
    }

    /// <summary>The other tag of a pair before the last dot, else the usual one.</summary>
    private static string? Other(string[] parts, Side side)
    {
        if (parts.Length < 3 || parts[^2].Split('-') is not [var first, var second])
            return side == Side.English ? "zh" : "en";
        var other = first == parts[^1] ? second : second == parts[^1] ? first : null;
        return other is not null && SideName.Of(other) is { } otherSide && otherSide != side ? other : null;
    }
}
