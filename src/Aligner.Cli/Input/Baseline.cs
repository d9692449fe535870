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
    public static Baseline? Load(string? path, Action<Problem> report)
    {
        var baseline = new Baseline();
        return path is null || baseline.TryRead(path, report) ? baseline : null;
    }

    private bool TryRead(string path, Action<Problem> report)
    {
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
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
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report(new Problem("AL0002", Severity.Error, path, 1, 1, $"cannot be read: {error.Message}"));
        }

        return false;
    }
}
