using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Reporting;

/// <summary>That somebody answered, and the random token under which the answers are sealed. Deleted when the application ends: from then on nothing leads from a person to an answer.</summary>
public sealed class EqualOpportunityTicket
{
    public Guid ApplicationId { get; init; }

    public byte[] Token { get; init; } = [];

    public int NoticeVersion { get; init; }

    /// <summary>The key of one slip: only who has the token can work it out, and two slips of one person cannot be matched without it.</summary>
    public string SealOf(EqualQuestion question) => Convert.ToHexStringLower(HMACSHA256.HashData(Token, Encoding.UTF8.GetBytes(question.ToString())));
}

/// <summary>One answer while the application goes on. It carries no person, no application and no time.</summary>
public sealed class EqualOpportunitySlip
{
    public string Seal { get; init; } = "";

    public Guid VacancyId { get; init; }

    public EqualQuestion Question { get; init; }

    public EqualAnswer Answer { get; init; }
}

/// <summary>
/// How many ended applications for a vacancy gave an answer and came as far as a stage. Answers wait unseen until five of them are there and are counted together,
/// so that no single decision can be read from a change. The rows of a vacancy are made all at once, in a fixed order.
/// </summary>
public sealed class EqualOpportunityTally
{
    public Guid VacancyId { get; init; }

    public EqualQuestion Question { get; init; }

    public EqualAnswer Answer { get; init; }

    public Stage Reached { get; init; }

    public int Waiting { get; init; }

    public int Counted { get; init; }
}

/// <summary>Splits voluntary answers from the application the moment they are given, and counts them when it has ended. Why and how: docs/adr/0006.</summary>
public sealed class EqualOpportunity(AppDbContext db)
{
    /// <summary>So many answers are counted together at the least.</summary>
    public const int Batch = 5;

    public async Task<EqualOpportunityRules> RulesAsync(CancellationToken cancellationToken) =>
        await db.Set<EqualOpportunityRules>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? EqualOpportunityRules.None();

    public Task<bool> HasAnsweredAsync(Guid applicationId, CancellationToken cancellationToken) =>
        db.Set<EqualOpportunityTicket>().AnyAsync(t => t.ApplicationId == applicationId, cancellationToken);

    /// <summary>Seals the answers instead of any given before. Saved by the caller.</summary>
    public async Task AnswerAsync(Guid applicationId, Guid vacancyId, IReadOnlyDictionary<EqualQuestion, EqualAnswer> answers, int noticeVersion, CancellationToken cancellationToken)
    {
        await ForgetAsync(applicationId, cancellationToken);
        if (answers.Count == 0)
        {
            return;
        }

        var ticket = new EqualOpportunityTicket { ApplicationId = applicationId, Token = RandomNumberGenerator.GetBytes(32), NoticeVersion = noticeVersion };
        db.Add(ticket);
        db.AddRange(answers.Select(a => new EqualOpportunitySlip { Seal = ticket.SealOf(a.Key), VacancyId = vacancyId, Question = a.Key, Answer = a.Value }));
    }

    /// <summary>Deletes the answers of an application that has not ended, at once and whatever is saved later; after the end nobody can find them any more.</summary>
    public async Task ForgetAsync(Guid applicationId, CancellationToken cancellationToken) => await OpenAsync(applicationId, cancellationToken);

    /// <summary>The application has ended: its answers become counts, and what led to them is deleted. A second time changes nothing.</summary>
    public async Task CountAsync(Guid applicationId, Stage reached, CancellationToken cancellationToken)
    {
        foreach (var slip in await OpenAsync(applicationId, cancellationToken))
        {
            await EnsureTalliesAsync(slip.VacancyId, cancellationToken);
            var tallies = db.Set<EqualOpportunityTally>().Where(t => t.VacancyId == slip.VacancyId && t.Question == slip.Question);
            await tallies.Where(t => t.Answer == slip.Answer && t.Reached == reached).ExecuteUpdateAsync(t => t.SetProperty(x => x.Waiting, x => x.Waiting + 1), cancellationToken);
            if (await tallies.SumAsync(t => t.Waiting, cancellationToken) >= Batch)
            {
                await tallies.ExecuteUpdateAsync(t => t.SetProperty(x => x.Counted, x => x.Counted + x.Waiting).SetProperty(x => x.Waiting, 0), cancellationToken);
            }
        }
    }

    /// <summary>All cells of a vacancy in their fixed order, so that the order of rows says nothing about who answered what.</summary>
    internal static IEnumerable<EqualOpportunityTally> CellsOf(Guid vacancyId) =>
        from question in EqualQuestions.All
        from answer in EqualQuestions.AnswersTo(question)
        from stage in Stages.All
        select new EqualOpportunityTally { VacancyId = vacancyId, Question = question, Answer = answer, Reached = stage };

    private async Task EnsureTalliesAsync(Guid vacancyId, CancellationToken cancellationToken)
    {
        if (!await db.Set<EqualOpportunityTally>().AnyAsync(t => t.VacancyId == vacancyId, cancellationToken))
        {
            db.AddRange(CellsOf(vacancyId));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Takes the slips of an application out of their seals, once.</summary>
    private async Task<List<EqualOpportunitySlip>> OpenAsync(Guid applicationId, CancellationToken cancellationToken)
    {
        if (await db.Set<EqualOpportunityTicket>().AsNoTracking().SingleOrDefaultAsync(t => t.ApplicationId == applicationId, cancellationToken) is not { } ticket
            || await db.Set<EqualOpportunityTicket>().Where(t => t.ApplicationId == applicationId).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return [];
        }

        var seals = EqualQuestions.All.Select(ticket.SealOf).ToList();
        var slips = await db.Set<EqualOpportunitySlip>().AsNoTracking().Where(s => seals.Contains(s.Seal)).ToListAsync(cancellationToken);
        await db.Set<EqualOpportunitySlip>().Where(s => seals.Contains(s.Seal)).ExecuteDeleteAsync(cancellationToken);
        return slips;
    }
}
