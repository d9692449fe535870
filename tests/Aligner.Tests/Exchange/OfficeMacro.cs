using System.Text.RegularExpressions;

namespace Aligner.Tests.Exchange;

/// <summary>Lets LibreOffice do in a workbook what a person does with its menus: a macro of a profile of its own.</summary>
internal static partial class OfficeMacro
{
    /// <summary>Opens the workbook, runs the statements with its first <c>sheet</c>, and saves it.</summary>
    /// <param name="folder">Of the test.</param>
    /// <param name="office">The program.</param>
    /// <param name="book">Path of the workbook.</param>
    /// <param name="saved">Path of what is saved.</param>
    /// <param name="statements">In LibreOffice's Basic.</param>
    public static string Run(TemporaryFolder folder, string office, string book, string saved, string statements)
    {
        var profile = $"-env:UserInstallation=file://{folder.Path}/profile";
        // The first start makes the profile, and would write over a macro that is there.
        Client.Run(office, profile, "--headless", "--terminate_after_init");
        var module = Path.Combine(folder.Path, "profile", "user", "basic", "Standard", "Module1.xba");
        var program = $"""
            Sub Edit(source As String, target As String)
            Dim hidden(0) As New com.sun.star.beans.PropertyValue
            hidden(0).Name = "Hidden" : hidden(0).Value = True
            book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
            sheet = book.Sheets.getByIndex(0)
            {statements}
            Dim how(0) As New com.sun.star.beans.PropertyValue
            how(0).Name = "FilterName" : how(0).Value = "Calc MS Excel 2007 XML"
            book.storeToURL(ConvertToURL(target), how())
            book.close(True)
            End Sub
            """;
        File.WriteAllText(module, Body().Replace(File.ReadAllText(module), _ => program));
        var result = Client.Run(office, profile, "--headless", $"macro:///Standard.Module1.Edit({book},{saved})");
        return result.Error + result.Output;
    }

    [GeneratedRegex(@"(?<=<script:module[^>]*>).*(?=</script:module>)", RegexOptions.Singleline)]
    private static partial Regex Body();
}
