using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Board;

public enum BoardStatus
{
    [Text("Overdue")]
    Overdue,

    [Text("Due within 30 days")]
    DueSoon,

    [Text("Still open")]
    Open,

    [Text("Completed")]
    Completed,

    [Text("Waived")]
    Waived,

    [Text("Paused")]
    Paused,
}

/// <summary>What the reader wants to see; lives in the address, so that a view can be shared.</summary>
public sealed record BoardFilter
{
    public const int SoonDays = 30;

    public string? Q { get; init; }

    public BoardStatus? Status { get; init; }

    public Guid? RequirementId { get; init; }

    public Guid? TeamId { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>Everything but the status.</summary>
    public IQueryable<Assignment> Narrow(AppDbContext db, IQueryable<Assignment> assignments)
    {
        if (RequirementId is { } requirement)
        {
            assignments = assignments.Where(a => a.RequirementId == requirement);
        }

        if (PersonId is { } person)
        {
            assignments = assignments.Where(a => a.PersonId == person);
        }

        var people = db.Set<Person>().Called(Q);
        if (TeamId is { } team)
        {
            people = people.Where(p => p.TeamId == team);
        }

        return TeamId is null && string.IsNullOrWhiteSpace(Q) ? assignments : assignments.Where(a => people.Any(p => p.Id == a.PersonId));
    }

    public IQueryable<Assignment> OfStatus(IQueryable<Assignment> assignments, DateOnly today) => Status switch
    {
        BoardStatus.Overdue => assignments.Where(a => a.Status == AssignmentStatus.Overdue),
        BoardStatus.DueSoon => assignments.Where(a => (a.Status == AssignmentStatus.Assigned || a.Status == AssignmentStatus.InProgress) && a.DueOn <= today.AddDays(SoonDays)),
        BoardStatus.Open => assignments.Where(a => Assignment.Open.Contains(a.Status)),
        BoardStatus.Completed => assignments.Where(a => a.Status == AssignmentStatus.Completed),
        BoardStatus.Waived => assignments.Where(a => a.Status == AssignmentStatus.Waived),
        BoardStatus.Paused => assignments.Where(a => a.Status == AssignmentStatus.Paused),
        _ => assignments,
    };
}

public sealed record BoardRow(Guid Id, string Person, string Email, LocalisedText Title, DateOnly DueOn, AssignmentStatus Status, DueDate Due, DateOnly? CompletedOn, DateOnly? ExpiresOn)
{
    public DueAnchor Anchor => Due.Anchor;

    public static Expression<Func<Assignment, BoardRow>> From(AppDbContext db) => a => new BoardRow(
        a.Id,
        db.Set<Person>().Where(p => p.Id == a.PersonId).Select(p => p.Name).First(),
        db.Set<Person>().Where(p => p.Id == a.PersonId).Select(p => p.Email).First(),
        a.Requirement!.Title, a.DueOn, a.Status, a.Due, a.CompletedOn, a.ExpiresOn);
}

/// <summary>Compliant is who has completed it, was waived, or still has time. Who is paused is left out of the rate.</summary>
public sealed record BoardSums(int Counted, int Overdue, int DueSoon, int Completed, int Paused)
{
    public static readonly BoardSums None = new(0, 0, 0, 0, 0);

    public string Rate => Counted == 0 ? "–" : ((Counted - Overdue) / (decimal)Counted).ToString("P0", Languages.CultureOf(Languages.Current));

    public static async Task<BoardSums> OfAsync(IQueryable<Assignment> assignments, DateOnly today, CancellationToken cancellationToken)
    {
        var soon = today.AddDays(BoardFilter.SoonDays);
        var groups = await assignments.GroupBy(a => a.Status)
            .Select(g => new { Status = g.Key, Count = g.Count(), Soon = g.Sum(a => a.DueOn <= soon ? 1 : 0) }).ToListAsync(cancellationToken);
        return Of(groups.Select(g => (g.Status, g.Count, g.Soon)));
    }

    /// <summary>Grouped by what the indexes are sorted by, so that they are walked through once; how many are due soon is counted on the way.</summary>
    /// <param name="counts">By status: how many, and how many of them are due soon.</param>
    public static BoardSums Of(IEnumerable<(AssignmentStatus Status, int Count, int Soon)> counts)
    {
        var groups = counts.ToList();
        return new BoardSums(
            groups.Where(g => g.Status is not AssignmentStatus.Paused).Sum(g => g.Count),
            groups.Where(g => g.Status is AssignmentStatus.Overdue).Sum(g => g.Count),
            groups.Where(g => g.Status is AssignmentStatus.Assigned or AssignmentStatus.InProgress).Sum(g => g.Soon),
            groups.Where(g => g.Status is AssignmentStatus.Completed).Sum(g => g.Count),
            groups.Where(g => g.Status is AssignmentStatus.Paused).Sum(g => g.Count));
    }
}
