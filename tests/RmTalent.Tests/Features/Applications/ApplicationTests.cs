using RmTalent.Features.Applications;
using RmTalent.Features.Applications.Applying;
using RmTalent.Features.Applications.Screening;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Domain;

namespace RmTalent.Tests.Features.Applications;

public sealed class ApplicationTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<ApplicationStatus, ApplicationStatus> EveryPair()
    {
        var pairs = new TheoryData<ApplicationStatus, ApplicationStatus>();
        foreach (var from in Enum.GetValues<ApplicationStatus>())
        {
            foreach (var to in Enum.GetValues<ApplicationStatus>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_verb_leads_only_where_the_table_says(ApplicationStatus from, ApplicationStatus to)
    {
        var application = In(from);
        if (VerbTo(to, application) is not { } verb)
        {
            return;
        }

        // Shortlisting takes the reading for granted, and an ended application comes back only by Reopen.
        var allowed = (Application.Transitions[from].Contains(to) && !Application.Exits.Contains(from))
            || (from is ApplicationStatus.Submitted && to is ApplicationStatus.Shortlisted);
        if (allowed)
        {
            verb();
            application.Status.ShouldBe(to);
        }
        else if (!Application.Exits.Contains(from))
        {
            Should.Throw<RefusedException>(verb);
        }
    }

    [Fact]
    public void Reopening_needs_a_reason_and_leads_back_to_where_it_ended()
    {
        var application = In(ApplicationStatus.Shortlisted);
        application.TurnDown(HiringStage.Screening, TurnDownReason.Skills, Now);
        Should.Throw<RefusedException>(() => application.Reopen(" ", Now));
        application.Reopen("We read it wrong", Now);
        application.Status.ShouldBe(ApplicationStatus.Shortlisted);
        application.TurnDownReason.ShouldBeNull();
    }

    [Fact]
    public void A_decision_is_not_shown_before_it_is_communicated()
    {
        var application = In(ApplicationStatus.InReview);
        application.TurnDown(HiringStage.Screening, TurnDownReason.Skills, Now);
        application.PlanNotice("Subject", "Body", Now.AddHours(1));
        application.CandidateStatus.ShouldBe(ApplicationStatus.InReview);
        Should.Throw<RefusedException>(() => application.Communicate(Now));
        application.Communicate(Now.AddHours(1));
        application.CandidateStatus.ShouldBe(ApplicationStatus.Unsuccessful);
    }

    [Fact]
    public void The_score_adds_weights_and_tells_what_is_unknown()
    {
        var (must, nice) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Requirement[] requirements = [new(must, 3, RequirementKind.Must, 4), new(nice, 3, RequirementKind.Nice, 1)];
        var sheet = ScreeningSheet.For(Guid.CreateVersion7());
        sheet.Fill([new(must, Fit.Partly, "CV"), new(null, Fit.Met, "Letter")], requirements, Guid.CreateVersion7(), Now);
        sheet.ScoreAgainst(requirements).ShouldBe(new SheetScore(7, 9, 10, MustMissing: false));
        sheet.Percent.ShouldBe(70);
    }

    [Fact]
    public void Gaps_of_more_than_three_months_are_told()
    {
        WorkSpell[] work =
        [
            new(Guid.CreateVersion7(), "A", "Adviser", new DateOnly(2024, 9, 1), null),
            new(Guid.CreateVersion7(), "B", "Adviser", new DateOnly(2020, 1, 1), new DateOnly(2024, 2, 28)),
            new(Guid.CreateVersion7(), "C", "Clerk", new DateOnly(2017, 1, 1), new DateOnly(2019, 12, 31)),
        ];
        WorkHistory.Of(work).Select(w => w.GapMonths).ShouldBe([0, 6, 0]);
    }

    private static Application In(ApplicationStatus status)
    {
        var application = Application.Submit(Guid.CreateVersion7(), Guid.CreateVersion7(), new Submission(Dossier.Empty, null, "", PrivacyNotice.Version, false), Now);
        ApplicationStatus[] main = [.. Application.Active, ApplicationStatus.Hired];
        var last = status switch
        {
            ApplicationStatus.Unsuccessful or ApplicationStatus.Withdrawn => ApplicationStatus.InReview,
            ApplicationStatus.Declined or ApplicationStatus.OfferWithdrawn => ApplicationStatus.OfferSent,
            ApplicationStatus.ConditionsNotMet => ApplicationStatus.ChecksPending,
            _ => status,
        };
        foreach (var step in main.Skip(1).TakeWhile(s => s <= last))
        {
            VerbTo(step, application)!();
        }

        if (status != last)
        {
            VerbTo(status, application)!();
        }

        return application;
    }

    private static Action? VerbTo(ApplicationStatus to, Application a) => to switch
    {
        ApplicationStatus.InReview => () => a.StartReview(Now),
        ApplicationStatus.Shortlisted => () => a.Shortlist(Now),
        ApplicationStatus.Interviewing => () => a.BeginInterviews(Now),
        ApplicationStatus.DecisionPending => () => a.AwaitDecision(Now),
        ApplicationStatus.OfferDraft => () => a.DraftOffer(Now),
        ApplicationStatus.OfferSent => () => a.SendOffer(Now),
        ApplicationStatus.Accepted => () => a.AcceptOffer(Now),
        ApplicationStatus.ChecksPending => () => a.CheckConditions(Now),
        ApplicationStatus.Hired => () => a.Hire(Guid.CreateVersion7(), Now),
        ApplicationStatus.Unsuccessful => () => a.TurnDown(HiringStage.Screening, TurnDownReason.Skills, Now),
        ApplicationStatus.Withdrawn => () => a.Withdraw(LeavingReason.Pay, Now),
        ApplicationStatus.Declined => () => a.DeclineOffer(LeavingReason.Pay, Now),
        ApplicationStatus.OfferWithdrawn => () => a.WithdrawOffer("Budget", Now),
        ApplicationStatus.ConditionsNotMet => () => a.FailConditions("References", Now),
        _ => null,
    };
}
