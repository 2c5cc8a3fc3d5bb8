using RmTalent.Platform.Mail;

namespace RmTalent.Features.Performance;

/// <summary>The mails about development plans, each in the language of its reader.</summary>
internal static class PlanMails
{
    public static MailDraft SignToo(DevelopmentPlan plan, MailRecipient to, string signer, string person) => new()
    {
        Occasion = $"development-plan-sign:{plan.Id}:{plan.Version}",
        To = to,
        SubjectId = plan.Id,
        Subject = new MailText("{0} has signed the development plan", signer),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("{0} has signed the development plan for {1}. It is agreed when you have signed the same words.", signer, person),
            new MailButton("Read and sign", $"/development-plans/{plan.Id}"),
        ],
    };

    public static MailDraft Drafted(DevelopmentPlan plan, MailRecipient to, string by, string person) => new()
    {
        Occasion = $"development-plan-drafted:{plan.Id}",
        To = to,
        SubjectId = plan.Id,
        Subject = to.PersonId == plan.PersonId ? new MailText("A first draft of your development plan") : new MailText("A first draft of the development plan for {0}", person),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            to.PersonId == plan.PersonId
                ? new MailParagraph("{0} has begun a development plan with you. It is a draft: add what you want to learn, say what does not fit, and sign when it is yours too.", by)
                : new MailParagraph("{0} has begun a development plan and needs you as line manager: add what you see, say what does not fit, and sign when you stand behind it.", by),
            new MailButton("Open the plan", $"/development-plans/{plan.Id}"),
        ],
    };

    public static MailDraft Agreed(DevelopmentPlan plan, MailRecipient to, string person) => new()
    {
        Occasion = $"development-plan-agreed:{plan.Id}:{plan.Edition}:{to.PersonId}",
        To = to,
        SubjectId = plan.Id,
        Subject = to.PersonId == plan.PersonId ? new MailText("Your development plan is agreed") : new MailText("The development plan for {0} is agreed", person),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("Both have signed. Progress counts from now, and learning ticks itself when it is completed."),
            .. plan.Actions.Where(a => a.DoneAt is null).OrderBy(a => a.DueOn).Take(1).SelectMany(a => new MailBlock[] { new MailParagraph("The first action is due on {0:D}:", a.DueOn), new MailProse(a.What) }),
            new MailButton("Open the plan", $"/development-plans/{plan.Id}"),
        ],
    };

    public static MailDraft HandedOver(DevelopmentPlan plan, MailRecipient to, string person) => new()
    {
        Occasion = $"development-plan-handed-over:{plan.Id}:{plan.Version}",
        To = to,
        SubjectId = plan.Id,
        Subject = new MailText("The development plan for {0} is now yours to follow", person),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("You are the line manager of {0} now, so you go on writing the development plan together. What was signed before stays signed.", person),
            new MailButton("Open the plan", $"/development-plans/{plan.Id}"),
        ],
    };

    public static MailDraft ActionsDue(DevelopmentPlan plan, IReadOnlyList<PlanAction> due, MailRecipient to) => new()
    {
        Occasion = $"development-actions-due:{plan.Id}:{due[0].Id}",
        To = to,
        SubjectId = plan.Id,
        Subject = new MailText("Your development plan: what is due"),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("These actions of your development plan are due soon:"),
            .. due.Select(a => new MailProse($"{a.DueOn.ToString("d", Platform.Localization.Languages.CultureOf(to.Language))}: {a.What}")),
            new MailParagraph("Tell how far you are, or agree another date with your line manager: a change makes a new version."),
            new MailButton("Open the plan", $"/development-plans/{plan.Id}"),
        ],
    };

    public static MailDraft ReviewsDue(DevelopmentPlan plan, IReadOnlyList<PlanReview> due, MailRecipient to, string other) => new()
    {
        Occasion = $"development-review:{due[0].Id}:{due[0].On:O}:{to.PersonId}",
        To = to,
        SubjectId = plan.Id,
        Subject = new MailText("Development plan: talk with {0}", other),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("A review of the development plan is planned for {0:D}. Look at what was done and what comes next.", due[0].On),
            new MailButton("Open the plan", $"/development-plans/{plan.Id}"),
        ],
    };

    public static MailDraft ChangeOpened(DevelopmentPlan plan, MailRecipient to, string by, string person) => new()
    {
        Occasion = $"development-plan-change:{plan.Id}:{plan.Edition}:{plan.Version}",
        To = to,
        SubjectId = plan.Id,
        Subject = new MailText("{0} changes the development plan", by),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailParagraph("{0} has opened a new version of the development plan for {1}. What you both signed stays in force until you have both signed again.", by, person),
            new MailProse(plan.ChangeReason),
            new MailButton("Open the plan", $"/development-plans/{plan.Id}"),
        ],
    };

    public static MailDraft Objected(DevelopmentPlan plan, PlanAction action, MailRecipient to, string by) => new()
    {
        Occasion = $"development-action-objected:{action.Id}:{action.Answer!.At.UtcTicks}",
        To = to,
        SubjectId = plan.Id,
        Subject = new MailText("{0} does not agree with an action yet", by),
        Body =
        [
            new MailParagraph("Hello {0},", to.Name),
            new MailProse($"{action.What}\n\n{action.Answer!.Objection}"),
            new MailParagraph("Change the action or remove it; then you can both sign."),
            new MailButton("Open the plan", $"/development-plans/{plan.Id}"),
        ],
    };
}
