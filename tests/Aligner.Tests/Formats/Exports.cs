using System.Text;
using Aligner.Formats;
using Aligner.Segments;

namespace Aligner.Tests.Formats;

/// <summary>Writes segments to a string.</summary>
internal static class Exports
{
    public static byte[] Bytes(string format, IEnumerable<Segment> segments, ExportOptions? options = null)
    {
        using var stream = new MemoryStream();
        using (var writer = CorpusFormats.ByName(format)!.CreateWriter(stream, options ?? ExportOptions.Default))
        {
            foreach (var segment in segments)
                writer.Write(segment);
            writer.Complete();
        }

        return stream.ToArray();
    }

    public static string Text(string format, IEnumerable<Segment> segments, ExportOptions? options = null) =>
        Encoding.UTF8.GetString(Bytes(format, segments, options));
}
