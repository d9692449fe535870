using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Running;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Cli.Configuration;

/// <summary>Finds the project's settings: the nearest <c>aligner.json</c> in a folder or one above it.</summary>
internal static class SettingsFinder
{
    private const string FileName = "aligner.json";
    private const int MostBytes = 1 << 20;

    /// <summary>The settings for a folder; null where they cannot be read, which is then told.</summary>
    public static ProjectSettings? Load(string folder, TextWriter error)
    {
        if (Find(folder) is not { } path)
            return ProjectSettings.None;
        var (settings, problems) = Read(path, Path.GetRelativePath(folder, path));
        foreach (var problem in problems)
            error.WriteLine(problem);
        return problems.IsEmpty ? settings : null;
    }

    private static (ProjectSettings Settings, ImmutableArray<Problem> Problems) Read(string path, string name)
    {
        if (InputSystem.KindOf(path) is var kind and not FileKind.File)
            return Unfit(name, "AL1034", $"is {kind.Name()}; settings are in a regular file");
        try
        {
            return ReadUpTo(path, MostBytes + 1) is { Length: <= MostBytes } bytes
                ? SettingsReader.Read(name, bytes)
                : Unfit(name, "AL1034", "has more than 1 MiB; settings are shorter");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Unfit(name, "AL0002", $"cannot be read: {problem.Message}");
        }
    }

    private static (ProjectSettings Settings, ImmutableArray<Problem> Problems) Unfit(string name, string code, string message) =>
        (ProjectSettings.None, [new Problem(code, Severity.Error, name, 1, 1, message)]);

    private static byte[] ReadUpTo(string path, int most)
    {
        using var stream = InputSystem.Open(path);
        var bytes = new byte[Math.Min(most, stream.Length)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Whatever has the name is found: what is not a file is an error, and not passed over.</summary>
    private static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, FileName);
            if (Path.Exists(path))
                return path;
        }

        return null;
    }
}

/// <summary>
/// Reads <c>aligner.json</c> (aligner.schema.json). What is wrong with it is an error, so that no setting is passed over in silence.
/// </summary>
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
            using var json = JsonDocument.Parse(bytes,
                new JsonDocumentOptions
                {
                    MaxDepth = Nesting.Most,
                    CommentHandling = JsonCommentHandling.Skip,
                    AllowTrailingCommas = true,
                });
            var settings = reader.ReadRoot(json.RootElement);
            return (settings, [.. reader._problems]);
        }
        catch (JsonException error)
        {
            return (ProjectSettings.None,
                [new Problem("AL1032", Severity.Error, path, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1,
                    Nesting.IsTooDeep(bytes) ? Nesting.TooDeep : "not well-formed JSON")]);
        }
        catch (InvalidOperationException)
        {
            // JSON is parsed without a look at what its strings are; they are read only now.
            return (ProjectSettings.None,
                [new Problem("AL1032", Severity.Error, path, 1, 1, "a name or a text in it is not Unicode; expected UTF-8")]);
        }
    }

    private ProjectSettings ReadRoot(JsonElement root)
    {
        if (!IsObject(root, "the file"))
            return ProjectSettings.None;
        foreach (var unknown in root.EnumerateObject().Where(property => !Keys.Contains(property.Name)))
            Report($"'{unknown.Name}' is not a setting{Nearest.Choices(unknown.Name, Keys)}");
        var languages = root.TryGetProperty("languages", out var tags) && IsObject(tags, "languages") ? tags : default;
        return new ProjectSettings
        {
            Path = _path,
            Checks = root.TryGetProperty("checks", out var checks) && IsObject(checks, "checks")
                ? ReadChecks(checks) : ProjectSettings.None.Checks,
            FailOn = Text(root, "failOn", Limits),
            Terms = Text(root, "terms") is { } terms ? Path.Combine(Path.GetDirectoryName(_path) ?? "", terms) : null,
            EnglishTag = Tag(languages, "en"),
            ChineseTag = Tag(languages, "zh"),
        };
    }

    private ImmutableDictionary<string, FindingSeverity> ReadChecks(JsonElement checks)
    {
        // In their order, so that what comes after all is an exception to it.
        var severities = ImmutableDictionary.CreateBuilder<string, FindingSeverity>();
        var names = Enum.GetValues<FindingSeverity>().Select(severity => severity.Name()).ToArray();
        foreach (var property in checks.EnumerateObject())
        {
            var kinds = CheckKinds.All.Where(kind => property.Name == "all" || kind == CheckKinds.Find(property.Name)).ToList();
            if (kinds.Count == 0)
                Report($"'{property.Name}' is not a check{Nearest.Choices(property.Name, CheckKinds.All.Select(known => known.Name))}");
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
        Report($"{key} is {FieldText.Excerpt(value.GetRawText(), ExcerptLength)}; expected {(values is null ? "a string" : string.Join(", ", values))}");
        return null;
    }

    private bool IsObject(JsonElement element, string what)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return true;
        Report($"{what} is not an object");
        return false;
    }

    /// <summary>The first of them are enough to see that it is not a file of settings.</summary>
    private void Report(string message)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(new Problem("AL1033", Severity.Error, _path, 1, 1, message));
    }
}
