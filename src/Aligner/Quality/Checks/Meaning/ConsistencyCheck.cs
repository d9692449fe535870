using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Aligner.Segments;
using Aligner.Segments.Operations;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>
/// Finds texts that come again with another translation. Keeps for each text of either side its hash, that of its translation
/// and the id of its first segment; no texts.
/// </summary>
internal sealed class ConsistencyCheck : QualityCheck
{
    // Shorter texts, as 好。, have many right translations.
    private const int LeastHan = 8;
    private const int LeastEnglishCharacters = 25;

    // Half of a hash tells a text from all others of a corpus, and a quarter whether two translations are one.
    private readonly Dictionary<ulong, First> _english = [];
    private readonly Dictionary<ulong, First> _chinese = [];
    private readonly IdStore _ids = new();

    private readonly record struct First(uint Other, int Id);

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        foreach (var segment in block.Pairs)
        {
            var (english, chinese) = (TextHash.Of(WordsOf(segment.English)), TextHash.Of(WordsOf(segment.Chinese)));
            if (Script.CountHan(segment.Chinese) >= LeastHan && Other(_chinese, chinese, english, segment) is { } sameChinese)
            {
                yield return Observe(segment, $"the same Chinese has another English in {sameChinese}",
                    TextMark.Whole(segment, Side.English));
            }

            if (segment.English.Length >= LeastEnglishCharacters && Other(_english, english, chinese, segment) is { } sameEnglish)
            {
                yield return Observe(segment, $"the same English has another Chinese in {sameEnglish}",
                    TextMark.Whole(segment, Side.Chinese));
            }
        }
    }

    /// <summary>The id of the text's first segment, where that has another translation.</summary>
    private string? Other(Dictionary<ulong, First> firsts, UInt128 text, UInt128 translation, Segment segment)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, (ulong)text, out var isKnown);
        if (isKnown)
            return first.Other == (uint)translation ? null : _ids[first.Id];
        first = new First((uint)translation, _ids.Add(segment.Id));
        return null;
    }

    /// <summary>The letters and digits of a text in lower case: what differs in marks and spaces only is the same.</summary>
    private static string WordsOf(string text)
    {
        var words = new char[text.Length];
        var length = 0;
        foreach (var c in text.Where(char.IsLetterOrDigit))
            words[length++] = char.ToLowerInvariant(c);
        return new string(words, 0, length);
    }

    /// <summary>Keeps the ids of any number of segments in half the memory that strings take.</summary>
    private sealed class IdStore
    {
        private const int ChunkLength = 1 << 20;

        private readonly List<byte[]> _chunks = [];
        private int _used = ChunkLength;
        private (string Text, int Place) _last = ("", -1);

        /// <summary>Where it is kept; the id that was added last is kept once.</summary>
        public int Add(string id)
        {
            if (_last.Place >= 0 && _last.Text == id)
                return _last.Place;
            var length = Encoding.UTF8.GetByteCount(id);
            if (_used + sizeof(int) + length > ChunkLength)
            {
                _chunks.Add(new byte[Math.Max(ChunkLength, sizeof(int) + length)]);
                _used = 0;
            }

            BinaryPrimitives.WriteInt32LittleEndian(_chunks[^1].AsSpan(_used), length);
            Encoding.UTF8.GetBytes(id, _chunks[^1].AsSpan(_used + sizeof(int)));
            _last = (id, ((_chunks.Count - 1) * ChunkLength) + _used);
            _used += sizeof(int) + length;
            return _last.Place;
        }

        public string this[int place]
        {
            get
            {
                var bytes = _chunks[place / ChunkLength].AsSpan(place % ChunkLength);
                return Encoding.UTF8.GetString(bytes.Slice(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(bytes)));
            }
        }
    }
}
