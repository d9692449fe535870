using System.Collections.Frozen;
using Aligner.Language.Words;

namespace Aligner.Terminology;

/// <summary>
/// How much a pair of phrases looks like a term of its document: by how rare its words are elsewhere and by its form. Terms are noun
/// phrases of one to four words (Justeson and Katz 1995), and words that every text has make none alone.
/// </summary>
/// <param name="chineseRarity">How rare a Chinese word is, from 0 for one that every text has to 1 for one that hardly any has. Without it
/// all are taken for rare.</param>
internal sealed class Termhood(Func<string, double>? chineseRarity = null)
{
    private const double OfCommonWord = 0.12;
    private const double OfCommonPhrase = 0.4;
    private const double OfMixedPhrase = 0.8;
    private const double OfNoNoun = 0.12;
    private const double OfPraise = 0.4;
    private const double OfPreposition = 0.5;
    private const double OfChineseRemnant = 0.3;

    // Of a pair of phrases of which the lexicon knows nothing; half known is as good as all.
    private const double LeastTrust = 0.4;

    // Of a word that the lexicon has with other meanings.
    private const double OfOtherMeaning = 0.3;
    private const double OfName = 0.8;
    private const double ForSecondWord = 2.2;

    // What parts clauses, or begins one.
    private static readonly HashSet<string> ClauseWords =
        new(StringComparer.OrdinalIgnoreCase) { "but", "that", "is", "are", "was", "were", "be", "been", "who", "which", "as", "if", "when",
            "while", "never", "not", "has", "have", "had", "will", "can", "their", "its", "our", "my", "his", "her", "they", "we", "it" };

    // Says what is thought of a thing, and not which it is.
    private static readonly HashSet<string> Praise =
        new(StringComparer.OrdinalIgnoreCase) { "key", "major", "main", "important", "significant", "comprehensive", "various", "relevant",
            "overall", "different", "great", "new", "good", "effective", "favorable", "further", "big", "small", "old", "young", "little",
            "many", "last", "next", "first" };

    // Begin noun phrases, though they are forms of common verbs.
    private static readonly HashSet<string> NounParticiples =
        new(StringComparer.OrdinalIgnoreCase) { "operating", "learning", "training", "leading", "developing", "united", "advanced", "fixed",
            "mixed", "limited", "programming", "building", "meeting", "meaning", "feeling", "finding", "painting", "drawing", "writing",
            "reading" };

    // Suffixes of adverbs, verbs and adjectives, and nouns that end like them.
    private static readonly string[] NoNounEndings = ["ly", "ous", "ful", "able", "ible", "ive", "ical", "ional", "ial"];
    private static readonly HashSet<string> NounsLikeThem =
        new(StringComparer.Ordinal) { "initiative", "incentive", "narrative", "perspective", "archive", "alternative", "objective",
            "family", "assembly", "supply", "professional", "anomaly", "monopoly", "butterfly", "trial", "material", "potential",
            "tutorial", "official", "memorial", "editorial", "commercial", "credential", "aerial", "burial", "denial", "dial", "serial" };

    /// <param name="english">As the text has it most often.</param>
    /// <param name="key">Its stems with a space between.</param>
    /// <param name="chineseWords">The words of the Chinese.</param>
    /// <param name="support">The share of the words that the lexicon knows to translate each other, from 0 to 1.</param>
    public double Of(string english, string key, IReadOnlyList<string> chineseWords, double support)
    {
        var words = english.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        // The stem of a word may be another word, which begins no term.
        var stems = key.Split(' ').Where((stem, i) => i == 0 || !StopWords.HasEnglish(stem)).ToList();
        var length = Math.Min(stems.Count, 3) is var count && count > 1 && chineseWords.Sum(word => word.Length) > 2
            ? ForSecondWord + (0.2 * (count - 2)) : 1;
        return Rarity(english, words, stems) * Form(words, stems)
            * (stems.Count > 1 ? LeastTrust + ((1 - LeastTrust) * Math.Min(1, 2 * support)) : support == 0
                && chineseWords is [{ Length: > 1 }]
                ? OfOtherMeaning : 1) * (support < 1 ? ChineseForm(words, stems.Count, chineseWords) : 1) * length
                * (0.5 + (0.5 * ChineseRarity(chineseWords)));
    }

    // By the commonest word: a rarer one at an end would but make the phrase longer.
    private double ChineseRarity(IReadOnlyList<string> words) => chineseRarity is null ? 1 : words.Min(chineseRarity);

