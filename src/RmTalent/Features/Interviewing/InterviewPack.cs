using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Interviewing;

/// <summary>What a panellist prepares from: who comes, what to ask, and the anchors that mark the answers.</summary>
public sealed record InterviewPack(InterviewHead Head, IReadOnlyList<string> Panel, Dossier Dossier, string SuccessLooksLike, IReadOnlyList<PackCompetency> Competencies);

public sealed record PackCompetency(Guid Id, LocalisedText Name, LocalisedText Description, Anchors Anchors, int? Required, IReadOnlyList<PackQuestion> Questions);

public sealed record PackQuestion(InterviewQuestionKind Kind, LocalisedText Text);

public static class InterviewPackQueries
{
    extension(AppDbContext db)
    {
        public async Task<InterviewPack> PackAsync(InterviewHead head, CancellationToken cancellationToken)
        {
            var asked = await db.Interviews.AsNoTracking().Where(i => i.Id == head.Id).Select(i => new { i.CompetencyIds, i.QuestionIds }).SingleAsync(cancellationToken);
            var dossier = await db.Applications.AsNoTracking().Where(a => a.Id == head.ApplicationId).Select(a => a.Dossier).SingleAsync(cancellationToken);
            var vacancy = await db.Vacancies.AsNoTracking().Where(v => v.Id == head.VacancyId).Select(v => new { v.SuccessLooksLike, v.Requirements }).SingleAsync(cancellationToken);
            var competencies = await db.Competencies.AsNoTracking().Where(c => asked.CompetencyIds.Contains(c.Id)).OrderBy(c => c.Position).ToListAsync(cancellationToken);
            var questions = await db.InterviewQuestions.AsNoTracking().Where(q => asked.QuestionIds.Contains(q.Id)).OrderBy(q => q.Id).ToListAsync(cancellationToken);
            dossier = (await db.RedactionAsync(head.ApplicationId, cancellationToken)).In(dossier);
            return new InterviewPack(
                head, [.. (await db.SeatsOf(head.Id).ToListAsync(cancellationToken)).Select(s => s.Name)], dossier, vacancy.SuccessLooksLike,
                [
                    .. competencies.Select(c => new PackCompetency(
                        c.Id, c.Name, c.Description, c.Anchors, vacancy.Requirements.FirstOrDefault(r => r.CompetencyId == c.Id)?.MinimumLevel,
                        [.. questions.Where(q => q.CompetencyId == c.Id).Select(q => new PackQuestion(q.Kind, q.Text))])),
                ]);
        }
    }
}
