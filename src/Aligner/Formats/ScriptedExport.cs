using Aligner.Language;
using Aligner.Language.Scripts;
using Aligner.Segments;
using Aligner.Transcripts;

namespace Aligner.Formats;

/// <summary>Segments and documents with their Chinese in the characters that an export is to have.</summary>
/// <param name="script">The characters.</param>
internal sealed class ScriptedExport(ChineseScript script)
{
    private readonly ScriptConverter _converter = new(script);

    /// <summary>The Chinese side, its tag and the speaker.</summary>
    public Segment Of(Segment segment) => segment with
    {
        Chinese = _converter.Convert(segment.Chinese, segment.ChineseTag),
        Speaker = segment.Speaker is { } speaker ? _converter.Convert(speaker, segment.ChineseTag) : null,
        ChineseTag = _converter.Tag,
    };

    /// <summary>Every Chinese name and text; English stays as it is.</summary>
    public DocumentFacts Of(DocumentFacts facts)
    {
        var tag = facts.ChineseTexts.Sum(text => ChineseVariant.Balance(text)) > 0 ? LanguageTags.Traditional : LanguageTags.Simplified;
        return facts with
        {
            Metadata = facts.Metadata with
            {
                Epigraph = Of(facts.Metadata.Epigraph, tag),
                Series = Of(facts.Metadata.Series, tag),
                Title = Of(facts.Metadata.Title, tag),
                Publisher = Of(facts.Metadata.Publisher, tag),
                Speaker = Of(facts.Metadata.Speaker, tag),
                Synopsis = Of(facts.Metadata.Synopsis, tag),
            },
            Terms = [.. facts.Terms.Select(term => Of(term, tag))],
            Footnotes = [.. facts.Footnotes.Select(
                note => note with { HeadwordChinese = Of(note.HeadwordChinese, tag), Text = _converter.Convert(note.Text, tag) })],
            ChineseTexts = facts.ChineseTexts.Select(text => _converter.Convert(text, tag)),
        };
    }

    private Term Of(Term term, string tag) => term with
    {
        Chinese = _converter.Convert(term.Chinese, tag),
        Definition = Of(term.Definition, tag),
        DefinitionChinese = Of(term.DefinitionChinese, tag),
    };

    private BilingualName? Of(BilingualName? name, string tag) => name is null ? null : name with { Chinese = Of(name.Chinese, tag) };

    private string? Of(string? text, string tag) => text is null ? null : _converter.Convert(text, tag);
}
