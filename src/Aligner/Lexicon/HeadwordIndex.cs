using System.Numerics;

namespace Aligner.Lexicon;

/// <summary>Finds the entries of a Chinese word, and the longest word a text begins with, in constant time and without allocation.</summary>
internal sealed class HeadwordIndex
{
    // Forms are numbered from 1, so that fresh memory holds none.
    private const int None = 0;
    private const int StartBits = 19;
    private const int LongestMarked = 15;

    // For each pair of first characters, hashed, which lengths words have: so that few lengths need be tried. With about
    // 100,000 pairs in the lexicon most of the places stay free.
    private readonly ushort[] _lengthsByStart = new ushort[1 << StartBits];
    private readonly Slot[] _slots;
    private readonly Form[] _forms;
    private char[] _characters;
    private int _used;
    private int _formCount;

    /// <param name="capacity">The most forms that will be added.</param>
    public HeadwordIndex(int capacity)
    {
        // At most half full, so that probing stays short.
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, 1) * 2)];
        _forms = new Form[capacity + 1];
        _characters = new char[Math.Max(capacity, 1) * 3];
    }

    /// <summary>One way to write an entry, and the next form that is written the same.</summary>
    private readonly record struct Form(int Start, int Length, int Entry, int Next);

    /// <summary>The newest form of a word. The hash beside it spares most looks at the word itself, which lies far away in memory.</summary>
    private readonly record struct Slot(uint Hash, int Form);

    /// <returns>Where the word is kept, for <see cref="Text(int, int)"/>.</returns>
    public int Add(ReadOnlySpan<char> word, int entry)
    {
        var hash = Hash(word);
        ref var slot = ref FindSlot(word, hash);
        var same = slot.Form;
        var start = same == None ? Store(word) : _forms[same].Start;
        _forms[++_formCount] = new Form(start, word.Length, entry, same);
        slot = new Slot(hash, _formCount);
        _lengthsByStart[StartOf(word)] |= (ushort)(1 << Math.Min(word.Length, LongestMarked));
        return start;
    }

    public ReadOnlySpan<char> Text(int start, int length) => _characters.AsSpan(start, length);

    /// <summary>The length of the longest headword that the text begins with; 0 where there is none.</summary>
    public int LongestPrefix(ReadOnlySpan<char> text)
    {
        if (text.Length > 1)
        {
            for (uint lengths = _lengthsByStart[StartOf(text)]; lengths != 0; lengths &= ~(1u << BitOperations.Log2(lengths)))
            {
                if (LongestOfLength(BitOperations.Log2(lengths), text) is > 0 and var length)
                    return length;
            }
        }

        return !text.IsEmpty && Contains(text[..1]) ? 1 : 0;
    }

    // The last mark stands for its own length and all longer ones.
    private int LongestOfLength(int marked, ReadOnlySpan<char> text)
    {
        for (var length = marked == LongestMarked ? text.Length : Math.Min(marked, text.Length); length >= marked; length--)
        {
            if (Contains(text[..length]))
                return length;
        }

        return 0;
    }

    private bool Contains(ReadOnlySpan<char> word) => NewestForm(word) != None;

    private static int StartOf(ReadOnlySpan<char> word) =>
        word.Length > 1 ? (int)((uint)((word[0] << 16) | word[1]) * 2654435769u >> (32 - StartBits)) : 0;

    /// <summary>The numbers of the entries written so, those added first at the end.</summary>
    public IEnumerable<int> Find(ReadOnlySpan<char> word) => word.IsEmpty ? [] : Chain(NewestForm(word));

    private IEnumerable<int> Chain(int form)
    {
        for (; form != None; form = _forms[form].Next)
            yield return _forms[form].Entry;
    }

    private int NewestForm(ReadOnlySpan<char> word) => FindSlot(word, Hash(word)).Form;

    private ref Slot FindSlot(ReadOnlySpan<char> word, uint hash)
    {
        var mask = _slots.Length - 1;
        for (var i = (int)hash & mask; ; i = (i + 1) & mask)
        {
            ref var slot = ref _slots[i];
            if (slot.Form == None || (slot.Hash == hash && Holds(_forms[slot.Form], word)))
                return ref slot;
        }
    }

    private bool Holds(in Form form, ReadOnlySpan<char> word) => form.Length == word.Length && Text(form.Start, form.Length).SequenceEqual(word);

    private int Store(ReadOnlySpan<char> word)
    {
        if (_used + word.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _used + word.Length));
        word.CopyTo(_characters.AsSpan(_used));
        _used += word.Length;
        return _used - word.Length;
    }

    // FNV-1a over UTF-16, with a last mix because only the low bits choose the slot.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
