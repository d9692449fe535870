using System.Text;

namespace Aligner.Language.Scripts;

/// <summary>Words and characters with what replaces them. Of all words that a text goes on with, the longest counts (OpenCC's maximal forward match).</summary>
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
