using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Vacancies.Benchmarks;

[Authorize(Policies.Administer)]
public sealed class EditBenchmarkModel(AppDbContext db) : PageModel, ILoadedPage
{
    private PayBenchmark? _benchmark;

    [FromRoute]
    public string Sector { get; init; } = "";

    public Sector Of { get; private set; }

    /// <summary>The version that the form shows: who saves an older one learns what changed meanwhile.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public BenchmarkForm Form { get; set; } = new();

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!Enum.GetNames<Sector>().Contains(Sector, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        Of = Enum.Parse<Sector>(Sector, ignoreCase: true);
        _benchmark = await db.PayBenchmarks.SingleOrDefaultAsync(b => b.Sector == Of, cancellationToken);
        _benchmark?.ExpectVersion(Version ?? _benchmark.Version);
        Version ??= _benchmark?.Version;
        return true;
    }

    public void OnGet() => Form = _benchmark is null ? new() : new() { YearlyPay = _benchmark.YearlyPay, Currency = _benchmark.Currency, Source = _benchmark.Source };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (_benchmark is null)
        {
            db.Add(PayBenchmark.Of(Of, Form.YearlyPay!.Value, Form.Currency, Form.Source));
        }
        else
        {
            _benchmark.Set(Form.YearlyPay!.Value, Form.Currency, Form.Source);
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect("/administration/pay-benchmarks");
    }

    public sealed record BenchmarkForm
    {
        [Required, Range(1, 100_000_000)]
        public decimal? YearlyPay { get; init; }

        [Required, RegularExpression("NOK|EUR|SEK|DKK|GBP|USD")]
        public string Currency { get; init; } = "NOK";

        [Required, StringLength(PayBenchmark.SourceMaxLength)]
        public string Source { get; init; } = "";
    }
}
