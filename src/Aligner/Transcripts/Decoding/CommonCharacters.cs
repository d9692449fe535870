using System.Buffers;

namespace Aligner.Transcripts.Decoding;

/// <summary>
/// How much of a text is what any Chinese text is full of. About half of running Chinese is made of these characters;
/// bytes read in a wrong encoding give rare ones, as they are spread over the whole table.
/// </summary>
internal static class CommonCharacters
{
    private const string Frequent =
        "的一是不了在人有我他这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着下自之年过過发發后後作里裡" +
        "用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實" +
        "日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重新线線内內数數字" +
        "佢哋喺嘅冇啲嚟嗰咁唔係咗噉嘢乜咩" +
        "，。？！、：；“”‘’（）《》「」…";

    private static readonly SearchValues<char> Lookup = SearchValues.Create(Frequent);

    /// <summary>The number of these characters in the text, and of all that are not ASCII.</summary>
    public static (int Common, int All) Count(ReadOnlySpan<char> text)
    {
        int common = 0, all = 0;
        foreach (var c in text)
        {
            if (char.IsAscii(c))
                continue;
            all++;
            common += Lookup.Contains(c) ? 1 : 0;
        }

        return (common, all);
    }
}
