using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>The talk itself: what the client says now, and what one may answer. What an answer does is not on the page before it is given.</summary>
[Authorize(Policies.Learn)]
public sealed class PlayModel(AppDbContext db, TimeProvider clock) : RunPage(db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Exchange? Last => Exchanges.LastOrDefault();

    public Tone TrustTone => Run.Trust >= Script.Terms.PassTrust ? Tone.Good : Run.Trust >= Script.Terms.PassTrust / 2 ? Tone.Warning : Tone.Bad;

    public IActionResult OnGet() => Run.EndedAt is null ? Page() : Redirect(Run.Ending is null ? $"/learn/scenarios/{Run.ScenarioId}" : $"/learn/scenario-runs/{Id}/debrief");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Run.Choose(Form.Position, Form.Choice, Script, Scenario.Item, clock.GetUtcNow()) is { } completion)
        {
            Db.Add(completion);
            this.Toast("Well done: you completed “{0}”", Scenario.Title);
        }

        await Db.SaveChangesAsync(cancellationToken);
        return Redirect(Run.EndedAt is null ? $"/learn/scenario-runs/{Id}" : $"/learn/scenario-runs/{Id}/debrief");
    }

    public sealed record Input
    {
        public int Position { get; init; }

        public Guid Choice { get; init; }
    }
}
