using System.Globalization;
using Aligner.Exchange.Tables;

namespace Aligner.Exchange.Moses;

/// <summary>What can be wrong with two texts that should have equally many lines.</summary>
internal sealed class MosesProblems(CorpusSource source)
{
    private readonly RepeatedProblems _repeated = new(source);

    public void NoName() => source.Error("AL0960", 1, 1, "the name does not tell the language; expected one that ends in .en or .zh, as news.en-zh.en");

    public void NoOther(MosesName name) => source.Error("AL0961", 1, 1, $"there is no file beside this with {name.OtherEnding} in place of {name.Ending}");

    public void Unequal(int english, int chinese) =>
        source.Error("AL0962", Math.Min(english, chinese) + 1, 1, string.Create(CultureInfo.InvariantCulture, $"the English has {english} lines and the Chinese has {chinese}; lines past the shorter are left out, and pairs before may not belong together"));

    public void BadBytes(int line, string language) =>
        _repeated.Error("AL0963", "lines", new TableCell("", line, 1), $"the {language} line is not UTF-8, and the pair is left out");

    public void NoText(int line) => _repeated.Warn("AL0964", "lines", new TableCell("", line, 1), "the line is empty in both texts and is left out");

    public void TooLong(int line, string language) =>
        source.Error("AL0965", line, 1, string.Create(CultureInfo.InvariantCulture, $"the {language} line is longer than {ByteLines.LongestLine >> 20} MiB; nothing is read from here on"));

    public void TellCounts() => _repeated.TellCounts();
}
