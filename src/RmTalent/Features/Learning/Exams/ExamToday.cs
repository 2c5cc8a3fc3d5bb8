using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>Marks that wait: for trainers the queue, for a manager the performances that they are to observe.</summary>
public sealed class ExamToday(AppDbContext db, ITexts texts) : IToday
{
    private const int AtMost = 5;
    private const string Group = "Teaching";

    public async Task<IReadOnlyList<TodayItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (user.IsInRole(Roles.Trainer))
        {
            return await db.Attempts.ToMark().CountAsync(cancellationToken) is > 0 and var waiting
                ? [new TodayItem(texts["{0} exams to mark", waiting], null, "/teach/marking", "clipboard-check", null, Urgency.Soon, Group)] : [];
        }

        if (!user.IsInRole(Roles.LineManager))
        {
            return [];
        }

        var me = user.Id;
        var observe = await db.Attempts.ToMark().Where(a => db.Set<Person>().Any(p => p.Id == a.PersonId && p.ManagerId == me))
            .Join(db.Set<AttemptItem>().Where(i => i.AwaitsMark), a => a.Id, i => i.AttemptId, (a, i) => new { a.Id, a.PersonId, a.ExamId, a.SubmittedAt, i.Content })
            .OrderBy(a => a.SubmittedAt).Take(4 * AtMost)
            .Select(a => new { a.Id, a.Content, Name = db.Set<Person>().Where(p => p.Id == a.PersonId).Select(p => p.Name).First(), Title = db.Set<Exam>().Where(e => e.Id == a.ExamId).Select(e => e.Title).First() })
            .ToListAsync(cancellationToken);
        return [.. observe.Where(o => o.Content is PerformanceQuestion).DistinctBy(o => o.Id).Take(AtMost)
            .Select(o => new TodayItem(texts["Observe {0}", o.Name], o.Title.ToString(), $"/teach/marking/{o.Id}", "eye-check", null, Urgency.Soon, Group))];
    }
}
