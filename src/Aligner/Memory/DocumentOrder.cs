using Aligner.Memory.Scan;
using Aligner.Memory.Store;
using Aligner.Memory.Text;
using Aligner.Text;

namespace Aligner.Memory;

/// <summary>A pair that came in a run, of a document that was there before it.</summary>
/// <param name="Id">The number of its unit.</param>
/// <param name="IsNew">Whether the document had no pair with its id.</param>
/// <param name="English">Its English, as a neighbour of others.</param>
/// <param name="Chinese">Its Chinese, as a neighbour of others.</param>
/// <param name="OldEnglish">The English before the run.</param>
/// <param name="OldChinese">The Chinese before the run.</param>
/// <param name="FollowsEnglish">Whether its English came right after that of the pair before it.</param>
/// <param name="FollowsChinese">Whether its Chinese did.</param>
internal readonly record struct RunRow(long Id, bool IsNew, ushort English, ushort Chinese, ushort OldEnglish, ushort OldChinese,
    bool FollowsEnglish, bool FollowsChinese)
{
    public int HashOf(Side side) => side == Side.English ? English : Chinese;

    public int OldHashOf(Side side) => side == Side.English ? OldEnglish : OldChinese;

    public bool Follows(Side side) => side == Side.English ? FollowsEnglish : FollowsChinese;
}

/// <summary>The pairs of a run that are of a document which was there before it.</summary>
internal sealed class DocumentRun
{
    private long _lastPlace;

    public List<RunRow> Rows { get; } = [];

    /// <summary>Whether the order or the neighbours of the document's units have to be looked at.</summary>
    public bool NeedsLook { get; set; }

    public void Add(Draft draft, long id)
    {
        NeedsLook |= draft.Known is not { IsSame: true } known || known.Place < _lastPlace;
        _lastPlace = draft.Known?.Place ?? _lastPlace;
        Rows.Add(new RunRow(
            id, draft.Known is null, (ushort)draft.EnglishKeys.Beside, (ushort)draft.ChineseKeys.Beside,
            (ushort)(draft.Known?.EnglishHash ?? 0), (ushort)(draft.Known?.ChineseHash ?? 0), Follows(draft, Side.English),
            Follows(draft, Side.Chinese)));
        draft.Row = Rows.Count - 1;
    }

    private bool Follows(Draft draft, Side side) => Rows.Count > 0 && draft.BeforeOf(side).Pair?.Row == Rows.Count - 1;
}

/// <summary>
/// Merges the pairs of a run into the order of a document that was there before it, and tells those that stay what stands beside them now.
/// New pairs stand where those that came with them stand; where none is known, they go before what has a later part, time or number in its
/// id.
/// </summary>
internal sealed class DocumentOrder(TranslationMemory memory, long document, IReadOnlyList<RunRow> rows)
{
    private static readonly Side[] Sides = [Side.English, Side.Chinese];

