namespace Aligner.Alignment.Scoring;

/// <summary>
/// What is measured of a bead. "Explained" sums, over the words of one side, the log-odds that the other side gives them;
/// "unexplained" counts the words to which it gives nothing. Common words are told apart because they find a partner by chance.
/// </summary>
internal enum Feature
{
    EnglishRareExplained,
    EnglishRareUnexplained,
    EnglishCommonExplained,
    EnglishCommonUnexplained,
    ChineseRareExplained,
    ChineseRareUnexplained,
    ChineseCommonExplained,
    ChineseCommonUnexplained,
    MarksExplained,
    MarksUnexplained,

    /// <summary>The log density of the length ratio (Gale &amp; Church 1993), whose logarithm has Student's t distribution.</summary>
    Length,

    /// <summary>The rare words of a null bead, of which nothing is measured but this and the three after it.</summary>
    NullRare,

    /// <summary>Its common words.</summary>
    NullCommon,

    /// <summary>Its marks.</summary>
    NullMarks,

    /// <summary>1 where it has no words.</summary>
    NullWithoutWords,

    /// <summary>How many features come before the indicators of the bead shapes.</summary>
    Count,
}