    private static double Rarity(string english, string[] words, List<string> stems)
    {
        var common = stems.Count(CommonWords.Has);
        if (stems.Count == 1)
            return common == 1 ? OfCommonWord : char.IsUpper(words[0][0]) ? OfName : 1;
        if (words.Length == 2 && stems.Count == 2 && english.Contains('-', StringComparison.Ordinal))
            return OfMixedPhrase;
        return common == stems.Count ? OfCommonPhrase : common > 0 ? OfMixedPhrase : 1;
    }

    /// <summary>A single character at an end of a row of words is left of a word, or no noun; but names are written with such.</summary>
    private static double ChineseForm(string[] words, int stemCount, IReadOnlyList<string> chinese)
    {
        var isName = words.Length > 1 && char.IsUpper(words[0][0]) && char.IsUpper(words[1][0]);
        var hasLooseEnd = chinese.Count > 1 && !isName && (chinese[0].Length == 1 || chinese[^1].Length == 1);
        return (hasLooseEnd || chinese.Any(StopWords.HasChinese) ? OfChineseRemnant : 1)
            * (!isName && chinese.Count > (2 * stemCount) - 1 && chinese.Count > 2 ? OfChineseRemnant : 1);
    }

    private static double Form(string[] words, List<string> stems)
    {
        if (words.Any(ClauseWords.Contains)
            || words.Skip(1).Zip(words).Any(pair => StopWords.HasEnglish(pair.Second.ToLowerInvariant()) && IsParticiple(pair.First)))
        {
            return OfNoNoun;
        }

        var weight = !Praise.Contains(words[0]) ? 1 : words.Length > 1 ? OfPraise : OfCommonWord;
        if (words.Skip(1).Any(
            word => StopWords.HasEnglish(word.ToLowerInvariant()) && !word.Equals("and", StringComparison.OrdinalIgnoreCase)))
        {
            weight *= OfPreposition;
        }

        var first = words[0];
        var last = words[^1].ToLowerInvariant();
        var isVerbal = IsParticiple(first)
            || (first.EndsWith("ing", StringComparison.Ordinal) && words.Length > 1
                && words[1] is "the" or "a" or "an" or "all" or "this" or "these") || (stems.Count > 1 && CommonWords.IsVerb(stems[0]))
                || first.EndsWith("ly", StringComparison.Ordinal);
        var endsAsNone = (NoNounEndings.Any(ending => last.EndsWith(ending, StringComparison.Ordinal)) && !NounsLikeThem.Contains(last))
            || CommonWords.IsVerb(stems[^1]) || CommonWords.IsDescribing(stems[^1]);
        return isVerbal || endsAsNone ? OfNoNoun : weight;
    }

    /// <summary>tackling and fostering; words such as string and spring are short.</summary>
    private static bool IsParticiple(string word) =>
        word.Length > 6 && !NounParticiples.Contains(word)
        && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal))
        && CommonWords.IsVerb(EnglishStemmer.Stem(word.ToLowerInvariant()));
}

/// <summary>
/// English words of every day and of every report: a text that has them often is special by none. Written for this; forms of a word count
/// as it.
/// </summary>
internal static class CommonWords
{
    private const string Verbs =
        "accelerate accept achieve act add adjust advance adopt affect agree allow announce answer appear apply approach arrange arrive "
        + "ask assess assist attach attend attract avoid base bear beat become begin believe "
        + "belong bring build buy call carry catch cause celebrate change check choose claim clean clear close collect combine come "
        + "compare complete concentrate concern conclude conduct confirm connect consider consist "
        + "constitute construct contain continue contribute convert cook coordinate cost count cover create cross cultivate cut deal "
        + "decide declare deepen define deliver demand demonstrate depend describe deserve design destroy determine develop die "
        + "direct discover discuss divide draw dream drink drive drop earn eat emerge emphasize employ enable encourage end enhance enjoy "
        + "enrich ensure enter equip escape establish evaluate examine exceed exist expand expect experience explain "
        + "explore express extend face facilitate fail fall feel fight fill find finish fit fix flow fly focus follow force form formulate "
        + "foster fulfill fully fund gain gather generate grant grasp grow guarantee guess guide handle happen hate head hear help hide "
        + "hit hold "
        + "hope hurry identify ignore imagine implement improve include increase indicate influence inform innovate insist integrate "
        + "intend introduce invest invite involve issue join jump justify keep kick kill know lack laugh launch lay lead learn leave lend "
        + "leverage lie "
        + "lift like link list listen live look lose love lower maintain manage mark match matter mean measure meet mention mind miss mix "
        + "move name need notice obtain occur offer open operate oppose optimize order organize overcome own participate pass pay "
        + "perform permit persuade pick place plan play point possess pour practice prefer prepare present press pretend prevent proceed "
        + "process produce promote propose protect prove provide pull push put raise reach react read realize receive recognize record "
        + "reduce "
        + "refer refine reflect refuse regard reject relate release rely remain remember remind remove repair repeat replace reply report "
        + "represent request require rescue respect respond rest result return reveal ride ring rise roll rule run save search seek seem "
        + "select sell send separate serve set settle share shift shine shoot shout show shut sing sit sleep smile solve sound speak speed "
        + "spend spread stand start state stay steal stick stop strengthen stretch strive struggle study succeed suffer suggest suit "
        + "summarize supply "
        + "support suppose surround survive tackle talk taste teach tell tend test thank think threaten throw touch train transform travel "
        + "treat trust try turn understand undertake upgrade uphold urge use utilize value visit vote wait wake walk want warn wash watch "
        + "wear welcome win "
        + "wish wonder work worry write yield pool explains unify accomplish advocate comply contend reinforce relate weigh cope devote "
        + "elevate endow exert forge mobilize oversee safeguard tie unleash";

