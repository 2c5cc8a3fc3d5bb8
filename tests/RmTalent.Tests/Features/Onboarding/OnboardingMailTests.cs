using RmTalent.Features.Onboarding.Plans;
using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using static RmTalent.Tests.Features.Onboarding.Given;

namespace RmTalent.Tests.Features.Onboarding;

/// <summary>What newcomers and those who help are written about an onboarding plan, in three languages.</summary>
public sealed class OnboardingMailTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly Guid _nora = Guid.CreateVersion7();
    private readonly Guid _hanna = Guid.CreateVersion7();

    [Fact]
    public void Mails_about_a_plan_speak_three_languages()
    {
        PlanDays oslo = new WorkingCalendar("Europe/Oslo", "NO");
        var steps = new[] { Step(3) with { Title = Said("Settle in", "Kom på plass", "Kom op je plek") }, Step(4) with { Title = Said("First clients", "De første kundene", "De eerste klanten"), Owner = StepOwner.Manager } };
        var plan = Plan(new PlanTerms(_nora, new DateOnly(2026, 3, 2), _hanna, null, null, null), oslo, Now, steps);
        Matches("started", l => PlanMails.Started(Nora(l), plan, "Nora Lie"), l => PlanMails.Started(Hanna(l), plan, "Nora Lie"));
        Matches("chosen", l => PlanMails.Chosen(Hanna(l), plan, "Nora Lie"));
        Matches("overdue", l => PlanMails.Overdue(Nora(l), plan, "Nora Lie", [plan.Steps[0]]), l => PlanMails.Overdue(Hanna(l), plan, "Nora Lie", [plan.Steps[1]]));
        plan.MoveStart(new DateOnly(2026, 3, 30), "The move takes longer.", oslo);
        var moved = new OnboardingStartMoved(_nora, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 30), null);
        Matches("moved", l => PlanMails.StartMoved(Nora(l), plan, "Nora Lie", moved), l => PlanMails.StartMoved(Hanna(l), plan, "Nora Lie", moved));
        Matches("dates", l => PlanMails.DatesMoved(Nora(l), plan, "Nora Lie", 1), l => PlanMails.DatesMoved(Hanna(l), plan, "Nora Lie", 1));
        Matches("version", l => PlanMails.VersionFollowed(Nora(l), plan, "Nora Lie", 1));
        Matches("completed", l => PlanMails.Completed(Nora(l), plan, "Nora Lie"), l => PlanMails.Completed(Hanna(l), plan, "Nora Lie"));
    }

    private static LocalisedText Said(string en, string nb, string nl) => new(en, nb, nl);

    /// <summary>To the newcomer, and to the manager where that mail says something else.</summary>
    private static void Matches(string name, Func<string, MailDraft> newcomer, Func<string, MailDraft>? manager = null)
    {
        MailSnapshot.Matches($"onboarding-{name}", newcomer);
        if (manager is not null)
        {
            MailSnapshot.Matches($"onboarding-{name}-manager", manager);
        }
    }

    private MailRecipient Nora(string language) => new("nora@example.org", "Nora Lie", language, _nora, "Europe/Oslo");

    private MailRecipient Hanna(string language) => new("hanna@example.org", "Hanna Berg", language, _hanna, "Europe/Oslo");
}
