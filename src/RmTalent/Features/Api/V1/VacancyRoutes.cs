using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Api.V1;

/// <summary>Vacancies that the token's owner may see; texts are edited and steps taken by the same rules as on the pages.</summary>
internal static class VacancyRoutes
{
    public static void MapVacancies(this RouteGroupBuilder api)
    {
        var vacancies = api.MapGroup("/vacancies").WithTags("Vacancies");
        vacancies.MapGet("", ListAsync).Is("listVacancies", "Vacancies, newest first", ApiScope.VacanciesRead)
            .Like(new Listing<VacancyItem>([Examples.VacancyItem], Examples.Cursor));
        vacancies.MapGet("/{id:guid}", GetAsync).Is("getVacancy", "One vacancy", ApiScope.VacanciesRead).Like(Examples.Vacancy);
        vacancies.MapPost("", DraftAsync).Is("draftVacancy", "Begin a draft", ApiScope.VacanciesWrite).Like(Examples.Vacancy, Examples.Role);
        vacancies.MapPatch("/{id:guid}", DescribeAsync).Is("describeVacancy", "Change the texts", ApiScope.VacanciesWrite)
            .WithDescription("What is left out or null stays. Changing what is asked of applicants (experience, education, certifications) voids an approval.").Like(Examples.Vacancy, Examples.Texts);
        vacancies.MapPost("/{id:guid}/{step}", StepAsync).Is("takeVacancyStep", "Take a step", ApiScope.VacanciesWrite)
            .WithDescription("`submit` for approval, `publish`, `hold`, `resume`, `close`, `reopen`, `fill` or `cancel`; `hold`, `reopen` and `cancel` want a reason, the others `{}`. Approving is the hiring manager's, on the page.")
            .Like(Examples.Vacancy, new VacancyStepInput { Reason = "The budget is being reviewed" });
    }

    private static async Task<Ok<Listing<VacancyItem>>> ListAsync(HttpContext context, AppDbContext db, [AsParameters] PageQuery page,
        [Description("Words of title, place or reference.")] string? q, VacancyStatus? status, RmType? rmType, Sector? sector, CancellationToken cancellationToken)
    {
        var filter = new VacancyFilter { Q = q, Status = status, RmType = rmType, Sector = sector };
        return TypedResults.Ok(context.Listed(await filter.Of(db.Vacancies.SeenBy(context.User), context.User.Id)
            .PageAsync(v => v.DraftedAt, VacancyItem.From, page.ToRequest(), descending: true, cancellationToken)));
    }

    private static async Task<Results<Ok<VacancyResource>, NotFound>> GetAsync(Guid id, HttpContext context, AppDbContext db, SiteAddress site, CancellationToken cancellationToken) =>
        await db.Vacancies.AsNoTracking().SeenBy(context.User).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) is { } vacancy ? Told(context, vacancy, site) : TypedResults.NotFound();

    private static async Task<Created<VacancyResource>> DraftAsync([FromBody] RoleForm role, HttpContext context, AppDbContext db, SiteAddress site, TimeProvider clock, CancellationToken cancellationToken)
    {
        Input.Check(role, context.RequestServices);
        await KnowAsync(role, db, clock, cancellationToken);
        var vacancy = db.Add(Vacancy.Draft(role.ToRole(), context.User.Id, clock.GetUtcNow())).Entity;
        await db.SaveChangesAsync(cancellationToken);
        context.Tag(vacancy.Version);
        return TypedResults.Created($"/api/v1/vacancies/{vacancy.Id}", VacancyResource.Of(vacancy, site));
    }

    private static async Task<Results<Ok<VacancyResource>, NotFound>> DescribeAsync(
        Guid id, [FromBody] VacancyTexts texts, HttpContext context, AppDbContext db, SiteAddress site, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.Vacancies.SeenBy(context.User).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) is not { } vacancy)
        {
            return TypedResults.NotFound();
        }

        context.Expect(vacancy);
        var form = texts.On(vacancy);
        Input.Check(form, context.RequestServices);
        vacancy.Describe(form.ToTexts(), form.ToBackground(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Told(context, vacancy, site);
    }

    private static async Task<Results<Ok<VacancyResource>, NotFound>> StepAsync(
        Guid id, string step, [FromBody] VacancyStepInput input, HttpContext context, AppDbContext db, SiteAddress site, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<VacancyStep>(step, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted)
            || await db.Vacancies.SeenBy(context.User).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) is not { } vacancy)
        {
            return TypedResults.NotFound();
        }

        context.Expect(vacancy);
        var form = new StepModel.StepForm { Reason = input.Reason, ApplyByOn = input.ApplyByOn };
        Input.Check(form, context.RequestServices);
        vacancy.Take(wanted, form.Reason ?? "", form.ApplyByOn, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Told(context, vacancy, site);
    }

    private static Ok<VacancyResource> Told(HttpContext context, Vacancy vacancy, SiteAddress site)
    {
        context.Tag(vacancy.Version);
        return TypedResults.Ok(VacancyResource.Of(vacancy, site));
    }

    /// <summary>A page offers people and teams to choose from; here anything can come.</summary>
    private static async Task KnowAsync(RoleForm role, AppDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var choices = await VacancyChoices.LoadAsync(db, clock.Today(), cancellationToken);
        foreach (var (field, id, known) in new[] { ("teamId", role.TeamId, choices.Teams), ("hiringManagerId", role.HiringManagerId, choices.HiringManagers), ("recruiterId", role.RecruiterId, choices.Recruiters) })
        {
            if (id is { } given && !known.Any(k => k.Value == given.ToString()))
            {
                throw Input.Wrong(field, "There is nobody and nothing to choose with this id.");
            }
        }
    }
}

public sealed record VacancyStepInput
{
    public string? Reason { get; init; }

    /// <summary>The new last day to apply, for <c>reopen</c>.</summary>
    public DateOnly? ApplyByOn { get; init; }
}
