using RmTalent.Features.Vacancies;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Privacy;

/// <summary>A date explains itself: what it is counted from, by which rule.</summary>
public static class RetentionWords
{
    public static string Why(Retention r, RetentionPolicy policy, ITexts texts)
    {
        string Day(DateOnly? day) => day?.ToString("d MMM yyyy", Languages.CultureOf(Languages.Current)) ?? "–";
        var country = CountryOf(policy.Country, texts);
        var why = r switch
        {
            { Stage: RetentionStage.Employed } => texts["Hired: the application belongs to the employment, and its time begins on the last day of work."],
            { ErasureAskedOn: { } asked, GoesOn: null } => texts["Erasure asked for on {0}; an application goes on until then.", Day(asked)],
            { ErasureAskedOn: { } asked } => texts["Erasure asked for on {0}.", Day(asked)],
            { KeptUntil: null } => texts["An application goes on; the time begins when it ends."],
            { ConsentOn: { } agreed, KeptUntil: { } until } when until == agreed.AddMonths(policy.PoolMonths) =>
                texts["Agreed on {0} to stay in the talent pool for {1} months ({2}), until {3}.", Day(agreed), policy.PoolMonths, country, Day(until)],
            _ => texts["Ended on {0}; {1} keeps for {2}, until {3}.", Day(r.EndedOn), country, policy.Keep.In(texts), Day(r.KeptUntil)],
        };
        var told = r switch
        {
            { KeptUntil: null } or { ErasureAskedOn: not null } => "",
            { NoticedOn: { } noticed } => texts["Told on {0}, with {1} days' grace.", Day(noticed), Retention.GraceDays],
            _ => texts["Then {0} days' grace after the notice.", Retention.GraceDays],
        };
        var held = r.HeldUntil is { } hold ? texts["A legal hold keeps it until {0}.", Day(hold)] : "";
        return string.Join(' ', new[] { why, told, held }.Where(w => w.Length > 0));
    }

    public static string CountryOf(string code, ITexts texts, string? language = null) =>
        texts.In(language ?? Languages.Current, code == RetentionPolicy.Elsewhere ? "Every other country" : CountryNames.Of(code));
}
