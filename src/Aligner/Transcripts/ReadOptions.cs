using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;

namespace Aligner.Transcripts;

/// <summary>What is said of a source beforehand.</summary>
/// <param name="Encoding">The encoding that the source is in; null where it is to be told by the bytes.</param>
/// <param name="Layout">The layout that it is in; null where it is to be found.</param>
/// <param name="MaxSize">How many bytes it may unpack to; <see cref="SizeLimit.Default"/> where it is null.</param>
public sealed record ReadOptions(SourceEncoding? Encoding = null, LayoutHint? Layout = null, SizeLimit? MaxSize = null);
