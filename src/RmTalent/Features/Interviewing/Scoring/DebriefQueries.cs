using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Blind;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Interviewing.Scoring;

public static class DebriefQueries
{
    extension(AppDbContext db)
    {
        /// <summary>The matrix as this reader may see it: sealed scorecards are not in it, and who the candidate is stays covered in what was written.</summary>
        public async Task<DebriefSheet> DebriefAsync(InterviewHead head, Guid reader, Redaction redaction, CancellationToken cancellationToken)
        {
            var cards = await (
                from c in db.UnsealedFor(reader).AsNoTracking()
                where c.InterviewId == head.Id && c.Status == ScorecardStatus.Submitted
                join p in db.Set<Person>() on c.PanellistId equals p.Id
                orderby p.Name
                select new DebriefCard(p.Id, p.Name, c.Overall, c.Comment, c.Revisions.Select(r => new CardVersion(r.At, r.Reason, r.Was)).ToList(),
                    c.Marks.Select(m => new MarkInput(m.CompetencyId, m.Level, m.Evidence)).ToList())).ToListAsync(cancellationToken);
            var focus = await db.Interviews.AsNoTracking().Where(i => i.Id == head.Id).Select(i => i.CompetencyIds).SingleAsync(cancellationToken);
            var requirements = await db.Vacancies.AsNoTracking().Where(v => v.Id == head.VacancyId).Select(v => v.Requirements).SingleAsync(cancellationToken);
            var competencies = await db.Competencies.AsNoTracking().Where(c => focus.Contains(c.Id)).OrderBy(c => c.Position).Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken);
            return new DebriefSheet([.. cards.Select(c => c.Covered(redaction))], [.. competencies.Select(c => (c.Id, c.Name, requirements.FirstOrDefault(r => r.CompetencyId == c.Id)?.MinimumLevel))]);
        }
    }
}
