using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Competencies;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;

namespace RmTalent.E2E.Recruiting;

/// <summary>One numbered part of recruiting, walked by those who do it. What is not the part's own story is arranged by the words of the domain.</summary>
public abstract class RecruitingJourney(Site site) : Journey(site), IClassFixture<Site>
{
    protected sealed record Vacant(Guid Id, string Title, string Slug);

    /// <summary>A vacancy in Oslo that takes applications, written in English, recruited for by Ruben and decided on by Hanna.</summary>
    protected Task<Vacant> VacancyAsync(string title, Action<Vacancy, DateTimeOffset>? also = null) => InSiteAsync(async services =>
    {
        var (db, now) = (services.GetRequiredService<AppDbContext>(), Site.Clock.Now);
        var wanted = await db.Competencies.Where(c => c.Code == "trust" || c.Code == "ethics").Select(c => c.Id).ToListAsync();
        var vacancy = Vacancy.Draft(new VacancyRole(title, Languages.English, RmType.Business, Sector.Banking) { Location = "Oslo", HiringManagerId = DemoPeople.Hanna.Id, RecruiterId = DemoPeople.Ruben.Id }, DemoPeople.Ruben.Id, now);
        vacancy.Pay(new VacancyPay(600_000, 800_000, "NOK", PayPeriod.Year, ""), now);
        wanted.ForEach(c => vacancy.Require(new Requirement(c, 3, RequirementKind.Must, 4), now));
        also?.Invoke(vacancy, now);
        vacancy.Submit(now);
        vacancy.Approve(DemoPeople.Hanna.Id, now);
        vacancy.Publish(now);
        db.Add(vacancy);
        db.Add(await services.GetRequiredService<StarterPlan>().ForAsync(vacancy, default));
        await db.SaveChangesAsync();
        return new Vacant(vacancy.Id, vacancy.Title, vacancy.Slug);
    });

    /// <summary>Somebody applied with a CV. What happened to the application since may be told too.</summary>
    protected Task<Guid> AppliedAsync(Vacant vacancy, string name, string email, string cv = "Two years in a shop.", Action<Application, DateTimeOffset>? since = null, string phone = "") => InSiteAsync(async services =>
    {
        var (db, now, id) = (services.GetRequiredService<AppDbContext>(), Site.Clock.Now, Guid.CreateVersion7());
        var candidate = Candidate.Meet(new ContactDetails(name, email, phone, "NO", Languages.English));
        using var bytes = new MemoryStream(Cv(name, cv).Buffer);
        var file = await services.GetRequiredService<FileStore>().SaveAsync(bytes, $"CV {name}.pdf", new FilePlace(id, CvModel.FilePurpose), CvModel.Rule, default);
        var dossier = Dossier.Empty with { Motivation = "I know small firms and their owners.", Mission = "Relationships that last." };
        var application = Application.Submit(vacancy.Id, candidate.Id, new Submission(dossier, file.Id, "", PrivacyNotice.Version, PoolConsent: false), now, id);
        since?.Invoke(application, now);
        db.AddRange(candidate, application);
        await db.SaveChangesAsync();
        return id;
    });

    /// <summary>The candidate's own page, by a link such as they get by mail.</summary>
    protected async Task<string> LinkOfAsync(Guid application) => CandidateLink.UrlOf(await IssueAsync(CandidateLink.Purpose, application, CandidateLink.ValidFor));

    protected async Task<T> InSiteAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorContext>().Current = Actor.Program;
        return await work(scope.ServiceProvider);
    }
}
