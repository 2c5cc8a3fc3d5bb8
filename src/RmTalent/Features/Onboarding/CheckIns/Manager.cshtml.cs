using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.CheckIns;

[Authorize(Policies.FollowOnboarding)]
public sealed class ManagerModel(AppDbContext db, TimeProvider clock) : CheckInPage(db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) => await base.LoadAsync(cancellationToken) && !IsMine;

    public void OnGet()
    {
        if (CheckIn?.Manager is { } mine)
        {
            Form = new Input { Pace = mine.Pace, Strengths = mine.Strengths, Next = mine.Next };
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(IsOver, "This check-in is closed");
        Begun.Write(Form.Words, clock.GetUtcNow());
        return KeptAsync("Your part is kept", cancellationToken);
    }

    public sealed record Input
    {
        [Required(ErrorMessage = "Choose one")]
        public Pace? Pace { get; init; }

        [Required(ErrorMessage = "Write a sentence or two"), StringLength(CheckIn.WordsMaxLength), DataType(DataType.MultilineText)]
        public string? Strengths { get; init; }

        [Required(ErrorMessage = "Write a sentence or two"), StringLength(CheckIn.WordsMaxLength), DataType(DataType.MultilineText)]
        public string? Next { get; init; }

        internal ManagerWords Words => new(Pace!.Value, Strengths!.Trim(), Next!.Trim());
    }
}
