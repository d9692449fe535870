using System.Collections.Frozen;

namespace Aligner.Language.Sentences;

/// <summary>English abbreviations written with a full stop, without their last one.</summary>
internal static class EnglishAbbreviations
{
    private const string NeverLast =
        "Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs Rev Revd Hon Fr Sen Sens Rep Reps Gov Pres Gen Lt Col Maj Capt " +
        "Cmdr Cpl Sgt Adm Brig Supt Insp Det Mt Ft Pvt Pfc e.g eg i.e ie viz cf vs v resp approx ca incl esp";

    private const string BeforeNumber =
        "No Nos no nos Fig Figs fig figs Eq Eqs eq Vol Vols vol vols Ch Chs ch chap Chap Sec Secs sec Sect sect Art " +
        "Arts art Para para p pp P PP Pt pt Ex ex Tab tab Ref ref refs Ser ser Bk bk l ll n nn App app Cl cl c " +
        "Tel tel Fax fax Ext ext Mob mob Ver ver Rm rm Approx";

    private const string LabelOrBeforeNumber = "Max max Min min Temp temp Qty qty Wt wt Avg avg";

    private const string Hours = "a.m p.m A.M P.M";

    private const string MayBeLast =
        "Inc Ltd Co Corp LLC Bros Jr Sr Esq Ph.D PhD M.D B.A M.A B.Sc M.Sc M.B.A D.Phil al St Ave Blvd Rd Sq Bldg Apt " +
        "Dept dept Univ Assn Assoc Ed Eds ed eds Trans trans Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue " +
        "Tues Wed Thu Thur Thurs Fri Calif Conn Mass Penn Fla Mich Minn Ariz Wash Ore a.k.a U.S U.K U.N " +
        "E.U D.C B.C A.D B.C.E C.E est gal lb lbs oz";

    private const int LongestWord = 16;

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = ReadTable();

    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
            return AbbreviationKind.None;
        if (Kinds.TryGetValue(word, out var kind))
            return kind;
        return IsInitials(word) ? AbbreviationKind.MayBeLast : AbbreviationKind.None;
    }

    /// <summary>Single letters with stops between: J, W.E.B, U.S.S.R.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        }

        return char.IsUpper(word[0]) || word.Length > 1;
    }

    private static FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> ReadTable()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        AddWords(NeverLast, AbbreviationKind.NeverLast);
        AddWords(BeforeNumber, AbbreviationKind.BeforeNumber);
        AddWords(LabelOrBeforeNumber, AbbreviationKind.LabelOrBeforeNumber);
        AddWords(Hours, AbbreviationKind.Hour);
        AddWords(MayBeLast, AbbreviationKind.MayBeLast);
        return kinds.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        void AddWords(string words, AbbreviationKind kind)
        {
            foreach (var word in words.Split(' '))
                kinds.Add(word, kind);
        }
    }
}

internal enum AbbreviationKind
{
    None,

    /// <summary>What it belongs to always follows: Dr., e.g.</summary>
    NeverLast,

    /// <summary>An abbreviation only before a number: No. 5, Fig. 3; otherwise a word.</summary>
    BeforeNumber,

    /// <summary>
    /// An abbreviation where it begins a line of data, Max. Load: 8 kg, or stands before a number; otherwise a word or a name.
    /// </summary>
    LabelOrBeforeNumber,

    /// <summary>a.m. and p.m.: they close a sentence, unless a day or a time zone follows.</summary>
    Hour,

    /// <summary>May close a sentence: Inc., p.m., U.S.; what follows decides.</summary>
    MayBeLast,
}
