using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Interviewing;

public sealed partial class Interview
{
    public static Interview Offer(Guid applicationId, InterviewPlan plan, InterviewRound round, IReadOnlyCollection<Guid> panel, SlotOffer offer, DateTimeOffset now)
    {
        var distinct = panel.Distinct().ToList();
        Refuse.When(distinct.Count != round.Panellists, "This round has {0} panellists for every candidate. You chose {1}", round.Panellists, distinct.Count);
        var interview = new Interview
        {
            ApplicationId = applicationId,
            VacancyId = plan.VacancyId,
            RoundId = round.Id,
            Round = round.Position,
            RoundName = round.Name,
            Minutes = round.Minutes,
            Form = round.Form,
            Place = offer.Place ?? round.Place,
            TimeZone = offer.TimeZone,
            CompetencyIds = round.CompetencyIds,
            QuestionIds = round.QuestionIds,
        };
        interview._panel.AddRange(distinct.Select(p => Scorecard.Seat(interview, p)));
        interview.TakeSlots(offer, now);
        return interview;
    }

    /// <summary>None of the times suited, or the candidate did not answer: other times.</summary>
    public void OfferAgain(SlotOffer offer, DateTimeOffset now)
    {
        Refuse.When(Status is not InterviewStatus.Offered, "The candidate has already booked a time");
        _slots.Clear();
        (OtherTimesAskedAt, OtherTimesNote) = (null, "");
        TakeSlots(offer, now);
    }

    /// <summary>The candidate takes one of the offered times, or another one instead of it. The same time again only keeps what they ask for.</summary>
    /// <param name="startsAt">The time.</param>
    /// <param name="adjustments">What the candidate asks for.</param>
    /// <param name="hours">When the panel works.</param>
    /// <param name="now">The instant.</param>
    public void Book(DateTimeOffset startsAt, string? adjustments, WorkingCalendar hours, DateTimeOffset now)
    {
        RefuseUnlessLive();
        Refuse.When(Status is InterviewStatus.Offered && now >= BookBy, "The times have expired. Please ask us for new ones");
        Refuse.When(Status is InterviewStatus.Booked && now >= StartsAt - RebookingStops, "It is too late to choose another time here. Please call or write to us");
        Ask(adjustments?.Trim() ?? "");
        if (Status is InterviewStatus.Booked && startsAt == StartsAt)
        {
            return;
        }

        Refuse.When(startsAt <= now || !_slots.Exists(s => s.StartsAt == startsAt), "This time is no longer offered. Choose another");
        Refuse.When(CandidateMoves >= MaxCandidateMoves, "You have changed the time {0} times. Please call or write to us", MaxCandidateMoves);
        var first = Status is InterviewStatus.Offered;
        CandidateMoves += first ? 0 : 1;
        Set(startsAt, hours);
        Record(first ? new InterviewBooked(startsAt) : new InterviewMoved(startsAt, null));
    }

    /// <summary>None of the times suits the candidate; the recruiter hears of it and offers others.</summary>
    public void AskOtherTimes(string? note, DateTimeOffset now)
    {
        RefuseUnlessLive();
        Refuse.When(Status is not InterviewStatus.Offered, "The candidate has already booked a time");
        (OtherTimesAskedAt, OtherTimesNote) = (now, note?.Trim() ?? "");
        Record(new OtherTimesAsked());
    }

    /// <summary>The recruiter says what the panel is to arrange.</summary>
    public void Arrange(string? arrangements)
    {
        RefuseUnlessLive();
        Arrangements = arrangements?.Trim() ?? "";
        Sequence += Status is InterviewStatus.Booked ? 1 : 0;
        Record(new ArrangementsMade());
    }

    /// <summary>The recruiter moves a booked interview, with the candidate's consent.</summary>
    public void Move(DateTimeOffset startsAt, string place, string reason, WorkingCalendar hours, DateTimeOffset now)
    {
        Refuse.When(Status is not InterviewStatus.Booked || now >= EndsAt, "Only a booked interview that lies ahead can be moved");
        Refuse.When(startsAt <= now, "Choose a time that lies ahead");
        Place = place.Trim();
        Set(startsAt, hours);
        Record(new InterviewMoved(startsAt, reason));
    }

    public void Cancel(string reason)
    {
        RefuseUnlessLive();
        RefuseIfScored();
        _panel.ForEach(c => c.Release());
        Sequence++;
        Status = InterviewStatus.Cancelled;
        Record(new InterviewCancelled(reason));
    }

