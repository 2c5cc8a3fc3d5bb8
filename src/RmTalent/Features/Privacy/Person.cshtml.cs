using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

/// <summary>One candidate's clock, and the legal holds that stop it. Who was merged into another shares it.</summary>
[Authorize(Policies.KeepPrivacy)]
public sealed class PersonModel(AppDbContext db, RetentionBook book, ITexts texts, TimeProvider clock) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid CandidateId { get; init; }

    [BindProperty]
    public HoldForm Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public Retention Retention { get; private set; } = null!;

    public RetentionPolicy Policy { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public string Why { get; private set; } = "";

    public IReadOnlyList<HoldRow> Holds { get; private set; } = [];

    public IReadOnlyList<ApplicationRow> Applications { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.KeptAsync(CandidateId, cancellationToken) is not { } candidate)
        {
            return false;
        }

        Retention = await book.OfAsync(candidate.Id, cancellationToken);
        (Name, Today, Policy) = (candidate.Name, await book.TodayAsync(cancellationToken), await db.PolicyOfAsync(candidate.Country, cancellationToken));
        Why = RetentionWords.Why(Retention, Policy, texts);
        var ids = await db.WithMergedAsync(candidate.Id, cancellationToken);
        Holds = await db.LegalHolds.AsNoTracking().Where(h => ids.Contains(h.CandidateId)).OrderByDescending(h => h.PlacedAt)
            .Select(h => new HoldRow(h.Id, h.Reason, db.Set<Person>().Where(p => p.Id == h.PlacedById).Select(p => p.Name).FirstOrDefault() ?? "", h.PlacedAt, h.UntilOn, h.LiftedAt)).ToListAsync(cancellationToken);
        Applications = await (from a in db.Set<Application>().AsNoTracking() join v in db.Set<Vacancy>() on a.VacancyId equals v.Id where a.CandidateId == candidate.Id orderby a.SubmittedAt descending select new ApplicationRow(a.Id, v.Title, a.Status)).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        db.Add(LegalHold.Place(Retention.CandidateId, Form.Reason, Form.UntilOn!.Value, User.Id, clock.GetUtcNow(), Today));
        await book.RefreshAsync(Retention, cancellationToken);
        Retention.MustNotChange(); // an erasure in the same moment rests on it
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Nothing of this candidate is erased while the hold stands");
        return Redirect($"/privacy/people/{CandidateId}");
    }

    public sealed record HoldRow(Guid Id, string Reason, string By, DateTimeOffset PlacedAt, DateOnly UntilOn, DateTimeOffset? LiftedAt);

    public sealed record ApplicationRow(Guid Id, string Vacancy, ApplicationStatus Status);

    public sealed record HoldForm
    {
        [Required, StringLength(LegalHold.ReasonMaxLength)]
        public string Reason { get; init; } = "";

        [Required]
        public DateOnly? UntilOn { get; init; }
    }
}
