using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

/// <summary>A page on which somebody writes an activity into the ledger and credits it.</summary>
public abstract class CpdPage(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CpdForm Form { get; set; } = new();

    /// <summary>Those that the person holds and that ask for hours or credits.</summary>
    public IReadOnlyList<SchemeChoice> Schemes { get; private set; } = [];

    protected AppDbContext Db => db;

    protected CpdActivity Activity => new(Form.DoneOn!.Value, new LocalisedText(Form.Title!.Trim()), Form.Hours!.Value, Form.Category,
        [.. Form.Credits.Where(c => c.Value is > 0).Select(c => new SchemeAmount(c.Key, c.Value!.Value))]);

    protected async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await db.WorkingTimeOfAsync(User.Id, cancellationToken)).LocalDate(clock.GetUtcNow());

    protected async Task<bool> LoadSchemesAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        var held = await db.Credentials.AsNoTracking().Held().Where(c => c.PersonId == me).Select(c => new { c.SchemeId, c.Scheme!.Code, c.Scheme.Cpd }).ToListAsync(cancellationToken);
        Schemes = [.. held.Where(h => h.Cpd is not null).DistinctBy(h => h.SchemeId).OrderBy(h => h.Code, StringComparer.Ordinal).Select(h => new SchemeChoice(h.SchemeId, h.Code, h.Cpd!.Unit))];
        return Schemes.Count > 0;
    }

    protected void RefuseForeignSchemes() => Refuse.When(Form.Credits.Keys.Except(Schemes.Select(s => s.Id)).Any(), "Choose a value from the list");

    public sealed record SchemeChoice(Guid Id, string Code, CpdUnit Unit);

    public sealed record CpdForm
    {
        [Required(ErrorMessage = "Say what it was"), StringLength(CpdEntry.TitleMaxLength)]
        public string? Title { get; init; }

        [Required(ErrorMessage = "Choose a date")]
        public DateOnly? DoneOn { get; init; }

        [Required(ErrorMessage = "Give the hours"), Range(0.25, 200)]
        public decimal? Hours { get; init; }

        public CpdCategory Category { get; init; }

        public Dictionary<Guid, decimal?> Credits { get; init; } = [];
    }
}
