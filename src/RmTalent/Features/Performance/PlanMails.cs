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
            new MailParagraph("Tell how far you are, or agree another date with your line manager in the next plan."),
            new MailButton("Open the plan", $"/development-plans/{plan.Id}"),
        ],
    };
}
