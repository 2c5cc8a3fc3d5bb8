using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Applications;

/// <summary>Candidates who answer a mail reach the vacancy's recruiter, or whoever asked for the vacancy.</summary>
internal sealed class RecruiterReplies(AppDbContext db) : IReplyTo
{
    public async Task<MailAddress?> OfAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var vacancies = db.Applications.Where(a => a.Id == subjectId).Select(a => a.VacancyId).Concat(db.ApplicationDrafts.Where(d => d.Id == subjectId).Select(d => d.VacancyId));
        var reader = await (
            from v in db.Set<Vacancy>()
            where vacancies.Contains(v.Id)
            join p in db.Set<Person>() on v.RecruiterId ?? v.RequestedById equals p.Id
            where p.LeftOn == null
            select new { p.Email, p.Name }).FirstOrDefaultAsync(cancellationToken);
        return reader is null ? null : new MailAddress(reader.Email, reader.Name, Encoding.UTF8);
    }
}
