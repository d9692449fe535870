using Aligner.Memory.Scan;
using Aligner.Memory.Text;
using Aligner.Text;

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
