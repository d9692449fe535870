using Aligner.Reviewing;

namespace Aligner.Cli.Serving;

/// <summary>A document under review.</summary>
/// <param name="Name">As it is called now; its log may know it by another name.</param>
/// <param name="Session">Its rows and its log.</param>
/// <param name="Findings">What the checks say of them.</param>
internal sealed record ReviewDocument(string Name, ReviewSession Session, ReviewFindings Findings)
{
    /// <summary>The log, for people.</summary>
    public required string Log { get; init; }

    /// <summary>Why nothing can be changed; null where it can.</summary>
    public string? ReadOnly { get; init; }

    /// <summary>Whether it is a corpus, not a source.</summary>
    public bool IsCorpus { get; init; }

    /// <summary>The language of the Chinese side.</summary>
    public string ChineseTag { get; init; } = "zh";

    /// <summary>A recording; null for none.</summary>
    public string? Media { get; init; }
}

/// <summary>A document on a server, which is opened when it is first asked for.</summary>
/// <param name="name">The document's.</param>
/// <param name="open">Opens it; where it throws a <see cref="ReviewRefusedException"/>, that is answered.</param>
/// <param name="options">How it is served.</param>
internal sealed class ServedDocument(string name, Func<ReviewDocument> open, ReviewServerOptions options)
{
    public string Name => name;

    /// <summary>Null before it was asked for.</summary>
    public ReviewAnswers? Answers { get; private set; }

    /// <summary>Where it is, hard to guess; null where there is no recording.</summary>
    public string? MediaPath { get; private set; }

    public MediaFile? Media { get; private set; }

    public ReviewAnswers Open()
    {
        if (Answers is { } known)
            return known;
        var document = open();
        if (document.Media is { } media)
            (Media, MediaPath) = (new MediaFile(media), $"/media/{ReviewServer.NewToken()}");
        Answers = new ReviewAnswers(document.Session, document.Findings,
            new ReviewFacts(document.Name, document.Log, document.ReadOnly, document.ChineseTag, MediaPath, Media?.IsAudio == true,
                options.Memory is not null), options.Memory, options.By, options.Clock);
        Answers.Check(isFirst: true);
        return Answers;
    }
}
