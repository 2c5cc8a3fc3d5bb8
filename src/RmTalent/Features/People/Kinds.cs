using RmTalent.Platform.Localization;

namespace RmTalent.Features.People;

/// <summary>Whose relationships a relationship manager looks after.</summary>
public enum RmType
{
    [Text("Personal clients")]
    Personal,

    [Text("Business clients")]
    Business,

    [Text("Corporate clients")]
    Corporate,

    [Text("Partners and suppliers")]
    Partner,
}

public enum Sector
{
    [Text("Banking")]
    Banking,

    [Text("Insurance")]
    Insurance,

    [Text("Retail")]
    Retail,

    [Text("Telecom")]
    Telecom,
}
