using System.Collections.Immutable;
using System.Globalization;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>
/// Collects problems so that a person can read them: what is a habit of a whole file is said once, at its first place and
/// with the number of the others; what is wrong with one place is said there, up to a number no one reads beyond.
/// </summary>
internal sealed class ProblemTally
{
    private const int MostPlaces = 20;

    private readonly Dictionary<(string Code, string Kind), Entry> _entries = [];

    public void AddPlace(Problem problem) => Add(problem, "", MostPlaces);

    /// <param name="problem">The habit at this place.</param>
    /// <param name="kind">Tells apart habits that share a code.</param>
    public void AddHabit(Problem problem, string kind = "") => Add(problem, kind, 1);

    /// <summary>All problems in the order of the source.</summary>
    public ImmutableArray<Problem> ToProblems() =>
        [.. _entries.Values.SelectMany(entry => entry.ToProblems()).OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    private void Add(Problem problem, string kind, int most)
    {
        if (!_entries.TryGetValue((problem.Code, kind), out var entry))
            _entries.Add((problem.Code, kind), entry = new Entry(most));
        entry.Add(problem);
    }

    private sealed class Entry(int most)
    {
        private readonly List<Problem> _said = [];
        private int _others;
        private int _lastLine;

        public void Add(Problem problem)
        {
            if (_said.Count < most)
                _said.Add(problem);
            else
                (_others, _lastLine) = (_others + 1, Math.Max(_lastLine, problem.Line));
        }

        public List<Problem> ToProblems() => _others == 0 ? _said : [.. _said.SkipLast(1), WithOthers(_said[^1])];

        private Problem WithOthers(Problem problem) => problem with
        {
            Message = string.Create(CultureInfo.InvariantCulture,
                $"{problem.Message}; and {_others} more like it, the last on line {_lastLine}"),
        };
    }
}
