namespace RmTalent.Platform.Localization;

/// <summary>A text that people wrote in up to three languages. A missing one falls back to English, then to any.</summary>
public sealed record LocalisedText(string En, string Nb = "", string Nl = "")
{
    public static readonly LocalisedText Empty = new("");

    public string In(string? language)
    {
        var wanted = language switch { Languages.Norwegian => Nb, Languages.Dutch => Nl, _ => En };
        return wanted.Length > 0 ? wanted : En.Length > 0 ? En : Nb.Length > 0 ? Nb : Nl;
    }

    /// <summary>In the language of the running request or job.</summary>
    public override string ToString() => In(Languages.Current);
}
