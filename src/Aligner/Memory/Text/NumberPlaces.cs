using System.Text;

namespace Aligner.Memory.Text;

/// <summary>Puts the numbers of a text into the translation of another that differs from it in numbers only.</summary>
internal static class NumberPlaces
{
    /// <summary>
    /// The translation with the new numbers; null where one of them has no place of its own in it: each number that changes has to stand as
    /// often in the translation as in its source, or it stands there for something else too, as in 每日1次,每次1片 for "1 tablet".
    /// </summary>
    /// <param name="query">The text whose numbers are put in.</param>
    /// <param name="source">The memory's, with as many numbers.</param>
    /// <param name="target">Its translation.</param>
    public static string? PutIn(ComparedText query, ComparedText source, string target)
    {
        var (wanted, known) = (NumbersOf(query), NumbersOf(source));
        if (wanted.Count != known.Count)
            return null;
        var changes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < known.Count; i++)
        {
            if (changes.TryGetValue(Plain(known[i]), out var other) && Plain(other) != Plain(wanted[i]))
                return null;
            changes[Plain(known[i])] = wanted[i];
        }

        return Changed(target, changes, known.CountBy(Plain).ToDictionary(StringComparer.Ordinal));
    }

    private static string? Changed(string target, Dictionary<string, string> changes, Dictionary<string, int> places)
    {
        var text = new ComparedText(target);
        var changed = new StringBuilder(target.Length);
        var at = 0;
        foreach (var token in text.Tokens.Where(token => token.Kind == MemoryTokenKind.Number))
        {
            var number = Plain(target.Substring(token.Start, token.Length));
            if (!changes.TryGetValue(number, out var wanted) || Plain(wanted) == number)
                continue;
            changed.Append(target, at, token.Start - at).Append(wanted);
            at = token.End;
            places[number]--;
        }

        var haveTheirPlaces = changes.All(change => Plain(change.Value) == change.Key || places[change.Key] == 0);
        return haveTheirPlaces ? changed.Append(target, at, target.Length - at).ToString() : null;
    }

    private static List<string> NumbersOf(ComparedText text) =>
        [.. text.Tokens.Where(token => token.Kind == MemoryTokenKind.Number)
            .Select(token => text.Text.Substring(token.Start, token.Length))];

    /// <summary>A number as both languages may write it: without the commas of thousands.</summary>
    private static string Plain(string number) => FoldedText.Of(number).Replace(",", "", StringComparison.Ordinal);
}
