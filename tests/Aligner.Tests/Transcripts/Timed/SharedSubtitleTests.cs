using System.Text.RegularExpressions;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Timed;

/// <summary>
/// Real subtitle files, awkward on purpose, against the counts that scripts of others made of them: the tables of
/// EXPECTED.md, and its notes where those say that a table is wrong.
/// </summary>
public sealed partial class SharedSubtitleTests
{
    /// <summary>Blocks of the files whose tables count less than there is, as the notes say.</summary>
    private static readonly Dictionary<string, (int Blocks, string First, string Last)> Notes = new()
    {
        ["2024_attention.zh.srt"] = (424, "00:00:00,000", "00:26:04,960"),
        ["dot-products.zh-CN.utf16le-nobom.srt"] = (186, "00:00:20,880", "00:13:50,200"),
    };

    /// <summary>File, timed blocks, first and last time, by the tables.</summary>
    public static TheoryData<string, int, string, string> Tables
    {
        get
        {
            var data = new TheoryData<string, int, string, string>();
            var folder = "";
            foreach (var line in File.ReadLines(Path.Combine(SharedMaterial.Root, "subtitles", "EXPECTED.md")))
            {
                if (line.StartsWith("## ", StringComparison.Ordinal))
                    folder = line.Split(' ')[1];
                else if (RowPattern().Match(line) is { Success: true } row)
                    Add(data, $"{folder}/{row.Groups["file"].Value}", row);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tables), SkipEnumerationWithoutShared = true)]
    public void A_file_has_its_blocks_and_times(string file, int blocks, string first, string last)
    {
    }

    private static void Add(TheoryData<string, int, string, string> data, string file, Match row)
    {
    }

    [GeneratedRegex("x")]
    private static partial Regex RowPattern();
}
