using System.Text;

namespace RmTalent.Bench;

/// <summary>Believable names and CVs, the same for the same number.</summary>
internal static class Curriculum
{
    /// <summary>Stands in forty CVs, whatever the size of the store.</summary>
    public const string Rare = "mezzanine";

    public const int RareCount = 40;

    /// <summary>Stands in every second CV.</summary>
    public const string Common = "negotiation";

    private static readonly string[] First = ["Ingrid", "Maarten", "Sanne", "Olav", "Marit", "Joost", "Fenna", "Sigrid", "Thijs", "Håkon", "Lotte", "Eirik", "Anouk", "Tore", "Femke", "Bjørn", "Daan", "Kari", "Noor", "Even", "Mila", "Sander", "Guro", "Bram", "Silje", "Ruth", "Amir", "Leila", "Tomasz", "Aisha"];

    private static readonly string[] Last = ["Nilsen", "van den Berg", "Kristiansen", "de Boer", "Øverland", "Mulder", "Aasen", "Hoekstra", "Strand", "Vermeulen", "Bakke", "Dijkstra", "Sæther", "Willems", "Myhre", "Smits", "Hagen", "Kuiper", "Tangen", "Prins", "Lund", "Schouten", "Eide", "Post", "Ali", "Nowak", "Ahmadi", "Sandvik", "Peeters", "Moen"];

    private static readonly string[] Employers = ["Fjordbank", "Rijnkredit", "Polar Insurance", "Noordzee Telecom", "Vestland Sparebank", "Amstel Retail", "Kystkraft", "Delta Leasing", "Sørlandet Forsikring", "Waterweg Capital"];

    private static readonly string[] Skills =
        ["acquisition", "advisory", "agribusiness", "analytics", "annuities", "budgeting", "cash", "clients", "coaching", "collateral", "commerce", "compliance", "consulting", "corporate", "covenants", "credit", "crossborder", "dashboards", "debt", "deposits", "derivatives", "documentation", "empathy", "equity", "escalation", "ethics", "factoring", "farming", "forecasting", "franchise", "fraud", "fundraising", "governance", "growth", "guarantees", "hedging", "hospitality", "housing", "insurance", "investment", "invoicing", "leadership", "leasing", "lending", "liquidity", "listening", "loans", "logistics", "maritime", "mentoring", "mortgages", "networks", "offshore", "onboarding", "partners", "payments", "pensions", "pipeline", "planning", "portfolio", "pricing", "procurement", "product", "profitability", "prospecting", "referrals", "renewables", "reporting", "retail", "retention", "risk", "salmon", "sanctions", "savings", "securities", "segments", "shipping", "stakeholders", "strategy", "suppliers", "sustainability", "syndication", "tenders", "trade", "treasury", "trust", "underwriting", "valuation", "wealth", "workshops"];

    public static string Name(int n) => $"{First[n % First.Length]} {Last[n / First.Length % Last.Length]}";

    public static string Text(int n, int of)
    {
        var random = new Random(n);
        var text = new StringBuilder(1200);
        for (var job = 0; job < 6; job++)
        {
            text.Append("Relationship manager at ").Append(Employers[random.Next(Employers.Length)]).Append(' ').Append(2024 - job * 3).Append(". Responsible for ");
            for (var word = 0; word < 14; word++)
            {
                text.Append(Skills[random.Next(Skills.Length)]).Append(word == 13 ? ". " : ", ");
            }
        }

        return text.Append(n % 2 == 0 ? Common : "").Append(n % (of / RareCount) == 0 ? $" {Rare} finance" : "").ToString();
    }
}
