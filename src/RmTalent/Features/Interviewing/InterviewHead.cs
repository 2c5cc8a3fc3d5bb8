using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Interviewing;

/// <summary>What every page about an interview says of it.</summary>
public sealed record InterviewHead(
    Guid Id, Guid ApplicationId, LocalisedText Candidate, Guid VacancyId, string Vacancy, Guid? HiringManagerId, int Round, string RoundName, int Minutes,
    InterviewForm Form, string Place, string TimeZone, InterviewStatus Status, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, DateTimeOffset BookBy, string Adjustments, string Arrangements)
{
    /// <summary>An instant as the clocks show it where the interview was planned.</summary>
    public string Local(DateTimeOffset at) => InterviewTimes.Say(at, TimeZone);
}

/// <summary>A seat on a panel and how far its scorecard is; never what it says.</summary>
public sealed record Seat(Guid PersonId, string Name, string JobTitle, ScorecardStatus Status, DateTimeOffset? DueAt);

public static class InterviewTimes
{
    /// <summary>Day and time, for lists.</summary>
    public static string Brief(DateTimeOffset at, string zone) => new WorkingCalendar(zone, "").LocalDateTime(at).ToString("ddd d MMM yyyy HH:mm", CultureInfo.CurrentCulture);

    /// <summary>Day, time and zone, in the reader's culture: <c>tirsdag 3. mars 2026 10:00 (Europe/Oslo)</c>.</summary>
    public static string Say(DateTimeOffset at, string zone) => string.Create(
        CultureInfo.CurrentCulture, $"{new WorkingCalendar(zone, "").LocalDateTime(at):D} {new WorkingCalendar(zone, "").LocalDateTime(at):HH:mm} ({zone})");
}

public static class InterviewHeadQueries
{
    extension(AppDbContext db)
    {
        public IQueryable<InterviewHead> Heads(IQueryable<Interview> interviews) =>
            from i in interviews.AsNoTracking()
            join a in db.Set<Application>() on i.ApplicationId equals a.Id
            join c in db.Set<Candidate>() on a.CandidateId equals c.Id
            join v in db.Set<Vacancy>() on i.VacancyId equals v.Id
            select new InterviewHead(
                i.Id, a.Id, CandidateName.Of(c.Name, a.Reference, v.BlindSince, a.RevealedAt), v.Id, v.Title, v.HiringManagerId, i.Round, i.RoundName, i.Minutes,
                i.Form, i.Place, i.TimeZone, i.Status, i.StartsAt, i.EndsAt, i.BookBy, i.Adjustments, i.Arrangements);

        public IQueryable<Seat> SeatsOf(Guid interviewId) =>
            from card in db.Set<Scorecard>().AsNoTracking()
            where card.InterviewId == interviewId
            join p in db.Set<Person>() on card.PanellistId equals p.Id
            orderby p.Name
            select new Seat(p.Id, p.Name, p.JobTitle, card.Status, card.DueAt);
    }
}
