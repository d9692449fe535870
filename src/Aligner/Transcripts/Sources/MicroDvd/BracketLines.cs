using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.MicroDvd;

/// <summary>Tells the texts whose lines begin with two numbers in brackets.</summary>
internal static class BracketLines
{
    private const int Looked = 50;
    private const double LeastShare = 0.8;

    public static bool Are(SourceText source, Regex cue)
    {
        if (source.Text.AsSpan().TrimStart() is not ['{' or '[', >= '0' and <= '9', ..])
            return false;
        var lines = Enumerable.Range(1, source.LineCount).Select(source.Line).Where(line => line.Length > 0).Take(Looked).ToList();
        return lines.Count(line => cue.IsMatch(source.Text.AsSpan(line.Start, line.Length))) >= LeastShare * lines.Count;
    }
}
