namespace Aligner.Cli.Display;

/// <summary>Writes the macros of man(7) that a page needs, with the text escaped.</summary>
internal sealed class RoffWriter(TextWriter writer)
{
    public void Title(string name, string version) => writer.WriteLine($".TH {name} 1 \"\" \"{Escape(version)}\"");

    public void Section(string name) => writer.WriteLine($".SH {name}");

    public void Subsection(string name) => writer.WriteLine($".SS {Escape(name)}");

    public void Paragraph() => writer.WriteLine(".PP");

    public void Text(string text) => writer.WriteLine(Line(text));

    /// <summary>A term in bold with its explanation indented below.</summary>
    /// <param name="term">An option with its names, an argument, an exit code.</param>
    /// <param name="placeholder">What stands for the term's value, in italics; null where there is none.</param>
    /// <param name="text">The explanation.</param>
    public void Term(string term, string? placeholder, string text)
    {
        writer.WriteLine(".TP");
        writer.WriteLine($"\\fB{Escape(term)}\\fR{(placeholder is null ? "" : $" \\fI{Escape(placeholder)}\\fR")}");
        writer.WriteLine(Line(text));
    }

    /// <summary>Lines as they stand.</summary>
    public void Literal(IEnumerable<string> lines)
    {
        writer.WriteLine(".nf\n.RS 4");
        foreach (var line in lines)
            writer.WriteLine(Line(line));
        writer.WriteLine(".RE\n.fi");
    }

    /// <summary>A point or an apostrophe at the beginning of a line would be a macro.</summary>
    private static string Line(string text) => text is ['.' or '\'', ..] ? @"\&" + Escape(text) : Escape(text);

    /// <summary>Hyphens, apostrophes, carets and tildes that can be copied as they are typed.</summary>
    private static string Escape(string text) => text.Replace(@"\", @"\e", StringComparison.Ordinal).Replace("-", @"\-", StringComparison.Ordinal)
        .Replace("'", @"\(aq", StringComparison.Ordinal).Replace("^", @"\(ha", StringComparison.Ordinal).Replace("~", @"\(ti", StringComparison.Ordinal).Replace("`", @"\(ga", StringComparison.Ordinal);
}
