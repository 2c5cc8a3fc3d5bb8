using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;

namespace RmTalent.Features.MandatoryTraining.Audit;

/// <summary>A person, a requirement and the number of their <see cref="KnownStanding"/>.</summary>
public sealed class KnownPair
{
    public Guid PersonId { get; init; }

    public Guid RequirementId { get; init; }

    public int Standing { get; init; }
}

public static class KnownStates
{
    extension(IQueryable<TrainingState> states)
    {
        /// <summary>Of each assignment the last that had become known before an instant of what was so on a day. Narrow the states first: that is what it costs by.</summary>
        public IQueryable<TrainingState> AsKnown(DateOnly on, DateTimeOffset before)
        {
            // All columns of the index in which the states of an assignment lie side by side, so that the next one is at hand.
            return states.Where(s => s.From <= on && s.KnownAt < before && !states.Any(n =>
                n.PersonId == s.PersonId && n.RequirementId == s.RequirementId && n.AssignmentId == s.AssignmentId && n.Id > s.Id && n.From <= on && n.KnownAt < before));
        }

        /// <summary>Compliance is computed in the database: the numbers are those of <see cref="KnownStanding"/>, in the order in which one run outweighs another.</summary>
        public IQueryable<KnownPair> Pairs(DateOnly on) => states
            .GroupBy(s => new { s.PersonId, s.RequirementId })
            .Select(g => new KnownPair
            {
                PersonId = g.Key.PersonId,
                RequirementId = g.Key.RequirementId,
                Standing = g.Max(s => s.Status == AssignmentStatus.Withdrawn ? 0
                    : s.Status == AssignmentStatus.Paused ? 3
                    : s.Status == AssignmentStatus.Completed || s.Status == AssignmentStatus.Waived ? (s.CountsUntil == null || s.CountsUntil >= on ? 4 : 1)
                    : s.Status != AssignmentStatus.Overdue && s.DueOn >= on ? 2 : 1),
            });
    }

    /// <summary>The same for one state in memory.</summary>
    public static KnownStanding StandingOn(this TrainingState state, DateOnly on) => state.Status switch
    {
        AssignmentStatus.Withdrawn => KnownStanding.NotRequired,
        AssignmentStatus.Paused => KnownStanding.Paused,
        AssignmentStatus.Completed or AssignmentStatus.Waived => state.CountsUntil is null || state.CountsUntil >= on ? KnownStanding.Met : KnownStanding.NotCompliant,
        AssignmentStatus.Overdue => KnownStanding.NotCompliant,
        _ => state.DueOn >= on ? KnownStanding.InTime : KnownStanding.NotCompliant,
    };
}
