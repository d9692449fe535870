namespace Aligner.Exchange.Anki;

/// <summary>What a deck asks.</summary>
[Flags]
public enum CardKinds
{
    None = 0,

    /// <summary>Chinese is shown, English is asked.</summary>
    ChineseToEnglish = 1,

    /// <summary>English is shown, Chinese is asked.</summary>
    EnglishToChinese = 2,

    /// <summary>The shortlist's terms, both ways.</summary>
    Terms = 4,

    Segments = ChineseToEnglish | EnglishToChinese,
    All = Segments | Terms,
}