    private const string Nouns =
        "ability account accident action activity addition address advantage advice afternoon age agency agreement aim air amount analysis "
        + "animal answer area argument arm army art aspect assessment association atmosphere attempt attention attitude author authority "
        + "autumn average baby back bag "
        + "ball bank bar basis battle beach bed beginning behavior benefit bird birth bit block board boat body book bottle bottom box boy "
        + "branch bread breakfast bridge brother building bus business cake camera campaign capability capacity capital car card care "
        + "career case cat category center centimeter century ceremony chain chair "
        + "challenge chance chapter character child choice church circle circumstance citizen city class clothes club coast coat coffee "
        + "collection college color combination comment commission committee community company competition concept concern condition "
        + "conference connection consequence construction contact content context contract contrast contribution "
        + "control conversation corner cost country couple course court credit crisis critic crowd culture cup current customer damage "
        + "danger data date daughter day death debate decade decision definition degree department depth description desk detail "
        + "development device difference difficulty dinner direction director discussion disease dish "
        + "distance district doctor dog door doubt dress driver dust duty ear earth east economy edge education effect effort egg element "
        + "emphasis employee employer enemy energy engine engineer enterprise entity entrance environment equipment error establishment "
        + "evaluation evening event evidence exam example exchange excuse exercise existence expansion expense expert explanation "
        + "extent eye fact factor failure faith family farm farmer fashion father favor fear feature feeling field figure film finger fire "
        + "fish floor flower food foot forest form formation foundation frame framework freedom friend front fruit function fund funding "
        + "future game garden gas gate generation gentleman girl glass goal gold goods government governance grandfather grandmother grass "
        + "ground group growth "
        + "guest gun guy hair half hall hand harm hat head health heart heat height history hole holiday home horse hospital host hotel "
        + "hour house human husband ice idea image impact implementation importance improvement incentive income increase individual "
        + "industry information innovation institution instruction instrument integration intention interest investment island issue "
        + "item job journey judge key kilogram kilometer kind king kitchen knee knowledge labor lady lake land language laugh law lawyer "
        + "layer leader leadership leg lesson letter level library life light limit line lip list literature love luck lunch machine "
        + "magazine majority man management manager manner map market mass master match material matter meal meaning means measure "
        + "mechanism media meeting "
        + "member memory message metal meter method middle mile milk mind minute mistake mode model moment money month mood morning mother "
        + "mountain mouth movement music name nation nature neck need neighbor network news newspaper night noise north nose note number "
        + "object objective occasion office officer oil operation opinion opportunity order organization origin other output owner page "
        + "pain pair paper parent part partner "
        + "party passage past path patient pattern peace people percent performance period person phase phone photo phrase picture piece "
        + "place plan planet plant plate platform player pleasure plenty pocket poem point police policy politics population position "
        + "possession possibility post potential pound power practice presence present president pressure price principle prison priority "
        + "problem procedure process product production profession professor profit "
        + "program progress project promise proof property proportion proposal protection purpose quality quantity quarter queen question "
        + "race rain range rate ratio reaction reader reality reason recent record reform region regulation relation relationship release "
        + "religion report reputation requirement research resource response responsibility rest restaurant result review rice right ring "
        + "risk river road rock role roof room root "
        + "rule safety sale salt sample scale scene school science scope sea season seat second secret section sector security sense "
        + "sentence series service session sex shape ship shirt shock shoe shop shoulder show side sight sign significance silence silver "
        + "site situation size skill skin sky snow society soil soldier solution son song sort sound source south space speaker species "
        + "speech speed spirit sport spot spring square stage "
        + "standard star state statement station status step stomach stone store storm story stranger strategy stream street strength "
        + "stress structure student stuff style subject success sugar suggestion sum summer summit sun surface surprise surroundings "
        + "survey sweet system table talent talk target task taste tax tea teacher team tear technique technology term test text theory "
        + "thought ticket time tip title today together tomorrow tone tonight tool top topic total touch "
        + "tour town track trade tradition traffic train training transformation transport treatment tree trend trip trouble truck truth "
        + "tunnel type understanding union unit university use user valley value variety vehicle version victory view village visit "
        + "visitor voice volume walk wall war water wave way weather week weekend weight west wheel wind window wine winter wood word "
        + "worker world writer yard year youth "
        + "application achievement participation bell web agreement knot bull trail stall port lane advancement alliance arrangement "
        + "barrier batch breakthrough bottleneck cooperation coordination core deployment direction drive driver environment field "
        + "foothold force goal guidance layout link pace park pillar planning position pressure requirement society stake support talent "
        + "ear hiss";

