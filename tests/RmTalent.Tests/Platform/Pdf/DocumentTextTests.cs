using RmTalent.Platform.Pdf;

namespace RmTalent.Tests.Platform.Pdf;

public sealed class DocumentTextTests
{
    [Fact]
    public void Tree_is_written_one_line_per_thing() => DocumentText.Of(Samples.Certificate).ShouldBe(
        """
        document: Kursbevis – Etisk rådgivning [nb] Certificate 297×210 mm
        footer: Bevis RM-2026-0147
        kicker: Nordlys Bank
        # Kursbevis
        Dette bekrefter at
        (Display) Åse Bjørnæs Løvås
        har fullført og bestått **Etisk rådgivning for bedriftskunder**
        (Muted) 12 timer · eksamen 92 % · gyldig til 4. mai 2027
          [1] sign: Kursleder | Jørgen Sæther | 4. mai 2026
          [2] seal: Nordlys Bank · Akademiet | 2026
          [3] qr: https://rmtalent.example/verify/7KQ2-M9XD-41FA | Kode for å kontrollere beviset | Kontroller på rmtalent.example/verify

        """);

    [Fact]
    public void Sentence_stays_whole_for_translators_and_keeps_its_emphasis() =>
        Prose.Format("Du begynner {1} som {0}.", Prose.Bold("rådgiver"), "1. mai").Runs
            .ShouldBe([new("Du begynner "), new("1. mai"), new(" som "), new("rådgiver", Emphasis.Bold), new(".")]);
}
