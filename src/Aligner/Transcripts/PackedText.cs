namespace Aligner.Transcripts;

/// <summary>A text of few different characters, as those of most alphabets, with a byte for each.</summary>
internal sealed class PackedText
{
    private readonly byte[] _bytes;
    private readonly char[] _characters;

    private PackedText(byte[] bytes, char[] characters) => (_bytes, _characters) = (bytes, characters);

    public int Length => _bytes.Length;

    public char this[int index] => _characters[_bytes[index]];

    /// <summary>Null where there are too many different characters.</summary>
    public static PackedText? Of(string text)
    {
        var (known, characters) = (new short[char.MaxValue + 1], new List<char>());
        foreach (var character in text)
        {
            if (known[character] != 0)
                continue;
            if (characters.Count > byte.MaxValue)
                return null;
            characters.Add(character);
            known[character] = (short)characters.Count;
        }

        var bytes = new byte[text.Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(known[text[i]] - 1);
        return new PackedText(bytes, [.. characters]);
    }

    public string Substring(int start, int length) => string.Create(length, (this, start), static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = from.Item1[from.start + i];
    });

    public override string ToString() => Substring(0, Length);
}