    private const string Describing =
        "able absolute academic active actual afraid aware bad basic beautiful best better big bitter black blue bright broad brown busy "
        + "careful central certain cheap clean clear close cold comfortable commercial common competitive complete complex comprehensive "
        + "concrete continuous convenient cool correct critical crucial current dangerous dark dead dear deep different difficult "
        + "dirty domestic double dry due early easy economic effective efficient empty entire equal essential evident exact excellent "
        + "extensive external extra extreme fair false familiar famous far fast favorable final financial fine firm flat foreign formal "
        + "former forward free frequent fresh friendly full funny general gentle global golden good great green grey guilty happy hard "
        + "healthy heavy helpful high honest hot huge human ill immediate important impossible independent individual initial inner "
        + "innovative intense interesting internal international joint key large last late latest leading left legal light likely little "
        + "local logical lonely long loose lost loud low lucky main major massive maximum medium mental mere middle military minor modern "
        + "moral mutual narrow national native "
        + "natural near nearby necessary negative nervous new next nice normal numerous obvious odd official old only open opposite "
        + "ordinary original other outside overall own particular past patient perfect permanent personal physical plain pleasant "
        + "political poor popular positive possible potential powerful practical precise present previous primary private probable "
        + "professional prominent proper proud public pure quick quiet "
        + "rapid rare raw ready real reasonable recent red regular relative relevant reliable remarkable responsible rich right rough "
        + "round sad safe same scientific secret senior sensitive separate serious severe several sharp short significant silent similar "
        + "simple single slight slow small smart smooth social soft solid special specific stable standard steady straight strange "
        + "strategic strict strong successful sudden sufficient suitable "
        + "super sure systematic tall technical technological terrible thick thin thorough tight tiny tired total tough traditional true "
        + "typical ugly unique universal unusual upper useful usual valuable various vast violent visible vital warm weak wealthy welcome "
        + "western wet white whole wide wild willing wise wonderful wooden wrong yellow young "
        + "profound monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
        + "october november december northeast northwest southeast southwest eastern southern northern half past again ago alone already "
        + "apart aside away forward home maybe mainly mostly nearly perhaps soon together twice yesterday east west north south inside "
        + "outside mr mrs ms dr";

    private static readonly FrozenSet<string> VerbStems = StemsOf(Verbs);
    private static readonly FrozenSet<string> DescribingStems = StemsOf(Describing);
    private static readonly FrozenSet<string> All = StemsOf(Verbs).Concat(StemsOf(Nouns)).Concat(DescribingStems)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="stem">As <see cref="EnglishStemmer"/> makes it.</param>
    public static bool Has(string stem) => All.Contains(stem);

    /// <summary>Whether the word is one of the common verbs, and no noun.</summary>
    public static bool IsVerb(string stem) => VerbStems.Contains(stem) && !NounStems.Contains(stem);

    public static bool IsDescribing(string stem) => DescribingStems.Contains(stem) && !NounStems.Contains(stem);

    private static readonly FrozenSet<string> NounStems = StemsOf(Nouns);

    private static FrozenSet<string> StemsOf(string words) =>
        words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
