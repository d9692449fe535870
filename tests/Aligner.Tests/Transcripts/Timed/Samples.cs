namespace Aligner.Tests.Transcripts.Timed;

/// <summary>A small sound source of each format, with what is peculiar to it.</summary>
internal static class Samples
{
    public const string SubRip =
        "1\n00:00:01,000 --> 00:00:02,500\n<i>Good</i> evening, and welcome.\n晚上好，欢迎。\n\n2\n00:00:03,000 --> 00:00:04,000\nWe begin with "
            + "&amp; end on time.\n我们准时开始 & 结束。\n";

    public const string WebVtt =
        "WEBVTT\nKind: captions\n\nNOTE by hand\n\n00:01.000 --> 00:02.500 align:start\n<v Ann>Good evening, and "
            + "welcome.\n晚上好，欢迎。\n\nsecond\n00:00:03.000 --> 00:00:04.000\nWe begin&nbsp;on time.\n我们准时开始。\n";

    public const string Ass =
        "[Script Info]\nTitle: Evening\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, "
            + "Text\nDialogue: 0,0:00:01.00,0:00:02.50,En,Ann,0,0,0,,{\\an8}Good evening,\\Nand welcome.\nDialogue: "
            + "0,0:00:01.00,0:00:02.50,Zh,,0,0,0,,晚上好，欢迎。\nComment: 0,0:00:01.00,0:00:02.50,Zh,,0,0,0,,check\nDialogue: "
            + "0,0:00:03.00,0:00:04.00,En,,0,0,0,,We begin on time.\nDialogue: 0,0:00:03.00,0:00:04.00,Zh,,0,0,0,,我们准时开始。\n";

    public const string Lrc =
        "[ti:Evening]\n[offset:+500]\n[00:01.50]Good evening, and welcome.|晚上好，欢迎。\n[00:03.50]We begin on "
            + "time.\n[00:03.50]我们准时开始。\n[00:05.00]\n";

    public const string Ttml =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<tt xmlns=\"http://www.w3.org/ns/ttml\" "
            + "xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\" "
            + "ttp:frameRate=\"25\">\n<head><metadata>Evening</metadata></head>\n<body><div>\n<p begin=\"00:00:01.000\" end=\"2.5s\">Good "
            + "<span>evening</span>, &amp; welcome.<br/>晚上好，欢迎。</p>\n<p begin=\"00:00:03:00\" dur=\"1s\">We begin on "
            + "time.<br/>我们准时开始。</p>\n</div></body></tt>\n";

    public const string Whisper =
        "{\"text\":\"Good evening, and welcome. We begin.\",\"segments\":[{\"id\":0,\"start\":1.0,\"end\":2.5,\"text\":\" Good evening, "
            + "and welcome.\"},{\"id\":1,\"start\":3,\"end\":4,\"text\":\" We begin \\u201con time\\u201d.\"}],\"language\":\"en\"}";

    public const string YouTube =
        "{\"wireMagic\":\"pb3\",\"events\":[{\"tStartMs\":0,\"dDurationMs\":9000,\"id\":1},{\"tStartMs\":1000,\"dDurationMs\":1500,\"segs\":[{\"utf8\":\"Good evening,\"},{\"utf8\":\" and\\nwelcome.\",\"tOffsetMs\":400}]},{\"tStartMs\":2000,\"aAppend\":1,\"segs\":[{\"utf8\":\"\\n\"}]},{\"tStartMs\":3000,\"dDurationMs\":1000,\"segs\":[{\"utf8\":\"We begin on time.\"}]}]}";

    public const string JsonPairs =
        "[{\"start\":1.0,\"end\":2.5,\"en\":\"Good evening, and "
            + "welcome.\",\"zh\":\"晚上好，欢迎。\"},{\"start\":\"00:00:03,000\",\"duration\":1,\"en\":\"We begin on "
            + "time.\",\"zh\":\"\\u6211\\u4eec准时开始。\"}]";

