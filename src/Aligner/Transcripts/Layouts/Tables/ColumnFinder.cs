using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts.Tables;

/// <summary>What the columns of a table hold.</summary>
/// <param name="Kinds">Of each column.</param>
/// <param name="IsMixed">Whether the cells of one column hold both languages.</param>
internal sealed record TableColumns(IReadOnlyList<ColumnKind> Kinds, bool IsMixed)
{
    /// <summary>How many columns hold text.</summary>
    public int Texts => Enumerable.Range(0, Kinds.Count).Count(IsText);

    /// <summary>Whether both languages have a column.</summary>
    public bool HasBoth =>
        (Kinds.Contains(ColumnKind.English) && Kinds.Contains(ColumnKind.Chinese))
        || Kinds.Count(kind => kind == ColumnKind.Text) > 1 || (Kinds.Contains(ColumnKind.Text) && Texts > 1);

    public bool IsText(int column) =>
        column < Kinds.Count && Kinds[column] is ColumnKind.English or ColumnKind.Chinese or ColumnKind.Text;

    /// <summary>The first column of the kind; -1 where there is none.</summary>
    public int IndexOf(ColumnKind kind) =>
        Enumerable.Range(0, Kinds.Count).FirstOrDefault(column => Kinds[column] == kind, -1);
}

/// <summary>
/// Finds what the columns of a table are. A name that is known comes first, where the cells do not speak against it; what they hold tells
/// the others, as far as the names leave a part to be taken.
/// </summary>
internal sealed class ColumnFinder
{
    private const double LeastShare = 0.8;
    private const double LeastOfLanguage = 0.6;
    private const double LeastOfMixed = 0.2;
    private const double MostDistinct = 0.75;
    private const int FewestWords = 3;
    private const int LongestName = 60;

    private readonly List<string> _names;
    private readonly List<SourcedRow> _data;
    private readonly List<ColumnKind> _kinds = [];
    private readonly List<List<string>> _cells = [];

    /// <param name="names">Over the columns; empty where there are none.</param>
    /// <param name="data">The rows below.</param>
    /// <param name="columns">How many columns there are.</param>
    public ColumnFinder(List<string> names, List<SourcedRow> data, int columns)
    {
        (_names, _data) = (names, data);
        for (var column = 0; column < columns; column++)
        {
            _cells.Add([.. data.Select(row => row.Field(column)?.Text ?? "").Where(cell => cell.Length > 0)]);
            _kinds.Add(Confirmed(column < names.Count ? ColumnNames.Of(names[column]) : ColumnKind.Other, _cells[column]));
        }
    }

    public TableColumns Find()
    {
        DropSecondTexts();
        FindTimes();
        Take(ColumnKind.Reading, cells => cells.Count(cell => Romanization.IsReading(cell)) >= LeastOfLanguage * cells.Count);
        if (_kinds.Contains(ColumnKind.Start) && !_kinds.Contains(ColumnKind.Speaker))
            FindSpeaker();
        FindTexts();
        return new TableColumns(_kinds, Enumerable.Range(0, _kinds.Count).Any(column => _kinds[column] == ColumnKind.Text
            && CensusOf(_cells[column]).IsMixed));
    }

    /// <summary>
    /// A column named for its times holds times, one named for a text holds words, and one named for a person no numbered list.
    /// </summary>
    private static ColumnKind Confirmed(ColumnKind named, List<string> cells) => named switch
    {
        ColumnKind.Start or ColumnKind.End when cells.Count(IsTimeOrStamp) < LeastOfLanguage * cells.Count => ColumnKind.Other,
        ColumnKind.English or ColumnKind.Chinese or ColumnKind.Text
            when cells.Count(cell => cell.Any(char.IsLetter)) < LeastOfLanguage * cells.Count => ColumnKind.Other,
        ColumnKind.Speaker when cells.Exists(cell => cell.Length > LongestName) || IsNumberedList(cells) => ColumnKind.Other,
        _ => named,
    };

