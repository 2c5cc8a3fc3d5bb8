using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;
using RmTalent.Platform.Web.Tags;

namespace RmTalent.Features.Design;

/// <summary>Every part of the design system on one page, for looking and for accessibility checks. Outside production only.</summary>
[AllowAnonymous]
public sealed class IndexModel(IHostEnvironment environment) : PageModel
{
    [BindProperty]
    public SampleForm Form { get; init; } = new();

    public IEnumerable<SelectListItem> People { get; } = [new("Anna Berg", "1"), new("Joost de Vries", "2"), new("Sigrid Ødegård", "3")];

    public IEnumerable<ChartPoint> Weeks { get; } = Enumerable.Range(1, 8).Select(n => new ChartPoint($"W{n}", 4 + n * n % 11));

    public IEnumerable<ChartPoint> Scores { get; } = Enumerable.Range(1, 6).SelectMany(n => new[] { new ChartPoint($"Q{n}", 50 + n * 7 % 30, "Team"), new ChartPoint($"Q{n}", 40 + n * 11 % 37, "Person") });

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (environment.IsProduction())
        {
            context.Result = NotFound();
        }
    }

    public IActionResult OnPost()
    {
        this.Toast("Saved");
        return RedirectToPage();
    }

    public enum SampleState
    {
        [Text("Draft")] Draft,
        [Text("In review"), Tone(Tone.Info)] InReview,
        [Text("Open"), Tone(Tone.Good)] Open,
        [Text("Due soon"), Tone(Tone.Warning)] DueSoon,
        [Text("Closed"), Tone(Tone.Bad)] Closed,
        [Text("Special"), Tone(Tone.Accent)] Special,
    }

    public sealed record SampleForm
    {
        [Required, StringLength(80)]
        public string? Title { get; init; }

        [Required]
        public SampleState? State { get; init; }

        [Required, Range(1, 100)]
        public int? Positions { get; init; }

        public decimal? Salary { get; init; }

        public DateOnly? ClosesOn { get; init; }

        [EmailAddress]
        public string? Email { get; init; }

        [StringLength(2000)]
        public string? Text { get; init; }

        public bool Remote { get; init; }

        [Required]
        public bool? Travels { get; init; }

        public List<string> Panel { get; init; } = ["2"];

        public IFormFile? Cv { get; init; }
    }
}
