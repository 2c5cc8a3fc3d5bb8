using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Competencies;
using RmTalent.Features.Interviewing;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Features.Vacancies.Templates;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Reporting;

/// <summary>The journeys of the demo's applications, and two vacancies of the past year whose applicants have been erased since: only their counts are left, as in life.</summary>
public sealed class ReportingDemo(TimeProvider clock, ActorContext actor) : IDemoData
{
    private static readonly string[] Sources = ["linkedin", "finn", "", "referral", "linkedin", "newsletter", "finn", ""];

    private DateTimeOffset _now;

    public int Order => 1300;

    public async Task AddAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Journeys.AnyAsync(cancellationToken))
        {
            return;
        }

        actor.Current = DemoPeople.Astrid.Actor;
        _now = clock.GetUtcNow();
        foreach (var application in await db.Applications.AsNoTracking().Select(a => new Sent(a.Id, a.VacancyId, a.Source, a.SubmittedAt, a.Status, a.StatusSince, a.LeftFrom)).ToListAsync(cancellationToken))
        {
            db.Add(JourneyOf(application));
        }

        foreach (var interview in await db.Interviews.AsNoTracking().Include(i => i.Panel).ThenInclude(c => c.Marks).Where(i => i.StartsAt != null).ToListAsync(cancellationToken))
        {
            var track = InterviewTrack.Start(interview.Id, interview.ApplicationId, interview.VacancyId);
            track.Book(interview.StartsAt!.Value, Earlier(interview.StartsAt.Value.AddDays(-4)));
            if (interview.Panel.All(c => c.Status is ScorecardStatus.Submitted))
            {
                track.Compare(interview.Panel.SelectMany(c => c.Marks).Where(m => m.Level is not null).GroupBy(m => m.CompetencyId, m => m.Level!.Value).Select(g => g.ToList()));
            }

            db.Add(track);
        }

        var rules = EqualOpportunityRules.None();
        rules.Set([.. EqualQuestions.All.Select(q => EqualOpportunityRules.KeyOf("NO", q)), EqualOpportunityRules.KeyOf("NL", EqualQuestion.Gender), EqualOpportunityRules.KeyOf("NL", EqualQuestion.Age)], LocalisedText.Empty);
        db.Add(rules);
        await PastAsync(db, "Private banker", RmType.Personal, "Trondheim", 345, 96, cancellationToken);
        await PastAsync(db, "Corporate relationship manager", RmType.Corporate, "Oslo", 225, 74, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await HiredAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task PastAsync(AppDbContext db, string title, RmType type, string place, int daysAgo, int applicants, CancellationToken cancellationToken)
    {
        var opened = _now.AddDays(-daysAgo).AtWork(_now);
        var vacancy = Vacancy.Draft(new VacancyRole(title, Languages.English, type, Sector.Banking)
        {
            Positions = 3,
            Location = place,
            Country = "NO",
            Reason = "Three colleagues retire.",
            HiringManagerId = DemoPeople.Hanna.Id,
            RecruiterId = DemoPeople.Ruben.Id,
        }, DemoPeople.Ruben.Id, opened);
        vacancy.Pay(new VacancyPay(640_000, 820_000, "NOK", PayPeriod.Year, ""), opened);
        await Samples.FillAsync(db, vacancy, opened, cancellationToken);
        vacancy.Backdate(DemoPeople.Ruben.Actor, opened);
        vacancy.Submit(opened.AddDays(1));
        vacancy.Backdate(DemoPeople.Ruben.Actor, opened.AddDays(1));
        vacancy.Approve(DemoPeople.Hanna.Id, opened.AddDays(3));
        vacancy.Backdate(DemoPeople.Hanna.Actor, opened.AddDays(3));
        vacancy.Publish(opened.AddDays(4));
        vacancy.Backdate(DemoPeople.Ruben.Actor, opened.AddDays(4));
        vacancy.Close(opened.AddDays(45));
        vacancy.Backdate(DemoPeople.Ruben.Actor, opened.AddDays(45));
        vacancy.Fill(opened.AddDays(110));
        vacancy.Backdate(DemoPeople.Ruben.Actor, opened.AddDays(110));
        db.Add(vacancy);

        var reached = new List<Stage>();
        for (var n = 0; n < applicants; n++)
        {
            var furthest = n % 32 == 5 ? Stage.Hired : n % 24 == 7 ? Stage.Offered : n % 11 == 3 ? Stage.Decision : n % 7 == 2 ? Stage.Interviewing : n % 5 == 1 ? Stage.Shortlisted : n % 9 == 8 ? Stage.Applied : Stage.InReview;
            var journey = Journey.Start(Guid.CreateVersion7(), vacancy.Id, Sources[(n * 5 + applicants) % Sources.Length], opened.AddDays(4).AddHours((n * 311) % (38 * 24)));
            Walk(journey, furthest, n);
            db.Add(journey);
            reached.Add(furthest);
            if (furthest >= Stage.Interviewing)
            {
                db.Add(Interviewed(journey, vacancy.Id, n));
            }
        }

        db.AddRange(EqualOpportunity.CellsOf(vacancy.Id).Select(c => new EqualOpportunityTally
        {
            VacancyId = c.VacancyId,
            Question = c.Question,
            Answer = c.Answer,
            Reached = c.Reached,
            Counted = reached.Where((stage, n) => stage == c.Reached && AnswerOf(c.Question, stage, n) == c.Answer).Count(),
        }));
    }

    /// <summary>Five of those who were hired then: what their interviews said, and what reviews have found since. They do what is asked of them, so that no gap comes of it.</summary>
    private async Task HiredAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var hires = await db.Journeys.Where(j => j.Hired != null && j.AnsweredAt != null).OrderBy(j => j.SubmittedAt).ThenBy(j => j.ApplicationId).Take(5).ToListAsync(cancellationToken);
        var competencies = await db.Competencies.Where(c => c.Code == "trust" || c.Code == "ethics" || c.Code == "collaboration").OrderBy(c => c.Position).Select(c => c.Id).ToListAsync(cancellationToken);
        DemoPerson[] people = [DemoPeople.Lars, DemoPeople.Sofie, DemoPeople.Jonas, DemoPeople.Emma, DemoPeople.Nora];
        decimal[][] said = [[3.5m, 3, 4], [4, 3.5m, 3], [3, 4, 3.5m], [4.5m, 3, 4], [3.5m, 3.5m, 3]];
        decimal[][] shown = [[3, 3, 4], [4, 3, 3.5m], [3, 4, 3], [4, 3.5m, 4], [3, 4, 3]];
        foreach (var (n, journey) in hires.Index())
        {
            foreach (var (c, competency) in competencies.Index())
            {
                var at = journey.SubmittedAt.AddMinutes(journey.Decision!.Value).AtWork(_now);
                var interview = Evidence.OfApplication(journey.ApplicationId, new Observation(competency, said[n][c], 3, EvidenceSource.Interview, journey.ApplicationId), at);
                interview.CarryOver(people[n].Id);
                interview.Backdate(DemoPeople.Hanna.Actor, at);
                var review = Evidence.OfPerson(people[n].Id, new Observation(competency, shown[n][c], 3, EvidenceSource.Review, people[n].Id), _now.AddDays(-15 - n).AtWork(_now));
                review.Backdate(DemoPeople.Hanna.Actor, review.ObservedAt);
                db.AddRange(interview, review);
            }
        }
    }

    /// <summary>One in six says nothing; of the later stages the men are somewhat more than their share, so that there is something to look into.</summary>
    private static EqualAnswer? AnswerOf(EqualQuestion question, Stage stage, int n)
    {
        var answers = EqualQuestions.AnswersTo(question);
        return n % 6 == 4 ? null
            : n % 19 == 0 ? EqualAnswer.PreferNotToSay
            : question switch
            {
                EqualQuestion.Gender => (stage >= Stage.Shortlisted ? n % 5 < 2 : n % 2 == 0) ? EqualAnswer.Woman : EqualAnswer.Man,
                EqualQuestion.Age => answers[n % 5],
                EqualQuestion.Background => n % 4 == 0 ? EqualAnswer.Minority : EqualAnswer.NoMinority,
                _ => n % 12 == 0 ? EqualAnswer.Disabled : EqualAnswer.NotDisabled,
            };
    }

    private static void Walk(Journey journey, Stage furthest, int n)
    {
        var at = journey.SubmittedAt;
        for (var stage = Stage.InReview; stage <= furthest; stage++)
        {
            at = at.AddHours(stage switch { Stage.InReview => 20, Stage.Shortlisted => 60, Stage.Interviewing => 130, Stage.Decision => 90, Stage.Offered => 48, Stage.Accepted => 60, _ => 300 } * (1 + (n * 7 % 10) / 6.0));
            journey.Reach(stage, at);
        }

        if (furthest is not Stage.Hired)
        {
            journey.End(furthest is Stage.Offered ? ApplicationStatus.Declined : n % 8 == 0 ? ApplicationStatus.Withdrawn : ApplicationStatus.Unsuccessful, at.AddHours(70 + (n % 6 * 20)));
        }
    }

    private static InterviewTrack Interviewed(Journey journey, Guid vacancyId, int n)
    {
        var track = InterviewTrack.Start(Guid.CreateVersion7(), journey.ApplicationId, vacancyId);
        var booked = journey.SubmittedAt.AddMinutes(journey.Shortlisted!.Value).AddHours(40 + (n % 5 * 14));
        track.Book(booked.AddDays(5 + (n % 4)), booked);
        track.Compare([[3, n % 3 == 0 ? 3 : 4], [4, n % 4 == 0 ? 2 : 4], [3, 3], [n % 2 == 0 ? 2 : 3, 3], [5, n % 5 == 0 ? 3 : 4]]);
        return track;
    }

    /// <summary>The stages between sending in and the present status, evenly spread.</summary>
    private static Journey JourneyOf(Sent a)
    {
        var journey = Journey.Start(a.Id, a.VacancyId, a.Source, a.SubmittedAt);
        var furthest = Stages.Of(a.Status) ?? Stages.Of(a.LeftFrom ?? ApplicationStatus.Submitted) ?? Stage.Applied;
        var (time, steps) = (a.StatusSince - a.SubmittedAt, (int)furthest + (Stages.Of(a.Status) is null ? 1 : 0));
        for (var stage = Stage.InReview; stage <= furthest; stage++)
        {
            journey.Reach(stage, a.SubmittedAt + (time * ((int)stage / (double)steps)));
        }

        if (Stages.Of(a.Status) is null)
        {
            journey.End(a.Status, a.StatusSince);
        }

        return journey;
    }

    private DateTimeOffset Earlier(DateTimeOffset at) => at < _now ? at : _now;

    private sealed record Sent(Guid Id, Guid VacancyId, string Source, DateTimeOffset SubmittedAt, ApplicationStatus Status, DateTimeOffset StatusSince, ApplicationStatus? LeftFrom);
}
