using System.Globalization;
using Aligner.Transcripts;

namespace Aligner.Formats.Html;

/// <summary>
/// How a document is headed: its title in both languages, else its name, and a line on where it is from. Markup, but for the plain title.
/// </summary>
/// <param name="facts">What the document says of itself.</param>
/// <param name="english">The tag of its English.</param>
/// <param name="chinese">The tag of its Chinese.</param>
internal sealed class DocumentTitle(DocumentFacts facts, string english, string chinese)
{
    private Metadata Metadata => facts.Metadata;

    public static string Plain(DocumentFacts facts)
    {
        var title = string.Join(" · ",
            new[] { facts.Metadata.Title?.English, facts.Metadata.Title?.Chinese }.Where(text => !string.IsNullOrEmpty(text)));
        return title.Length > 0 ? title : facts.Name;
    }

    public string Heading => Of(Metadata.Title) is { Length: > 0 } title ? title : $"<span>{HtmlText.Escape(facts.Name)}</span>";

    /// <summary>Series, speaker, publisher, date and length, as far as they are known.</summary>
    public string About => string.Join(" · ", Parts().Where(part => part.Length > 0));

    private IEnumerable<string> Parts() =>
    [
        Of(Metadata.Series),
        Place(),
        Of(Metadata.Speaker),
        Of(Metadata.Publisher),
        Metadata.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Metadata.Length is { } length ? ClockTime.Format(length) : "",
    ];

    private string Place() => (Metadata.Lesson, Metadata.LessonCount) switch
    {
        ({ } lesson, { } count) => string.Create(CultureInfo.InvariantCulture, $"lesson {lesson} of {count}"),
        ({ } lesson, null) => string.Create(CultureInfo.InvariantCulture, $"lesson {lesson}"),
        _ => "",
    };

    private string Of(BilingualName? name) =>
        string.Join(' ', new[] { Span(name?.English, english), Span(name?.Chinese, chinese) }.Where(span => span.Length > 0));

    private static string Span(string? text, string tag) =>
        string.IsNullOrEmpty(text) ? "" : $"<span lang=\"{HtmlText.Escape(tag)}\">{HtmlText.Escape(text)}</span>";
}
