using System.Text;
using Aligner.Language.Words;

namespace Aligner.Memory.Store;

/// <summary>Writes the index of the concordance, and the words in it.</summary>
internal sealed class TermWriter(TranslationMemory memory) : IDisposable
{
    private const string Insert = "INSERT INTO terms (rowid, text) VALUES ($0, $1)";
    private const string Optimize = "INSERT INTO terms (terms) VALUES ('optimize')";
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();

    public void Add(long id, string english, string chinese)
    {
        _terms.Clear();
        SearchTerms.AddTerms(english, _terms);
        SearchTerms.AddTerms(chinese, _terms);
        _text.Clear();
        foreach (var term in _terms)
        {
            _text.Append(term).Append(' ');
            if (SearchTerms.IsWord(term) && _words.Add(term))
                memory.Run("INSERT INTO words VALUES ($0, $1) ON CONFLICT DO NOTHING", term, EnglishStemmer.Stem(term));
        }

        memory.Run(Insert, id, _text.ToString());
    }

    /// <summary>Makes one of the parts that were written one after the other.</summary>
    public void Merge() => memory.Run(Optimize);

    public void Clear()
    {
        memory.Run("DROP TABLE terms");
        memory.Run("DELETE FROM words");
        using var create = memory.Command(MemorySchema.Terms);
        create.ExecuteNonQuery();
        memory.Forget(Insert);
        memory.Forget(Optimize);
        _words.Clear();
    }

    public void Dispose() => _words.Clear();
}
