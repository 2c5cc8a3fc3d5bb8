using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Board;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Assignments;

/// <summary>Where a person stands with mandatory training, for those who follow it.</summary>
internal sealed class StandingOfPerson(AppDbContext db) : IPersonPart
{
    public int Order => 500;

    public async Task<PersonPart?> ForAsync(Guid personId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var rows = await db.AssignmentsSeenBy(user).AsNoTracking().Current().Where(a => a.PersonId == personId)
            .OrderBy(a => a.DueOn).Select(a => new StandingRow(a.Id, a.Requirement!.Title, a.Status, a.DueOn, a.Due, a.Validity, a.Stage)).ToListAsync(cancellationToken);
        return rows.Count > 0 ? new PersonPart("Mandatory training", "/Features/MandatoryTraining/Assignments/_OfPerson.cshtml", rows) : null;
    }
}

public sealed record StandingRow(Guid Id, LocalisedText Title, AssignmentStatus Status, DateOnly DueOn, DueDate Due, Validity? Validity, CertificationStage? Stage);
