namespace Aligner.Lexicon;

/// <summary>The strings of one section of the derived file, each made when first asked for.</summary>
/// <param name="bytes">The whole file.</param>
/// <param name="places">Where each string begins.</param>
internal sealed class LexiconVocabulary(ReadOnlyMemory<byte> bytes, int[] places)
{
    // Two threads may make the same string; either will do.
    private readonly string?[] _made = new string?[places.Length];

    public int Count => places.Length;

    public string Word(int number) => _made[number] ??= Read(places[number]);

    private string Read(int place)
    {
        var reader = new LexiconBytes(bytes.Span);
        reader.Skip(place);
        return reader.ReadString();
    }
}
