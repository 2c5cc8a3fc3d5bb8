using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Vacancies.Benchmarks;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Vacancies;

[Authorize(Policies.WriteVacancies)]
public sealed class PayModel(AppDbContext db, TimeProvider clock) : VacancyPage(db, clock)
{
    [BindProperty]
    public PayForm Form { get; set; } = new();

    public PayComparison? Comparison { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        Comparison = await Db.PayBenchmarks.AsNoTracking().SingleOrDefaultAsync(b => b.Sector == Vacancy.Sector, cancellationToken) is { } benchmark
            ? new PayComparison(benchmark, Vacancy.Content.Pay) : null;
        return true;
    }

    public void OnGet() => Form = new PayForm { Min = Vacancy.PayMin, Max = Vacancy.PayMax, Currency = Vacancy.Currency, Period = Vacancy.PayPeriod, SetBy = Vacancy.PaySetBy };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Vacancy.Pay(new VacancyPay(Form.Min, Form.Max, Form.Currency, Form.Period, Form.SetBy ?? ""), Now);
        return DoneAsync(Saved, cancellationToken);
    }

    public sealed record PayForm : IValidatableObject
    {
        [Required, Range(1, 100_000_000)]
        public decimal? Min { get; init; }

        [Required, Range(1, 100_000_000)]
        public decimal? Max { get; init; }

        [Required]
        public string Currency { get; init; } = "NOK";

        public PayPeriod Period { get; init; }

        [StringLength(1000)]
        public string? SetBy { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            var texts = validationContext.GetRequiredService<Platform.Localization.ITexts>();
            if (Max < Min)
            {
                yield return new(texts["The highest pay cannot be below the lowest"], [nameof(Max)]);
            }

            if (!VacancyChoices.CurrencyCodes.Contains(Currency, StringComparer.Ordinal))
            {
                yield return new(texts["This value cannot be read. Check it and try again"], [nameof(Currency)]);
            }
        }
    }
}
