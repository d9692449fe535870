using Xunit;

namespace Aligner.Tests.Language.Sentences;

/// <summary>What the English splitter must do, with the reason for each.</summary>
public sealed class EnglishSentenceCases : TheoryData<string, string>
{
    public EnglishSentenceCases()
    {
        AddStops();
        AddAbbreviations();
        AddInitialsAndAcronyms();
        AddNumbersAndTokens();
        AddEllipses();
        AddQuotes();
        AddBrackets();
        AddLayout();
    }

    private void AddStops()
    {
        Add("One is here. ¦Two is there.", "a full stop, white space and a capital end a sentence");
        Add("Is it? ¦It is! ¦Good.", "question and exclamation marks do too");
        Add("What?! ¦No!!! ¦Yes.", "a run of stop marks is one stop");
        Add("First: second; third, fourth – fifth.", "colons, semicolons, commas and dashes end nothing");
        Add("A loud dong! like a bell. ¦Then silence.", "a small letter goes on with the sentence");
        Add("hello there. ¦how are you? ¦fine.", "a text without capitals has its sentences begin small");
        Add("He stood up. ¦iPhone sales rose.", "a name with a capital inside begins a sentence");
        Add("  Leading space. ¦Next.  ", "white space at the ends belongs to the first and the last sentence");
        Add("No stop at the end", "the end of the text ends the last sentence");
        Add("It ended in 1984. ¦The rest came later.", "a number may end a sentence");
        Add("Why ? ¦Because !", "a space before the mark changes nothing");
        Add("你好。¦Hello there.", "a Chinese full stop ends a sentence in English text too");
        Add("See the chart. ¦图表如下。", "Chinese behind a stop begins a sentence");
        Add("He left. ¦Élan vital followed.", "a capital with an accent is a capital");
    }

    private void AddAbbreviations()
    {
        Add("Dr. Smith met Mrs. Jones. ¦They spoke.", "titles never end a sentence");
        Add("Use a tool, e.g. Git, i.e. The One. ¦Then stop.", "e.g. and i.e. never end one, whatever follows");
        Add("It was Real vs. Barcelona. ¦Nobody won.", "vs. stands between names");
        Add("See No. 5 and Fig. 3. ¦Then go.", "No. and Fig. are abbreviations before a number");
        Add("He said no. ¦Then he left.", "no before a full stop is mostly the word");
        Add("No. ¦It is not.", "No. without a number is a sentence");
        Add("Read Vol. II and App. B. ¦Then rest.", "Roman numbers and letters number volumes and appendices");
        Add("He works at Apple Inc. ¦The firm is large.", "Inc. ends a sentence before a word that begins sentences");
        Add("Apple Inc. Chief Tim Cook spoke. ¦All heard.", "and goes on before a name");
        Add("It opens at 9 a.m. ¦We wait.", "a.m. may end a sentence");
        Add("It opens at 9 a.m. Monday. ¦We wait.", "and may not");
        Add("She sat in front of St. Joseph's Church. ¦It rained.", "St. before a name is Saint");
        Add("He lives on Main St. ¦It is quiet.", "St. before a beginning is Street");
        Add("Apples, pears, etc. ¦Next come nuts.", "etc. ends a sentence before a capital");
        Add("Apples, etc. are fruit. ¦So are pears.", "but not before a small letter");
        Add("On Jan. 5 it snowed. ¦On Feb. 6 it thawed.", "months are abbreviated before a day");
        Add("See Smith et al. 2020 for more. ¦Others differ.", "et al. goes on before a year");
        Add("Martin Luther King Jr. Day is in January. ¦It is a holiday.", "Jr. goes on before a name");
        Add("She has a Ph.D. ¦She teaches.", "a degree may end a sentence");
        Add("The firm (e.g. Acme) grew. ¦It sold.", "an abbreviation behind a bracket is one");
    }

    private void AddInitialsAndAcronyms()
    {
        Add("J. K. Rowling wrote it. ¦I read it.", "initials end nothing");
        Add("George W. Bush spoke. ¦They listened.", "nor does one between names");
        Add("By A. A. Milne. ¦For all.", "an initial that looks like an article is still one");
        Add("Go to plan B. ¦The first failed.", "a single letter ends a sentence before a beginning");
        Add("So a mod N. ¦N is a factor.", "a letter that is no initial begins a sentence");
        Add("U.S. policy changed. ¦It grew.", "an acronym goes on before a small letter");
        Add("He lives in the U.S. ¦The end is near.", "and ends a sentence before a beginning");
        Add("The U.S. President spoke. ¦He left.", "but not before a name or title");
    }

