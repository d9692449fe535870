using System.Collections.Immutable;

namespace Aligner.Exchange.Anki;

/// <summary>A note of a deck.</summary>
/// <param name="Guid">By it a second import knows the note again.</param>
/// <param name="SortText">The first field, without markup.</param>
/// <param name="Fields">Markup, in the order of the note type.</param>
/// <param name="Tags">Without white space.</param>
/// <param name="Cards">The places of its cards in the note type.</param>
internal sealed record AnkiNote(string Guid, string SortText, ImmutableArray<string> Fields, ImmutableArray<string> Tags, ImmutableArray<int> Cards);
