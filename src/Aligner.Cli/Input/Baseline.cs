using System.Text.Json;
using Aligner.Quality.Findings;
using Aligner.Text;

namespace Aligner.Cli.Input;

/// <summary>The findings of an earlier run, by their fingerprints; those that come again are known.</summary>
internal sealed class Baseline
{
    private readonly HashSet<string> _fingerprints = new(StringComparer.Ordinal);

    private Baseline()
    {
    }

    /// <summary>How many findings were known.</summary>
    public int Silenced { get; private set; }

    public bool IsKnown(Finding finding)
    {
        var isKnown = _fingerprints.Count > 0 && _fingerprints.Contains(finding.Fingerprint());
        Silenced += isKnown ? 1 : 0;
        return isKnown;
    }

    /// <summary>Reads what --json wrote; null where that cannot be read, which is then told.</summary>
    public static Baseline? Load(string? path, SourceOptions sources, Action<Problem> report)
    {
        var baseline = new Baseline();
        if (path is null)
            return baseline;
        return sources.ReadFile(path, report) is { } bytes && baseline.TryRead(path, bytes, report) ? baseline : null;
    }

    private bool TryRead(string path, byte[] bytes, Action<Problem> report)
    {
        var number = 0;
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes));
            while (reader.ReadLine() is { } line)
            {
                number++;
                using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = Nesting.Most });
                _fingerprints.Add(json.RootElement.GetProperty("fingerprint").GetString()!);
            }

            return true;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            report(new Problem("AL1031", Severity.Error, path, number, 1, "not a finding as 'aligner check --json' writes it; expected an "
                + "object with a fingerprint"));
        }
        return false;
    }
}
