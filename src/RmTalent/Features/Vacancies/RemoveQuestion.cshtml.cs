using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.WriteVacancies)]
public sealed class RemoveQuestionModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock)
{
    [FromRoute]
    public Guid QuestionId { get; init; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Vacancy.NoLongerAsk(QuestionId, Now);
        await Db.SaveChangesAsync(cancellationToken);
        return Redirect($"/vacancies/{Id}/questions");
    }
}
