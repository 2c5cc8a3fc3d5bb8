using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.CheckIns;

[Authorize(Policies.FollowOnboarding)]
public sealed class NewcomerModel(AppDbContext db, TimeProvider clock) : CheckInPage(db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) => await base.LoadAsync(cancellationToken) && IsMine;

    public IEnumerable<SelectListItem> Scale => Enumerable.Range(1, 5).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new SelectListItem(n, n));

    public void OnGet()
    {
        if (CheckIn?.Newcomer is { } mine)
        {
            Form = new Input { Confidence = mine.Confidence, GoesWell = mine.GoesWell, IsHard = mine.IsHard, Needs = mine.Needs };
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(IsOver, "This check-in is closed");
        Begun.Write(Form.Words, clock.GetUtcNow());
        Plan.Hear(Form.Confidence!.Value);
        return KeptAsync("Your part is kept", cancellationToken);
    }

    public sealed record Input
    {
        [Required(ErrorMessage = "Choose from 1 to 5"), Range(1, 5, ErrorMessage = "Choose from 1 to 5")]
        public int? Confidence { get; init; }

        [Required(ErrorMessage = "Write a sentence or two"), StringLength(CheckIn.WordsMaxLength), DataType(DataType.MultilineText)]
        public string? GoesWell { get; init; }

        [Required(ErrorMessage = "Write a sentence or two"), StringLength(CheckIn.WordsMaxLength), DataType(DataType.MultilineText)]
        public string? IsHard { get; init; }

        [StringLength(CheckIn.WordsMaxLength), DataType(DataType.MultilineText)]
        public string? Needs { get; init; }

        internal NewcomerWords Words => new(Confidence!.Value, GoesWell!.Trim(), IsHard!.Trim(), Needs?.Trim() ?? "");
    }
}
