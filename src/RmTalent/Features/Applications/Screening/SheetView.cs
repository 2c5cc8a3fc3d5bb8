using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Competencies;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Applications.Screening;

/// <summary>A sheet with the names and anchors of its criteria: must-haves first, the mission last.</summary>
public sealed record SheetView(SheetScore Score, IReadOnlyList<SheetView.Line> Lines)
{
    public sealed record Line(Guid? CompetencyId, string Name, string Anchor, RequirementKind Kind, int Weight, int Level, Fit Fit, string Evidence);

    public static async Task<SheetView> LoadAsync(AppDbContext db, Vacancy vacancy, ScreeningSheet sheet, Redaction redaction, ITexts texts, CancellationToken cancellationToken)
    {
        var names = await db.Competencies.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellationToken);
        var lines = vacancy.Requirements.OrderBy(r => r.Kind).ThenByDescending(r => r.Weight).Select(r =>
        {
            var (competency, line) = (names[r.CompetencyId], sheet.LineOf(r.CompetencyId));
            return new Line(r.CompetencyId, competency.Name.ToString(), competency.AnchorOf(r.MinimumLevel).ToString(), r.Kind, r.Weight, r.MinimumLevel, line.Fit, redaction.In(line.Evidence));
        });
        var mission = sheet.LineOf(null);
        return new SheetView(sheet.ScoreAgainst(vacancy.Requirements),
        [
            .. lines,
            new Line(null, texts["Interest in our mission and vision"], texts["Tells in own words what draws them, and connects it with something they did."],
                RequirementKind.Must, ScreeningSheet.MissionWeight, 0, mission.Fit, redaction.In(mission.Evidence)),
        ]);
    }
}