    private static bool IsTimeOrStamp(string cell) => TableLayout.TimeOf(cell, TimeUnit.Seconds) is not null || Stamp.IsOfName(cell);

    /// <summary>Marker 1, Marker 2, Marker 3: names of rows.</summary>
    private static bool IsNumberedList(List<string> cells) =>
        cells.Count >= FewestWords && cells.Distinct().Count() == cells.Count
        && cells.Select(cell => string.Concat(cell.Where(c => !char.IsDigit(c)))).Distinct().Count() == 1;

    /// <summary>Where both languages have a column of their name, a column named “text” or “source” says nothing else.</summary>
    private void DropSecondTexts()
    {
        if (!_kinds.Contains(ColumnKind.English) || !_kinds.Contains(ColumnKind.Chinese))
            return;
        for (var column = 0; column < _kinds.Count; column++)
            _kinds[column] = _kinds[column] == ColumnKind.Text ? ColumnKind.Other : _kinds[column];
    }

    private void FindTimes()
    {
        if (!_kinds.Contains(ColumnKind.Start))
            TakeFirst(ColumnKind.Start, cells => AreTimes(cells) || cells.Count(Stamp.IsOfName) >= LeastShare * cells.Count);
        var start = _kinds.IndexOf(ColumnKind.Start);
        if (start < 0 || _kinds.Contains(ColumnKind.End) || _kinds.Contains(ColumnKind.Duration))
            return;
        for (var column = 0; column < _kinds.Count; column++)
        {
            if (IsFree(column) && AreTimes(_cells[column]) && AreEnds(start, column))
            {
                _kinds[column] = ColumnKind.End;
                return;
            }
        }
    }

    private bool AreTimes(List<string> cells) =>
        cells.Count(cell => TimeFinder.Parse(cell) is not null) >= LeastShare * cells.Count || (_names.Count == 0 && AreSeconds(cells));

    /// <summary>Numbers that rise, and do not count the rows.</summary>
    private static bool AreSeconds(List<string> cells)
    {
        // 04 is a part of something longer, as 00;00;04;00 is.
        if (cells.Exists(cell => cell is ['0', >= '0' and <= '9', ..]))
            return false;
        var numbers = cells.Select(cell => TableLayout.TimeOf(cell, TimeUnit.Seconds)).OfType<TimeRange>()
            .Select(time => time.Start.TotalSeconds).ToList();
        return numbers.Count >= LeastShare * cells.Count && numbers.Count > 1
            && numbers.Zip(numbers.Skip(1)).All(pair => pair.First <= pair.Second)
            && numbers.Zip(numbers.Skip(1)).Any(pair => pair.Second - pair.First != 1);
    }

    private bool AreEnds(int start, int end)
    {
        var pairs = _data.Select(row => (Start: TimeIn(row, start), End: TimeIn(row, end)))
            .Where(pair => pair.Start is not null && pair.End is not null).ToList();
        return pairs.Count > 0 && pairs.Count(pair => pair.End!.Value.Start >= pair.Start!.Value.Start) >= LeastShare * pairs.Count;
    }

    private static TimeRange? TimeIn(SourcedRow row, int column) =>
        row.Field(column) is { } field ? TableLayout.TimeOf(field.Text, TimeUnit.Seconds) : null;

    /// <summary>A column that no name stands over, with few names again and again.</summary>
    private void FindSpeaker()
    {
        for (var column = 0; column < _kinds.Count; column++)
        {
            var cells = _cells[column];
            if (!IsFree(column) || (column < _names.Count && _names[column].Length > 0 && column > FirstText())
                || cells.Count(NameShape.IsName) < LeastShare * cells.Count || cells.Distinct().Count() > MostDistinct * cells.Count)
            {
                continue;
            }
            _kinds[column] = ColumnKind.Speaker;
            return;
        }
    }

