using System.Collections.Frozen;

namespace Aligner.Language.Sentences;

/// <summary>The closed classes of English words that tell where a sentence begins or whose speech was quoted.</summary>
internal static class EnglishWords
{
    private const string Starters =
        "A An The I He She It We You They This That These Those There Here His Her Its Our Your My Their One Some Many " +
        "Most Such Both Each Every All Any No None Nobody And But Or Nor So Yet For If When While Where Whereas Because " +
        "Since Although Though As After Before Until Unless Once In On At By From With Without To Of Into Over Under " +
        "Upon During Among Between Through Within Despite Like What Who Whom Whose Which Why How Is Are Was Were Do " +
        "Does Did Has Have Had Can Could Will Would Shall Should May Might Must Let Please However Therefore Thus Hence " +
        "Then Now Also Still Moreover Furthermore Meanwhile Instead Otherwise Nevertheless Finally First Second Third " +
        "Next Later Today Yesterday Tomorrow Perhaps Maybe Just Only Even Not Yes Oh Well Okay OK Right Sure Again " +
        "Actually Two Three Four Five Several Few It's That's There's He's She's What's Here's Let's I'm I've I'll I'd " +
        "We're We've We'll You're They're They've Don't Didn't Isn't Can't Won't " +
        "Everyone Everybody Everything Someone Somebody Something Anyone Anything Nothing Neither Either Another Others Never Always " +
        "Sometimes Often Usually Soon";

    private const string DaysAndZones =
        "Monday Mondays Tuesday Tuesdays Wednesday Wednesdays Thursday Thursdays Friday Fridays Saturday Saturdays Sunday Sundays Mon Tue " +
        "Tues Wed Thu Thur Thurs Fri Sat Sun January February March April May June July August September October November December Jan Feb " +
        "Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Eastern Central Mountain Pacific Atlantic Greenwich Christmas Easter";

    private const string SpeechVerbs =
        "said says say saying asked asks ask replied replies answered answers cried cries shouted shouts yelled " +
        "exclaimed whispered murmured muttered mumbled called calls demanded inquired enquired repeated added adds " +
        "continued began begged insisted protested snapped screamed shrieked roared bellowed barked retorted responded " +
        "remarked observed thought thinks wondered declared announced explained ordered commanded interrupted objected " +
        "complained urged warned pleaded hissed sneered jeered hollered";

    private const int LongestWord = 16;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StarterSet = SetOf(Starters);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbSet = SetOf(SpeechVerbs);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DayAndZoneSet = SetOf(DaysAndZones);

    /// <summary>Whether sentences often begin with the word, and names hardly ever do.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[LongestWord];
        if (word.Length > LongestWord)
            return false;
        word.Replace(plain, '’', '\'');
        return StarterSet.Contains(plain[..word.Length]);
    }

    public static bool IsSpeechVerb(ReadOnlySpan<char> word) => SpeechVerbSet.Contains(word);

    /// <summary>Whether a day, a month or a time zone is at the offset: <c>Monday</c>, <c>EST</c>, <c>Beijing time</c>.</summary>
    public static bool IsDayOrZoneAt(string text, int at)
    {
        var word = WordAt(text, at);
        if (word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z') && !IsStarter(word))
            return true;
        var behind = at + word.Length;
        return DayAndZoneSet.Contains(word)
            || (behind < text.Length && text[behind] == ' ' && WordAt(text, behind + 1) is "time" or "Time");
    }

    /// <summary>The letters, apostrophes and hyphens from the offset on.</summary>
    public static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= LongestWord && (char.IsLetter(text[end]) || text[end] is '\'' or '’' or '-'))
            end++;
        return text.AsSpan(at, end - at);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
