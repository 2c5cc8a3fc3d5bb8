using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Features.People;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Administration;

[Authorize(Policies.Administer)]
public sealed class OrganisationSettingsModel(AppDbContext db) : PageModel
{
    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var organisation = await db.OrganisationAsync(cancellationToken);
        (Form, Version) = (Input.Of(organisation), organisation.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Refuse.When(!Countries.Known(Form.Country) || !Zones.Known(Form.TimeZone) || Languages.Nearest(Form.Language) != Form.Language, "Choose a value from the list");
        var organisation = await db.Set<Organisation>().SingleOrDefaultAsync(cancellationToken);
        if (organisation is null)
        {
            organisation = Organisation.Found(Form.Name, Form.TimeZone, Form.Language, Form.Country);
            db.Add(organisation);
        }
        else
        {
            organisation.ExpectVersion(Version ?? organisation.Version);
        }

        organisation.Describe(Form.Details());
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return RedirectToPage();
    }

    public sealed record Input
    {
        [Required, StringLength(Organisation.NameMaxLength)]
        public string Name { get; init; } = "";

        [Required]
        public string TimeZone { get; init; } = "";

        [Required]
        public string Language { get; init; } = "";

        [Required]
        public string Country { get; init; } = "";

        [StringLength(120)]
        public string? Street { get; init; }

        [StringLength(20)]
        public string? PostalCode { get; init; }

        [StringLength(120)]
        public string? City { get; init; }

        [Url, StringLength(200)]
        public string? Website { get; init; }

        [EmailAddress, StringLength(Person.EmailMaxLength)]
        public string? ContactEmail { get; init; }

        [StringLength(1000)]
        public string? MissionEn { get; init; }

        [StringLength(1000)]
        public string? MissionNb { get; init; }

        [StringLength(1000)]
        public string? MissionNl { get; init; }

        public static Input Of(Organisation o) => new()
        {
            Name = o.Name,
            TimeZone = o.TimeZone,
            Language = o.Language,
            Country = o.Country,
            Street = o.Street,
            PostalCode = o.PostalCode,
            City = o.City,
            Website = o.Website,
            ContactEmail = o.ContactEmail,
            MissionEn = o.Mission.En,
            MissionNb = o.Mission.Nb,
            MissionNl = o.Mission.Nl,
        };

        public OrganisationDetails Details() => new(
            Name, TimeZone, Language, Country, Street ?? "", PostalCode ?? "", City ?? "", Website ?? "", ContactEmail ?? "",
            new LocalisedText(MissionEn ?? "", MissionNb ?? "", MissionNl ?? ""));
    }
}
