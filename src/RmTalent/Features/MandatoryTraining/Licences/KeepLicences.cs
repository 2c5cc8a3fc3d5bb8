using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.MandatoryTraining.Reminding;
using RmTalent.Features.People;
using RmTalent.Features.Shadowing;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.MandatoryTraining.Licences;

/// <summary>Keeps each person's licence true, and tells those whom a change concerns. Doing it again changes nothing; the caller saves.</summary>
public sealed class LicenceKeeper(AppDbContext db, LicenceCheck check, Outbox outbox)
{
    public async Task KeepAsync(Guid personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellationToken) is not { } person)
        {
            return;
        }

        var licence = await db.Licences.SingleOrDefaultAsync(l => l.PersonId == personId, cancellationToken);
        var calendar = await db.WorkingTimeOfAsync(personId, cancellationToken);
        var answer = await check.AnswerAsync(person, licence?.CreditedMonths ?? 0, calendar.LocalDate(now), cancellationToken);
        if (licence is null)
        {
            if (answer.RuleId is null)
            {
                return;
            }

            db.Add(licence = Licence.Of(personId));
        }

        if (licence.Take(answer, answer.LooksAgainOn is { } day ? calendar.StartOfDay(day) : null))
        {
            await TellAsync(licence, person, now, cancellationToken);
        }
    }

    private async Task TellAsync(Licence licence, Person person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var others = await db.People.AsNoTracking().Where(p => p.Id == person.ManagerId || p.Id == licence.SupervisorId).ToListAsync(cancellationToken);
        foreach (var reader in others.Prepend(person))
        {
            var sendAt = (await db.WorkingTimeOfAsync(reader.Id, cancellationToken)).NextWorkingTime(now);
            await outbox.QueueAsync(LicenceMails.Changed(Reader.Of(reader), person.Id, person.Name, licence) with { SendAt = sendAt }, cancellationToken);
        }
    }
}

/// <summary>The day alone can end or give a licence: what expires, and experience that is reached. People whom a new rule concerns get theirs here too.</summary>
public sealed class KeepLicences(AppDbContext db, LicenceKeeper keeper, SweepEach each) : ISweep
{
    public static string Title => "Keep the licences to serve clients true";

    public static Cron Cron => Cron.Hourly(9);

    public async Task<SweepResult> RunAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var due = await db.Licences.Where(l => l.NextCheckAt <= asOf).OrderBy(l => l.NextCheckAt).Select(l => l.PersonId).Take(SweepSize.Most).ToListAsync(cancellationToken);
        var missing = await db.LicenceRules.AnyAsync(r => r.State == LicenceRuleState.InForce, cancellationToken)
            ? await db.People.Where(p => p.RmType != null && p.EndedAt == null && (p.LeftOn == null || p.LeftOn > DateOnly.FromDateTime(asOf.UtcDateTime)) && !db.Set<Licence>().Any(l => l.PersonId == p.Id))
                .Where(p => db.Set<LicenceRule>().Any(r => r.State == LicenceRuleState.InForce && (r.Country == "" || r.Country == p.Country) && (r.RmType == null || r.RmType == p.RmType)))
                .OrderBy(p => p.Id).Select(p => p.Id).Take(500).ToListAsync(cancellationToken)
            : [];
        return await each.RunAsync(due.Concat(missing), id => keeper.KeepAsync(id, asOf, cancellationToken), cancellationToken);
    }
}

/// <summary>Something happened that a licence may rest on.</summary>
public sealed class OnLicenceConcern(LicenceKeeper keeper, TimeProvider clock)
    : IFactHandler<RequirementMet>, IFactHandler<TrainingWaived>, IFactHandler<TrainingExpired>, IFactHandler<TrainingCreditRestored>,
      IFactHandler<CredentialVerified>, IFactHandler<CredentialCorrected>, IFactHandler<CredentialWithdrawn>, IFactHandler<ShadowingSignedOff>,
      IFactHandler<LeaveTaken>, IFactHandler<LeaveChanged>, IFactHandler<LeaveEnded>, IFactHandler<LeaveRemoved>,
      IFactHandler<PersonJoined>, IFactHandler<PersonHired>, IFactHandler<PersonDescribed>, IFactHandler<PersonReturned>, IFactHandler<EmploymentEnded>
{
    public Task HandleAsync(RequirementMet fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(TrainingWaived fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(TrainingExpired fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(TrainingCreditRestored fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(CredentialVerified fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(CredentialCorrected fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(CredentialWithdrawn fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(ShadowingSignedOff fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(LeaveTaken fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(LeaveChanged fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(LeaveEnded fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(LeaveRemoved fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(fact.PersonId, cancellationToken);

    public Task HandleAsync(PersonJoined fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(PersonHired fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(PersonDescribed fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(PersonReturned fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(context.SubjectId, cancellationToken);

    public Task HandleAsync(EmploymentEnded fact, FactContext context, CancellationToken cancellationToken) => KeepAsync(context.SubjectId, cancellationToken);

    private Task KeepAsync(Guid personId, CancellationToken cancellationToken) => keeper.KeepAsync(personId, clock.GetUtcNow(), cancellationToken);
}

/// <summary>Another rule: every licence is looked at again, by the sweep.</summary>
public sealed class OnLicenceRule(AppDbContext db, TimeProvider clock) : IFactHandler<LicenceRuleChanged>, IFactHandler<LicenceRuleRetired>
{
    public Task HandleAsync(LicenceRuleChanged fact, FactContext context, CancellationToken cancellationToken) => LookAgainAsync(cancellationToken);

    public Task HandleAsync(LicenceRuleRetired fact, FactContext context, CancellationToken cancellationToken) => LookAgainAsync(cancellationToken);

    private Task LookAgainAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Licences.ExecuteUpdateAsync(l => l.SetProperty(x => x.NextCheckAt, now), cancellationToken);
    }
}
