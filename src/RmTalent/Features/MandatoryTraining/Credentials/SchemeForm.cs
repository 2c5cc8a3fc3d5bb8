using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.MandatoryTraining.Credentials;

public sealed record SchemeForm
{
    [Required(ErrorMessage = "Give it a short name"), StringLength(Scheme.CodeMaxLength)]
    public string? Code { get; init; }

    [Required(ErrorMessage = "Give it a name"), StringLength(Scheme.NameMaxLength)]
    public string? Name { get; init; }

    [StringLength(Scheme.NameMaxLength)]
    public string? Issuer { get; init; }

    public string? Country { get; init; }

    public bool AsksForCpd { get; init; }

    [Range(1, 500)]
    public decimal? Amount { get; init; }

    public CpdUnit Unit { get; init; }

    [Range(1, 5)]
    public int? Years { get; init; } = 1;

    [Range(1, 12)]
    public int? StartsMonth { get; init; } = 1;

    [Range(1, 31)]
    public int? StartsDay { get; init; } = 1;

    [Range(0, 500)]
    public decimal? EthicsAmount { get; init; } = 0;

    public bool IsRecommended { get; init; }

    internal SchemeDetails Details => new(Code!, Name!, Issuer ?? "", Country ?? "", !AsksForCpd ? null
        : new CpdRule(Amount ?? 0, Unit, 12 * (Years ?? 1), StartsMonth ?? 1, StartsDay ?? 1, EthicsAmount ?? 0, IsRecommended));

    internal static SchemeForm Of(Scheme scheme)
    {
        var form = new SchemeForm { Code = scheme.Code, Name = scheme.Name, Issuer = scheme.Issuer, Country = scheme.Country };
        return scheme.Cpd is not { } cpd ? form : form with
        {
            AsksForCpd = true,
            Amount = cpd.Amount,
            Unit = cpd.Unit,
            Years = cpd.Months / 12,
            StartsMonth = cpd.StartsMonth,
            StartsDay = cpd.StartsDay,
            EthicsAmount = cpd.EthicsAmount,
            IsRecommended = cpd.IsRecommended,
        };
    }
}
