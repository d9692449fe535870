using Aligner.Language.Words;

namespace Aligner.Alignment;

/// <summary>Computes what speaks for and against a bead.</summary>
internal sealed class BeadFeatures
{
    public const int EnglishWords = 0, EnglishRest = 1, ChineseWords = 2, ChineseRest = 3, MarkEvidence = 4, MarkRest = 5, LengthMatch = 6, Shape = 7;
    public const int CountAll = Shape + 23;
    public static float Kappa = 0.25f; public static float Decay = 4f; public static double LenSd = 0.35; public static float LenFull = 20;

    private readonly BilingualText _text;
    private readonly LinkWindow _window;
    private float[] _english = new float[64];
    private float[] _chinese = new float[64];
    private readonly double _ratio;

    public BeadFeatures(BilingualText text, Band band)
    {
        _text = text;
        _window = new LinkWindow(text, band);
        double e = text.English.Offset(text.English.Sentences.Count), c = text.Chinese.Offset(text.Chinese.Sentences.Count);
        _ratio = Math.Log((e + 3000) / (c + 1000));
    }

    public void Extract(int i, int j, int shapeIndex, Span<float> f)
    {
        var shape = BeadShape.All[shapeIndex];
        f.Clear();
        f[Shape + shapeIndex] = 1;
        var (en, zh) = (_text.English, _text.Chinese);
        int e0 = en.FirstToken(i), eN = en.TokenCount(i, shape.English), c0 = zh.FirstToken(j), cN = zh.TokenCount(j, shape.Chinese);
        if (shape.IsNull) { f[EnglishRest] = eN; f[ChineseRest] = cN; return; }
        if (_english.Length < eN) _english = new float[eN * 2];
        if (_chinese.Length < cN) _chinese = new float[cN * 2];
        Array.Clear(_english, 0, eN); Array.Clear(_chinese, 0, cN);
        float eo = en.Offset(i), co = zh.Offset(j), eInv = 1f / Math.Max(1, en.Length(i, shape.English)), cInv = 1f / Math.Max(1, zh.Length(j, shape.Chinese));
        for (var a = i; a < i + shape.English; a++)
            for (var b = j; b < j + shape.Chinese; b++)
                foreach (var l in _window.Links(a, b))
                {
                    var d = (en.Centers[l.EnglishToken] - eo) * eInv - (zh.Centers[l.ChineseToken] - co) * cInv;
                    var w = MathF.Exp(-Decay * MathF.Abs(d)) * l.Lift;
                    _english[l.EnglishToken - e0] += w;
                    _chinese[l.ChineseToken - c0] += w;
                }
        Sum(en, e0, eN, _english, eo, eInv, cN, EnglishWords, EnglishRest, f);
        Sum(zh, c0, cN, _chinese, co, cInv, eN, ChineseWords, ChineseRest, f);
        double le = en.Length(i, shape.English), lc = zh.Length(j, shape.Chinese);
        var z = (Math.Log(Math.Max(1, le) / Math.Max(1, lc)) - _ratio) / LenSd;
        f[LengthMatch] = (float)(-0.5 * Math.Min(z * z, 50) * Math.Min(1, lc / LenFull));
    }

    private static void Sum(TokenizedText side, int first, int n, float[] mass, float offset, float inv, int others, int words, int rest, Span<float> f)
    {
        for (var t = 0; t < n; t++)
        {
            var kind = side.KindOf(first + t);
            var mark = kind == WordKind.Mark;
            if (mass[t] == 0) { if (kind != WordKind.Name) f[mark ? MarkRest : rest]++; continue; }
            var x = (side.Centers[first + t] - offset) * inv;
            var norm = (2 - MathF.Exp(-Decay * x) - MathF.Exp(-Decay * (1 - x))) / Decay * others;
            f[mark ? MarkEvidence : words] += MathF.Log(1 + Kappa * mass[t] / norm) - 0.0f;
        }
    }
}
