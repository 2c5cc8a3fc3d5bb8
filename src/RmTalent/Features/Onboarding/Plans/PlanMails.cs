using RmTalent.Features.Onboarding.Programmes;
using RmTalent.Platform.Mail;

namespace RmTalent.Features.Onboarding.Plans;

public static class PlanMails
{
    private const int MaxLines = 12;

    public static MailDraft Started(MailRecipient to, OnboardingPlan plan, string newcomer) => new()
    {
        Occasion = $"onboarding-started:{plan.Id}:{to.PersonId}",
        To = to,
        SubjectId = plan.Id,
        Subject = to.PersonId == plan.PersonId ? new MailText("Welcome: your first weeks") : new MailText("Onboarding of {0}", newcomer),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            to.PersonId == plan.PersonId
                ? new MailParagraph("Your first day is {0:D}. Your onboarding plan shows what happens when, and who helps you.", plan.StartsOn)
                : new MailParagraph("{0} starts on {1:D}. The plan shows your part in it.", newcomer, plan.StartsOn),
            new MailButton("See the plan", $"/onboarding/{plan.Id}"),
        ],
    };

    public static MailDraft Chosen(MailRecipient to, OnboardingPlan plan, string newcomer) => Started(to, plan, newcomer) with
    {
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("You help in the onboarding of {0} from now on; the first day is {1:D}. The plan shows your part in it.", newcomer, plan.StartsOn),
            new MailButton("See the plan", $"/onboarding/{plan.Id}"),
        ],
    };

    public static MailDraft StartMoved(MailRecipient to, OnboardingPlan plan, string newcomer, OnboardingStartMoved moved) => new()
    {
        Occasion = $"onboarding-moved:{plan.Id}:{to.PersonId}:{moved.From:O}:{moved.To:O}:{plan.Version}",
        To = to,
        SubjectId = plan.Id,
        Subject = new MailText("New start date: {0:D}", moved.To),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            to.PersonId == plan.PersonId
                ? new MailParagraph("Your first day moved from {0:D} to {1:D}. Open steps of your onboarding plan moved with it; what is done stays done.", moved.From, moved.To)
                : new MailParagraph("The first day of {0} moved from {1:D} to {2:D}. Open steps of the onboarding plan moved with it; what is done stays done.", newcomer, moved.From, moved.To),
            .. Moved(to, plan),
            new MailButton("See the plan", $"/onboarding/{plan.Id}"),
        ],
    };

    public static MailDraft DatesMoved(MailRecipient to, OnboardingPlan plan, string newcomer, long factId) => new()
    {
        Occasion = $"onboarding-dates:{plan.Id}:{to.PersonId}:{factId}",
        To = to,
        SubjectId = plan.Id,
        Subject = to.PersonId == plan.PersonId ? new MailText("Your onboarding: new dates") : new MailText("Onboarding of {0}: new dates", newcomer),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            to.PersonId == plan.PersonId
                ? new MailParagraph("Leave changed, so dates of open steps in your onboarding moved. What is done stays done.")
                : new MailParagraph("Leave changed, so dates of open steps in the onboarding of {0} moved. What is done stays done.", newcomer),
            .. Moved(to, plan),
            new MailButton("See the plan", $"/onboarding/{plan.Id}"),
        ],
    };

    public static MailDraft Overdue(MailRecipient to, OnboardingPlan plan, string newcomer, IReadOnlyList<PlanStep> steps) => new()
    {
        Occasion = $"onboarding-overdue:{plan.Id}:{to.PersonId}:{steps.Max(s => s.DueOn):O}:{steps.Count}",
        To = to,
        SubjectId = plan.Id,
        Subject = (to.PersonId == plan.PersonId, steps.Count) switch
        {
            (true, 1) => new MailText("Onboarding: a step is overdue"),
            (true, var count) => new MailText("Onboarding: {0} steps are overdue", count),
            (false, 1) => new MailText("Onboarding of {0}: a step is overdue", newcomer),
            (false, var count) => new MailText("Onboarding of {0}: {1} steps are overdue", newcomer, count),
        },
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("These steps are waiting for you:"),
            .. steps.Select(s => new MailParagraph("{0}: was due on {1:D}", s.Title, s.DueOn)),
            new MailButton("See the plan", $"/onboarding/{plan.Id}"),
        ],
    };

    public static MailDraft VersionFollowed(MailRecipient to, OnboardingPlan plan, string newcomer, long factId) => new()
    {
        Occasion = $"onboarding-version:{plan.Id}:{to.PersonId}:{factId}",
        To = to,
        SubjectId = plan.Id,
        Subject = to.PersonId == plan.PersonId ? new MailText("Your onboarding: the programme changed") : new MailText("Onboarding of {0}: the programme changed", newcomer),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("The plan follows the new version of the programme from now on. What is done stays done; open steps are those of the new version."),
            new MailButton("See the plan", $"/onboarding/{plan.Id}"),
        ],
    };

    public static MailDraft Completed(MailRecipient to, OnboardingPlan plan, string newcomer) => new()
    {
        Occasion = $"onboarding-completed:{plan.Id}:{to.PersonId}",
        To = to,
        SubjectId = plan.Id,
        Subject = to.PersonId == plan.PersonId ? new MailText("Your onboarding is complete") : new MailText("The onboarding of {0} is complete", newcomer),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            to.PersonId == plan.PersonId
                ? new MailParagraph("Every step that counts is done. Well done, and thank you. What comes next belongs in your development plan: write its first line while the first months are fresh.")
                : new MailParagraph("{0} has done every step that counts. Thank you for your part in it.", newcomer),
            new MailButton("See the plan", $"/onboarding/{plan.Id}"),
        ],
    };

    /// <summary>The reader's own open steps whose day is another one now; a check-in is the newcomer's too.</summary>
    private static IEnumerable<MailBlock> Moved(MailRecipient to, OnboardingPlan plan) => plan.Steps
        .Where(s => s.ClosedAt is null && (plan.OwnerOf(s) == to.PersonId || (s.Kind == StepKind.CheckIn && to.PersonId == plan.PersonId)) && s.WasDueOn is not null && s.WasDueOn != s.DueOn)
        .Take(MaxLines)
        .Select(s => new MailParagraph("{0}: {1:D} → {2:D}", s.Title, s.WasDueOn, s.DueOn));
}
