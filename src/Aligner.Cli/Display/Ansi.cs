namespace Aligner.Cli.Display;

/// <summary>Colours of a terminal, or none.</summary>
internal sealed record Ansi(bool IsOn)
{
    public Styled Bold(string text) => Wrap("1", text);

    public Styled Faint(string text) => Wrap("2", text);

    public Styled Red(string text) => Wrap("1;31", text);

    public Styled Yellow(string text) => Wrap("33", text);

    public Styled Blue(string text) => Wrap("34", text);

    private Styled Wrap(string code, string text) => new(text, IsOn ? code : null);
}
