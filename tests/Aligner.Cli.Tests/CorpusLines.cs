using System.Globalization;
using System.Text.Json;

namespace Aligner.Cli.Tests;

/// <summary>Corpora as JSON lines, for any format to be made of.</summary>
internal static class CorpusLines
{
    /// <summary>One line for each document.</summary>
    public static string Of(params IEnumerable<string> documents) =>
        string.Concat(documents.Select((document, index) => Line(document, index, "One tea.", "一茶。")));

    /// <summary>One document of so many segments, whose texts do not pack well.</summary>
    public static string Many(string document, int segments)
    {
        var random = new Random(segments);
        return string.Concat(Enumerable.Range(0, segments)
            .Select(index => Line(document, index, Words(random, 'a', 26), Words(random, '一', 2000))));
    }

    private static string Words(Random random, char first, int count) =>
        string.Concat(Enumerable.Range(0, 20).Select(_ => (char)(first + random.Next(count))));

    private static string Line(string document, int index, string english, string chinese)
    {
        var name = JsonEncodedText.Encode(document);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":"x#{{index}}","document":"{{name}}","start":{{index * 3}},"end":{{(index * 3) + 2}},"times":"exact","en":"{{english}}","zh":"{{chinese}}","bead":"1-1","score":0.9,"en_sentences":[{{index}}],"zh_sentences":[{{index}}]}""") + "\n";
    }
}