    /// <param name="isNeeded">Whether something may have changed.</param>
    /// <param name="changesNeighbours">Whether units that did not come get what came as their neighbours.</param>
    public void Settle(bool isNeeded, bool changesNeighbours)
    {
        if (!isNeeded)
            return;
        var units = Units();
        List<Member> old = [.. units.Where(unit => !unit.IsNew)];
        for (var i = 1; i < old.Count; i++)
            (old[i].OldBefore, old[i - 1].OldAfter) = (old[i - 1], old[i]);
        var ordered = Merge(units, old);
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i].Place != units[i].Place)
                memory.Run("UPDATE units SET place = nullif($1, id) WHERE id = $0", ordered[i].Id, units[i].Place);
        }

        if (!changesNeighbours)
            return;
        foreach (var side in Sides)
        {
            for (var i = 1; i < ordered.Count; i++)
                Meet(ordered[i - 1], ordered[i], side);
        }

        foreach (var unit in ordered.Where(unit => unit.HasOtherContext))
            memory.Run("UPDATE units SET en_context = $1, zh_context = $2 WHERE id = $0", unit.Id, unit.Context[0], unit.Context[1]);
    }

    private List<Member> Units()
    {
        var indexes = rows.Index().DistinctBy(row => row.Item.Id).ToDictionary(row => row.Item.Id, row => row.Index);
        List<Member> units = [];
        using var row = memory.Prepared(
            "SELECT id, coalesce(place, id), en_context, zh_context, kind, start, name FROM units WHERE document = $0 ORDER BY 2",
            document).ExecuteReader();
        while (row.Read())
        {
            var index = indexes.GetValueOrDefault(row.GetInt64(0), -1);
            units.Add(new Member(row.GetInt64(0), row.GetInt64(1), index, index >= 0
                && rows[index].IsNew, [row.GetInt64(2), row.GetInt64(3)], row.GetInt64(4), row.IsDBNull(5)
                ? -1 : row.GetInt64(5), row.GetString(6)));
        }

        return units;
    }

    private List<Member> Merge(List<Member> units, List<Member> old)
    {
        var came = units.Where(unit => unit.Row >= 0).OrderBy(unit => unit.Row).ToList();
        var positions = old.Index().ToDictionary(unit => unit.Item, unit => unit.Index);
        List<Member> ordered = [];
        List<Member> waiting = [];
        var next = 0;
        foreach (var unit in came)
        {
            if (!unit.IsNew)
            {
                PassTo(positions[unit]);
                ordered.AddRange(waiting);
                waiting.Clear();
                next = Math.Max(next, positions[unit] + 1);
                ordered.Add(unit);
            }
            else if (next == 0 && ordered.Count == 0)
            {
                waiting.Add(unit);
            }
            else
            {
                ordered.Add(unit);
            }
        }

        if (waiting.Count > 0)
        {
            PassTo(old.FindLastIndex(unit => Compare(unit, waiting[0]) < 0) + 1);
            ordered.AddRange(waiting);
        }

        PassTo(old.Count);
        return ordered;

        void PassTo(int end)
        {
            for (; next < end; next++)
            {
                if (old[next].Row < 0)
                    ordered.Add(old[next]);
            }
        }
    }

    private int Compare(Member one, Member other) =>
        ((int)memory.PartOf(one.Kind), one.Start).CompareTo(((int)memory.PartOf(other.Kind), other.Start)) is var order && order != 0
        ? order : NaturalOrder.Compare(one.Name, other.Name);

    /// <summary>Two that stand side by side now.</summary>
    private void Meet(Member one, Member other, Side side)
    {
        if (one.Row >= 0 && other.Row >= 0)
        {
            if (other.Row == one.Row + 1 && rows[other.Row].Follows(side))
            {
                one.SetAfter(side, rows[other.Row].HashOf(side));
                other.SetBefore(side, rows[one.Row].HashOf(side));
            }
        }
        else if (other.Row >= 0)
        {
            var came = rows[other.Row];
            if (one.OldAfter is not { } was || one.After(side) != HadHash(was, side))
                return;
            one.SetAfter(side, came.HashOf(side));
            if (came.IsNew && other.Before(side) == 0)
                other.SetBefore(side, NowHash(one, side));
        }
        else if (one.Row >= 0)
        {
            var came = rows[one.Row];
            if (other.OldBefore is not { } was || other.Before(side) != HadHash(was, side))
                return;
            other.SetBefore(side, came.HashOf(side));
            if (came.IsNew && one.After(side) == 0)
                one.SetAfter(side, NowHash(other, side));
        }
    }

    private int HadHash(Member unit, Side side) => unit.Row >= 0 ? rows[unit.Row].OldHashOf(side) : NowHash(unit, side);

    private int NowHash(Member unit, Side side) =>
        unit.Row >= 0 ? rows[unit.Row].HashOf(side) : UnitKeys.Of(memory.Unit(unit.Id)!.Segment.TextOf(side)).Beside;

    private sealed class Member(long id, long place, int row, bool isNew, long[] context, long kind, long start, string name)
    {
        public long Id => id;

        public long Place => place;

        /// <summary>Of the run; -1 for a unit that did not come.</summary>
        public int Row => row;

        public bool IsNew => isNew;

        /// <summary>Of the English and of the Chinese.</summary>
        public long[] Context => context;

        public long Kind => kind;

        public long Start => start;

        public string Name => name;

        public bool HasOtherContext { get; private set; }

        public Member? OldBefore { get; set; }

        public Member? OldAfter { get; set; }

        public int Before(Side side) => UnitKeys.Before(context[SideNumber.Of(side)]);

        public int After(Side side) => UnitKeys.After(context[SideNumber.Of(side)]);

        public void SetBefore(Side side, int hash) => Set(side, UnitKeys.Context(hash, After(side)));

        public void SetAfter(Side side, int hash) => Set(side, UnitKeys.Context(Before(side), hash));

        private void Set(Side side, long to)
        {
            HasOtherContext |= context[SideNumber.Of(side)] != to;
            context[SideNumber.Of(side)] = to;
        }
    }
}
