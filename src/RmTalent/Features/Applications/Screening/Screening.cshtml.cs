using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Applications.Screening;

public enum AfterSheet { Next, Shortlist, TurnDown }

/// <summary>The queue, one application at a time: the CV beside the sheet. What nobody has looked at comes first, oldest first; then the best fit.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class ScreeningModel(AppDbContext db, TimeProvider clock, ITexts texts) : PageModel, ILoadedPage
{
    private int _version;

    [FromRoute]
    public Guid Id { get; init; }

    [FromRoute]
    public Guid? ApplicationId { get; init; }

    [BindProperty]
    public SheetForm Form { get; set; } = new();

    public Vacancy Vacancy { get; private set; } = null!;

    public Application? Application { get; private set; }

    public string Name { get; private set; } = "";

    public Redaction Redaction { get; private set; } = Redaction.None;

    public SheetView Sheet { get; private set; } = null!;

    public IReadOnlyList<Guid> Queue { get; private set; } = [];

    public int Place => Queue.ToList().IndexOf(Application?.Id ?? Guid.Empty) + 1;

    public Guid? Previous => Place > 1 ? Queue[Place - 2] : null;

    public Guid? Next => Place > 0 && Place < Queue.Count ? Queue[Place] : null;

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Vacancies.AsNoTracking().SeenBy(User).SingleOrDefaultAsync(v => v.Id == Id, cancellationToken) is not { } vacancy)
        {
            return false;
        }

        Vacancy = vacancy;
        var waiting = await db.ApplicationsSeenBy(User).AsNoTracking().InScreening().Where(a => a.VacancyId == Id)
            .Select(a => new { a.Id, a.SubmittedAt, Percent = db.Set<ScreeningSheet>().Where(s => s.ApplicationId == a.Id).Select(s => (int?)s.Percent).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        Queue = [.. waiting.OrderByDescending(w => w.Percent ?? int.MaxValue).ThenBy(w => w.SubmittedAt).Select(w => w.Id)];
        return await TakeAsync(ApplicationId ?? (Queue is [var first, ..] ? first : default), cancellationToken);
    }

    public void OnGet() => Form = new() { Version = _version };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Application is null)
        {
            return NotFound();
        }

        var next = Next;
        var sheet = await db.ScreeningSheets.SingleOrDefaultAsync(s => s.ApplicationId == Application.Id, cancellationToken);
        sheet ??= db.Add(ScreeningSheet.For(Application.Id)).Entity;
        sheet.ExpectVersion(Form.Version ?? sheet.Version);
        sheet.Fill([.. Sheet.Lines.Select((l, i) => new SheetLine(l.CompetencyId, FitOf(i), Redaction.Restore(sheet.LineOf(l.CompetencyId).Evidence, EvidenceOf(i))))], Vacancy.Requirements, User.Id, clock.GetUtcNow());
        Advance(Application);
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect(Form.Then is AfterSheet.TurnDown ? $"/applications/{Application.Id}/turn-down?from=screening" : $"/vacancies/{Id}/screening/{next}");
    }

    public Fit FitOf(int line) => Form.Lines.ElementAtOrDefault(line)?.Fit ?? Sheet.Lines[line].Fit;

    public string EvidenceOf(int line) => Form.Lines.ElementAtOrDefault(line) is { } given ? given.Evidence?.Trim() ?? "" : Sheet.Lines[line].Evidence;

    private void Advance(Application application)
    {
        if (Form.Then is AfterSheet.Shortlist)
        {
            application.Shortlist(clock.GetUtcNow());
        }
        else if (application.Status is ApplicationStatus.Submitted)
        {
            application.StartReview(clock.GetUtcNow());
        }
    }

    private async Task<bool> TakeAsync(Guid applicationId, CancellationToken cancellationToken)
    {
        Application = await db.ApplicationsSeenBy(User).SingleOrDefaultAsync(a => a.Id == applicationId && a.VacancyId == Id, cancellationToken);
        if (Application is null)
        {
            return ApplicationId is null;
        }

        Name = (await db.CandidateNameAsync(applicationId, cancellationToken)).ToString();
        Redaction = await db.RedactionAsync(applicationId, cancellationToken);
        var sheet = await db.ScreeningSheets.AsNoTracking().SingleOrDefaultAsync(s => s.ApplicationId == applicationId, cancellationToken);
        _version = sheet?.Version ?? 0;
        Sheet = await SheetView.LoadAsync(db, Vacancy, sheet ?? ScreeningSheet.For(applicationId), Redaction, texts, cancellationToken);
        return true;
    }

    public sealed record SheetForm
    {
        public List<LineForm> Lines { get; init; } = [];

        public AfterSheet Then { get; init; }

        /// <summary>Of the sheet as it was shown; zero where there was none.</summary>
        public int? Version { get; init; }
    }

    public sealed record LineForm
    {
        public Fit Fit { get; init; }

        [StringLength(ScreeningSheet.EvidenceMaxLength)]
        public string? Evidence { get; init; }
    }
}