    public const string Elan =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ANNOTATION_DOCUMENT AUTHOR=\"\" FORMAT=\"3.0\">\n<HEADER "
            + "TIME_UNITS=\"milliseconds\"><PROPERTY NAME=\"version\">1</PROPERTY></HEADER>\n<TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"ts1\" "
            + "TIME_VALUE=\"1000\"/><TIME_SLOT TIME_SLOT_ID=\"ts2\"/><TIME_SLOT TIME_SLOT_ID=\"ts3\" "
            + "TIME_VALUE=\"4000\"/></TIME_ORDER>\n<TIER TIER_ID=\"zh@Ann\" LINGUISTIC_TYPE_REF=\"u\"><ANNOTATION><ALIGNABLE_ANNOTATION "
            + "ANNOTATION_ID=\"a1\" TIME_SLOT_REF1=\"ts1\" "
            + "TIME_SLOT_REF2=\"ts2\"><ANNOTATION_VALUE>晚上好，欢迎。</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a2\" TIME_SLOT_REF1=\"ts2\" TIME_SLOT_REF2=\"ts3\"><ANNOTATION_VALUE>我们准时开始。</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>\n<TIER TIER_ID=\"en@Ann\" LINGUISTIC_TYPE_REF=\"ft\" PARENT_REF=\"zh@Ann\"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"a3\" ANNOTATION_REF=\"a1\"><ANNOTATION_VALUE>Good evening, &amp; welcome.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION><ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"a4\" ANNOTATION_REF=\"a2\"><ANNOTATION_VALUE>We begin on time.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>\n</ANNOTATION_DOCUMENT>\n";

    public const string TextGrid =
        "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0 \nxmax = 4 \ntiers? <exists> \nsize = 2 \nitem []: \n    item "
            + "[1]:\n        class = \"IntervalTier\" \n        name = \"zh\" \n        xmin = 0 \n        xmax = 4 \n        intervals: "
            + "size = 3 \n        intervals [1]:\n            xmin = 0 \n            xmax = 1 \n            text = \"\" \n        "
            + "intervals [2]:\n            xmin = 1 \n            xmax = 2.5 \n            text = \"晚上好，欢迎。\" \n        intervals [3]:\n   "
            + "         xmin = 2.5 \n            xmax = 4 \n            text = \"我们准时开始。\" \n    item [2]:\n        class = "
            + "\"IntervalTier\" \n        name = \"en\" \n        xmin = 0 \n        xmax = 4 \n        intervals: size = 2 \n        "
            + "intervals [1]:\n            xmin = 1 \n            xmax = 2.5 \n            text = \"Good \"\"evening\"\", and welcome.\" "
            + "\n        intervals [2]:\n            xmin = 2.5 \n            xmax = 4 \n            text = \"We begin on time.\" \n";

    public const string Chat =
        "@UTF8\n@Begin\n@Participants:\tANN Adult\n*ANN:\t晚上 好 (.) 欢迎 [=! laughs] 。 \u00151000_2500\u0015\n%eng:\tGood evening,\n\tand "
            + "welcome .\n%mor:\tn|晚上\n*ANN:\t我们 准时 开始 。 \u00152500_4000\u0015\n%eng:\tWe begin on time .\n@End\n";

    public const string Exmaralda =
        "<?xml version=\"1.0\" "
            + "encoding=\"UTF-8\"?>\n<basic-transcription>\n<head><meta-information><project-name>Evening</project-name></meta-information><speakertable><speaker id=\"S0\"><abbreviation>ANN</abbreviation></speaker></speakertable></head>\n<basic-body><common-timeline><tli id=\"T0\" time=\"1.0\"/><tli id=\"T1\"/><tli id=\"T2\" time=\"4.0\"/></common-timeline>\n<tier id=\"TIE0\" speaker=\"S0\" category=\"v\" type=\"t\" display-name=\"ANN [v]\"><event start=\"T0\" end=\"T1\">晚上好，欢迎。</event><event start=\"T1\" end=\"T2\">我们准时开始。</event></tier>\n<tier id=\"TIE1\" speaker=\"S0\" category=\"en\" type=\"a\" display-name=\"ANN [en]\"><event start=\"T0\" end=\"T1\">Good evening, &amp; welcome.</event><event start=\"T1\" end=\"T2\">We begin on time.</event></tier>\n</basic-body></basic-transcription>\n";

    public const string Lesson = "Length: 01:00\n00:05\nGood evening, and welcome.\n晚上好，欢迎。\n00:30\nWe begin on time.\n我们准时开始。\n";

    /// <summary>Each sample with the name of its format.</summary>
    public static IReadOnlyList<(string Format, string Text)> All { get; } =
    [
        ("subrip", SubRip), ("webvtt", WebVtt), ("ass", Ass), ("lrc", Lrc), ("ttml", Ttml), ("json", Whisper), ("json", YouTube),
        ("json", JsonPairs), ("lesson", Lesson),
        ("elan", Elan), ("textgrid", TextGrid), ("chat", Chat), ("exmaralda", Exmaralda),
    ];
}
