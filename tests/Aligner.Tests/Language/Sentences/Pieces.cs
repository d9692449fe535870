using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Tests.Language.Sentences;

/// <summary>Slices written in one line: a ¦ stands where one piece ends and the next begins.</summary>
internal static class Pieces
{
    public static string TextOf(string pieces) => pieces.Replace("¦", "", StringComparison.Ordinal);

    public static string Show(string text, ImmutableArray<TextSpan> slices) =>
        string.Join('¦', slices.Select(slice => slice.In(text).ToString()));
}
