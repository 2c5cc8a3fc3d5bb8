using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

/// <summary>Nordvik Bank: thirteen people in three teams, one of whom begins in a fortnight, with sign-ins that only the demo has.</summary>
public sealed class PeopleDemo(TimeProvider clock) : IDemoData
{
    public int Order => 100;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.People.AnyAsync(cancellationToken))
        {
            return;
        }

        AddOrganisation(db);
        db.AddRange(
            Team.Form(DemoPeople.BusinessBankingOslo, "Business Banking Oslo", DemoPeople.Hanna.Id),
            Team.Form(DemoPeople.PrivateClientsAmsterdam, "Private Clients Amsterdam", DemoPeople.Petra.Id),
            Team.Form(DemoPeople.CorporateBergen, "Corporate Bergen", DemoPeople.Jonas.Id));
        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, StringComparer.Ordinal, cancellationToken);
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), DemoSignIn.Password);
        foreach (var demo in DemoPeople.All)
        {
            db.Add(AccountOf(demo, hash));
            db.AddRange(demo.Roles.Select(r => new IdentityUserRole<Guid> { UserId = demo.Id, RoleId = roles[r] }));
            var person = PersonOf(demo);
            person.Backdate(DemoPeople.Astrid.Actor, new DateTimeOffset(person.StartsOn!.Value, new TimeOnly(8, 0), TimeSpan.Zero).AddDays(-30).AtWork(clock.GetUtcNow()));
            db.Add(person);
        }

        AddLeave(db);

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A holiday that bookings avoid, and a long leave that pauses training.</summary>
    private void AddLeave(AppDbContext db)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var leaves = new[]
        {
            Leave.Take(DemoPeople.Lars.Id, today.AddDays(11), today.AddDays(20), LeaveKind.Holiday),
            Leave.Take(DemoPeople.Jonas.Id, today.AddDays(40), today.AddDays(180), LeaveKind.Parental),
        };
        foreach (var leave in leaves)
        {
            leave.Backdate(DemoPeople.Hanna.Actor, clock.GetUtcNow().AddDays(-6.4).AtWork(clock.GetUtcNow()));
            db.Add(leave);
        }
    }

    private static void AddOrganisation(AppDbContext db)
    {
        var organisation = Organisation.Found("Nordvik Bank", "Europe/Oslo", Languages.Norwegian, "NO");
        organisation.Describe(new OrganisationDetails(
            "Nordvik Bank", "Europe/Oslo", Languages.Norwegian, "NO", "Havnegata 12", "0150", "Oslo", "https://www.nordvik.example", $"people@{DemoPeople.Domain}",
            new LocalisedText(
                "We help people and businesses along the North Sea make sound choices with money, for a lifetime. We know our clients by name, say what things cost, and stay when the weather turns.",
                "Vi hjelper mennesker og bedrifter langs Nordsjøen med å ta kloke valg om penger, hele livet. Vi kjenner kundene våre ved navn, sier hva ting koster, og blir når været snur.",
                "Wij helpen mensen en bedrijven langs de Noordzee een leven lang verstandige keuzes te maken met geld. Wij kennen onze klanten bij naam, zeggen wat iets kost en blijven als het weer omslaat.")));
        db.Add(organisation);
    }

    private static Account AccountOf(DemoPerson demo, string hash) => new()
    {
        Id = demo.Id,
        Name = demo.Name,
        UserName = demo.Email,
        NormalizedUserName = demo.Email.ToUpperInvariant(),
        Email = demo.Email,
        NormalizedEmail = demo.Email.ToUpperInvariant(),
        EmailConfirmed = true,
        PasswordHash = hash,
        SecurityStamp = Guid.CreateVersion7().ToString("N"),
        LockoutEnabled = true,
        Language = demo.Language,
        TimeZone = ZoneOf(demo),
    };

    private Person PersonOf(DemoPerson demo) => Person.Join(demo.Id, new PersonDetails(demo.Name, demo.Email)
    {
        JobTitle = demo.JobTitle,
        RmType = RmTypeOf(demo),
        Country = demo.Country,
        Location = demo.Location,
        TeamId = TeamOf(demo),
        ManagerId = demo.Roles.Contains(Roles.RelationshipManager) ? DemoPeople.Hanna.Id : null,
        StartsOn = StartOf(demo),
        Language = demo.Language,
        TimeZone = ZoneOf(demo),
    });

    private DateOnly StartOf(DemoPerson demo)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var days = new WorkingCalendar(ZoneOf(demo), demo.Country);
        return days.NextWorkingDay(demo == DemoPeople.Nora ? today.AddDays(-21)
            : demo == DemoPeople.Sofie ? today.AddDays(-64)
            : demo == DemoPeople.Ingrid ? today.AddDays(14)
            : today.AddMonths(-7 * (1 + demo.Id.ToByteArray()[15] % 9)));
    }

    private static RmType? RmTypeOf(DemoPerson demo) => !demo.Roles.Contains(Roles.RelationshipManager) ? null
        : TeamOf(demo) == DemoPeople.PrivateClientsAmsterdam ? RmType.Personal
        : TeamOf(demo) == DemoPeople.CorporateBergen ? RmType.Corporate
        : RmType.Business;

    private static Guid? TeamOf(DemoPerson demo) => !demo.Roles.Contains(Roles.RelationshipManager) && demo != DemoPeople.Hanna ? null : demo.Location switch
    {
        "Amsterdam" => DemoPeople.PrivateClientsAmsterdam,
        "Bergen" => DemoPeople.CorporateBergen,
        _ => DemoPeople.BusinessBankingOslo,
    };

    private static string ZoneOf(DemoPerson demo) => demo.Country == "NL" ? "Europe/Amsterdam" : "Europe/Oslo";
}
