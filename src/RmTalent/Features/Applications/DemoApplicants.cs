using RmTalent.Features.People;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Applications;

/// <summary>The headings of a CV in its language.</summary>
internal sealed record CvWords(string Experience, string Education, string Skills, string Now)
{
    public static CvWords In(string language) => language switch
    {
        Languages.Norwegian => new("Arbeidserfaring", "Utdanning", "Ferdigheter", "nå"),
        Languages.Dutch => new("Werkervaring", "Opleiding", "Vaardigheden", "heden"),
        _ => new("Experience", "Education", "Skills", "now"),
    };
}

/// <summary>Somebody who applied at the demo organisation; made up, the same in every demo.</summary>
internal sealed record DemoApplicant(int Number, string Name, string Language, string City, string Role)
{
    private static readonly string[] NorwegianNames =
    [
        "Ingrid Nilsen", "Marius Haugland", "Sigrid Bakke", "Henrik Strand", "Kari Myhre", "Torbjørn Aas", "Maja Solheim", "Eirik Tangen", "Silje Øverland", "Anders Rønning",
        "Frida Kvamme", "Jørgen Lund", "Tuva Eide", "Sindre Fossum", "Hedda Brekke", "Aksel Vik", "Vilde Sæther", "Magnus Holm", "Åse Knudsen", "Even Dalen",
        "Thea Hovland", "Kristoffer Ruud", "Marte Grønli", "Øystein Hagen", "Live Sandvik", "Håkon Moen", "Selma Aune", "Petter Skog", "Runa Bjerke", "Ole Engen",
        "Amina Yusuf", "Ahmed Khalid",
    ];

    private static readonly string[] DutchNames =
    [
        "Daan de Jong", "Lotte Smit", "Bram Mulder", "Fleur van den Berg", "Sem Hendriks", "Noor Dekker", "Thijs Vermeulen", "Isa Kuipers", "Joris Brouwer", "Femke Postma", "Ruud Willems", "Yara el Amrani",
    ];

    private static readonly string[] EnglishNames =
    [
        "Grace Whitfield", "Oliver Bennett", "Priya Raman", "Callum Fraser", "Hannah Doyle", "Marcus Ashby", "Zoe Kaminski", "Leo Ferrante", "Ellen Marsh", "Tom Okafor", "Ruth Adeyemi", "Sam Pritchard", "Nadia Haddad", "James Whelan", "Clara Novak",
    ];

    private static readonly string[] Employers = ["DNB", "Sparebanken Vest", "Rabobank", "Gjensidige", "ABN AMRO", "Handelsbanken", "Storebrand", "Telenor", "KPN", "Coop", "ING", "Sbanken"];

    public string Email => $"{SearchText.Of(Name).ToLowerInvariant().Replace(' ', '.')}@mail.example";

    public string Phone => Language == Languages.Dutch ? $"+31 6 {10_000_000 + (Number * 137_911)}" : $"+47 9{1_000_000 + (Number * 83_177)}";

    public ContactDetails Contact => new(Name, Email, Phone, Country, Language);

    public string Country => Language == Languages.Dutch ? "NL" : "NO";

    public CvWords Words => CvWords.In(Language);

    public string Profile => Pick(
        "I build long relationships with clients and like numbers that tell a story.",
        "Jeg bygger lange kunderelasjoner og liker tall som forteller en historie.",
        "Ik bouw langdurige relaties op met klanten en houd van cijfers die een verhaal vertellen.");

    public string Education => Pick("BSc Business Administration, University of Leeds", "Bachelor i økonomi og administrasjon, Handelshøyskolen BI", "Bachelor Bedrijfskunde, Hogeschool van Amsterdam");

    public IReadOnlyList<string> Skills => Number % 3 == 0 ? ["CRM", "Excel", "IFRS", "Salesforce"] : Number % 3 == 1 ? ["CRM", "cash flow", "leasing", "Power BI"] : ["CRM", "trade finance", "negotiation", "SAP"];

    public IReadOnlyList<string> Achievements =>
    [
        Pick($"Kept {88 + (Number % 10)} per cent of a portfolio of {40 + Number} companies", $"Beholdt {88 + (Number % 10)} prosent av en portefølje på {40 + Number} bedrifter", $"Behield {88 + (Number % 10)} procent van een portefeuille van {40 + Number} bedrijven"),
        Industry switch
        {
            0 => Pick("Advised fish farms and wind energy suppliers", "Rådga oppdrettsanlegg og leverandører til vindkraft", "Adviseerde viskwekerijen en leveranciers van windenergie"),
            1 => Pick("Financed machinery for builders", "Finansierte maskiner for entreprenører", "Financierde machines voor aannemers"),
            _ => Pick("Opened a new office for shop owners", "Åpnet et nytt kontor for butikkeiere", "Opende een nieuw kantoor voor winkeliers"),
        },
    ];

    public IReadOnlyList<WorkSpell> Work =>
    [
        Spell(0, Role, 2018 + (Number % 5), null),
        Spell(1, Pick("Adviser", "Rådgiver", "Adviseur"), 2013 + (Number % 4), 2017 + (Number % 3)),
    ];

    public string Motivation => Pick(
        "I have looked after small companies for years and want to do it where advice comes before sales.",
        "Jeg har tatt vare på små bedrifter i flere år og vil gjøre det der råd kommer før salg.",
        "Ik zorg al jaren voor kleine bedrijven en wil dat doen waar advies vóór verkoop komt.");

    public string Mission => Number % 4 == 0
        ? Pick("My parents ran a shop. The bank that stayed in a bad year is why we kept it.", "Foreldrene mine drev butikk. Banken som ble i et dårlig år, er grunnen til at vi beholdt den.", "Mijn ouders hadden een winkel. De bank die in een slecht jaar bleef, is de reden dat we hem hielden.")
        : Pick("That you say what things cost.", "At dere sier hva ting koster.", "Dat jullie zeggen wat iets kost.");

    public int Industry => Number % 3;

    public static IReadOnlyList<DemoApplicant> All { get; } =
    [
        .. NorwegianNames.Select((n, i) => new DemoApplicant(i, n, Languages.Norwegian, i % 3 == 0 ? "Oslo" : i % 3 == 1 ? "Drammen" : "Bergen", "Kunderådgiver bedrift")),
        .. DutchNames.Select((n, i) => new DemoApplicant(32 + i, n, Languages.Dutch, i % 2 == 0 ? "Amsterdam" : "Utrecht", "Accountmanager zakelijk")),
        .. EnglishNames.Select((n, i) => new DemoApplicant(44 + i, n, Languages.English, i % 2 == 0 ? "Stavanger" : "Oslo", "Relationship manager")),
    ];

    private WorkSpell Spell(int place, string title, int from, int? to) => new(
        new Guid($"0190a000-0000-7000-8000-00000004{place:00}{Number:00}"), Employers[(Number + (place * 5)) % Employers.Length], title,
        new DateOnly(from, 1 + (Number % 11), 1), to is { } year ? new DateOnly(year, 12, 31) : null);

    private string Pick(string en, string nb, string nl) => Language switch { Languages.Norwegian => nb, Languages.Dutch => nl, _ => en };
}
