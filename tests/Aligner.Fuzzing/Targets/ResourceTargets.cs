using System.Text;
using Aligner.Cli.Configuration;
using Aligner.Evaluation;
using Aligner.Lexicon;
using Aligner.Lexicon.Building;
using Aligner.Segments.Journal;
using Aligner.Segments.Operations;

namespace Aligner.Fuzzing.Targets;

/// <summary>Readers of the files that a run is told by: glossary, dictionary, lexicon, gold, settings, journal.</summary>
internal static class ResourceTargets
{
    private static readonly UInt128 RunKey = 1;
    private static readonly UInt128 Version = 2;

    public static FuzzTarget Glossary { get; } = new("glossary", bytes => GlossaryReader.Read("terms", bytes),
    [
        "en,zh,note\ntea|brick tea,\"茶|砖茶\",\n"u8.ToArray(),
        "<tbx type=\"TBX-Basic\"><text><body><conceptEntry><langSec xml:lang=\"en\"><termSec><term>tea</term></termSec></langSec><langSec xml:lang=\"zh\"><termSec><term>茶</term></termSec></langSec></conceptEntry></body></text></tbx>"u8.ToArray(),
        "<martif><text><body><termEntry><langSet xml:lang=\"en\"><tig><term>tea</term></tig></langSet><langSet xml:lang=\"zh-TW\"><tig><term><![CDATA[茶]]></term></tig></langSet></termEntry></body></text></martif>"u8.ToArray(),
    ]);

    public static FuzzTarget Cedict { get; } = new("cedict", BuildLexicon, [Dictionary]);

    public static FuzzTarget Lexicon { get; } = new("lexicon", LoadLexicon, [Built(Dictionary)]);

    public static FuzzTarget Beads { get; } =
        new("gold", bytes => EvaluationReader.Read("gold", new StringReader(Encoding.UTF8.GetString(bytes))),
    [
        "# gold\n0 <=> 0\n1,2 <=> 1\n <=> 2\n"u8.ToArray(),
        "[0]:[0]\n[1, 2]:[1]\n"u8.ToArray(),
        "{\"en\":\"Tea.\",\"zh\":\"茶。\",\"score\":0.5,\"type\":\"1-1\"}\n{\"doc\":\"tea\",\"en\":\"Talk.\",\"zh\":\"\"}\n"u8.ToArray(),
    ]);

    public static FuzzTarget Settings { get; } = new("settings", bytes => SettingsReader.Read("aligner.json", bytes),
        ["{\"$schema\":\"x\",\"checks\":{\"numbers\":\"error\"},\"failOn\":\"warning\",\"terms\":\"terms.csv\",\"languages\":{\"en\":\"en-GB\",\"zh\":\"zh-TW\"},/* c */}"u8.ToArray()]);

    public static FuzzTarget Journal { get; } = new("journal", ReadJournal, [WrittenJournal()]);

    private static byte[] Dictionary =>
        "# CC-CEDICT\n茶 茶 [cha2] /tea/tea plant/CL:杯[bei1],壺|壶[hu2]/\n茶馬古道 茶马古道 [Cha2 ma3 Gu3 dao4] /old tea-horse road/variant of 茶[cha2]/\n"u8.ToArray();

    private static void BuildLexicon(byte[] bytes)
    {
        var lexicon = BilingualLexicon.Load(new MemoryStream(Built(bytes)));
        lexicon.Find("茶");
    }

    private static byte[] Built(byte[] dictionary)
    {
        using var built = new MemoryStream();
        LexiconBuilder.Build(new StreamReader(new MemoryStream(dictionary), Encoding.UTF8), "dictionary", built);
        return built.ToArray();
    }

    /// <summary>A file that is no lexicon is told from one when it is loaded; nothing later has an exception for it.</summary>
    private static void LoadLexicon(byte[] bytes)
    {
        try
        {
            var lexicon = BilingualLexicon.Load(new MemoryStream(bytes));
            lexicon.Find("茶");
            lexicon.LongestWord("茶馬古道");
        }
        catch (InvalidDataException)
        {
            // What damaged files are promised to end in.
        }
    }

    private static void ReadJournal(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            using (var journal = new RunJournal(path, Version, RunKey, resumes: true))
            {
                journal.Find(RunKey);
                journal.Add(RunKey, []);
            }

            using var resumed = new RunJournal(path, Version, RunKey, resumes: true);
            if (resumed.Find(RunKey) is not { Count: 0 })
                throw new FaultException("what was added to the journal is not in it");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] WrittenJournal()
    {
        var path = Path.GetTempFileName();
        using (var journal = new RunJournal(path, Version, RunKey, resumes: false))
            journal.Add(TextHash.OfBytes([1]), []);
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }
}