    /// <summary>The candidate never answered, or did not come. Nothing was scored, so nothing is decided about the person.</summary>
    public void NotHeld(DateTimeOffset now)
    {
        RefuseUnlessLive();
        Refuse.When(Status is InterviewStatus.Offered && now < BookBy, "The candidate can still choose a time");
        Refuse.When(Status is InterviewStatus.Booked && now < StartsAt, "The interview has not begun yet");
        RefuseIfScored();
        _panel.ForEach(c => c.Release());
        Status = InterviewStatus.NotHeld;
        Record(new InterviewNotHeld(StartsAt is null ? NotHeldReason.NoAnswer : NotHeldReason.NoShow));
    }

    /// <summary>Opens the scorecards that are missing until a later instant.</summary>
    public void GiveMoreTime(DateTimeOffset until, string reason, DateTimeOffset now)
    {
        Refuse.When(Status is not InterviewStatus.Booked || EndsAt > now, "Only an interview that was held gets more time");
        Refuse.When(until <= now, "Choose a time that lies ahead");
        Refuse.When(_panel.TrueForAll(c => c.Status is ScorecardStatus.Submitted), "Everybody has scored");
        _panel.ForEach(c => c.Expect(until, until.AddHours(-4)));
        Record(new ScoringTimeGiven(until, reason));
    }

    /// <summary>The gate: a named person decides, on a quorum of scorecards, pointing at evidence.</summary>
    public void Decide(Guid byId, DecisionInput input, DateTimeOffset now)
    {
        Refuse.When(Status is not InterviewStatus.Booked, "This interview cannot be decided");
        Refuse.When(_panel.Exists(c => c.Status is ScorecardStatus.Open), "Wait until everybody on the panel has scored or the deadline has passed");
        Refuse.When(_panel.Count(c => c.Status is ScorecardStatus.Submitted) < Quorum, "A decision needs {0} scorecards. Give the panel more time", Quorum);
        Refuse.When(string.IsNullOrWhiteSpace(input.Reason), "Give your reasons");
        Refuse.When(!input.CompetencyIds.Intersect(CompetencyIds).Any(), "Point at the evidence: choose at least one competency");
        Refuse.When(_panel.Exists(c => c.PanellistId == byId && c.Status is not ScorecardStatus.Submitted), "You sit on this panel and have not scored. Ask the recruiter for more time");
        _panel.ForEach(c => c.MustNotChange()); // the decision rests on the marks as they are
        _decisions.Add(InterviewDecision.By(byId, input, now));
        Status = InterviewStatus.Decided;
        Record(new HiringDecided(ApplicationId, input.Outcome));
    }

    /// <summary>The application was reopened after the decision: somebody decides again, on the same evidence. Doing it again changes nothing.</summary>
    public void ReopenDecision()
    {
        if (Status is InterviewStatus.Decided)
        {
            Status = InterviewStatus.Booked;
            Record(new DecisionReopened());
        }
    }

    private void RefuseUnlessLive()
    {
        Refuse.When(Status is InterviewStatus.NotHeld, "This interview was not held");
        Refuse.When(Status is InterviewStatus.Cancelled, "This interview was cancelled");
        Refuse.When(Status is InterviewStatus.Decided, "This interview is already decided");
    }

    private void RefuseIfScored() => Refuse.When(_panel.Exists(c => c.Status is ScorecardStatus.Submitted), "This interview has been scored. Decide instead of cancelling");

    private void Ask(string adjustments)
    {
        if (adjustments != Adjustments)
        {
            Adjustments = adjustments;
            Record(new AdjustmentsAsked());
        }
    }

    private void TakeSlots(SlotOffer offer, DateTimeOffset now)
    {
        var slots = offer.StartsAt.Distinct().Order().ToList();
        Refuse.When(slots.Count is 0 or > MaxSlots, "Offer from 1 to {0} times", MaxSlots);
        Refuse.When(slots[0] <= now, "Choose times that lie ahead");
        Refuse.When(offer.BookBy <= now, "Give the candidate time to answer");
        _slots.AddRange(slots.Select(s => new InterviewSlot(s)));
        BookBy = offer.BookBy < slots[^1] ? offer.BookBy : slots[^1]; // no longer than there is something to choose
        Record(new InterviewOffered(Round, slots.Count));
    }

    private void Set(DateTimeOffset startsAt, WorkingCalendar hours)
    {
        (StartsAt, EndsAt, Status) = (startsAt, startsAt.AddMinutes(Minutes), InterviewStatus.Booked);
        Sequence++;
        var until = hours.At(hours.AddWorkingDays(hours.LocalDate(EndsAt.Value), ScoringDays), hours.LocalTime(EndsAt.Value));
        _panel.ForEach(c => c.Expect(until, EndsAt.Value.AddHours(1)));
    }
}
