using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using Leave = RmTalent.Platform.Calendar.Leave;

namespace RmTalent.Features.MandatoryTraining;

/// <summary>Gives people the trainings that the rules ask for, and notices what they have already learned. The caller saves.</summary>
public sealed class Assigning(AppDbContext db, Fulfilment fulfilment, Outbox outbox)
{
    /// <returns>False when the person has it already.</returns>
    public async Task<bool> AssignAsync(Requirement requirement, Guid personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earlier = await db.Assignments.Where(a => a.PersonId == personId && a.RequirementId == requirement.Id)
            .Select(a => new { a.Cycle, a.IsCurrent }).ToListAsync(cancellationToken);
        if (earlier.Any(a => a.IsCurrent))
        {
            return false;
        }

        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, cancellationToken);
        var calendar = await CalendarAsync(cancellationToken);
        var due = DueDate.Of(requirement.Due, person.StartsOn, calendar.LocalDate(now), await WithoutLeaveAsync(calendar, personId, cancellationToken));
        var assignment = Assignment.Assign(requirement, personId, due, earlier.Select(a => a.Cycle).DefaultIfEmpty().Max() + 1, calendar, now);
        db.Add(assignment);
        await TellAsync(requirement, person, assignment, now, cancellationToken);
        return true;
    }

    public async Task RenewAsync(Assignment last, Requirement requirement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == last.PersonId, cancellationToken);
        var calendar = await CalendarAsync(cancellationToken);
        var next = last.Renew(requirement, await WithoutLeaveAsync(calendar, last.PersonId, cancellationToken), now);
        db.Add(next);
        await TellAsync(requirement, person, next, now, cancellationToken);
    }

    public async Task<WorkingCalendar> CalendarAsync(CancellationToken cancellationToken) =>
        WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));

    private async Task TellAsync(Requirement requirement, Person person, Assignment assignment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await fulfilment.MetAtAsync(requirement.Items, person.Id, assignment.CountsFrom, cancellationToken) is { } metAt)
        {
            assignment.Complete(requirement, metAt, await CalendarAsync(cancellationToken), now);
            return;
        }

        var sendAt = (await db.WorkingTimeOfAsync(person.Id, cancellationToken)).NextWorkingTime(now);
        await outbox.QueueAsync(TrainingMails.Assigned(Reader.Of(person), requirement.Title, assignment) with { SendAt = sendAt }, cancellationToken);
    }

    private async Task<WorkingCalendar> WithoutLeaveAsync(WorkingCalendar calendar, Guid personId, CancellationToken cancellationToken) =>
        calendar.Without(await db.Leaves.AsNoTracking().Where(l => l.PersonId == personId).Select(l => new Leave(l.From, l.To)).ToListAsync(cancellationToken));
}
