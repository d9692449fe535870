using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Tiers;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Elan;

/// <summary>ELAN's annotation format (EAF): https://www.mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf.</summary>
internal sealed partial class ElanFormat : SourceFormat
{
    internal const string FormatName = "elan";

    private const string Looked = "annotations";
    private const int RootWithin = 4096;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".eaf"];

    public override string Description => "ELAN annotations: a tier of each language, translations at the times of what they hang on";

    public override bool Recognises(SourceText source)
    {
        var beginning = source.Text.AsSpan(0, Math.Min(RootWithin, source.Text.Length));
        return beginning.TrimStart().StartsWith('<') && RootPattern().IsMatch(beginning);
    }

    public override Transcript Read(string document, SourceText source) =>
        new ElanReader(source).Read(document, FormatName, Looked, needsBoth: true);

    public override Transcript ReadSide(string document, SourceText source) =>
        new ElanReader(source).Read(document, FormatName, Looked, needsBoth: false);

    [GeneratedRegex(@"<(?:\w+:)?ANNOTATION_DOCUMENT[\s>/]")]
    private static partial Regex RootPattern();
}

/// <summary>Reads ELAN: time slots, then tiers of annotations that stand between two slots or hang on another annotation.</summary>
internal sealed class ElanReader(SourceText source) : XmlTierReader(source)
{
    private const double Milliseconds = 0.001;
    private const string Expected = "a number of milliseconds";

    private readonly Dictionary<string, TierEntry> _byId = new(StringComparer.Ordinal);
    private readonly List<(TierEntry Entry, string Parent)> _hanging = [];
    private readonly List<(TierEntry Entry, string? Start, string? End)> _timed = [];
    private readonly Dictionary<string, string> _languages = new(StringComparer.Ordinal);
    private readonly List<(Tier Tier, string Language)> _inLanguage = [];
    private SourcedTextBuilder _text = new();
    private Annotation? _annotation;

    protected override string TextElement => "ANNOTATION_VALUE";

    protected override void Begin(string element)
    {
        switch (element)
        {
            case "TIME_SLOT" when Attribute("TIME_SLOT_ID") is { } slot:
                Timeline.Add(slot, Time("TIME_VALUE", Milliseconds, Expected));
                break;
            case "TIER":
                BeginTier();
                break;
            case "ALIGNABLE_ANNOTATION":
                _annotation = new Annotation(Attribute("ANNOTATION_ID"), Attribute("TIME_SLOT_REF1"), Attribute("TIME_SLOT_REF2"), null);
                break;
            case "REF_ANNOTATION":
                _annotation = new Annotation(Attribute("ANNOTATION_ID"), null, null, Attribute("ANNOTATION_REF"));
                break;
            case "LANGUAGE" when Attribute("LANG_ID") is { } id:
                _languages.TryAdd(id, Attribute("LANG_LABEL") ?? "");
                break;
        }
    }

    protected override void AddText(SourcedText text) => _text.Append(text);

    protected override void EndText()
    {
        if (_annotation is { } annotation && Tiers is [.., var tier])
            AddEntry(annotation, new TierEntry(tier, _text.Build()));
        _annotation = null;
        _text = new SourcedTextBuilder();
    }

    protected override void Complete()
    {
        foreach (var (tier, language) in _inLanguage)
            tier.Labels.Add(_languages.GetValueOrDefault(language, ""));
        foreach (var (entry, start, end) in _timed)
            Timeline.Set(entry, start, end);
        foreach (var (entry, parent) in InOrder())
            entry.HangOn(_byId[parent]);
    }

    /// <summary>By a name after @, as in zh@Ann, where no participant is given.</summary>
    private void BeginTier()
    {
        var name = Attribute("TIER_ID") ?? "";
        var language = Attribute("LANG_REF");
        var speaker = Attribute("PARTICIPANT") is { Length: > 0 } participant ? participant
            : name.LastIndexOf('@') is >= 0 and var at && at + 1 < name.Length ? name[(at + 1)..] : null;
        var tier = new Tier(name, name.Split('@')[0], Attribute("LINGUISTIC_TYPE_REF") ?? "", language ?? "") { Speaker = speaker };
        Tiers.Add(tier);
        if (language is not null)
            _inLanguage.Add((tier, language));
    }

    private void AddEntry(Annotation annotation, TierEntry entry)
    {
        entry.Tier.Entries.Add(entry);
        if (annotation.Id is { } id)
            _byId.TryAdd(id, entry);
        if (annotation.Parent is { } parent)
            _hanging.Add((entry, parent));
        else
            _timed.Add((entry, annotation.Start, annotation.End));
    }

    /// <summary>What hangs on another comes after it; what hangs on nothing, or on itself in the end, is left without a time.</summary>
    private List<(TierEntry Entry, string Parent)> InOrder()
    {
        var (ordered, left) = (new List<(TierEntry, string)>(), _hanging);
        var waiting = _hanging.Select(hanging => hanging.Entry).ToHashSet();
        while (left.Count > 0)
        {
            var ready = left.FindAll(hanging => _byId.TryGetValue(hanging.Parent, out var parent) && !waiting.Contains(parent));
            if (ready.Count == 0)
                break;
            ordered.AddRange(ready);
            waiting.ExceptWith(ready.Select(hanging => hanging.Entry));
            left = left.FindAll(hanging => waiting.Contains(hanging.Entry));
        }

        return ordered;
    }

    private sealed record Annotation(string? Id, string? Start, string? End, string? Parent);
}
