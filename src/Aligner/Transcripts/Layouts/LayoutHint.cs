using System.Text.RegularExpressions;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Layouts.Tables;
using Aligner.Transcripts.Sources.Lesson;
using Aligner.Transcripts.Sources.PlainText;

namespace Aligner.Transcripts.Layouts;

/// <summary>A layout that a person names, where the one that is found is not right.</summary>
public sealed partial record LayoutHint
{
    private const string Lesson = "lesson";
    private readonly TimePlace? _place;

    private LayoutHint(TimePlace? place) => _place = place;

    /// <summary>The names, for help and messages.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. TimePlaces.All.Select(place => place.Name), Lesson];

    /// <summary>Reads a name, or a pattern such as <c>{name} ({time}): {text}</c>; null where it is neither.</summary>
    public static LayoutHint? Parse(string text)
    {
        var name = text.Contains('{') ? string.Join('-', TokenPattern().Matches(text).Select(match => match.Groups["token"].Value)) : text;
        if (name == Lesson)
            return new LayoutHint((TimePlace?)null);
        var place = TimePlaces.All.FirstOrDefault(known => known.Name == Normal(name));
        return place.Name is null ? null : new LayoutHint(place.Place);
    }

    internal Transcript Read(string document, SourceText source) => _place switch
    {
        null => new LessonFormat().Read(document, source),
        TimePlace.Column => new TableFormat().Read(document, source),
        TimePlace.None => new BilingualTextFormat().Read(document, source),
        _ => LayoutFormat.Read(document, source, _place),
    };

    /// <summary>The text may stand on the line of the time and the name or below; the end of a range tells nothing.</summary>
    private static string Normal(string tokens) =>
        tokens.Replace("start", "time", StringComparison.Ordinal).Replace("-end", "", StringComparison.Ordinal) switch
        {
            "time-name-text" => "time-text",
            var name => name,
        };

    [GeneratedRegex(@"\{(?<token>time|start|end|name|text)\}")]
    private static partial Regex TokenPattern();
}
