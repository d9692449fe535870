using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Corpus;
using Aligner.Quality;
using Aligner.Transcripts;

namespace Aligner.Cli.Configuration;

/// <summary>Reads <c>aligner.json</c> (aligner.schema.json). What is wrong with it is an error, so that no setting is passed over in silence.</summary>
internal sealed class SettingsReader
{
    private static readonly string[] Keys = ["$schema", "checks", "failOn", "terms", "languages"];
    private static readonly string[] Limits = ["none", "error", "warning", "note"];

    private const int MostProblems = 20;
    private const int ExcerptLength = 60;

    private readonly string _path;
    private readonly List<Problem> _problems = [];

    private SettingsReader(string path) => _path = path;

    /// <param name="path">The file's path, for messages and for the paths in it.</param>
    /// <param name="bytes">The whole file; comments and trailing commas are allowed.</param>
    public static (ProjectSettings Settings, ImmutableArray<Problem> Problems) Read(string path, byte[] bytes)
    {
        var reader = new SettingsReader(path);
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Nesting.Most, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var settings = reader.ReadRoot(json.RootElement);
            return (settings, [.. reader._problems]);
        }
        catch (JsonException error)
        {
            return (ProjectSettings.None, [new Problem("AL1032", Severity.Error, path, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1, Nesting.IsTooDeep(bytes) ? Nesting.TooDeep : "not well-formed JSON")]);
        }
        catch (InvalidOperationException)
        {
            // JSON is parsed without a look at what its strings are; they are read only now.
            return (ProjectSettings.None, [new Problem("AL1032", Severity.Error, path, 1, 1, "a name or a text in it is not Unicode; expected UTF-8")]);
        }
    }

    private ProjectSettings ReadRoot(JsonElement root)
    {
        if (!IsObject(root, "the file"))
            return ProjectSettings.None;
        foreach (var unknown in root.EnumerateObject().Where(property => !Keys.Contains(property.Name)))
            Report($"'{unknown.Name}' is not a setting; choose from {string.Join(", ", Keys)}");
        var languages = root.TryGetProperty("languages", out var tags) && IsObject(tags, "languages") ? tags : default;
        return new ProjectSettings
        {
            Path = _path,
            Checks = root.TryGetProperty("checks", out var checks) && IsObject(checks, "checks") ? ReadChecks(checks) : ProjectSettings.None.Checks,
            FailOn = Text(root, "failOn", Limits),
            Terms = Text(root, "terms") is { } terms ? Path.Combine(Path.GetDirectoryName(_path) ?? "", terms) : null,
            EnglishTag = Tag(languages, "en"),
            ChineseTag = Tag(languages, "zh"),
        };
    }

    private ImmutableDictionary<string, FindingSeverity> ReadChecks(JsonElement checks)
    {
        // In their order, so that what comes behind all is an exception to it.
        var severities = ImmutableDictionary.CreateBuilder<string, FindingSeverity>();
        var names = Enum.GetValues<FindingSeverity>().Select(severity => severity.Name()).ToArray();
        foreach (var property in checks.EnumerateObject())
        {
            var kinds = Aligner.Quality.Checks.All.Where(kind => property.Name == "all" || kind == Aligner.Quality.Checks.Find(property.Name)).ToList();
            if (kinds.Count == 0)
                Report($"'{property.Name}' is not a check; choose from {string.Join(", ", Aligner.Quality.Checks.All.Select(known => known.Name))}");
            else if (Text(checks, property.Name, names) is { } severity)
                kinds.ForEach(kind => severities[kind.Name] = Enum.GetValues<FindingSeverity>()[Array.IndexOf(names, severity)]);
        }

        return severities.ToImmutable();
    }

    private string? Tag(JsonElement languages, string key)
    {
        var tag = Text(languages, key);
        if (tag is null || LanguageTags.IsTag(tag))
            return tag;
        Report($"{key} is {languages.GetProperty(key).GetRawText()}; expected a language tag");
        return null;
    }

    private string? Text(JsonElement owner, string key, string[]? values = null)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(key, out var value))
            return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (text is not null && (values is null || values.Contains(text)))
            return text;
        Report($"{key} is {Excerpt(value)}; expected {(values is null ? "a string" : string.Join(", ", values))}");
        return null;
    }

    private static string Excerpt(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= ExcerptLength ? text : text[..ExcerptLength] + "…";
    }

    private bool IsObject(JsonElement element, string what)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return true;
        Report($"{what} is no object");
        return false;
    }

    /// <summary>The first of them are enough to see that it is no file of settings.</summary>
    private void Report(string message)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(new Problem("AL1033", Severity.Error, _path, 1, 1, message));
    }
}
