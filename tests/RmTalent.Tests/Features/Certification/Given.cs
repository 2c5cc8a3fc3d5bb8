using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Certification;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Certification;

/// <summary>People, templates and certificates to begin with.</summary>
internal static class Given
{
    public static readonly Guid Trainer = Guid.CreateVersion7();

    public static readonly TemplateTerms Terms = new(
        new("Money laundering", "Hvitvasking", "Witwassen"), new("Certificate", "Bevis", "Certificaat"),
        new("has passed {course} at {organisation}", "har bestått {course} i {organisation}", "is geslaagd voor {course} bij {organisation}"))
    {
        ValidMonths = 12,
        SignatoryName = "Tessa Bakker",
        SignatoryTitle = "Head of learning",
    };

    public static async Task<Guid> PersonAsync(this TestHost host, string name, string language = "en", Guid? id = null, Guid? manager = null)
    {
        var account = id ?? Guid.CreateVersion7();
        await host.DbAsync(async db =>
        {
            db.Add(new Account { Id = account, Name = name, UserName = $"{account:N}@example.org", Email = $"{account:N}@example.org" });
            db.Add(Person.Join(account, new PersonDetails(name, $"{account:N}@example.org") { Language = language, ManagerId = manager, StartsOn = new DateOnly(2020, 1, 1) }));
            return await db.SaveChangesAsync();
        });
        return account;
    }

    public static Task<Guid> TemplateAsync(this TestHost host, TemplateTerms? terms = null) => host.GivenAsync(CertificateTemplate.Draw(terms ?? Terms));

    /// <summary>Issued as the clock says.</summary>
    public static async Task<Award> AwardAsync(this TestHost host, Guid templateId, Guid personId, string? occasion = null)
    {
        using var scope = host.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var award = await scope.ServiceProvider.GetRequiredService<Issuer>().IssueAsync(new IssueRequest(templateId, personId, occasion ?? Occasions.ByHand()), default);
        await db.SaveChangesAsync();
        return award!;
    }

    public static Task<Award> FindAsync(this TestHost host, Guid awardId) => host.DbAsync(db => db.Awards.AsNoTracking().SingleAsync(a => a.Id == awardId));

    public static Task<int> ChangeAsync(this TestHost host, Guid awardId, Action<Award> change) => host.DbAsync(async db =>
    {
        change(await db.Awards.SingleAsync(a => a.Id == awardId));
        return await db.SaveChangesAsync();
    });

    public static HttpClient AsTrainer(this TestHost host) => host.As(Trainer, Roles.Trainer);

    public static AwardSnapshot Said(string language) => new()
    {
        Learner = "Åse Bjørnæs Løvås",
        Organisation = "Fjordbank",
        Title = Terms.Title,
        Statement = new("has passed Ethical advice at Fjordbank", "har bestått Etisk rådgivning i Fjordbank", "is geslaagd voor Ethisch advies bij Fjordbank"),
        Achievement = new("Ethical advice", "Etisk rådgivning", "Ethisch advies"),
        Competency = new("Ethics", "Etikk", "Ethiek"),
        Level = 3,
        Anchor = new("Names the conflict before the client does.", "Sier fra om konflikten før kunden gjør det.", "Benoemt het conflict voordat de klant het doet."),
        Hours = 1.5m,
        ScorePercent = 92.5m,
        IssuedOn = new DateOnly(2026, 5, 4),
        ValidUntil = new DateOnly(2027, 5, 4),
        SignatoryName = "Tessa Bakker",
        SignatoryTitle = "Head of learning",
        Language = language,
        VerifyUrl = "https://talent.example.org/verify/7KQ2M9XD41FA7KQ2M9XD41FA7K",
        Design = CertificateDesign.Default,
    };

}
