using System.Text;
using Aligner.Segments;
using Aligner.Segments.Accounts;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.PlainText;

namespace Aligner.Fuzzing.Targets;

/// <summary>
/// Readers of transcripts: whatever the bytes, every character is accounted for, or a problem says why there is no transcript.
/// </summary>
internal static class SourceTargets
{
    private static readonly Segmenter Cues = new(SegmenterOptions.Default with { Level = Level.Cue });

    /// <summary>From bytes of any encoding, by the format that the content tells.</summary>
    public static FuzzTarget Any { get; } = new("source", ReadAny, [.. SourceSeeds.Encoded]);

    /// <summary>Two one-language texts as one transcript.</summary>
    public static FuzzTarget Pair { get; } =
        new("pair", ReadPair, [InputParts.Join("Good evening.\n\nWe begin.\n"u8.ToArray(), "晚上好。\n我们开始。\n"u8.ToArray())]);

    /// <summary>As the format that is named, whether the content tells it or not.</summary>
    public static FuzzTarget Of(SourceFormat format) =>
        new($"source-{format.Name}", bytes => ReadAs(format, bytes), [.. SourceSeeds.Texts.Select(Encoding.UTF8.GetBytes)]);

    private static void ReadAny(byte[] bytes)
    {
        var result = TranscriptReader.Read("talk", "talk", bytes);
        if (result.Transcript is { } transcript)
            CheckAccount(transcript);
        else if (result.Problem is null)
            throw new FaultException("neither a transcript nor a problem");
    }

    private static void ReadAs(SourceFormat format, byte[] bytes)
    {
        if (TextDecoder.Decode("talk", bytes, SourceEncodings.Utf8).Text is { } text)
            CheckAccount(format.Read("talk", new SourceText("talk", text)));
    }

    private static void ReadPair(byte[] bytes)
    {
        var texts = InputParts.Of(bytes, 2).Select(part => new SourceText("talk", Encoding.UTF8.GetString(part))).ToList();
        var account = AccountOf(TextPairReader.Read("talk", texts[0], texts[1]));
        if (account.Unaccounted != 0)
            throw new FaultException($"{account.Unaccounted} characters unaccounted for");
    }

    private static void CheckAccount(Transcript transcript)
    {
        if (AccountOf(transcript) is { IsClosed: false } account)
        {
            throw new FaultException(
                $"{account.Unaccounted} characters unaccounted for; English {account.English}; Chinese {account.Chinese}");
        }
    }

    private static DocumentAccount AccountOf(Transcript transcript)
    {
        var accounting = new CharacterCoverage(transcript, SegmentSelection.Everything);
        foreach (var segment in Cues.Segments(transcript))
            accounting.Add(segment);
        return accounting.Close();
    }
}
