namespace Aligner.Text;

/// <summary>Tables of words that are embedded as text: a line each, those that begin with <c># </c> and empty ones say nothing.</summary>
internal static class WordLists
{
    /// <summary>The lines of a resource, each as what its spaces part.</summary>
    /// <exception cref="InvalidOperationException">The program lacks the resource.</exception>
    public static IEnumerable<string[]> Lines(string resource)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the program lacks its resource {resource}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>The words of a resource by the name of their list, which is the first word of each of its lines.</summary>
    /// <exception cref="InvalidOperationException">The program lacks the resource.</exception>
    public static ILookup<string, string> Named(string resource) => Lines(resource)
        .SelectMany(line => line.Skip(1).Select(word => (List: line[0], Word: word))).ToLookup(word => word.List, word => word.Word);
}
