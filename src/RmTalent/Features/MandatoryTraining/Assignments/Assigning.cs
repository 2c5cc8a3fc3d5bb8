using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>Gives people the trainings that the rules ask for, and notices what they have already learned. The caller saves.</summary>
public sealed class Assigning(AppDbContext db, Fulfilment fulfilment, Outbox outbox)
{
    /// <returns>False when the person has it already.</returns>
    public async Task<bool> AssignAsync(Requirement requirement, Guid personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earlier = await db.Assignments.Where(a => a.PersonId == personId && a.RequirementId == requirement.Id).OrderByDescending(a => a.Cycle).ToListAsync(cancellationToken);
        if (earlier.Exists(a => a.IsCurrent))
        {
            return false;
        }

        var calendar = await db.WorkingTimeOfAsync(personId, cancellationToken);
        if (earlier.Find(a => a.CountsOn(calendar.LocalDate(now))) is { } credit)
        {
            credit.Restore(calendar, now);
            return true;
        }

        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, cancellationToken);
        var due = DueDate.Of(requirement.Due, person.StartsOn, calendar.LocalDate(now), calendar);
        var assignment = Assignment.Assign(requirement, personId, due, 1 + (earlier.FirstOrDefault()?.Cycle ?? 0), calendar, now);
        db.Add(assignment);
        await TellAsync(requirement, person, assignment, calendar, now, cancellationToken);
        return true;
    }

    public async Task RenewAsync(Assignment last, Requirement requirement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == last.PersonId, cancellationToken);
        var calendar = await db.WorkingTimeOfAsync(last.PersonId, cancellationToken);
        var next = last.Renew(requirement, calendar, now, 1 + await NewestAsync(last, cancellationToken));
        db.Add(next);
        await TellAsync(requirement, person, next, calendar, now, cancellationToken);
    }

    public async Task AskAgainAsync(Assignment current, Requirement requirement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calendar = await db.WorkingTimeOfAsync(current.PersonId, cancellationToken);
        if (current.AskAgain(requirement, calendar, now, 1 + await NewestAsync(current, cancellationToken)) is { } next)
        {
            db.Add(next);
            await TellAsync(requirement, await db.People.AsNoTracking().SingleAsync(p => p.Id == current.PersonId, cancellationToken), next, calendar, now, cancellationToken);
        }
    }

    private Task<int> NewestAsync(Assignment last, CancellationToken cancellationToken) =>
        db.Assignments.Where(a => a.PersonId == last.PersonId && a.RequirementId == last.RequirementId).MaxAsync(a => a.Cycle, cancellationToken);

    private async Task TellAsync(Requirement requirement, Person person, Assignment assignment, WorkingCalendar calendar, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await fulfilment.MetAtAsync(requirement.Items, person.Id, assignment.CountsFrom, cancellationToken) is { } metAt)
        {
            assignment.Complete(requirement, metAt, calendar, now);
            return;
        }

        await outbox.QueueAsync(TrainingMails.Assigned(Reader.Of(person), requirement.Title, assignment) with { SendAt = calendar.NextWorkingTime(now) }, cancellationToken);
    }
}
