using Aligner;

if (args is not [var lesson, var memory])
{
    Console.Error.WriteLine("give a transcript, and the TMX to write");
    return 1;
}

var transcript = await BilingualCorpus.ReadAsync(lesson);
var segments = await BilingualCorpus.AlignAsync(transcript);
foreach (var finding in BilingualCorpus.Check(segments))
    Console.WriteLine($"{finding.Kind.Code} {finding.Observation.Message}");
await BilingualCorpus.WriteAsync(segments, memory);
Console.WriteLine($"{segments.Count} segments");
return 0;
