using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Chat;

/// <summary>CHAT, the transcription format of TalkBank and CHILDES: https://talkbank.org/0info/manuals/CHAT.html.</summary>
internal sealed partial class ChatFormat : SourceFormat
{
    internal const string FormatName = "chat";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".cha"];

    public override string Description =>
        "CHAT transcripts of TalkBank: what each speaker says, with %eng, %zho or another translation under it";

    /// <summary>The headers that every file begins with, or a turn with a tier under it.</summary>
    public override bool Recognises(SourceText source) =>
        HeaderPattern().IsMatch(source.Text) || (source.Text.Contains('%') && TurnPattern().IsMatch(source.Text));

    public override Transcript Read(string document, SourceText source) => new ChatReader(source).Read(document, needsBoth: true);

    public override Transcript ReadSide(string document, SourceText source) => new ChatReader(source).Read(document, needsBoth: false);

    [GeneratedRegex(@"\A\s*@(?:UTF8|Begin)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex(@"(?<![^\r\n])\*[A-Z0-9][A-Za-z0-9_'-]{0,7}:[ \t][^\r\n]*[\r\n]+(?:[ \t]+[^\r\n]*[\r\n]+)*%[a-z]{3,8}:[ \t]")]
    private static partial Regex TurnPattern();
}
