using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Programmes;

/// <summary>What a programme is called and whom it is for, as it is typed.</summary>
public sealed record ProgrammeForm
{
    public LineWords Title { get; init; } = new();

    public RmType? RmType { get; init; }

    public Guid? TrainerId { get; init; }

    internal ProgrammeWords Words => new(Title.Text, RmType, TrainerId);

    public static ProgrammeForm Of(Programme programme) => new() { Title = LineWords.Of(programme.Title), RmType = programme.RmType, TrainerId = programme.TrainerId };

    internal static async Task<IReadOnlyList<SelectListItem>> TrainersAsync(AppDbContext db, CancellationToken cancellationToken) =>
        await db.PeopleInRole(Roles.Trainer).OrderBy(p => p.SearchName).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancellationToken);
}
