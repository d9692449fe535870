using Aligner.Cli.Display.Findings;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Cli.Running;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Reports;

namespace Aligner.Cli.Commands.Checking;

/// <summary>Takes the findings of a run to all the places they were asked for.</summary>
internal sealed class CheckReport : IDisposable
{
    private readonly CheckRequest _request;
    private readonly CheckSummary _summary;
    private readonly List<Finding> _held = [];
    private readonly Stream _output;
    private readonly FindingJson? _json;
    private readonly FindingView? _view;
    private readonly FindingsReport? _page;

    public CheckReport(CliStreams streams, CheckRequest request, CheckSummary summary)
    {
        (_request, _summary) = (request, summary);
        _output = streams.Output;
        _json = request.IsJson ? new FindingJson(_output) : null;
        _view = request.IsJson ? null : new FindingView(streams.IsColored, isTerminal: streams.Output is TerminalStream);
        _page = request.HtmlPath is null ? null : new FindingsReport();
    }

    public void Write(CheckedBlock block, Baseline baseline)
    {
        _summary.Count(block.Segments);
        List<Finding> told = [.. block.Findings.Where(finding => !baseline.IsKnown(finding))];
        _page?.Add(block, told);
        foreach (var finding in told)
        {
            _summary.Count(finding);
            _json?.Write(finding);
            _view?.Add(finding);
            if (_request.SarifPath is not null)
                _held.Add(finding);
        }
    }

    /// <summary>Writes what waits for the last finding.</summary>
    public void Complete()
    {
        _view?.Print(_output);
        _output.Flush();
        if (_request.SarifPath is { } sarif)
            WriteFile(sarif, stream => SarifWriter.Write(stream, _held));
        if (_request.HtmlPath is { } html)
            WriteFile(html, _page!.Write);
    }

    public void Dispose()
    {
        _json?.Dispose();
        _view?.Dispose();
    }

    private void WriteFile(string path, Action<Stream> write)
    {
        using var file = new AtomicFile(path);
        write(file.Stream);
        file.Commit();
        _summary.Wrote(path);
    }
}
