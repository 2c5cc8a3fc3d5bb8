using RmTalent.Platform.Pdf;

namespace RmTalent.Tests.Platform.Pdf;

/// <summary>Documents as slices build them, in the three languages.</summary>
static class Samples
{
    public static readonly DateTimeOffset Created = new(2026, 5, 4, 9, 30, 0, TimeSpan.Zero);

    public static Document Certificate { get; } = new()
    {
        Title = "Kursbevis – Etisk rådgivning",
        Subject = "Kursbevis nr. RM-2026-0147",
        Author = "Nordlys Bank",
        Language = "nb",
        CreatedAt = Created,
        Page = PageSize.A4Landscape,
        Style = DocumentStyle.Certificate,
        Footer = new("Bevis RM-2026-0147"),
        Blocks =
        [
            new Title("Kursbevis", Kicker: "Nordlys Bank"),
            new Paragraph("Dette bekrefter at"),
            new Paragraph("Åse Bjørnæs Løvås", ParagraphStyle.Display),
            new Paragraph(Prose.Format("har fullført og bestått {0}", Prose.Bold("Etisk rådgivning for bedriftskunder"))),
            new Paragraph("12 timer · eksamen 92 % · gyldig til 4. mai 2027", ParagraphStyle.Muted),
            new Spacer(8),
            new Columns(
                [
                    new Pane([new Signatures(new Signature("Kursleder", "Jørgen Sæther", "4. mai 2026"))], 1.3),
                    new Pane([new Seal("Nordlys Bank · Akademiet", "2026", 42)]),
                    new Pane([new QrCode("https://rmtalent.example/verify/7KQ2-M9XD-41FA", "Kode for å kontrollere beviset", "Kontroller på rmtalent.example/verify")], 1.3),
                ],
                PaneAlign.Bottom),
        ],
    };

    public static Document Offer { get; } = new()
    {
        Title = "Offer of employment",
        Subject = "Relationship manager, business clients",
        Author = "Northlight Bank",
        Language = "en",
        CreatedAt = Created,
        Style = DocumentStyle.Letter,
        Header = new("Northlight Bank", "Harbour Street 4 · 0150 Oslo · northlight.example"),
        Footer = new("Confidential", "Page {0} of {1}"),
        Blocks =
        [
            new Paragraph("Ms Renée van IJzerloo\nKeizersgracht 112\n1015 CW Amsterdam"),
            new Paragraph("4 May 2026", Align: TextAlign.End),
            new Title("Offer of employment"),
            new Paragraph("Dear Renée,"),
            new Paragraph(Prose.Format(
                "Thank you for the conversations of the past weeks. We are delighted to offer you the position of {0} in our Oslo office, starting on {1}.",
                Prose.Bold("Relationship Manager, Business Clients"), Prose.Bold("1 August 2026"))),
            new Heading("What we offer", 2),
            new KeyValues(
                ("Position", "Relationship Manager, Business Clients"),
                ("Reports to", "Ingrid Sørli, Head of Business Clients"),
                ("Salary", Prose.Of(Prose.Bold("NOK 720 000"), " a year, reviewed each January")),
                ("Bonus", "Up to 15 % of the yearly salary, measured on client satisfaction, portfolio health and growth as described in the bonus plan"),
                ("Working time", "37.5 hours a week, hybrid, three days in the office"),
                ("Holiday", "25 working days and public holidays"),
                ("Trial period", "Six months")),
            new Heading("Conditions", 2),
            new BulletList(
                "A background check and a certificate of conduct, as the Financial Institutions Act asks of this position.",
                "Authorisation as a financial adviser within twelve months; we pay for the course and the exam.",
                Prose.Of("Confirmation of your ", Prose.Italic("right to work"), " in Norway.")),
            new Callout("Please answer by Friday 15 May 2026. The link in the e-mail lets you accept, decline, or ask us a question.", "Your answer"),
            new Paragraph("We look forward to working with you."),
            new Signatures(new Signature("Head of Business Clients", "Ingrid Sørli", "4 May 2026"), new Signature("Candidate", "Renée van IJzerloo")),
        ],
    };

