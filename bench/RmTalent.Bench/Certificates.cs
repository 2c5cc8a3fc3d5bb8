using System.Diagnostics;
using RmTalent.Features.Certification;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

namespace RmTalent.Bench;

/// <summary>Certificates as PDF, one after the other, against the same words drawn straight with the PDF engine.</summary>
internal static class Certificates
{
    private static readonly AwardSnapshot Said = new()
    {
        Learner = "Sofie van Dijk",
        Organisation = "Nordvik",
        Title = new("Certificate of achievement"),
        Statement = new("has completed Responsible lending and passed its exam, and may advise customers on their own."),
        Achievement = new("Responsible lending"),
        Competency = new("Risk and compliance awareness"),
        Level = 4,
        Anchor = new("Sees what may go wrong for the client and for the house, says so early, and finds a way that the rules allow."),
        Hours = 6,
        ScorePercent = 92,
        IssuedOn = new DateOnly(2026, 11, 22),
        ValidUntil = new DateOnly(2028, 11, 22),
        SignatoryName = "Tessa Bakker",
        SignatoryTitle = "Learning and development lead",
        Language = Languages.English,
        VerifyUrl = "https://talent.example.org/verify/7YJ2K9QWXR4T6M8P",
        Design = CertificateDesign.Default,
    };

    public static Table Measure(TimeSpan time)
    {
        using var site = Services.Of("Data Source=:memory:");
        var (engine, texts) = (site.Services.GetRequiredService<IPdfEngine>(), site.Services.GetRequiredService<ITexts>());
        var at = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
        int Certificate(int n) => engine.Render(CertificateDocument.Of(Said, $"NOR-2026-{n:000000}", "7YJ2K9QWXR4T6M8P", texts, at, new DesignPictures())).Length;
        Certificate(0); // tells the engine its terms
        var rows = new List<(string Name, Func<int, int> Draw)> { ("certificate (tagged, QR code, seal)", Certificate) };
#if !QUESTPDF
        rows.Insert(0, ("bare engine: the same words, QR code and rings, no tags, no wrapping", _ => Bare.BareCertificate.Draw(Said).Length));
#endif
        // Turn by turn, so that a noisy neighbour disturbs both.
        var sums = rows.ToDictionary(r => r.Name, _ => (Count: 0, Time: TimeSpan.Zero, Bytes: 0, Allocated: 0L), StringComparer.Ordinal);
        rows.ForEach(r => Turn(r.Draw, TimeSpan.FromSeconds(1)));
        for (var turn = 0; turn < 4; turn++)
        {
            foreach (var (name, draw) in rows)
            {
                var (count, took, bytes, allocated) = Turn(draw, time / 4);
                var sum = sums[name];
                sums[name] = (sum.Count + count, sum.Time + took, bytes, sum.Allocated + allocated);
            }
        }

        var best = sums[rows[0].Name];
        return new("Certificates, one thread", ["page", "per second", "of the bare page", "size", "allocated each"],
            [.. rows.Select(r => sums[r.Name] is var s ? (IReadOnlyList<string>)
            [
                r.Name, Report.F($"{s.Count / s.Time.TotalSeconds:0}"), Report.F($"{s.Count / s.Time.TotalSeconds / (best.Count / best.Time.TotalSeconds) * 100:0} %"),
                Report.F($"{s.Bytes / 1024.0:0} KiB"), Report.F($"{s.Allocated / 1024.0 / s.Count:N0} KiB"),
            ] : [])]);
    }

    private static (int Count, TimeSpan Took, int Bytes, long Allocated) Turn(Func<int, int> draw, TimeSpan time)
    {
        var (start, before, count, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread(), 0, 0);
        for (; Stopwatch.GetElapsedTime(start) < time; count++)
        {
            bytes = draw(count);
        }

        return (count, Stopwatch.GetElapsedTime(start), bytes, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
