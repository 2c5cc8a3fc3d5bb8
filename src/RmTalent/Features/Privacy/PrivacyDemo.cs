using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Applications.Decisions;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Privacy;

/// <summary>Everybody's clock, and of last year's applicants one on hold, one who was told, and one who was erased.</summary>
public sealed class PrivacyDemo(RetentionBook book, Eraser eraser, ActorContext actor, TimeProvider clock) : IDemoData
{
    public int Order => 1400;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Retentions.AnyAsync(cancellationToken))
        {
            return;
        }

        actor.Current = DemoPeople.Astrid.Actor;
        var filled = await db.Set<Vacancy>().Where(v => v.Status == VacancyStatus.Filled && v.Title != "").OrderBy(v => v.PublishedAt).Select(v => v.Id).FirstAsync(cancellationToken);
        var (held, told, erased) = (Past(db, filled, "Vetle Nygård", "vetle.nygard@mail.example"), Past(db, filled, "Mina Sørlie", "mina.sorlie@mail.example"), Past(db, filled, "Otto Lier", "otto.lier@mail.example"));
        await db.SaveChangesAsync(cancellationToken);

        var today = await book.TodayAsync(cancellationToken);
        db.Add(LegalHold.Place(held, "Complaint to the equality tribunal, case 26/118.", today.AddMonths(5), DemoPeople.Astrid.Id, clock.GetUtcNow(), today));
        foreach (var id in await db.Candidates.Select(c => c.Id).ToListAsync(cancellationToken))
        {
            await book.OfAsync(id, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        var noticed = await book.OfAsync(told, cancellationToken);
        noticed.Notice(today.AddDays(-3));
        await book.RefreshAsync(noticed, cancellationToken);
        var asked = await book.OfAsync(erased, cancellationToken);
        asked.AskForErasure(today);
        await eraser.EraseAsync(asked, await book.RefreshAsync(asked, cancellationToken), ErasureGround.Asked, cancellationToken);
    }

    /// <summary>Applied half a year ago and was turned down soon after.</summary>
    private Guid Past(AppDbContext db, Guid vacancyId, string name, string email)
    {
        var at = clock.GetUtcNow().AddDays(-160);
        var candidate = Candidate.Meet(new ContactDetails(name, email, "", "NO", Languages.Norwegian));
        var dossier = Dossier.Empty with { Motivation = "Jeg liker å møte kunder.", Mission = "At dere sier hva ting koster." };
        var application = Application.Submit(vacancyId, candidate.Id, new Submission(dossier, null, "finn", PrivacyNotice.Version, PoolConsent: false), at);
        candidate.Backdate(Actor.Candidate(application.Id), at);
        application.Backdate(Actor.Candidate(application.Id), at);
        application.StartReview(at.AddDays(2));
        application.Backdate(DemoPeople.Ruben.Actor, at.AddDays(2));
        application.TurnDown(HiringStage.Screening, TurnDownReason.Experience, at.AddDays(9));
        application.PlanNotice("Din søknad", "Takk for søknaden.", at.AddDays(9));
        application.Backdate(DemoPeople.Ruben.Actor, at.AddDays(9));
        application.Communicate(at.AddDays(9));
        application.Backdate(Actor.System(nameof(SendDecisions)), at.AddDays(9));
        db.AddRange(candidate, application);
        return candidate.Id;
    }
}