    public static Document Plan { get; } = new()
    {
        Title = "Individueel ontwikkelplan",
        Subject = "Eén jaar, van mei 2026 tot mei 2027",
        Author = "Noorderlicht Bank",
        Language = "nl",
        CreatedAt = Created,
        Header = new("Noorderlicht Bank", "Zoë Oĳevaar"),
        Footer = new("Vertrouwelĳk", "Pagina {0} van {1}"),
        Blocks =
        [
            new Title("Individueel ontwikkelplan", "Zoë Oĳevaar"),
            new Paragraph("Een plan dat wij samen hebben gemaakt: waar je nu staat, waar je naartoe wilt en wat je daarvoor nodig hebt.", ParagraphStyle.Lead),
            new Columns(
                [new KeyValues(("Functie", "Relatiemanager particulier"), ("Leidinggevende", "Daniël de Vries"))],
                [new KeyValues(("Periode", "mei 2026 – mei 2027"), ("Mentor", "Loïs van Dĳk"))]),
            new Heading("Competenties"),
            new RatingBar("Relaties opbouwen", 4, Note: "Klanten noemen haar bĳ naam in het tevredenheidsonderzoek."),
            new RatingBar("Actief luisteren", 4.5m),
            new RatingBar("Onderhandelen en bezwaren wegnemen", 2, Note: "Zwakste score in het sollicitatiegesprek; oefenen met prĳsgesprekken."),
            new RatingBar("Financiële analyse", 3),
            new RatingBar("Digitale hulpmiddelen (CRM)", null),
            new Heading("Acties"),
            new Table(
                [new("Actie", 4), new("Competentie", 2.4), new("Klaar op", 1.4), new("Uren", 0.8, TextAlign.End)],
                [
                    new("Module ‘Bezwaren zĳn vragen’ volgen en de toets halen", "Onderhandelen", "12 juni 2026", "6"),
                    new("Drie prĳsgesprekken van Loïs bĳwonen en terugkoppelen", "Onderhandelen", "30 juni 2026", "9"),
                    new("Jaarrekening van twee klanten samen lezen", "Financiële analyse", "1 sept. 2026", "4"),
                    new Row(["Totaal", "", "", "19"], Strong: true),
                ],
                "Wat wij afspreken"),
            new Callout(Prose.Of("Tussentĳds gesprek op ", Prose.Bold("15 september 2026"), "."), "Volgende stap", CalloutTone.Success),
            new Heading("Ondertekening", 2),
            new Signatures(new Signature("Medewerker", "Zoë Oĳevaar", "4 mei 2026"), new Signature("Leidinggevende", "Daniël de Vries", "5 mei 2026"), new Signature("Mentor", "Loïs van Dĳk")),
        ],
    };

    public static Document Register(int rows) => new()
    {
        Title = "Opplæringsregister",
        Language = "nb",
        CreatedAt = Created,
        Header = new("Nordlys Bank", "Per 4. mai 2026"),
        Footer = new("Laget av RmTalent", "Side {0} av {1}"),
        Blocks =
        [
            new Title("Opplæringsregister"),
            new Paragraph("Alle obligatoriske kurs per medarbeider, med frist og status."),
            new Table(
                [new("Medarbeider", 2), new("Obligatorisk kurs", 3), new("Frist", 1.2), new("Poeng", 0.8, TextAlign.End)],
                [.. Enumerable.Range(1, rows).Select(n => new Row($"Medarbeider {n}", n % 7 == 0 ? "Antihvitvasking og terrorfinansiering for rådgivere med bedriftskunder i flere land" : "Antihvitvasking", "30. juni 2026", $"{60 + n % 40}"))]),
        ],
    };
}
