using System.Collections.Frozen;

namespace Aligner.Language.Words;

/// <summary>English forms that no suffix rule brings back to their base, and everyday synonyms that dictionaries gloss alike.</summary>
internal static class IrregularForms
{
    private const string Table = """
        be: am is are was were been being isn aren wasn weren
        have: has had haven hasn hadn having
        do: does did done didn doesn don doing
        can: could couldn
        will: would wouldn
        shall: should shouldn
        may: might
        go: went gone goes
        get: got gotten
        make: made
        say: said
        come: came
        take: took taken
        see: saw seen
        know: knew known
        think: thought
        give: gave given
        find: found
        tell: told
        become: became
        leave: left
        feel: felt
        put: putting
        bring: brought
        begin: began begun beginning
        keep: kept
        hold: held
        write: wrote written
        stand: stood
        hear: heard
        let: letting
        mean: meant
        set: setting
        meet: met
        run: ran running
        pay: paid
        sit: sat sitting
        speak: spoke spoken
        lie: lay lain lying
        lead: led
        grow: grew grown
        lose: lost
        fall: fell fallen
        send: sent
        build: built
        understand: understood
        draw: drew drawn
        break: broke broken
        spend: spent
        cut: cutting
        rise: rose risen
        drive: drove driven
        buy: bought
        wear: wore worn
        choose: chose chosen
        eat: ate eaten
        drink: drank drunk
        sing: sang sung
        swim: swam swum
        throw: threw thrown
        catch: caught
        teach: taught
        seek: sought
        fight: fought
        sell: sold
        sleep: slept
        sweep: swept
        weep: wept
        bend: bent
        lend: lent
        shoot: shot
        strike: struck stricken
        stick: stuck
        hang: hung
        swing: swung
        ring: rang rung
        shake: shook shaken
        wake: woke woken
        hide: hid hidden
        bite: bit bitten
        ride: rode ridden
        fly: flew flown
        blow: blew blown
        forget: forgot forgotten
        forgive: forgave forgiven
        steal: stole stolen
        freeze: froze frozen
        tear: tore torn
        swear: swore sworn
        bear: bore borne
        win: won
        dig: dug
        deal: dealt
        burn: burnt
        dream: dreamt
        learn: learnt
        shine: shone
        slide: slid
        spread: spreading
        creep: crept
        flee: fled
        feed: fed
        bleed: bled
        bind: bound
        wind: wound
        grind: ground
        sink: sank sunk
        shrink: shrank shrunk
        spring: sprang sprung
        spin: spun
        spit: spat
        dare: daren
        need: needn
        must: mustn
        child: children
        man: men
        woman: women
        foot: feet
        tooth: teeth
        goose: geese
        mouse: mice
        ox: oxen
        person: people
        life: lives
        wife: wives
        knife: knives
        leaf: leaves
        half: halves
        self: selves
        thief: thieves
        wolf: wolves
        shelf: shelves
        loaf: loaves
        good: better best
        bad: worse worst
        many: more most
        little: less least
        far: farther further farthest furthest
        i: me my mine myself
        you: your yours yourself yourselves
        he: him his himself
        she: her hers herself
        it: its itself
        we: us our ours ourselves
        they: them their theirs themselves
        this: these
        that: those
        who: whom whose
        one: once
        two: twice second
        three: third
        father: dad daddy
        mother: mum mom mummy mommy
        not: no nor
        """;

    private static readonly FrozenDictionary<string, string> Bases = Parse(Table);

    public static string BaseOf(string form) => Bases.GetValueOrDefault(form, form);

    private static FrozenDictionary<string, string> Parse(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(": "))
        .SelectMany(parts => parts[1].Split(' ').Select(form => KeyValuePair.Create(form.Trim(), parts[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
