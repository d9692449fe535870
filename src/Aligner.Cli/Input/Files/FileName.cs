using System.Buffers;
using System.Globalization;
using System.Text;
using Aligner.Transcripts.Decoding;

namespace Aligner.Cli.Input.Files;

/// <summary>
/// Names of files that are not UTF-8, as text: each byte that is not becomes a lone surrogate, U+DC80 to U+DCFF, and is given
/// back to the system as it was (Python's surrogateescape, PEP 383). Linux takes any bytes; old archives have names in GBK.
/// </summary>
internal static class FileName
{
    private const char Zero = '\uDC00';
    private const char FirstByte = '\uDC80';
    private const char LastByte = '\uDCFF';

    /// <summary>The name or path that the system gave.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var name = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var isText = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            if (isText)
                name.Append(rune.ToString());
            else
                AppendBytes(name, bytes[..length]);
            bytes = bytes[length..];
        }

        return name.ToString();
    }

    /// <summary>The path for the system, with a zero at its end.</summary>
    public static byte[] BytesOf(string path)
    {
        var bytes = new List<byte>(path.Length + 1);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < path.Length;)
        {
            var isText = Rune.TryGetRuneAt(path, i, out var rune);
            if (isText || path[i] is < FirstByte or > LastByte)
                bytes.AddRange(utf8[..(isText ? rune : Rune.ReplacementChar).EncodeToUtf8(utf8)]);
            else
                bytes.Add((byte)(path[i] - Zero));
            i += isText ? rune.Utf16SequenceLength : 1;
        }

        return [.. bytes, 0];
    }

    /// <summary>Whether some of the path is not UTF-8.</summary>
    public static bool HasBytes(string path)
    {
        for (var i = path.AsSpan().IndexOfAnyInRange(FirstByte, LastByte); i >= 0 && i < path.Length; i++)
        {
            if (IsByte(path, i))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The path as people read it: a name that is not UTF-8 is read as GB18030 where it can be, else its bytes are shown as %D6.
    /// </summary>
    public static string Shown(string path) => HasBytes(path) ? string.Join('/', path.Split('/').Select(ShownName)) : path;

    /// <summary>The path with each byte that is not UTF-8 as %D6, so that no two files have the same.</summary>
    public static string Escaped(string path)
    {
        var escaped = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (IsByte(path, i))
                escaped.Append(CultureInfo.InvariantCulture, $"%{path[i] - Zero:X2}");
            else
                escaped.Append(path[i]);
        }

        return escaped.ToString();
    }

    /// <summary>The arguments of the program with their bytes: the runtime puts U+FFFD for what is not UTF-8.</summary>
    public static string[] Arguments(string[] args)
    {
        const string commandLine = "/proc/self/cmdline";
        if (!OperatingSystem.IsLinux() || !args.Any(arg => arg.Contains('\uFFFD')) || !File.Exists(commandLine))
            return args;
        List<string> all = [];
        var rest = File.ReadAllBytes(commandLine).AsSpan();
        for (var end = rest.IndexOf((byte)0); end >= 0; rest = rest[(end + 1)..], end = rest.IndexOf((byte)0))
            all.Add(Of(rest[..end]));
        // Before them stand the program, or the runtime and the program.
        return all.Count >= args.Length ? [.. all.TakeLast(args.Length)] : args;
    }

    private static string ShownName(string name) =>
        HasBytes(name) ? TextDecoder.Decode("", BytesOf(name).AsSpan()[..^1], SourceEncodings.Gb18030).Text ?? Escaped(name) : name;

    private static bool IsByte(string path, int at) =>
        path[at] is >= FirstByte and <= LastByte && (at == 0 || !char.IsHighSurrogate(path[at - 1]));

    private static void AppendBytes(StringBuilder name, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
            name.Append((char)(Zero + one));
    }
}
