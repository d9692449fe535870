using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Text;

namespace Aligner.Segments.Operations;

/// <summary>
/// Counts over one side of a corpus. Words are those of the aligner: English ones by letters, Chinese ones the longest that the lexicon
/// knows.
/// </summary>
internal sealed class SideStatistics
{
    private readonly HashSet<UInt128> _types = [];
    private readonly List<WordToken> _tokens = [];
    private readonly Side _side;
    private ChineseTokenizer? _chinese;

    internal SideStatistics(Side side) => _side = side;

    /// <summary>Segments with a text on this side.</summary>
    public long Texts { get; private set; }

    /// <summary>UTF-16 code units.</summary>
    public long Characters { get; private set; }

    /// <summary>Words in the text.</summary>
    public long Tokens { get; private set; }

    /// <summary>Different words, whatever their case.</summary>
    public int Types => _types.Count;

    /// <summary>UTF-16 code units of the longest text.</summary>
    public int Longest { get; private set; }

    internal void Note(string text)
    {
        if (text.Length == 0)
            return;
        Texts++;
        Characters += text.Length;
        Longest = Math.Max(Longest, text.Length);
        _tokens.Clear();
        Tokenize(text);
        foreach (var token in _tokens.Where(token => token.Kind == WordKind.Word))
        {
            Tokens++;
            _types.Add(TextHash.Of(text.Substring(token.Start, token.Length).ToLowerInvariant()));
        }
    }

    private void Tokenize(string text)
    {
        if (_side == Side.English)
            EnglishTokenizer.Tokenize(text, _tokens);
        else
            (_chinese ??= new ChineseTokenizer(BilingualLexicon.Default)).Tokenize(text, _tokens);
    }
}
