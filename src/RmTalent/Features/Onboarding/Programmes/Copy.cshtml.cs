using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Onboarding.Programmes;

[Authorize(Policies.PlanOnboarding)]
public sealed class CopyModel(AppDbContext db, ITexts texts) : ProgrammePage(db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet() => Form = new Input { Title = texts["Copy of {0}", Programme.Title], RmType = Programme.RmType };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var copy = Programmes.Programme.Design(new ProgrammeWords(new LocalisedText(Form.Title.Trim()), Form.RmType, Programme.TrainerId));
        Db.AddRange(copy, Newest.CopyTo(copy.Id));
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Copied");
        return Redirect($"/onboarding/programmes/{copy.Id}");
    }

    public sealed record Input
    {
        [Required(ErrorMessage = "Give it a title"), StringLength(LineWords.MaxLength)]
        public string Title { get; init; } = "";

        public RmType? RmType { get; init; }
    }
}
