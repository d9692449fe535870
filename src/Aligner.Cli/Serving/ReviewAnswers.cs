using System.Globalization;
using System.Text.Json;
using Aligner.Cli.Output;
using Aligner.Edits;
using Aligner.Reviewing;
using Aligner.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Aligner.Cli.Serving;

/// <summary>What the page of a review is answered. Not for several requests at once.</summary>
/// <param name="session">The document.</param>
/// <param name="findings">What the checks say of it.</param>
/// <param name="facts">What does not change.</param>
/// <param name="memory">Is looked up, and gets what is confirmed; null for none.</param>
/// <param name="by">Who reviews; null where that is not known.</param>
/// <param name="clock">When.</param>
internal sealed class ReviewAnswers(ReviewSession session, ReviewFindings findings, ReviewFacts facts, ReviewMemory? memory, string? by,
    TimeProvider clock)
{
    private const int MostRows = 200;
    private const int MostListed = 500;

    private (ReviewState State, int Checked, ReviewView View, int[] Rows)? _shown;

    /// <summary>The checks that are under way.</summary>
    public Task Checking { get; private set; } = Task.CompletedTask;

    /// <summary>Begins to check the rows as they are.</summary>
    public void Check(bool isFirst)
    {
        Checking = findings.CheckAsync(session.State, isFirst);
        memory?.Keep(facts.Document, session.State);
    }

    /// <param name="request">With the token.</param>
    /// <param name="path">Its path.</param>
    /// <param name="change">Its body, of a POST.</param>
    /// <exception cref="ReviewRefusedException">It cannot be done, and nothing has changed.</exception>
    public ServerAnswer To(HttpRequest request, string path, ReviewRequest? change) => (request.Method, path, change) switch
    {
        ("GET", "/state", _) => ServerAnswer.Json(WriteState),
        ("GET", "/rows", _) => Rows(request.Query),
        ("GET", "/find", _) => Find(request.Query),
        ("GET", "/match", _) when memory is not null => Match(memory, NumberOf(request.Query, "row", -1)),
        ("POST", "/do", { } asked) => Do(asked),
        ("POST", "/preview", { } asked) => Preview(asked),
        _ => ServerAnswer.Error(StatusCodes.Status404NotFound, "there is nothing here"),
    };

    private void WriteState(Utf8JsonWriter json) => ReviewJson.WriteState(json, session, findings, facts);

    private ServerAnswer Rows(IQueryCollection query)
    {
        var rows = Shown(ReviewRequest.ViewOf(query["filter"], query["order"]));
        var from = Math.Clamp(NumberOf(query, "from", 0), 0, rows.Length);
        var count = Math.Clamp(NumberOf(query, "count", MostRows), 0, Math.Min(MostRows, rows.Length - from));
        return ServerAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", session.State.Log.Edits.Length);
            json.WriteNumber("checked", findings.Version);
            json.WriteNumber("total", rows.Length);
            json.WriteNumber("from", from);
            json.WriteArray("rows", rows.Skip(from).Take(count),
                (writer, row) => ReviewJson.WriteRow(writer, session.State, row, findings));
            json.WriteEndObject();
        });
    }

    /// <summary>The next row, among those shown, that has a text or needs a look; from the end on goes on at the beginning.</summary>
    private ServerAnswer Find(IQueryCollection query)
    {
        var rows = Shown(ReviewRequest.ViewOf(query["filter"], query["order"]));
        var text = query["text"].ToString();
        var isBack = query["back"] == "1";
        var from = NumberOf(query, "from", -1);
        var found = Enumerable.Range(0, rows.Length)
            .Where(index => text.Length > 0 ? Has(rows[index], text) : ReviewView.NeedsLook(session.State.Rows[rows[index]], findings))
            .ToList();
        var at = isBack ? found.FindLastIndex(index => index < from) : found.FindIndex(index => index > from);
        if (at < 0)
            at = isBack ? found.Count - 1 : found.Count > 0 ? 0 : -1;
        return ServerAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("index", at < 0 ? -1 : found[at]);
            json.WriteNumber("place", at + 1);
            json.WriteNumber("count", found.Count);
            json.WriteEndObject();
        });
    }

    private ServerAnswer Match(ReviewMemory known, int row)
    {
        if (row < 0 || row >= session.State.Rows.Length)
            throw new ReviewRefusedException("there is no such row");
        try
        {
            var match = known.Best(session.State, row);
            return ServerAnswer.Json(json => ReviewJson.WriteMatch(json, match, session.State.Describe(row)));
        }
        catch (Exception error) when (error is SqliteException or InvalidDataException)
        {
            throw new ReviewRefusedException($"the memory cannot be read: {error.Message}", error);
        }
    }

    private bool Has(int row, string text)
    {
        var (bead, english, chinese) =
            (session.State.Rows[row].Bead, session.State.SentencesOf(Side.English), session.State.SentencesOf(Side.Chinese));
        return Enumerable.Range(bead.EnglishStart, bead.EnglishCount)
            .Any(sentence => english[sentence].Contains(text, StringComparison.OrdinalIgnoreCase))
            || Enumerable.Range(bead.ChineseStart, bead.ChineseCount)
            .Any(sentence => chinese[sentence].Contains(text, StringComparison.OrdinalIgnoreCase))
            || session.State.Rows[row].Comment?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
    }

    private ServerAnswer Do(ReviewRequest request)
    {
        if (facts.ReadOnly is { } reason)
            return ServerAnswer.Error(StatusCodes.Status403Forbidden, $"nothing can be changed: {reason}");
        if (request.Version != session.State.Log.Edits.Length)
            return ServerAnswer.Error(StatusCodes.Status409Conflict, "the rows have been changed elsewhere; look again");
        var before = session.State;
        // What is being checked is out of date, and would be in the way.
        findings.Stop();
        try
        {
            // A change that has begun is not given up where the page goes away.
            session.Do(request.Change with { Rows = [.. RowsOf(request)] }, by, EditTime.Now(clock), CancellationToken.None);
        }
        finally
        {
            if (findings.Version != session.State.Log.Edits.Length)
                Check(isFirst: false);
        }

        var state = session.State;
        var changed = state.ChangedSince(before);
        var focus = FocusOf(request.Change, before, state, changed);
        var index = Array.IndexOf(Shown(request.View), focus);
        return ServerAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteArray("changed", changed.Take(MostListed), (writer, row) => writer.WriteNumberValue(row));
            json.WriteNumber("changedCount", changed.Length);
            json.WriteNumber("row", focus);
            json.WriteNumber("index", index);
            json.WritePropertyName("state");
            WriteState(json);
            json.WriteEndObject();
        });
    }

    private IEnumerable<int> RowsOf(ReviewRequest request)
    {
        var rows = session.State.Rows;
        return request.Choice switch
        {
            null => request.Change.Rows,
            "above" => Enumerable.Range(0, request.Change.Rows is [>= 0 and var last] ? Math.Min(last + 1, rows.Length) : 0)
                .Where(row => rows[row].Status == ReviewStatus.Automatic),
            "sure" when findings.Version != session.State.Log.Edits.Length =>
                throw new ReviewRefusedException("the checks are not done yet; try again in a moment"),
            "sure" => Enumerable.Range(0, rows.Length).Where(row => ReviewView.IsSure(rows[row], findings)),
            _ => throw new JsonException($"the choice '{request.Choice}' is not known"),
        };
    }

    /// <summary>The row to which a page goes: where what was asked for is now, after undo where something changed.</summary>
    private static int FocusOf(ReviewChange change, ReviewState before, ReviewState state, IReadOnlyList<int> changed)
    {
        if (change.Action is ReviewAction.Undo or ReviewAction.Redo or ReviewAction.Replace)
            return changed.Count > 0 ? changed[0] : -1;
        // No change of a sentence moves those before it.
        if (change.Sentence >= 0 && change.Side != Side.Neither)
            return state.RowOf(change.Side, change.Sentence);
        if (change.Action == ReviewAction.Pair)
            return state.RowOf(Side.English, change.English.Start);
        return change.Rows is [var row, ..] ? state.RowLike(before, row) : -1;
    }

    private ServerAnswer Preview(ReviewRequest request)
    {
        var replaced = session.Preview(request.Change).ToList();
        return ServerAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("count", replaced.Count);
            json.WriteArray("sentences", replaced.Take(MostRows), (writer, one) =>
            {
                writer.WriteStartObject();
                writer.WriteString("side", one.Side == Side.English ? "en" : "zh");
                writer.WriteNumber("row", session.State.RowOf(one.Side, one.Sentence));
                writer.WriteString("old", session.State.SentencesOf(one.Side)[one.Sentence]);
                writer.WriteString("new", one.Text);
                writer.WriteEndObject();
            });
            json.WriteEndObject();
        });
    }

    private int[] Shown(ReviewView view)
    {
        if (_shown is not { } shown || shown.State != session.State || shown.Checked != findings.Version || shown.View != view)
            _shown = shown = (session.State, findings.Version, view, view.RowsOf(session.State, findings));
        return shown.Rows;
    }

    private static int NumberOf(IQueryCollection query, string name, int usual) =>
        int.TryParse(query[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
