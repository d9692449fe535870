using Aligner.Terminology;
using Aligner.Tests.Formats;
using Xunit;

namespace Aligner.Tests.Terminology;

/// <summary>
/// Terms as TBX keep the rules of the core structure and the Basic dialect (ISO 30042:2019, DCA style), as xmllint sees them.
/// </summary>
public sealed class TbxRulesTests
{
    private const string Xmllint = "/usr/bin/xmllint";

    /// <summary>What the standard lets stand where, for the elements that terms need.</summary>
    private const string Rules = """
        <element name="tbx" ns="urn:iso:std:iso:30042:ed-2" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <attribute name="type" ns=""><value>TBX-Basic</value></attribute>
          <attribute name="style" ns=""><value>dca</value></attribute>
          <attribute name="xml:lang"><data type="language"/></attribute>
          <element name="tbxHeader"><element name="fileDesc"><element name="sourceDesc"><oneOrMore><element name="p"><text/></element></oneOrMore></element></element></element>
          <element name="text"><element name="body"><oneOrMore>
            <element name="conceptEntry">
              <attribute name="id" ns=""><data type="ID"/></attribute>
              <zeroOrMore><element name="descrip"><attribute name="type" ns=""><choice><value>definition</value><value>subjectField</value></choice></attribute><text/></element></zeroOrMore>
              <oneOrMore>
                <element name="langSec">
                  <attribute name="xml:lang"><data type="language"/></attribute>
                  <oneOrMore><element name="termSec"><element name="term"><data type="string"><param name="minLength">1</param></data></element></element></oneOrMore>
                </element>
              </oneOrMore>
            </element>
          </oneOrMore></element></element>
        </element>
        """;

    [Fact]
    public void Whatever_the_terms_the_rules_are_kept()
    {
        var result = Validate(
            [new("tea, \"black\" & <green>", "红茶", TermOrigin.Found, null, 3, 12.34, ["a#1"]),
                new("caravan", "马帮\u0001", TermOrigin.Shortlist, "A <team> of\u0000 horses.", 0, null, [])]);
        Assert.True(result.Code == 0, result.Error);
    }

    [Fact]
    public void An_empty_term_would_be_found() => Assert.NotEqual(0, Validate([new("", "茶", TermOrigin.Found, null, 1, 1, [])]).Code);

    private static (int Code, string Output, string Error) Validate(TermRow[] rows)
    {
        Assert.SkipUnless(File.Exists(Xmllint), "needs Debian's libxml2-utils");
        using var folder = new TemporaryFolder();
        using var stream = new MemoryStream();
        TermTbx.Write(rows, "zh-CN", stream);
        return Client.Run(Xmllint, "--noout", "--relaxng", folder.Write("rules.rng", Rules), folder.Write("terms.tbx", stream.ToArray()));
    }
}
