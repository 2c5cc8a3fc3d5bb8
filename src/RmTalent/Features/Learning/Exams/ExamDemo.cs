using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Starter;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Exams;

/// <summary>
/// Exams at Nordvik Bank: the starter's about money laundering, passed and failed, and one of every kind of question that the whole bank has taken once,
/// with an essay that waits to be marked, a performance that waits to be observed, and a colleague with extra time.
/// </summary>
public sealed class ExamDemo(TimeProvider clock) : IDemoData
{
    private static readonly DemoPerson[] Colleagues = [DemoPeople.Lars, DemoPeople.Sofie, DemoPeople.Jonas, DemoPeople.Emma, DemoPeople.Pal, DemoPeople.Petra];

    public int Order => 705;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Attempts.AnyAsync(cancellationToken))
        {
            return;
        }

        await AddBasicsAsync(db, cancellationToken);
        await AddReadinessAsync(db, cancellationToken);
        db.Add(ExtraTime.For(DemoPeople.Sofie.Id, 25));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddBasicsAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var exam = await db.Exams.SingleAsync(e => e.Code == LearningStarter.ExamCode, cancellationToken);
        var section = exam.Sections.All[0];
        var pool = await db.Questions.AsNoTracking().Pool(section.CompetencyId, section.Topic).ToListAsync(cancellationToken);
        foreach (var (n, person) in Colleagues.Append(DemoPeople.Nora).Index())
        {
            var at = person == DemoPeople.Nora ? Ago(days: 3) : Ago(days: person == DemoPeople.Sofie ? 35 : 120 - n);
            var attempt = Sit(exam, [pool], person.Id, [], at, item => n < 4 || item.Position % 2 == 0 ? DemoAnswers.Right(item) : null);
            Keep(db, exam, attempt, at.AddMinutes(12));
        }
    }

    private async Task AddReadinessAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var competencies = await db.Set<Competencies.Competency>().ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, cancellationToken);
        var questions = ReadinessExam.Questions(competencies);
        var exam = ReadinessExam.Build(competencies, questions);
        db.AddRange(questions);
        db.Add(exam);
        var pools = exam.Sections.All.Select(s => (IReadOnlyList<Question>)[.. s.Questions is { } asked
            ? asked.Select(id => questions.Single(q => q.Id == id)) : questions.Where(q => q.Topic == s.Topic)]).ToList();
        foreach (var (n, person) in DemoPeople.AtWork.Index())
        {
            var (skill, at) = ((n * 5) % DemoPeople.AtWork.Count, Ago(days: person == DemoPeople.Nora ? 6 : 40 - n));
            var attempt = Sit(exam, pools, person.Id, [], at, item => DemoAnswers.Of(item, skill));
            foreach (var item in attempt.Items.Where(i => i.AwaitsMark))
            {
                attempt.Mark(item.Position, DemoAnswers.MarkOf(item, skill, person == DemoPeople.Tessa ? DemoPeople.Hanna.Id : DemoPeople.Tessa.Id, at.AddDays(1)), at.AddDays(1));
            }

            Keep(db, exam, attempt, at.AddDays(1));
            if (person == DemoPeople.Emma || person == DemoPeople.Jonas)
            {
                var again = Sit(exam, pools, person.Id, [attempt], Ago(days: 2), item => DemoAnswers.Of(item, DemoPeople.AtWork.Count));
                if (person == DemoPeople.Jonas)
                {
                    var essay = again.Items.Single(i => i.Content is EssayQuestion);
                    again.Mark(essay.Position, DemoAnswers.MarkOf(essay, DemoPeople.AtWork.Count, DemoPeople.Tessa.Id, Ago(days: 1)), Ago(days: 1));
                }

                db.Add(again);
            }
        }
    }

    private static Attempt Sit(Exam exam, IReadOnlyList<IReadOnlyList<Question>> pools, Guid personId, IReadOnlyCollection<Attempt> earlier, DateTimeOffset at, Func<AttemptItem, Answer?> answer)
    {
        var attempt = Attempt.Start(exam, pools, personId, earlier, 0, at);
        foreach (var item in attempt.Items)
        {
            if (answer(item) is { } given)
            {
                attempt.Answer(item.Position, given, at.AddMinutes(item.Position));
            }
        }

        attempt.HandIn(outOfTime: false, at.AddMinutes(16));
        return attempt;
    }

    private static void Keep(AppDbContext db, Exam exam, Attempt attempt, DateTimeOffset at)
    {
        db.Add(attempt);
        db.AddRange(ExamResults.EvidenceOf(attempt, at));
        if (attempt.IsPassed)
        {
            db.Add(Completion.Of(attempt.PersonId, exam.Item, attempt.Id, at, attempt.ScorePercent));
        }
    }

    private DateTimeOffset Ago(int days) => clock.GetUtcNow().AddDays(-days);
}
