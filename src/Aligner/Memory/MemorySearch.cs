using Aligner.Language.Words;
using Aligner.Memory.Store;
using Aligner.Segments.Concordance;
using Aligner.Text;

namespace Aligner.Memory;

/// <summary>
/// Finds the units in which a pattern of the concordance can be, by the index of words and of neighbouring Chinese characters.
/// </summary>
internal sealed class MemorySearch(TranslationMemory memory)
{
    /// <summary>A pattern that more words of the memory have than these is found by reading all units.</summary>
    private const int MostWords = 400;

    /// <summary>What is found, in the order in which the units were added.</summary>
    public IEnumerable<SearchHit> Find(SearchQuery query)
    {
        foreach (var unit in Candidates(query))
        {
            if (query.Match(unit.Segment) is { } hit)
                yield return hit;
        }
    }

    private IEnumerable<MemoryUnit> Candidates(SearchQuery query)
    {
        List<string> groups = [];
        foreach (var term in query.Terms)
        {
            if (!AddGroups(term, groups))
                return [];
        }

        return groups.Count == 0
            ? memory.UnitsAsAdded()
            : memory.Select("JOIN terms ON terms.rowid = u.id WHERE terms MATCH $0 ORDER BY terms.rowid", string.Join(" AND ", groups));
    }

    /// <summary>Adds what the index must have where the term is found; false where no unit has it.</summary>
    private bool AddGroups(SearchTerm term, List<string> groups) => term.Mode switch
    {
        SearchMode.Regex => true,
        SearchMode.Word when !Script.HasHan(term.Pattern) => AddStems(term.Pattern, groups),
        _ => AddRuns(term.Pattern, groups),
    };

    private bool AddStems(string phrase, List<string> groups)
    {
        List<WordToken> tokens = [];
        EnglishTokenizer.Tokenize(phrase, tokens);
        foreach (var token in tokens.Where(token => token.Kind == WordKind.Word))
        {
            var stem = EnglishStemmer.Stem(SearchTerms.Folded(phrase.AsSpan(token.Start, token.Length)));
            if (!AddWords(memory.Prepared("SELECT word FROM words WHERE stem = $0 LIMIT $1", stem, MostWords + 1), groups))
                return false;
        }

        return true;
    }

    /// <summary>
    /// The runs of letters, of digits and of Chinese characters in a text that is found as it stands. The first and the last may be cut out
    /// of longer ones.
    /// </summary>
    private bool AddRuns(string pattern, List<string> groups)
    {
        for (var i = 0; i < pattern.Length;)
        {
            var length = SearchTerms.HanLength(pattern, i);
            if (length > 0)
            {
                var next = SearchTerms.HanLength(pattern, i + length);
                var isLast = i + length == pattern.Length;
                // After the last of the pattern anything may come; after another that no Chinese character follows, none does.
                groups.Add(next > 0 ? Quoted(pattern.Substring(i, length + next)) : isLast
                    ? Quoted(pattern.Substring(i, length)) + "*" : Quoted(pattern.Substring(i, length) + SearchTerms.End));
                i += next > 0 && i + length + next == pattern.Length ? length + next : length;
                continue;
            }

            var end = SearchTerms.EndOfRun(pattern, i);
            if (end > i && !AddRun(SearchTerms.Folded(pattern.AsSpan(i..end)), isFirst: i == 0, isLast: end == pattern.Length, groups))
                return false;
            i = Math.Max(end, i + 1);
        }

        return true;
    }

    private bool AddRun(string run, bool isFirst, bool isLast, List<string> groups)
    {
        if (!isFirst && !isLast)
        {
            groups.Add(Quoted(run));
            return true;
        }

        var condition = (isFirst, isLast) switch
        {
            (true, true) => "instr(word, $0) > 0",
            (true, false) => "substr(word, -length($0)) = $0",
            _ => "substr(word, 1, length($0)) = $0",
        };
        return AddWords(memory.Prepared($"SELECT word FROM words WHERE {condition} LIMIT $1", run, MostWords + 1), groups);
    }

    /// <summary>A group of words one of which must be there; none where they are too many to name. False where there is no word.</summary>
    private static bool AddWords(Microsoft.Data.Sqlite.SqliteCommand command, List<string> groups)
    {
        List<string> words = [];
        using (var row = command.ExecuteReader())
        {
            while (row.Read())
                words.Add(Quoted(row.GetString(0)));
        }

        if (words.Count is > 0 and <= MostWords)
            groups.Add($"({string.Join(" OR ", words)})");
        return words.Count > 0;
    }

    private static string Quoted(string term) => $"\"{term}\"";
}
