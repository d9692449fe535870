using System.Text;

namespace Aligner.Transcripts.Decoding;

/// <summary>An encoding that a source may be in. Its decoder takes nothing that is not valid.</summary>
public sealed class SourceEncoding
{
    /// <summary>Stands for bytes that are not valid: no character, and never one.</summary>
    internal const char Invalid = '\uFFFF';

    /// <summary>Made when it is needed: the tables of a code page take longer to unpack than help takes to print.</summary>
    private readonly Lazy<Encoding> _encoding;

    private readonly Func<string, string> _mend;

    internal SourceEncoding(string name, Func<Encoding> encoding, params ReadOnlySpan<char> standIns)
        : this(name, encoding, text => text, standIns)
    {
    }

    /// <param name="name">As users write it.</param>
    /// <param name="encoding">What .NET makes of it.</param>
    /// <param name="mend">Puts the right characters where .NET has private ones.</param>
    /// <param name="standIns">What .NET makes of bytes that are not valid.</param>
    internal SourceEncoding(string name, Func<Encoding> encoding, Func<string, string> mend, params ReadOnlySpan<char> standIns)
    {
        Name = name;
        _mend = mend;
        _encoding = new Lazy<Encoding>(encoding);
        StandIns = standIns.ToString();
    }

    /// <summary>The name on the command line, in messages and in reports.</summary>
    public string Name { get; }

    /// <summary>
    /// Characters that .NET's code pages 936 and 950 make of bytes they should refuse, even when told to be strict.
    /// </summary>
    internal string StandIns { get; }

    /// <summary>A reader of a stream in this encoding; bytes that are not valid become <see cref="Invalid"/>.</summary>
    internal StreamReader OpenText(Stream stream)
    {
        var tolerant = (Encoding)_encoding.Value.Clone();
        tolerant.DecoderFallback = new DecoderReplacementFallback(Invalid.ToString());
        return new StreamReader(stream, tolerant, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
    }

    /// <summary>The text, or null with the number of bytes before the first that is not valid.</summary>
    internal string? Decode(ReadOnlySpan<byte> bytes, out int validBytes)
    {
        validBytes = bytes.Length;
        try
        {
            var text = _encoding.Value.GetString(bytes);
            var standIn = text.AsSpan().IndexOfAny(StandIns);
            if (standIn < 0)
                return _mend(text);
            validBytes = _encoding.Value.GetByteCount(text.AsSpan(0, standIn));
        }
        catch (DecoderFallbackException invalid)
        {
            validBytes = Math.Clamp(invalid.Index, 0, bytes.Length - 1);
        }

        return null;
    }
}
