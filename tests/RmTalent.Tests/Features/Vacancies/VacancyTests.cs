using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Domain;

namespace RmTalent.Tests.Features.Vacancies;

public sealed class VacancyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<VacancyStatus, VacancyStatus> EveryPair()
    {
        var pairs = new TheoryData<VacancyStatus, VacancyStatus>();
        foreach (var from in Enum.GetValues<VacancyStatus>())
        {
            foreach (var to in Enum.GetValues<VacancyStatus>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_verb_leads_only_where_the_table_says(VacancyStatus from, VacancyStatus to)
    {
        var vacancy = GivenVacancy.In(from);
        var verb = GivenVacancy.VerbTo(to, vacancy);
        if (verb is null)
        {
            return;
        }

        if (Vacancy.Transitions[from].Contains(to) && !(from is VacancyStatus.OnHold && to is VacancyStatus.Approved))
        {
            verb();
            vacancy.Status.ShouldBe(to);
        }
        else
        {
            Should.Throw<RefusedException>(verb);
            vacancy.Status.ShouldBe(from);
        }
    }

    [Fact]
    public void Changing_the_pay_of_a_published_vacancy_voids_its_approval()
    {
        var vacancy = GivenVacancy.In(VacancyStatus.Published);
        vacancy.Pay(new VacancyPay(1, 2, "NOK", PayPeriod.Year, ""), Now);
        vacancy.Status.ShouldBe(VacancyStatus.Draft);
        vacancy.ApprovedById.ShouldBeNull();
    }

    [Fact]
    public void Asking_for_other_schooling_voids_the_approval_too()
    {
        var vacancy = GivenVacancy.In(VacancyStatus.Approved);
        vacancy.Describe(vacancy.Content.Texts, vacancy.Content.Background with { Education = "Master" }, Now);
        vacancy.Status.ShouldBe(VacancyStatus.Draft);
    }

    [Fact]
    public void Saving_the_same_again_keeps_the_approval()
    {
        var vacancy = GivenVacancy.In(VacancyStatus.Published);
        vacancy.Require(vacancy.Requirements[0], Now);
        vacancy.Pay(vacancy.Content.Pay, Now);
        vacancy.Status.ShouldBe(VacancyStatus.Published);
    }

    [Fact]
    public void What_was_interrupted_goes_on_where_it_was()
    {
        var vacancy = GivenVacancy.In(VacancyStatus.Approved);
        vacancy.Hold("Budget", Now);
        vacancy.Resume(Now);
        vacancy.Status.ShouldBe(VacancyStatus.Approved);
    }

    [Fact]
    public void Changing_words_keeps_the_approval()
    {
        var vacancy = GivenVacancy.In(VacancyStatus.Published);
        vacancy.Describe(new VacancyDescription("New", vacancy.Duties, "", ""), new VacancyBackground(3, "Bachelor", "CFA"), Now);
        vacancy.Status.ShouldBe(VacancyStatus.Published);
    }

    [Fact]
    public void Without_pay_range_and_must_haves_it_cannot_be_published()
    {
        var vacancy = Vacancy.Draft(GivenVacancy.Role, Guid.CreateVersion7(), Now);
        vacancy.CanSubmit.ShouldBeFalse();
        Completeness.Of(vacancy).Where(c => !c.IsMet && c.Blocks).Select(c => c.Section).ShouldBe(["pay", "requirements"], ignoreOrder: true);
        Should.Throw<RefusedException>(() => vacancy.Submit(Now));
    }

    [Fact]
    public void A_knock_out_flags_and_nothing_more()
    {
        new ScreeningQuestion(Guid.CreateVersion7(), QuestionKind.YesNo, "Permit?") { KnockOut = "no" }.Flags("no").ShouldBeTrue();
        new ScreeningQuestion(Guid.CreateVersion7(), QuestionKind.Number, "Years?") { KnockOut = "3" }.Flags("2.5").ShouldBeTrue();
        new ScreeningQuestion(Guid.CreateVersion7(), QuestionKind.Number, "Years?") { KnockOut = "3" }.Flags("3").ShouldBeFalse();
        new ScreeningQuestion(Guid.CreateVersion7(), QuestionKind.Text, "Why?").Flags("no").ShouldBeFalse();
    }
}

/// <summary>Vacancies in any status, as their verbs make them.</summary>
internal static class GivenVacancy
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static VacancyRole Role => new("Relationship manager", "en", RmType.Business, Sector.Banking) { Location = "Oslo", HiringManagerId = Guid.CreateVersion7() };

    public static Vacancy In(VacancyStatus status, Guid? hiringManager = null, Guid? competency = null, Func<VacancyRole, VacancyRole>? role = null)
    {
        var vacancy = Vacancy.Draft((role ?? (r => r))(Role with { HiringManagerId = hiringManager ?? Guid.CreateVersion7() }), Guid.CreateVersion7(), Now);
        vacancy.Describe(
            new VacancyDescription("In short", "Look after eighty companies, meet each of them twice a year, read their accounts and speak up early.", "Clients stay.", "Honest."),
            new VacancyBackground(3, "Bachelor", "CFA"), Now);
        vacancy.Pay(new VacancyPay(600_000, 700_000, "NOK", PayPeriod.Year, "By experience"), Now);
        vacancy.Require(new Requirement(competency ?? Guid.CreateVersion7(), 3, RequirementKind.Must, 4), Now);
        Walk(vacancy, status);
        return vacancy;
    }

    public static Action? VerbTo(VacancyStatus to, Vacancy vacancy) => to switch
    {
        VacancyStatus.InReview => () => vacancy.Submit(Now),
        VacancyStatus.Approved when vacancy.Status is not VacancyStatus.OnHold => () => vacancy.Approve(vacancy.HiringManagerId!.Value, Now),
        VacancyStatus.Published when vacancy.Status is VacancyStatus.OnHold => () => vacancy.Resume(Now),
        VacancyStatus.Published when vacancy.Status is VacancyStatus.Closed => () => vacancy.Reopen(null, "Nobody accepted", Now),
        VacancyStatus.Published => () => vacancy.Publish(Now),
        VacancyStatus.OnHold => () => vacancy.Hold("Budget", Now),
        VacancyStatus.Closed => () => vacancy.Close(Now),
        VacancyStatus.Filled => () => vacancy.Fill(Now),
        VacancyStatus.Cancelled => () => vacancy.Cancel("No budget", Now),
        _ => null,
    };

    private static void Walk(Vacancy vacancy, VacancyStatus to)
    {
        VacancyStatus[] way = to switch
        {
            VacancyStatus.Draft => [],
            VacancyStatus.InReview => [VacancyStatus.InReview],
            VacancyStatus.Approved => [VacancyStatus.InReview, VacancyStatus.Approved],
            VacancyStatus.Cancelled => [VacancyStatus.Cancelled],
            VacancyStatus.Published => [VacancyStatus.InReview, VacancyStatus.Approved, VacancyStatus.Published],
            _ => [VacancyStatus.InReview, VacancyStatus.Approved, VacancyStatus.Published, to],
        };
        foreach (var step in way)
        {
            VerbTo(step, vacancy)!();
        }
    }
}
