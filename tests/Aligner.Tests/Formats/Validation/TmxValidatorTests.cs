using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Aligner.Formats;
using Aligner.Formats.Tmx;
using Aligner.Formats.Validation;
using Aligner.Tests.Formats.Tmx;
using Aligner.Text;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Formats.Validation;

public sealed class TmxValidatorTests
{
    private const string Header =
        """<header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" srclang="en-US" datatype="plaintext"/>""";
    private const string Unit = """<tu><tuv xml:lang="en-US"><seg>One.</seg></tuv><tuv xml:lang="zh-CN"><seg>一。</seg></tuv></tu>""";

    public static TheoryData<string, string> Wrongs => new()
    {
        { $"<tmx>{Header}<body>{Unit}</body></tmx>", "a.tmx:1:2: error AL1103: 'tmx' has no 'version'; add it" },
        { $"<tmx version=\"2.0\">{Header}<body>{Unit}</body></tmx>",
            "a.tmx:1:6: error AL1104: the version is '2.0'; the DTD has 1.4 only" },
        { $"<tmx version=\"1.4\"><body>{Unit}</body></tmx>", "a.tmx:1:2: error AL1102: 'tmx' has no 'header'; add one" },
        { $"<tmx version=\"1.4\">{Header}<body>{Unit.Replace("xml:lang=\"en-US\"", "lang=\"en-US\"", StringComparison.Ordinal)}</body></tmx>",
            "a.tmx:1:162: error AL1103: 'tuv' has no 'xml:lang'; write xml:lang=\"en-US\" for lang (unit 1)" },
        { $"<tmx version=\"1.4\">{Header}<body>{Unit.Replace("en-US", "en-GB", StringComparison.Ordinal)}</body></tmx>",
            "a.tmx:1:158: error AL1106: the source language is 'en-US', and the texts are en-GB, zh-CN; name one of them as srclang (unit 1)" },
        { $"<tmx version=\"1.4\">{Header}<body>{Unit.Replace("<tu>", "<tu tuid=\"x\" creationdate=\"2026-05-01\">", StringComparison.Ordinal)}</body></tmx>",
            "a.tmx:1:170: error AL1104: '2026-05-01' is not a date of TMX; write it as 20260501T120000Z (unit x)" },
        { $"<tmx version=\"1.4\">{Header}<body>{Unit.Replace("</tu>", "<note>n</note></tu>", StringComparison.Ordinal)}</body></tmx>",
            "a.tmx:1:246: error AL1102: 'note' must come before 'tuv' in 'tu'; move it up (unit 1)" },
        { $"<tmx version=\"1.4\">{Header}<body>{Unit.Replace("One.", "<b>One.</b>", StringComparison.Ordinal)}</body></tmx>",
            "a.tmx:1:189: error AL1102: TMX has no element 'b'; take it out (unit 1)" },
        { $"<tmx version=\"1.4\">{Header}<body>{Unit.Replace("zh-CN", "zh_CN", StringComparison.Ordinal)}</body></tmx>",
            "a.tmx:1:209: error AL1104: 'zh_CN' is not a language tag; write it as en-US or zh-CN (unit 1)" },
        { $"<tmx version=\"1.4\">{Header}<body>x{Unit}</body></tmx>",
            "a.tmx:1:157: error AL1102: 'body' takes no text; put it into a seg or take it out" },
        { $"<tmx version=\"1.4\">{Header}<body>{Unit.Replace("<tu>", "<tu color=\"red\">", StringComparison.Ordinal)}</body></tmx>",
            "a.tmx:1:161: warning AL1105: 'tu' has an attribute 'color' that the DTD does not know; programs pass it over" },
        { $"<tmx version=\"1.4\">{Header}<body>{Unit}",
            "a.tmx:1:250: error AL1101: Unexpected end of file has occurred. The following elements are not closed: body, tmx; nothing is imported of a file that is not XML" },
    };

    [Theory]
    [MemberData(nameof(Wrongs))]
    public void What_is_wrong_is_told_with_its_place_and_how_to_mend_it(string tmx, string message)
    {
        var (result, problems) = Validate(tmx);
        Assert.Equal([message], problems);
        Assert.Equal(message.Contains("error", StringComparison.Ordinal), !result.Programs[0].Imports);
    }

    [Theory]
    [MemberData(nameof(TmxProfileTests.Names), MemberType = typeof(TmxProfileTests))]
    public void What_is_written_for_a_program_is_taken_by_it(string name) => RandomSegments.Plain.Sample(segments =>
    {
        var (result, problems) =
            Validate(Exports.Text("tmx", segments.Select(segment => segment with { EnglishTag = "en-US", ChineseTag = "zh-CN" }),
                TmxProfileTests.Options(name)));
        Assert.Empty(problems);
        Assert.True(result.Programs.Single(verdict => verdict.Name == name).Imports);
    }, iter: 20);

    [Fact]
    public void Each_program_has_its_own_reasons()
    {
        var longText = Lessons.Segment(new string('x', 2001), "一。");
        var (result, problems) =
            Validate(Exports.Text("tmx", [longText, longText with { ChineseTag = "zh-TW", Id = "b" }], TmxProfileTests.Options("omegat")));
        Assert.Empty(problems);
        Assert.Equal(
            [
                ("any", ""),
                ("trados", "2 texts of more than 2000 characters; --fix leaves the units out/3 languages (en-us, zh-cn, zh-tw); write a "
                    + "file per document, or one tag with 'aligner convert --zh-lang'/the source language is *all*; --fix names one"),
                ("memoq", ""),
                ("omegat", ""),
                ("phrase", "the source language is *all*; --fix names one"),
            ],
            result.Programs.Select(verdict => (verdict.Name, string.Join('/', verdict.Reasons))));
    }

    [Fact]
    public void A_mistake_in_every_unit_is_listed_twenty_times()
    {
        var (result, problems) =
            Validate($"<tmx version=\"1.4\">{Header}<body>{string.Concat(Enumerable.Repeat("<tu/>", 50))}</body></tmx>");
        Assert.Equal((50, 50, 21), (result.Units, result.Errors, problems.Count));
        Assert.EndsWith("warning AL1109: 30 more of AL1102 are not listed", problems[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_are_those_of_the_DTD()
    {
        const string Jar = "/usr/share/omegat/OmegaT.jar";
        Assert.SkipUnless(File.Exists(Jar), "needs Debian's omegat");
        using var jar = ZipFile.OpenRead(Jar);
        using var reader = new StreamReader(jar.GetEntry("schemas/tmx14.dtd")!.Open(), Encoding.Latin1);
        var dtd = Regex.Replace(reader.ReadToEnd(), "<!--.*?-->", "", RegexOptions.Singleline);
        var names = Regex.Matches(dtd, @"<!ELEMENT\s+(\S+)\s").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), TmxElement.All.Keys.Order(StringComparer.Ordinal));
        Assert.All(TmxElement.All.Values, rule =>
        {
            var list = Regex.Match(dtd, $@"<!ATTLIST\s+{rule.Name}\s([^>]*)>").Groups[1].Value;
            Assert.Equal(Attributes(list, "#REQUIRED|#FIXED"), rule.Required.Order(StringComparer.Ordinal));
            Assert.Equal(Attributes(list, "#IMPLIED"), rule.Optional.Order(StringComparer.Ordinal));
            var content = Regex.Match(dtd, $@"<!ELEMENT\s+{rule.Name}\s([^>]*)>").Groups[1].Value;
            Assert.Equal(Regex.Matches(content, @"(?<!#)\b[a-z]+\b").Select(match => match.Value).Order(StringComparer.Ordinal)
                .Where(name => name != "EMPTY"), rule.Children.SelectMany(group => group).Order(StringComparer.Ordinal));
            Assert.Equal(content.Contains("#PCDATA", StringComparison.Ordinal), rule.HasText);
        });
    }

    private static IEnumerable<string> Attributes(string list, string kind) =>
        Regex.Matches(list, $@"([\w:-]+)\s+(CDATA|\([^)]*\))\s+({kind})").Select(match => match.Groups[1].Value)
        .Order(StringComparer.Ordinal);

    private static (ValidationResult Result, List<string> Problems) Validate(string text)
    {
        var problems = new List<Problem>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var result = CorpusValidator.Validate(new CorpusSource("a.tmx", "a", stream, problems.Add), new TmxFormat());
        return (result, [.. problems.Select(problem => problem.ToString())]);
    }
}
