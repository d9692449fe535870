namespace Aligner.Evaluation;

/// <summary>Reads gold and output: bead lines, JSONL pairs, or the JSONL that aligner writes. The content tells which.</summary>
public static class EvaluationReader
{
    private const char ByteOrderMark = '\ufeff';

    /// <param name="source">The file's name, for messages and to name a text that does not name itself.</param>
    /// <param name="reader">Its content.</param>
    public static EvaluationInput Read(string source, TextReader reader)
    {
        var input = new EvaluationInputBuilder(source);
        bool? isJson = null;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            text = text.TrimStart(ByteOrderMark);
            if (text.AsSpan().Trim(' ').IsEmpty)
                continue;
            isJson ??= text.TrimStart().StartsWith('{');
            if (isJson.Value)
                PairLine.Read(text, line, input);
            else
                ReadIndices(text, line, input);
        }

        return input.Build();
    }

    private static void ReadIndices(string text, int line, EvaluationInputBuilder input)
    {
        var indices = BeadLine.Parse(text, input.Source, line, out var problem);
        if (indices is not null)
            input.Add(document: null, new EvaluatedBead { Indices = indices, Type = indices.Type, Line = line });
        else
            input.Add(problem!);
    }
}
