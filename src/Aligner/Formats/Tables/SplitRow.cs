using System.Collections.Immutable;
using Aligner.Edits;
using Aligner.Formats.Columns;
using Aligner.Language.Sentences;
using Aligner.Segments;

namespace Aligner.Formats.Tables;

/// <summary>Shares out what one row had among those that a person made of it.</summary>
internal static class SplitRow
{
    public static void Share(RowGroup group, RowGroup? next)
    {
        group.InheritPlace();
        var parts = group.Parts.ConvertAll(part => part.Draft);
        var whole = group.Leader.Draft;
        ShareTimes(parts, whole, next?.Leader.Draft);
        ShareTerms(parts, whole.Terms);
        var english = Sentences(whole.EnglishSentences, parts.ConvertAll(part => part.English),
            text => EnglishSentenceSplitter.Split(text).Length);
        var chinese = Sentences(whole.ChineseSentences, parts.ConvertAll(part => part.Chinese),
            text => ChineseSentenceSplitter.Split(text).Length);
        var (footnotes, speaker, flags, status, comment,
            by) = (whole.Footnotes, whole.Speaker, whole.Flags, whole.Status, whole.Comment, whole.ReviewedBy);
        var lines = (whole.EnglishLine, whole.ChineseLine);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            (part.EnglishSentences, part.ChineseSentences) = (english[i], chinese[i]);
            part.Bead = EditedRow.Bead(Math.Min(1, part.English.Length), Math.Min(1, part.Chinese.Length));
            part.Footnotes = part.Footnotes.IsEmpty ? footnotes : part.Footnotes;
            part.Flags = part.Flags.IsEmpty ? flags : part.Flags;
            part.Speaker ??= speaker;
            part.EnglishLine = part.English.Length == 0 ? null : part.EnglishLine ?? lines.EnglishLine;
            part.ChineseLine = part.Chinese.Length == 0 ? null : part.ChineseLine ?? lines.ChineseLine;
            part.Status = part.Status == ReviewStatus.Automatic ? status : part.Status;
            part.Comment ??= comment;
            part.ReviewedBy ??= by;
        }
    }

    /// <summary>
    /// By the length of the texts, unless a person has given a row times of its own. A row without an end ends where the next one begins.
    /// </summary>
    private static void ShareTimes(List<SegmentDraft> parts, SegmentDraft whole, SegmentDraft? next)
    {
        if (whole.Start is not { } start || parts.Exists(part => (part.Start ?? start) != start))
            return;
        var last = whole.End;
        var end = last ?? (next?.Document == whole.Document && next?.Start > start ? next.Start : null);
        var shares = Shares(parts);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Start = i == 0 ? start : end is null ? null : At(shares[i - 1]);
            parts[i].End = i == parts.Count - 1 ? last : end is null ? null : At(shares[i]);
            parts[i].Times = TimesKind.Estimated;
        }

        TimeSpan At(double share) => start + TimeSpan.FromMilliseconds(Math.Round((end!.Value - start).TotalMilliseconds * share));
    }

    /// <summary>Where each part ends, from 0 to 1: the mean of where its two texts end.</summary>
    private static double[] Shares(List<SegmentDraft> parts)
    {
        var (english, chinese) = (parts.Sum(part => part.English.Length), parts.Sum(part => part.Chinese.Length));
        var shares = new double[parts.Count];
        var (englishEnd, chineseEnd) = (0, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            (englishEnd, chineseEnd) = (englishEnd + parts[i].English.Length, chineseEnd + parts[i].Chinese.Length);
            shares[i] = english == 0 ? (double)chineseEnd / chinese : chinese == 0
                ? (double)englishEnd / english : (((double)englishEnd / english) + ((double)chineseEnd / chinese)) / 2;
        }

        return shares;
    }

    /// <summary>A term goes to the rows whose English has it; to all where none has, as the Chinese may.</summary>
    private static void ShareTerms(List<SegmentDraft> parts, ImmutableArray<string> terms)
    {
        foreach (var part in parts)
            part.Terms = [.. terms.Where(term => Has(part, term) || !parts.Exists(other => Has(other, term)))];
    }

    private static bool Has(SegmentDraft part, string term) => part.English.Contains(term, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Each part has as many as its text, where that comes out; else those in which it lies by its length, as two parts may be of one
    /// sentence.
    /// </summary>
    public static List<SentenceRange?> Sentences(SentenceRange? whole, List<string> texts, Func<string, int> count)
    {
        if (whole is not { } range)
            return texts.ConvertAll(_ => (SentenceRange?)null);
        var counts = texts.ConvertAll(text => text.Length == 0 ? 0 : count(text));
        return counts.Sum() == range.Count ? InTurn(range, counts) : ByLength(range, texts);
    }

    private static List<SentenceRange?> InTurn(SentenceRange range, List<int> counts)
    {
        var start = range.Start;
        return counts.ConvertAll(count =>
        {
            start += count;
            return (SentenceRange?)new SentenceRange(start - count, count);
        });
    }

    private static List<SentenceRange?> ByLength(SentenceRange range, List<string> texts)
    {
        var total = Math.Max(1, texts.Sum(text => text.Length));
        var end = 0;
        return texts.ConvertAll(text =>
        {
            var first = (int)((long)range.Count * end / total);
            end += text.Length;
            var last = (int)((((long)range.Count * end) + total - 1) / total);
            return text.Length == 0 ? null : (SentenceRange?)new SentenceRange(range.Start + first, Math.Max(1, last - first));
        });
    }
}
