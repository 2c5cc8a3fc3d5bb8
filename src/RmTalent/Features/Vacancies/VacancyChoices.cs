using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies;

/// <summary>What a form about a vacancy offers to choose from.</summary>
public sealed record VacancyChoices(IReadOnlyList<SelectListItem> Teams, IReadOnlyList<SelectListItem> HiringManagers, IReadOnlyList<SelectListItem> Recruiters)
{
    public static readonly IReadOnlyList<string> CountryCodes = ["NO", "NL", "SE", "DK", "FI", "DE", "AT", "BE", "GB", "IE", "FR"];

    public static readonly IReadOnlyList<string> CurrencyCodes = ["NOK", "EUR", "SEK", "DKK", "GBP", "USD"];

    public static IEnumerable<SelectListItem> Languages => Platform.Localization.Languages.All.Select(l => new SelectListItem(Platform.Localization.Languages.NameOf(l), l));

    public static IEnumerable<SelectListItem> Currencies => CurrencyCodes.Select(c => new SelectListItem(c, c));

    public static async Task<VacancyChoices> LoadAsync(AppDbContext db, DateOnly today, CancellationToken cancellationToken) => new(
        ItemsOf(await db.Teams.AsNoTracking().OrderBy(t => t.Name).Select(t => new Choice(t.Id, t.Name)).ToListAsync(cancellationToken)),
        ItemsOf(await PeopleWho(db, Roles.HiringManager, today).ToListAsync(cancellationToken)),
        ItemsOf(await PeopleWho(db, Roles.Recruiter, today).ToListAsync(cancellationToken)));

    private static IQueryable<Choice> PeopleWho(AppDbContext db, string role, DateOnly today) =>
        db.People.AsNoTracking().Employed(today)
            .Where(p => db.UserRoles.Any(u => u.UserId == p.Id && db.Roles.Any(r => r.Id == u.RoleId && r.Name == role)))
            .OrderBy(p => p.Name).Select(p => new Choice(p.Id, p.Name));

    /// <summary>In memory: a database would write the id in its own way, and the form would not find it again.</summary>
    private static List<SelectListItem> ItemsOf(List<Choice> choices) => choices.ConvertAll(c => new SelectListItem(c.Name, c.Id.ToString()));

    private sealed record Choice(Guid Id, string Name);
}

public static class CountryNames
{
    extension(ITexts texts)
    {
        public IEnumerable<SelectListItem> Countries() => VacancyChoices.CountryCodes.Select(c => new SelectListItem(texts.Country(c), c));

        /// <summary>The country's name in the reader's language.</summary>
        public string Country(string code) => texts[Of(code)];
    }

    /// <summary>In English.</summary>
    public static string Of(string code) => code switch
    {
        "NO" => "Norway",
        "NL" => "Netherlands",
        "SE" => "Sweden",
        "DK" => "Denmark",
        "FI" => "Finland",
        "DE" => "Germany",
        "AT" => "Austria",
        "BE" => "Belgium",
        "GB" => "United Kingdom",
        "IE" => "Ireland",
        "FR" => "France",
        _ => code,
    };

    /// <summary>An amount as people write it: 680 000 NOK.</summary>
    public static string Money(decimal? amount, string currency) => $"{amount?.ToString("N0", CultureInfo.CurrentCulture)} {currency}";
}
