using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Tiers;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Exmaralda;

/// <summary>EXMARaLDA's basic transcription: https://exmaralda.org/files/basic-transcription.dtd.</summary>
internal sealed partial class ExmaraldaFormat : SourceFormat
{
    internal const string FormatName = "exmaralda";

    private const string Looked = "events in tiers";
    private const int RootWithin = 4096;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".exb"];

    public override string Description => "EXMARaLDA transcriptions: what each speaker says and a tier of translation, on one timeline";

    public override bool Recognises(SourceText source)
    {
        var beginning = source.Text.AsSpan(0, Math.Min(RootWithin, source.Text.Length));
        return beginning.TrimStart().StartsWith('<') && RootPattern().IsMatch(beginning);
    }

    public override Transcript Read(string document, SourceText source) =>
        new ExmaraldaReader(source).Read(document, FormatName, Looked, needsBoth: true);

    public override Transcript ReadSide(string document, SourceText source) =>
        new ExmaraldaReader(source).Read(document, FormatName, Looked, needsBoth: false);

    [GeneratedRegex(@"<basic-transcription[\s>/]")]
    private static partial Regex RootPattern();
}

/// <summary>Reads EXMARaLDA: speakers, a timeline, then tiers of events between two of its points.</summary>
internal sealed class ExmaraldaReader(SourceText source) : XmlTierReader(source)
{
    private const string Expected = "a number of seconds";
    private const string Description = "d";

    private readonly Dictionary<string, string> _speakers = new(StringComparer.Ordinal);
    private readonly List<(TierEntry Entry, string? Start, string? End)> _events = [];
    private SourcedTextBuilder _text = new();
    private (string? Start, string? End)? _event;
    private string? _speaker;

    protected override string TextElement => _event is null ? "abbreviation" : "event";

    protected override void Begin(string element)
    {
        switch (element)
        {
            case "speaker":
                _speaker = Attribute("id");
                break;
            case "tli" when Attribute("id") is { } point:
                Timeline.Add(point, Time("time", 1, Expected));
                break;
            case "tier":
                BeginTier();
                break;
            case "event":
                _event = (Attribute("start"), Attribute("end"));
                break;
        }
    }

    protected override void AddText(SourcedText text) => _text.Append(text);

    protected override void EndText()
    {
        var text = _text.Build();
        if (_event is { } times && Tiers is [.., var tier])
            AddEvent(new TierEntry(tier, text), times.Start, times.End);
        else if (_speaker is not null && text.Trim() is { Length: > 0 } name)
            AddSpeaker(_speaker, name);
        _event = null;
        _text = new SourcedTextBuilder();
    }

    /// <summary>Events may stand in any order. Editors cut a text where another speaker comes in, and leave the spaces in it.</summary>
    protected override void Complete()
    {
        foreach (var (entry, start, end) in _events)
            Timeline.Set(entry, start, end);
        var isCutText = _events.Exists(happening => happening.Entry.Text is { Length: > 0 } text && char.IsWhiteSpace(text.Text[^1]));
        foreach (var tier in Tiers)
        {
            tier.IsCutText = isCutText;
            var inOrder = tier.Entries.OrderBy(entry => entry.Span?.Start ?? double.MaxValue).ToList();
            tier.Entries.Clear();
            tier.Entries.AddRange(inOrder);
        }
    }

    private void BeginTier()
    {
        var speaker = Attribute("speaker") is { Length: > 0 } id ? _speakers.GetValueOrDefault(id, id) : null;
        var name = Attribute("display-name") is { Length: > 0 } shown ? shown : Attribute("id") ?? "";
        var purpose = Attribute("type") == Description ? "events" : "";
        Tiers.Add(new Tier(name, Attribute("category") is { Length: > 0 } category ? category : name, purpose) { Speaker = speaker });
    }

    private void AddEvent(TierEntry entry, string? start, string? end)
    {
        entry.Tier.Entries.Add(entry);
        _events.Add((entry, start, end));
    }

    private void AddSpeaker(string id, SourcedText name)
    {
        _speakers.TryAdd(id, name.Text);
        Context.Mark(Role.Speaker, name);
    }
}
