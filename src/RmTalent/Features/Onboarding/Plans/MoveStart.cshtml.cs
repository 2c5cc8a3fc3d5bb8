using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Onboarding.Plans;

/// <summary>A new first day: what would move, from when to when and why, before anything does.</summary>
[Authorize(Policies.PlanOnboarding)]
public sealed class MoveStartModel(AppDbContext db, DueWords words, TimeProvider clock) : PlanPage(db)
{
    /// <summary>The first day that is being tried.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Null until a day is tried.</summary>
    public IReadOnlyList<StepMove>? Moves { get; private set; }

    public bool IsPast => Moves!.Any(m => m.Moves && m.Due.DueOn < Days.LocalDate(clock.GetUtcNow()));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        On ??= Form.StartsOn;
        if (On is { } on && on != Plan.StartsOn)
        {
            Moves = Plan.IfStartsOn(on, Days);
        }

        return true;
    }

    public void OnGet()
    {
        if (On == Plan.StartsOn)
        {
            throw new RefusedException("The start is on that day already") { Field = nameof(On) };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (from, to) = (Plan.StartsOn, Form.StartsOn!.Value);
        Plan.MoveStart(to, Form.Reason!.Trim(), Days);
        if (await Db.People.SingleAsync(p => p.Id == Plan.PersonId, cancellationToken) is var person && person.StartsOn == from)
        {
            person.MoveFirstDay(to); // the plan had it from there
        }

        return await DoneAsync("The first day has moved, and everybody in the plan gets a mail", cancellationToken);
    }

    public string Why(StepMove move) => words.Of(Plan, move.Step, move.Due, Days);

    public sealed record Input
    {
        [Required]
        public DateOnly? StartsOn { get; init; }

        [Required(ErrorMessage = "Say why"), StringLength(OnboardingPlan.ReasonMaxLength), DataType(DataType.MultilineText)]
        public string? Reason { get; init; }
    }
}