    private void AddNumbersAndTokens()
    {
        Add("It costs $3.14 or 4.8 million. ¦Cheap.", "a decimal point is no stop");
        Add("Version 2.0.1 is out. ¦Get it.", "nor are the points of a version");
        Add("This needs support.¦The next is here.", "the space behind a stop may be missing");
        Add("Is that right?¦Yes, it is.", "also behind a question mark");
        Add("He is in China.¦The rest stayed.", "and behind a name, where a beginning follows");
        Add("It is us vs.Them now. ¦Good.", "not behind an abbreviation that never ends a sentence");
        Add("He left.¦“The end” is near. ¦Good.", "a quote may open right behind the stop");
        Add("Visit example.com or Example.Org today. ¦Then rest.", "an address is one word");
        Add("Use Node.js, System.Text and notes.Txt now. ¦Good.", "so are the names of programs and files");
        Add("See https://a.org/b.Html?q=Yes and go. ¦Then stop.", "a URL is one word");
        Add("Write to Me.Too@example.org. ¦We answer.", "an e-mail address is one word, but the stop behind it ends");
        Add("He uses .NET and C#. ¦She does not.", "a point may begin a word");
        Add("It was shown.[3] ¦Then came more.", "a note's number belongs to the sentence before");
        Add("It was shown.² ¦Then came more.", "so does a raised one");
    }

    private void AddEllipses()
    {
        Add("Wait... what? ¦Go.", "an ellipsis goes on before a small letter");
        Add("Well... ¦Then he left.", "and ends a sentence before a capital");
        Add("Bad luck. . . . ¦The talk turned.", "its points may be spaced");
        Add("That. . . that was odd. ¦Yes.", "spaced points go on before a small letter");
        Add("I... I can't. ¦No.", "a stammer repeats its word");
        Add("Odd things happened…. ¦Then none.", "an ellipsis character may have a full stop");
        Add("... and so it began. ¦It went on.", "an ellipsis at the start ends nothing");
    }

    private void AddQuotes()
    {
        Add("\"Why?\" he asked. ¦She left.", "a small letter behind a quotation goes on");
        Add("\"Why?\" Wang asked. ¦She left.", "so does a name with a verb of speech");
        Add("\"Why?\" Mrs. Wang asked softly. ¦She left.", "with a title and an adverb");
        Add("\"Why?\" I asked. ¦She left.", "I is a capital anywhere");
        Add("\"Stop!\" ¦He turned.", "a capital pronoun begins a sentence");
        Add("\"How much?\" ¦Wang asked the price.", "a verb of speech with an object tells more than who spoke");
        Add("\"Well...\" Wang said. ¦She left.", "an ellipsis ends no quotation whose speaker follows");
        Add("\"I know.\" ¦Wang asked the price.", "a full stop in the quotation ends it: a speaker would follow a comma");
        Add("“It is.” ¦“No.” ¦‘Really?’ ¦Yes.", "closing quotes belong to the sentence before, opening ones to the next");
        Add("'Down with them! ¦Long live we!'", "sentences end inside quotations");
        Add("He shouted \"Run! Run!\" and left. ¦Good.", "not in a short one that is part of the sentence");
        Add("He shouted \"Run! ¦Then he left. ¦Good.", "a quote that never closes swallows nothing");
        Add("“But I—” ¦“You what?” snapped the man.", "a dash before a closing quote breaks speech off");
        Add("“But I—” he began. ¦She left.", "and goes on before a small letter");
        Add("He said, “Go.”¦Then he left.", "a space may be missing behind a closing quote");
        Add("He said: \"The boys.\" ¦\"The girls.\"", "straight quotes by turns open and close");
        Add("He left. \"", "a quote at the end goes with the last sentence");
        Add("It is the boys'. ¦It is not ours.", "an apostrophe before the stop is part of the word");
    }

    private void AddBrackets()
    {
        Add("He left (why? Nobody knows.) and came back. ¦Good.", "no sentence ends inside brackets");
        Add("He left. ¦(She stayed. She slept.) ¦Then all.", "brackets around whole sentences are one");
        Add("He left (she did not.). ¦Then all.", "a closing bracket belongs to the sentence");
        Add("He said (and this is odd. ¦Then he left. ¦End.", "a bracket that never closes swallows nothing");
        Add("He said (and this\n\n¦is odd. ¦Yes) and left. ¦End.", "nor does one that closes in another paragraph");
        Add("[Music] Hello there. ¦[Laughs] Bye.", "notes on sounds stay with what follows");
    }

    private void AddLayout()
    {
        Add("It goes\non and on. ¦It\r\nends.", "a single newline is white space");
        Add("A Title\n\n¦Text begins. ¦It goes on.", "an empty line ends a sentence");
        Add("A Title\r\n\r\n¦Text begins.", "whatever the line ends");
        Add("Dr.\n\n¦Smith came.", "even behind an abbreviation");
        Add("We need:\n¦- milk\n¦- bread\n¦- salt", "each bulleted item is a sentence");
        Add("1. Open it.\n¦2. Close it.\n¦3) Go home.", "a list's number belongs to its item");
        Add("Do this: 1. Open it. ¦2. Close it.", "also in running text");
        Add("- Who is it?\n¦- Me.", "speakers in subtitles are marked as lists are");
        Add("He moved in\n1984. ¦It rained.", "a year at the start of a line is no list number");
    }
}
