using Aligner.Language.Words;
using Aligner.Memory.Scan;
using Aligner.Memory.Text;
using Aligner.Text;
using System.Text;

namespace Aligner.Memory.Store;

/// <summary>
/// Writes the blocks of the fuzzy look-up: what is added is sorted by length and cut into blocks; the last, which is not full, is taken up
/// again by the next run.
/// </summary>
internal sealed class BlockWriter(TranslationMemory memory)
{
    private readonly List<ScanEntry>[] _waiting = [[], []];
    private bool _isBegun;

    public void Add(Side side, long id, ComparedText text)
    {
        TakeUp();
        _waiting[SideNumber.Of(side)].Add(new ScanEntry(id, text.Numbers));
    }

    /// <summary>Writes all that waits.</summary>
    public void Flush()
    {
        foreach (var side in (Side[])[Side.English, Side.Chinese])
        {
            var entries = _waiting[SideNumber.Of(side)];
            entries.Sort((one, other) => one.Tokens.Length != other.Tokens.Length
                ? one.Tokens.Length.CompareTo(other.Tokens.Length) : one.Id.CompareTo(other.Id));
            foreach (var block in entries.ToArray().Chunk(ScanBlock.Capacity))
            {
                memory.Run(
                    "INSERT INTO blocks (side, count, shortest, longest, data) VALUES ($0, $1, $2, $3, $4)",
                    SideNumber.Of(side), block.Length, block[0].Tokens.Length, block[^1].Tokens.Length, ScanBlock.Write(block));
            }

            entries.Clear();
        }

        _isBegun = false;
    }

    /// <summary>Takes all blocks away, to be written anew.</summary>
    public void Clear()
    {
        memory.Run("DELETE FROM blocks");
        _waiting[0].Clear();
        _waiting[1].Clear();
        _isBegun = true;
    }

    private void TakeUp()
    {
        if (_isBegun)
            return;
        _isBegun = true;
        foreach (var side in (Side[])[Side.English, Side.Chinese])
        {
            foreach (var (id, block) in ScanIndex.Partial(memory.Connection, side).ToList())
            {
                for (var i = 0; i < block.Count; i++)
                    _waiting[SideNumber.Of(side)].Add(new ScanEntry(block.Ids[i], block.TokensOf(i).ToArray()));
                memory.Run("DELETE FROM blocks WHERE id = $0", id);
            }
        }
    }
}

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
