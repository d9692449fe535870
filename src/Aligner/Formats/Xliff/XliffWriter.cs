using System.Text;
using System.Xml;
using Aligner.Formats.Markup;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Xliff;

/// <summary>What both versions share: a file begins with each document, and source and target are as the user chose.</summary>
internal abstract class XliffWriter : SegmentWriter
{
    private readonly Stream _stream;
    private string? _document;
    private (string English, string Chinese)? _tags;

    protected XliffWriter(Stream stream, ExportOptions options)
    {
        (_stream, Options) = (stream, options);
        Xml = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        });
    }

    protected XmlWriter Xml { get; }

    protected ExportOptions Options { get; }

    /// <summary>The tags that the file says.</summary>
    protected (string English, string Chinese) Tags => _tags!.Value;

    protected string SourceTag => Options.Source == Side.English ? Tags.English : Tags.Chinese;

    protected string TargetTag => Options.Source == Side.English ? Tags.Chinese : Tags.English;

    /// <summary>Whether the texts of one file may have other tags than those of the file before.</summary>
    protected abstract bool HasTagsByFile { get; }

    public sealed override void Complete()
    {
        if (_tags is null)
        {
            _tags = (Normal(Options.EnglishTag ?? LanguageTags.English), Normal(Options.ChineseTag ?? LanguageTags.Simplified));
            WriteRoot();
            WriteEmptyFile();
        }
        else
        {
            WriteEndFile();
        }

        Xml.WriteEndElement();
        Xml.WriteEndDocument();
        Xml.Flush();
        _stream.Write("\n"u8);
    }

    protected override bool HoldsStatus => true;

    protected sealed override void WriteSegment(Segment segment)
    {
        var tags = (Normal(Options.EnglishTagOf(segment)), Normal(Options.ChineseTagOf(segment)));
        if (_tags is null)
        {
            _tags = tags;
            WriteRoot();
            Begin(segment.Document);
        }
        else if (segment.Document != _document || (HasTagsByFile && tags != _tags))
        {
            WriteEndFile();
            _tags = HasTagsByFile ? tags : _tags;
            Begin(segment.Document);
        }

        WriteUnit(segment, Options.Source == Side.English ? segment.English : segment.Chinese, Options.Source == Side.English
            ? segment.Chinese : segment.English);
    }

    protected abstract void WriteRoot();

    protected abstract void WriteStartFile(string document);

    protected abstract void WriteEndFile();

    /// <summary>What the schema demands of a corpus without segments.</summary>
    protected abstract void WriteEmptyFile();

    protected abstract void WriteUnit(Segment segment, string source, string target);

    protected static string Kept(string text) => XmlCharacters.Keep(text, out _);

    /// <summary>A tag as XML Schema's language type has it: others write zh_CN.</summary>
    private static string Normal(string tag) => Kept(tag.Replace('_', '-'));

    private void Begin(string document)
    {
        _document = document;
        WriteStartFile(Kept(document));
    }

    protected override void Dispose(bool disposing)
    {
        // XmlWriter's own Dispose writes what is missing at the end: an interrupted corpus must not look whole.
        if (disposing && Xml.WriteState == WriteState.Closed)
            Xml.Dispose();
    }
}
