using System.IO.Compression;
using System.Text;

namespace Aligner.Fuzzing.Targets;

/// <summary>A small transcript in each layout and encoding that is read.</summary>
internal static class SourceSeeds
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "1\n00:00:01,000 --> 00:00:02,500\n- <i>Tea</i> first.\n先喝茶。\n\n2\n00:00:03,000 --> 00:00:04,000\nThen &amp; only then, "
            + "talk.\n然后才谈话。\n",
        "WEBVTT\n\nNOTE by hand\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.500 line:0\n<v Ann>Tea first.</v>\n先喝茶。\n\n00:03.000 "
            + "--> 00:00:04.000\nTalk.\n",
        "[Script Info]\nTitle: Tea\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\nDialogue: "
            + "0,0:00:01.00,0:00:02.50,En,Ann,{\\an8}Tea\\Nfirst.\nDialogue: 0,0:00:01.00,0:00:02.50,Zh,,先喝茶。{\\p1}m 0 0{\\p0}\n",
        "[ti:Tea]\n[offset:+500]\n[00:01.50][00:09.50]Tea first.|先喝茶。\n[00:03.50]Talk.\n[00:03.50]谈话。\n",
        "<?xml version=\"1.0\"?><tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\" "
            + "ttp:frameRate=\"25\"><body><div><p begin=\"1s\" end=\"00:00:02:10\">Tea <span>first</span>.<br/>先喝茶。</p></div></body></tt>",
        "{\"segments\":[{\"id\":0,\"start\":1.0,\"end\":2.5,\"text\":\" Tea "
            + "first.\"},{\"start\":3,\"end\":4,\"text\":\"\\u5148\\u559d茶。\"}],\"language\":\"en\"}",
        "{\"wireMagic\":\"pb3\",\"events\":[{\"tStartMs\":1000,\"dDurationMs\":1500,\"segs\":[{\"utf8\":\"Tea\"},{\"utf8\":\" "
            + "first.\",\"tOffsetMs\":400}]}]}",
        "[{\"start\":1.0,\"end\":2.5,\"en\":\"Tea "
            + "first.\",\"zh\":\"先喝茶。\"},{\"start\":\"00:00:03,000\",\"duration\":1,\"en\":\"Talk.\",\"zh\":\"谈话。\"}]",
        "@UTF8\n@Begin\n@Participants:\tANN Adult\n*ANN:\t先 喝 [/] 喝 茶 (.) 。 \u00151000_2500\u0015\n%eng:\tTea first .\n%mor:\tn|茶\n@End\n",
        "<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"t1\" TIME_VALUE=\"1000\"/><TIME_SLOT TIME_SLOT_ID=\"t2\"/><TIME_SLOT "
            + "TIME_SLOT_ID=\"t3\" TIME_VALUE=\"2000\"/></TIME_ORDER><TIER TIER_ID=\"zh@Ann\"><ANNOTATION><ALIGNABLE_ANNOTATION "
            + "ANNOTATION_ID=\"a\" TIME_SLOT_REF1=\"t1\" "
            + "TIME_SLOT_REF2=\"t2\"><ANNOTATION_VALUE>先喝茶。</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER><TIER "
            + "TIER_ID=\"en@Ann\"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"b\" ANNOTATION_REF=\"a\"><ANNOTATION_VALUE>Tea "
            + "first.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>",
        "File type = \"ooTextFile\"\nObject class = "
            + "\"TextGrid\"\n0\n2\n<exists>\n2\n\"IntervalTier\"\n\"zh\"\n0\n2\n1\n0\n2\n\"先喝茶。\"\n\"IntervalTier\"\n\"en\"\n0\n2\n1\n0\n2\n\"Tea first.\"\n",
        "<basic-transcription><speaker id=\"S\"><abbreviation>ANN</abbreviation></speaker><common-timeline><tli id=\"T0\" time=\"1\"/><tli "
            + "id=\"T1\"/></common-timeline><tier id=\"a\" speaker=\"S\" category=\"v\"><event start=\"T0\" "
            + "end=\"T1\">先喝茶。</event></tier><tier id=\"b\" speaker=\"S\" category=\"en\"><event start=\"T0\" end=\"T1\">Tea "
            + "first.</event></tier></basic-transcription>",
        "Tea and Talk\n茶与谈话\nSpeaker: Ann | 主讲：安\nLength: 01:00\n\n## Shortlist\ntea horse road — 茶马古道\n\n## Transcript\n00:05\nTea "
            + "first[1], she said: “Sit.”\n先喝茶[1]，她说：“坐。”\n00:30\nThen talk.\n然后谈话。\n\n## Footnotes\n[1] Brick tea. 砖茶。\n",
        "Tea first.\n先喝茶。\nThen talk.\n然后谈话。\n",
        "1\tTea first.\t先喝茶。\n2\tThen talk.\t然后谈话。\n",
    ];

    /// <summary>The texts, and the first in other encodings and compressed.</summary>
    public static IEnumerable<byte[]> Encoded =>
    [
        .. Texts.Select(Encoding.UTF8.GetBytes),
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Texts[0])],
        Encoding.BigEndianUnicode.GetBytes(Texts[0]),
        [0xCF, 0xC8, 0xBA, 0xC8, 0xB2, 0xE8, 0xA1, 0xA3, .. "\nTea first.\n"u8],
        Zipped(Encoding.UTF8.GetBytes(Texts[0])),
    ];

    private static byte[] Zipped(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
            zip.Write(bytes);
        return packed.ToArray();
    }
}
