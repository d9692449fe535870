using System.Globalization;
using System.Text;

namespace Aligner.Transcripts.Decoding;

/// <summary>
/// Puts the characters of Unicode in place of the private ones that old code pages make of them: the Hong Kong supplement
/// of Big5 (HKSCS-2008) and what GB 18030-2022 moved out of the private use area.
/// </summary>
internal static class PrivateCharacters
{
    private const string Resource = "Aligner.Transcripts.Decoding.big5-hkscs.txt";
    private const int CodeLength = 4;

    private static readonly Lazy<Dictionary<char, string>> HongKong = new(ReadTable);

    /// <summary>Private character and what it is, by turns (GB 18030-2022, annex D).</summary>
    private const string MovedInGb18030 =
        "E78D FE10 E78E FE12 E78F FE11 E790 FE13 E791 FE14 E792 FE15 E793 FE16 E794 FE17 E795 FE18 E796 FE19 E815 2E81 E81E 9FB4 E826 9FB5 " +
        "E82B 9FB6 E82C 9FB7 E832 9FB8 E843 9FB9 E854 9FBA E864 9FBB E816 20087 E817 20089 E818 200CC E831 215D7 E83B 2298F E855 241FE";

    private static readonly Lazy<Dictionary<char, string>> Gb18030 = new(() =>
        MovedInGb18030.Split(' ').Select(code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).Chunk(2)
        .ToDictionary(pair => (char)pair[0], pair => char.ConvertFromUtf32(pair[1])));

    /// <summary>The text with what the Hong Kong supplement defines.</summary>
    public static string OfBig5(string text) => Find(text) < 0 ? text : Replaced(text, HongKong.Value);

    /// <summary>The text with what GB 18030-2022 defines.</summary>
    public static string OfGb18030(string text) => Find(text) < 0 ? text : Replaced(text, Gb18030.Value);

    /// <summary>Where the first private character stands; -1 where there is none.</summary>
    public static int Find(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\uE000', '\uF8FF');

    private static string Replaced(string text, Dictionary<char, string> table)
    {
        var replaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '\uE000' and <= '\uF8FF' && table.TryGetValue(c, out var known))
                replaced.Append(known);
            else
                replaced.Append(c);
        }
        return replaced.ToString();
    }

    /// <summary>A line each: the private character that code page 950 gives, in hexadecimal, and the character it is.</summary>
    private static Dictionary<char, string> ReadTable()
    {
        using var reader = new StreamReader(typeof(PrivateCharacters).Assembly.GetManifestResourceStream(Resource)!);
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            table.Add((char)int.Parse(line.AsSpan(0, CodeLength), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                line[CodeLength..]);
        }

        return table;
    }
}

/// <summary>Reads the byte 0x80 as the euro sign, as Windows does in GBK; any other byte that is not valid is an error.</summary>
internal sealed class EuroFallback : DecoderFallback
{
    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private bool _isPending;

        public override int Remaining => _isPending ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            if (bytesUnknown is not [0x80])
                throw new DecoderFallbackException(null, bytesUnknown, index);
            _isPending = true;
            return true;
        }

        public override char GetNextChar()
        {
            var next = _isPending ? '€' : '\0';
            _isPending = false;
            return next;
        }

        public override bool MovePrevious() => false;

        public override void Reset() => _isPending = false;
    }
}
