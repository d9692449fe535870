using System.Text;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Tests.Formats;

/// <summary>Reads corpora from memory.</summary>
internal static class Imports
{
    public static (List<Segment> Segments, List<string> Problems) Read(byte[] bytes, string name = "corpus.any", string? format = null)
    {
        var problems = new List<Problem>();
        List<Segment> segments = [.. CorpusReader.Read(new CorpusSource(name, "corpus", new MemoryStream(bytes), problems.Add),
            format is null ? null : CorpusFormats.ByName(format))];
        return (segments, [.. problems.Select(problem => problem.ToString())]);
    }

    public static (List<Segment> Segments, List<string> Problems) Read(string text, string name = "corpus.any", string? format = null) =>
        Read(Encoding.UTF8.GetBytes(text), name, format);
}
