using Aligner.Corpus;
using Aligner.Transcripts;

namespace Aligner.Cli.Commands;

/// <summary>A document that was read and aligned, ready to be written.</summary>
/// <param name="Read">The transcript, or what stood in the way.</param>
/// <param name="Segments">Of the transcript; computed while they are taken where one document is the whole run.</param>
/// <param name="Key">What the journal knows the document by; null where there is no journal, or it has it already.</param>
internal sealed record PreparedDocument(ReadResult Read, IEnumerable<Segment> Segments, UInt128? Key);
