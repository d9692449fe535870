using System.Collections.Immutable;
using System.Text;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Lexicon;

public sealed class GlossaryReaderTests
{
    [Fact]
    public void CSV_takes_the_columns_by_name() =>
        Assert.Equal([new LexiconTerm("old bridge", "老桥"), new LexiconTerm("ferry, the", "渡船")],
            Terms("note,zh,en\nx,老桥, old bridge \ny,渡船,\"ferry, the\"\nz,,gone\n"));

    [Theory]
    [InlineData("<tbx><text><body><conceptEntry id=\"1\"><langSec xml:lang=\"en\"><termSec><term>old "
        + "<hi>bridge</hi></term></termSec></langSec><langSec "
        + "xml:lang=\"zh-CN\"><termSec><term>老桥</term></termSec></langSec></conceptEntry></body></text></tbx>")]
    [InlineData("<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\"><martif><text><body><termEntry><langSet "
        + "xml:lang=\"zh\"><tig><term>老桥</term></tig></langSet><langSet xml:lang=\"en-US\"><tig><term>old "
        + "bridge</term></tig></langSet></termEntry></body></text></martif>")]
    public void TBX_of_either_edition_is_read(string tbx) => Assert.Equal([new LexiconTerm("old bridge", "老桥")], Terms(tbx));

    [Theory]
    [InlineData("<tbx><body>", "terms:1:12: error AL0701: not well-formed XML: ")]
    [InlineData("english,chinese\na,b\n", "terms:1:1: error AL0702: the header row lacks a column; expected the columns en and zh")]
    [InlineData("en,zh\n", "terms:1:1: error AL0703: no term found; expected rows with en and zh, or TBX entries in both languages")]
    public void What_is_wrong_is_said(string glossary, string message) =>
        Assert.StartsWith(message, Assert.Single(GlossaryReader.Read("terms", Encoding.UTF8.GetBytes(glossary)).Problems).ToString(),
            StringComparison.Ordinal);

    private static ImmutableArray<LexiconTerm> Terms(string glossary) =>
        GlossaryReader.Read("terms", Encoding.UTF8.GetBytes(glossary)).Terms;
}
