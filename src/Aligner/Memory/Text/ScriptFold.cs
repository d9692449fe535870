using Aligner.Lexicon;

namespace Aligner.Memory.Text;

/// <summary>
/// One character for all ways to write it that the lexicon knows, so that 馬 and 马 are compared as one. What one script parts and the other
/// does not, as 發 and 髮 (both 发), falls together.
/// </summary>
internal static class ScriptFold
{
    private static readonly Lazy<char[]> Table = new(Make);

    public static char Of(char character) => Table.Value[character];

    /// <summary>Characters that are ways to write one entry are one, and the first of them in Unicode stands for all.</summary>
    private static char[] Make()
    {
        var folded = new char[char.MaxValue + 1];
        for (var i = 0; i < folded.Length; i++)
            folded[i] = (char)i;
        foreach (var layer in BilingualLexicon.Default.Layers)
        {
            var firsts = new Dictionary<int, char>();
            foreach (var (character, entries) in layer.Headwords.Characters)
            {
                foreach (var entry in entries.Span)
                {
                    if (!firsts.TryAdd(entry, character))
                        Join(folded, firsts[entry], character);
                }
            }
        }

        for (var i = 0; i < folded.Length; i++)
            folded[i] = Root(folded, (char)i);
        return folded;
    }

    private static void Join(char[] folded, char one, char other)
    {
        var (first, second) = (Root(folded, one), Root(folded, other));
        folded[Math.Max(first, second)] = (char)Math.Min(first, second);
    }

    private static char Root(char[] folded, char character)
    {
        while (folded[character] != character)
            character = folded[character];
        return character;
    }
}
