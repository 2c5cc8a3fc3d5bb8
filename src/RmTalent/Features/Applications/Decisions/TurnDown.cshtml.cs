using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Decisions;

/// <summary>Says no during screening, with a reason for us and a mail for the candidate. After interviews the decision page does it.</summary>
[Authorize(Policies.ScreenApplicants)]
public sealed class TurnDownModel(AppDbContext db, TimeProvider clock, ITexts texts) : ApplicationPage(db, clock), INoticePage
{
    [FromQuery]
    public string? From { get; init; }

    [BindProperty]
    public TurnDownForm Form { get; set; } = new();

    public bool Preview => Form.Preview;

    public string Language => Candidate.Language;

    NoticeForm INoticePage.Form => Form;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Form = new TurnDownForm
    {
        Subject = DecisionNotice.SubjectIn(texts, Language, Vacancy.Title),
        Body = DecisionNotice.BodyIn(texts, Language, Vacancy.Title, (await Db.OrganisationAsync(cancellationToken)).Name),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.Preview)
        {
            return Page();
        }

        Refuse.When(!(Application.IsScreening || Application.Status is ApplicationStatus.Shortlisted), "After interviews the decision page turns an applicant down");
        Application.TurnDown(HiringStage.Screening, Form.Reason!.Value, Now);
        Application.PlanNotice(Form.Subject, Form.Body, DecisionNotice.DueAt(Form.When, Form.At, await Db.OrganisationAsync(cancellationToken), Now));
        var done = await DoneAsync("Turned down; the mail is planned", cancellationToken);
        return From == "screening" ? Redirect($"/vacancies/{Vacancy.Id}/screening") : done;
    }

    public sealed record TurnDownForm : NoticeForm
    {
        [Required(ErrorMessage = "Choose a reason")]
        public TurnDownReason? Reason { get; init; }

        public bool Preview { get; init; }
    }
}
