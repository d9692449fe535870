using Aligner.Lexicon.Building;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Lexicon;

public class CedictReaderTests
{
    [Fact]
    public void An_entry_has_both_forms_its_reading_and_its_senses()
    {
        var entry = CedictEntry.Parse("中國 中国 [Zhong1 guo2] /China/Middle Kingdom/");

        Assert.NotNull(entry);
        Assert.Equal(("中國", "中国", "Zhong1 guo2"), (entry.Traditional, entry.Simplified, entry.Reading));
        Assert.Equal(["China", "Middle Kingdom"], entry.Senses);
    }

    [Fact]
    public void A_malformed_line_is_a_problem_with_its_number_and_the_rest_is_read()
    {
        var problems = new List<Problem>();
        var text = new StringReader("# CC-CEDICT\n船 船 [chuan2] /boat/\nno entry at all\n山 山 [shan1] //\n\n水 水 [shui3] /water/\n");

        var entries = CedictReader.Read(text, "cedict.u8", problems).ToList();

        Assert.Equal(["船", "水"], entries.Select(entry => entry.Simplified));
        Assert.Equal(
            [
                "cedict.u8:3:1: warning AL0301: 'no entry at all' is not a CEDICT entry; expected '傳統 传统 [chuan2 tong3] /tradition/'",
                "cedict.u8:4:1: warning AL0301: '山 山 [shan1] //' is not a CEDICT entry; expected '傳統 传统 [chuan2 tong3] /tradition/'",
            ],
            problems.Select(problem => problem.ToString()));
    }
}
