namespace Aligner.Cli.Display;

/// <summary>Two columns of text, what is named and what it is, broken at words where the terminal is too narrow for a line each.</summary>
/// <param name="output">Takes the lines.</param>
/// <param name="width">The columns of the terminal; <see cref="int.MaxValue"/> where output is no terminal.</param>
internal sealed class HelpColumns(TextWriter output, int width)
{
    private const string Indent = "  ";

    public void WriteRows(IReadOnlyList<(string Name, string Text)> rows)
    {
        if (rows.Count == 0)
            return;
        var first = rows.Max(row => row.Name.Length);
        var second = rows.Max(row => row.Text.Length);
        if (first + second > width - (2 * Indent.Length))
        {
            var most = Math.Max(1, (width / 2) - Indent.Length);
            if (first > most)
                first = rows.Max(row => Wrap(row.Name, most).Max(line => line.Length));
            second = Math.Max(1, width - first - (2 * Indent.Length));
        }

        foreach (var (name, text) in rows)
            WriteRow([.. Wrap(name, first)], [.. Wrap(text, second)], first);
    }

    /// <summary>Writes a paragraph, indented.</summary>
    public void WriteText(string text)
    {
        foreach (var line in Wrap(text, Math.Max(1, width - Indent.Length)))
            output.WriteLine(Indent + line);
    }

    private void WriteRow(string[] names, string[] texts, int first)
    {
        for (var i = 0; i < Math.Max(names.Length, texts.Length); i++)
        {
            var name = i < names.Length ? names[i] : "";
            output.WriteLine(i < texts.Length && texts[i].Length > 0 ? $"{Indent}{name.PadRight(first)}{Indent}{texts[i]}" : Indent + name);
        }
    }

    /// <summary>Lines of at most so many characters, at least one; a word that is longer than a line is cut.</summary>
    private static IEnumerable<string> Wrap(string text, int most)
    {
        while (text.Length > most)
        {
            var space = text.LastIndexOf(' ', most);
            yield return text[..(space > 0 ? space : most)];
            text = text[(space > 0 ? space + 1 : most)..];
        }

        yield return text;
    }
}
