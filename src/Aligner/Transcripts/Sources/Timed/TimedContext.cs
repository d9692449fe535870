namespace Aligner.Transcripts.Sources.Timed;

/// <summary>What the steps of reading a timed source share: the source, what its characters were read as, the problems.</summary>
internal sealed class TimedContext(SourceText source)
{
    public SourceText Source => source;

    public RoleMap Roles { get; } = new(source.Text);

    public ProblemTally Problems { get; } = new();

    /// <summary>Notes what each character of the text was read as. White space has no role, and what stands for it is markup.</summary>
    public void Mark(Role role, SourcedText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text.Text[i]))
                Roles.Mark(role, text.OffsetAt(i), 1);
        }
    }

    /// <summary>Marks everything as markup: the ground on which times and texts are noted.</summary>
    public void MarkGround() => Roles.Mark(Role.Markup, 0, source.Text.Length);
}
