namespace RmTalent.Platform.Pdf;

/// <summary>
/// The terms under which the compiled engine is used. Both engines ask the program to name them, and naming them is the operator's word,
/// not ours: in production it must stand in the setting. Elsewhere the engine's free terms serve, since nothing is conveyed to anybody.
/// </summary>
public sealed class EngineLicence(IConfiguration configuration, IHostEnvironment environment)
{
    public const string Setting = "Documents:EngineLicence";

    public string NamedOr(string freeTerms) =>
        configuration[Setting] is { Length: > 0 } named ? named
        : !environment.IsProduction() ? freeTerms
        : throw new InvalidOperationException($"Set {Setting} to the terms under which you use the PDF engine; docs/adr/0003-engines-behind-seams.md lists them.");
}
