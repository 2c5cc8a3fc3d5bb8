using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.MandatoryTraining.Requirements;

[Authorize(Policies.KeepRequirements)]
public sealed class AudienceModel(AppDbContext db, ITexts texts, TimeProvider clock) : RequirementPage(db, clock)
{
    [BindProperty]
    public AudienceForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> TeamChoices { get; private set; } = [];

    public IEnumerable<SelectListItem> RoleChoices => Roles.All.Select(r => new SelectListItem(texts[Roles.Label(r)], r));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        TeamChoices = await Db.Teams.AsNoTracking().OrderBy(t => t.Name).Select(t => new SelectListItem(t.Name, t.Id.ToString())).ToListAsync(cancellationToken);
        return await base.LoadAsync(cancellationToken);
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var audience = Requirement.Audience;
        var emails = await Db.People.AsNoTracking().Where(p => audience.PersonIds.Contains(p.Id)).OrderBy(p => p.Email).Select(p => p.Email).ToListAsync(cancellationToken);
        Form = new AudienceForm
        {
            RmTypes = [.. audience.RmTypes],
            Roles = [.. audience.Roles],
            Sectors = [.. audience.Sectors],
            TeamIds = [.. audience.TeamIds],
            Countries = string.Join(", ", audience.Countries),
            HiredFrom = audience.HiredFrom,
            HiredTo = audience.HiredTo,
            Individuals = string.Join('\n', emails),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var wanted = Split(Form.Individuals);
#pragma warning disable CA1304, CA1311 // Translated to the database's LOWER.
        var people = await Db.People.AsNoTracking().Where(p => wanted.Contains(p.Email.ToLower())).Select(p => new { p.Id, p.Email }).ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311
        if (wanted.Except(people.Select(p => p.Email), StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown)
        {
            ModelState.AddModelError("Form.Individuals", texts["Nobody has the address {0}", unknown]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Requirement.Address(new Audience
        {
            RmTypes = Form.RmTypes,
            Roles = [.. Form.Roles.Intersect(Roles.All, StringComparer.Ordinal)],
            Sectors = Form.Sectors,
            TeamIds = Form.TeamIds,
            Countries = [.. Split(Form.Countries).Select(c => c.ToUpperInvariant())],
            HiredFrom = Form.HiredFrom,
            HiredTo = Form.HiredTo,
            PersonIds = [.. people.Select(p => p.Id)],
        });
        return await SavedAsync("due", cancellationToken);
    }

    private static List<string> Split(string? text) =>
        [.. (text ?? "").ToLowerInvariant().Split([',', ';', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    public sealed record AudienceForm
    {
        public List<RmType> RmTypes { get; init; } = [];

        public List<string> Roles { get; init; } = [];

        public List<Sector> Sectors { get; init; } = [];

        public List<Guid> TeamIds { get; init; } = [];

        [RegularExpression("[A-Za-z]{2}([,; ]+[A-Za-z]{2})*", ErrorMessage = "Give codes of two letters, with commas between them"), StringLength(200)]
        public string? Countries { get; init; }

        public DateOnly? HiredFrom { get; init; }

        public DateOnly? HiredTo { get; init; }

        [StringLength(8000)]
        public string? Individuals { get; init; }
    }
}
