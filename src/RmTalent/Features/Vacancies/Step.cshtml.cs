using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies;

public enum VacancyStep { Submit, Publish, Hold, Resume, Close, Reopen, Fill, Cancel }

/// <summary>Takes the vacancy to its next status, after a question.</summary>
[Authorize(Policies.WriteVacancies)]
public sealed class StepModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock)
{
    [FromRoute]
    public string Step { get; init; } = "";

    [BindProperty]
    public StepForm Form { get; set; } = new();

    public VacancyStep Wanted { get; private set; }

    public StepWords Words => StepWords.Of(Wanted);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<VacancyStep>(Step, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
        {
            return false;
        }

        Wanted = wanted;
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Words.NeedsReason && string.IsNullOrWhiteSpace(Form.Reason))
        {
            throw new RefusedException("Say why") { Field = "Form.Reason" };
        }

        Vacancy.Take(Wanted, Form.Reason ?? "", Form.ApplyByOn, Now);
        return DoneAsync(Words.Done, cancellationToken);
    }

    public sealed record StepForm
    {
        [StringLength(Vacancy.ReasonMaxLength)]
        public string? Reason { get; init; }

        /// <summary>For reopening.</summary>
        public DateOnly? ApplyByOn { get; init; }
    }
}

/// <summary>What the question says; English keys.</summary>
public sealed record StepWords(string Title, string Text, string Action, string Done, bool NeedsReason = false, bool Danger = false)
{
    public static StepWords Of(VacancyStep step) => step switch
    {
        VacancyStep.Submit => new("Ask for approval?", "The hiring manager gets it to read, and approves it or sends it back.", "Ask for approval", "The hiring manager was asked"),
        VacancyStep.Publish => new("Publish the vacancy?", "It appears on the careers site at once and takes applications.", "Publish", "Published"),
        VacancyStep.Hold => new("Put the vacancy on hold?", "It leaves the careers site until it is resumed.", "Put on hold", "On hold", NeedsReason: true),
        VacancyStep.Resume => new("Resume the vacancy?", "It continues where it was interrupted.", "Resume", "Resumed"),
        VacancyStep.Close => new("Close the vacancy?", "It takes no more applications. Those that came stay in the process.", "Close vacancy", "Closed"),
        VacancyStep.Reopen => new("Reopen the vacancy?", "It is on the careers site again at once and takes applications. Its approval stands.", "Reopen", "Reopened", NeedsReason: true),
        VacancyStep.Fill => new("Mark as filled?", "The vacancy is over, with its positions taken.", "Mark as filled", "Filled"),
        _ => new("Cancel the vacancy?", "The vacancy is over and stays in the archive.", "Cancel vacancy", "Cancelled", NeedsReason: true, Danger: true),
    };
}
