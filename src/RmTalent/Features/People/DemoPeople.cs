using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

/// <summary>Somebody of the demo organisation; the id is fixed, so that every slice's demo data can name them.</summary>
public sealed record DemoPerson(Guid Id, string Name, string JobTitle, string Language, string Country, string Location, params string[] Roles)
{
    public Actor Actor => new(ActorKind.Person, Id, Name);

    public string Email => $"{SearchText.Of(Name.Split(' ')[0]).ToLowerInvariant()}@{DemoPeople.Domain}";
}

public static class DemoPeople
{
    public const string Domain = "nordvik.example";

    public static readonly Guid BusinessBankingOslo = Team(1);
    public static readonly Guid PrivateClientsAmsterdam = Team(2);
    public static readonly Guid CorporateBergen = Team(3);

    public static readonly DemoPerson Astrid = new(Id(1), "Astrid Lunde", "Head of people systems", "nb", "NO", "Oslo", Roles.Administrator);
    public static readonly DemoPerson Ruben = new(Id(2), "Ruben de Vries", "Talent acquisition partner", "nl", "NL", "Amsterdam", Roles.Recruiter);
    public static readonly DemoPerson Hanna = new(Id(3), "Hanna Berg", "Head of business banking", "nb", "NO", "Oslo", Roles.HiringManager, Roles.LineManager);
    public static readonly DemoPerson Pal = new(Id(4), "Pål Haugen", "Senior relationship manager", "nb", "NO", "Oslo", Roles.Panellist, Roles.RelationshipManager);
    public static readonly DemoPerson Petra = new(Id(5), "Petra Jansen", "Relationship manager", "nl", "NL", "Amsterdam", Roles.Panellist, Roles.RelationshipManager);
    public static readonly DemoPerson Mats = new(Id(6), "Mats Solberg", "Senior relationship manager", "nb", "NO", "Oslo", Roles.Mentor, Roles.RelationshipManager);
    public static readonly DemoPerson Tessa = new(Id(7), "Tessa Bakker", "Learning and development lead", "nl", "NL", "Amsterdam", Roles.Trainer);
    public static readonly DemoPerson Nora = new(Id(8), "Nora Lie", "Relationship manager", "nb", "NO", "Oslo", Roles.RelationshipManager);
    public static readonly DemoPerson Lars = new(Id(9), "Lars Dahl", "Relationship manager", "nb", "NO", "Oslo", Roles.RelationshipManager);
    public static readonly DemoPerson Sofie = new(Id(10), "Sofie van Dijk", "Relationship manager", "nl", "NL", "Amsterdam", Roles.RelationshipManager);
    public static readonly DemoPerson Jonas = new(Id(11), "Jonas Moe", "Relationship manager", "nb", "NO", "Bergen", Roles.RelationshipManager);
    public static readonly DemoPerson Emma = new(Id(12), "Emma Visser", "Relationship manager", "nl", "NL", "Amsterdam", Roles.RelationshipManager);

    /// <summary>Has signed, and begins in a fortnight.</summary>
    public static readonly DemoPerson Ingrid = new(Id(13), "Ingrid Sand", "Relationship manager", "nb", "NO", "Bergen", Roles.RelationshipManager);

    public static readonly IReadOnlyList<DemoPerson> All = [Astrid, Ruben, Hanna, Pal, Petra, Mats, Tessa, Nora, Lars, Sofie, Jonas, Emma, Ingrid];

    /// <summary>Those who have begun.</summary>
    public static readonly IReadOnlyList<DemoPerson> AtWork = [.. All.Where(p => p != Ingrid)];

    private static Guid Id(int number) => new($"0190a000-0000-7000-8000-0000000001{number:00}");

    private static Guid Team(int number) => new($"0190a000-0000-7000-8000-0000000002{number:00}");
}
