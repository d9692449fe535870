namespace Aligner.Text;

/// <summary>Facts of characters and of what they make of a text: Chinese, English or neither.</summary>
internal static class Script
{
    // An English word says about as much as one and a half Chinese characters.
    private const double CharactersPerWord = 1.6;
    private const int KanaForHan = 4;
    private const double FunctionWordBonus = 3;
    private const string ChineseFunctionCharacters = "的是了在和有不我这這们們也就";

    private static readonly HashSet<string> EnglishFunctionWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "of", "and", "to", "is", "are", "was", "in", "for", "that", "it", "with", "we", "you", "this",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWordLookup =
        EnglishFunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the UTF-16 code unit is a Chinese character, or the first half of one outside the basic plane.</summary>
    public static bool IsHan(char c) => c is
        (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '\u3007' or
        (>= '\uD840' and <= '\uD88D');

    public static bool IsKana(char c) => c is >= '\u3041' and <= '\u30FF' and not '\u30FB';

    public static bool IsLatinLetter(char c) =>
        char.IsAscii(c) ? char.IsAsciiLetter(c) : c is < '\u0250' or (>= '\u1E00' and <= '\u1EFF') && char.IsLetter(c);

    /// <summary>Latin words of two letters and more: single ones are codes and symbols as often as words.</summary>
    public static int CountLatinWords(ReadOnlySpan<char> text)
    {
        var (count, letters) = (0, 0);
        foreach (var c in text)
        {
            letters = IsLatinLetter(c) || c is '\'' or '’' ? letters + 1 : 0;
            count += letters == 2 ? 1 : 0;
        }

        return count;
    }

    /// <summary>How much there is to say: in letters, a Chinese character for three.</summary>
    public static int WeightOf(ReadOnlySpan<char> text)
    {
        var weight = 0;
        foreach (var c in text)
            weight += IsHan(c) ? 3 : char.IsLetter(c) ? 1 : 0;
        return weight;
    }

    public static int CountHan(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += IsHan(c) ? 1 : 0;
        return count;
    }

    /// <summary>Whether the word is one of those that no English text does without.</summary>
    public static bool IsEnglishFunctionWord(ReadOnlySpan<char> word) => FunctionWordLookup.Contains(word);

    public static bool HasHan(ReadOnlySpan<char> text) => CountHan(text) > 0;

    /// <summary>
    /// The language of a paragraph. What stands in quotes or brackets says little of who quotes it, so the text around
    /// decides where it has words of its own.
    /// </summary>
    public static Side SideOf(ReadOnlySpan<char> paragraph)
    {
        var frame = new Weight();
        var whole = new Weight();
        Weigh(paragraph, ref frame, ref whole);
        return frame.IsEmpty ? whole.Side : frame.Side;
    }

    private static void Weigh(ReadOnlySpan<char> text, ref Weight frame, ref Weight whole)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsOpening(text[i]))
                depth++;
            else if (IsClosing(text[i]))
                depth = Math.Max(0, depth - 1);

            var length = TokenLength(text[i..]);
            whole.Add(text.Slice(i, length));
            if (depth == 0)
                frame.Add(text.Slice(i, length));
            i += length - 1;
        }
    }

    /// <summary>The length of the Latin word that begins here, or one.</summary>
    private static int TokenLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsLatinLetter(text[length]))
            length++;
        return Math.Max(1, length);
    }

    private static bool IsOpening(char c) => c is '“' or '「' or '『' or '《' or '(' or '（' or '[' or '【';

    private static bool IsClosing(char c) => c is '”' or '」' or '』' or '》' or ')' or '）' or ']' or '】';

    private struct Weight
    {
        private int _words;
        private int _han;
        private int _kana;
        private int _englishFunctions;
        private int _chineseFunctions;

        // Signs that no English text has: 、 between things, and 。 where there are Chinese characters too.
        private bool _isEnumeration;
        private bool _isStopped;

        public readonly bool IsEmpty => _words + _han + _kana == 0;

        public readonly Side Side
        {
            get
            {
                if (IsEmpty || IsJapanese)
                    return Side.Neither;
                if (_englishFunctions == 0 && (_isEnumeration || (_han > 0 && _isStopped)))
                    return Side.Chinese;
                return Chinese >= English ? Side.Chinese : Side.English;
            }
        }

        // Chinese that quotes a Japanese word has words of its own around it.
        private readonly bool IsJapanese =>
            _kana > _han || (_kana * KanaForHan >= _han && _kana > 1 && _chineseFunctions == 0 && _words == 0);

        private readonly double English =>
            (_words * CharactersPerWord) + (_englishFunctions > 0 && _chineseFunctions == 0 ? FunctionWordBonus : 0);

        private readonly double Chinese => _han + (_chineseFunctions > 0 && _englishFunctions == 0 ? FunctionWordBonus : 0);

        public void Add(ReadOnlySpan<char> token)
        {
            var first = token[0];
            if (IsHan(first))
            {
                _han++;
                _chineseFunctions += ChineseFunctionCharacters.Contains(first) ? 1 : 0;
            }
            else if (IsKana(first))
            {
                _kana++;
            }
            else if (first is '、' or '。')
            {
                _isEnumeration |= first == '、';
                _isStopped |= first == '。';
            }
            else if (IsLatinLetter(first))
            {
                _words++;
                _englishFunctions += FunctionWordLookup.Contains(token) ? 1 : 0;
            }
        }
    }
}
