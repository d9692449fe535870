using Aligner.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts;

/// <summary>A source that is packed, and the cues of its lines, say what they said before.</summary>
public sealed class PackedTextTests
{
    private const string Text = "“One,” he said.\r\n\r\nTwo — and 𝒳.\n";

    [Fact]
    public void A_packed_source_has_the_same_lines()
    {
        var (whole, packed) = (new SourceText("a", Text), new SourceText("a", Text));
        packed.Pack();
        Assert.Equal(whole.Text, packed.Text);
        for (var line = 1; line <= whole.LineCount; line++)
            Assert.Equal(whole.TextOf(line), packed.TextOf(line));
        Assert.Equal(whole.ColumnAt(Text.Length - 1), packed.ColumnAt(Text.Length - 1));
    }

    [Fact]
    public void Too_many_characters_are_not_packed()
    {
        var text = string.Concat(Enumerable.Range(0x4E00, 257).Select(code => (char)code));
        Assert.Null(PackedText.Of(text));
        Assert.Equal(text[1..], PackedText.Of(text[1..])!.ToString());
    }

    [Fact]
    public void A_line_that_is_changed_keeps_what_it_says()
    {
        var cue = new Cue(new CueContent(new SourceText("a", Text), Side.English), 3);
        var flagged = cue with { Flags = [Flags.LostCharacters] };
        Assert.Equal(("english-3", "Two — and 𝒳.", 3), (flagged.Key, flagged.English.Text, flagged.English.Line));
        Assert.Equal((cue.Key, cue.English.Text, cue.Chinese), (flagged.Key, flagged.English.Text, flagged.Chinese));
        Assert.Empty(cue.Flags);
    }
}