    private int FirstText() =>
        _kinds.FindIndex(kind => kind is ColumnKind.English or ColumnKind.Chinese or ColumnKind.Text) is >= 0 and var first
        ? first : _kinds.Count;

    /// <summary>Of several columns for a language the one that says most is taken.</summary>
    private void FindTexts()
    {
        var named = Enumerable.Range(0, _kinds.Count).Where(column => _kinds[column] == ColumnKind.Text)
            .Select(column => CensusOf(_cells[column])).ToList();
        var hasEnglish = _kinds.Contains(ColumnKind.English) || named.Exists(census => census.IsEnglish || census.IsMixed);
        var hasChinese = _kinds.Contains(ColumnKind.Chinese) || named.Exists(census => census.IsChinese || census.IsMixed);
        var free = Enumerable.Range(0, _kinds.Count).Where(IsFree).Select(column => (Column: column, Census: CensusOf(_cells[column])))
            .OrderByDescending(column => column.Census.Weight).ToList();
        if (!hasEnglish && free.Find(column => column.Census is { IsEnglish: true, IsMixed: false }) is { Census: not null } english)
            (_kinds[english.Column], hasEnglish) = (ColumnKind.English, true);
        if (!hasChinese && free.Find(column => column.Census is { IsChinese: true, IsMixed: false }) is { Census: not null } chinese)
            (_kinds[chinese.Column], hasChinese) = (ColumnKind.Chinese, true);
        if (!(hasEnglish && hasChinese) && free.Find(column => column.Census.IsMixed) is { Census: not null } mixed)
            _kinds[mixed.Column] = ColumnKind.Text;
    }

    private sealed record Census(bool IsEnglish, bool IsChinese, bool IsMixed, double Weight);

    private Census CensusOf(List<string> cells)
    {
        var chinese = cells.Count(cell => Script.SideOf(cell) == Side.Chinese);
        var english = cells.Count(cell => Script.SideOf(cell) == Side.English && (cell.Contains(' ') || _names.Count == 0));
        var both = cells.Count(HasBoth);
        var isMixed = both > LeastOfLanguage * cells.Count
            || (english + chinese >= LeastShare * cells.Count && Math.Min(english, chinese) > LeastOfMixed * cells.Count);
        return new Census(cells.Count > 0 && english >= LeastOfLanguage * cells.Count,
            cells.Count > 0 && chinese >= LeastOfLanguage * cells.Count, cells.Count > 0 && isMixed,
            cells.Sum(cell => Script.WeightOf(cell)));
    }

    /// <summary>Whether a cell has a line in each language, or both on one line.</summary>
    private static bool HasBoth(string cell)
    {
        var sides = cell.Split('\n').Select(line => Script.SideOf(line)).ToList();
        return (sides.Contains(Side.English) && sides.Contains(Side.Chinese))
            || (Script.CountHan(cell) >= FewestWords
                && cell.Split(' ').Count(word => word.Length > 0 && char.IsAsciiLetter(word[0])) > FewestWords);
    }

    /// <summary>Whether what is in the column may tell what it is.</summary>
    private bool IsFree(int column) =>
        _kinds[column] == ColumnKind.Other && _cells[column].Count > 0
        && (column >= _names.Count || (ColumnNames.Of(_names[column]) == ColumnKind.Other && !ColumnNames.IsAside(_names[column])));

    private void Take(ColumnKind kind, Func<List<string>, bool> condition)
    {
        for (var column = 0; column < _kinds.Count; column++)
        {
            if (IsFree(column) && condition(_cells[column]))
                _kinds[column] = kind;
        }
    }

    private void TakeFirst(ColumnKind kind, Func<List<string>, bool> condition)
    {
        var found = Enumerable.Range(0, _kinds.Count).FirstOrDefault(column => IsFree(column) && condition(_cells[column]), -1);
        if (found >= 0)
            _kinds[found] = kind;
    }
}
