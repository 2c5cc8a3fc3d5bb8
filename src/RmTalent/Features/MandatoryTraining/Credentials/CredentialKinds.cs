using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

public enum CredentialState
{
    [Text("To be verified"), Tone(Tone.Info)]
    Claimed,

    [Text("Verified"), Tone(Tone.Good)]
    Verified,

    [Text("Not accepted"), Tone(Tone.Bad)]
    Rejected,

    [Text("Given up"), Tone(Tone.Neutral)]
    Withdrawn,
}

public enum CpdUnit
{
    [Text("Hours")]
    Hours,

    [Text("Credits")]
    Credits,
}

/// <summary>What an activity of continuing professional development was about.</summary>
public enum CpdCategory
{
    [Text("Professional subjects")]
    General,

    [Text("Ethics")]
    Ethics,

    [Text("Rules and supervision")]
    Regulation,

    [Text("Product knowledge")]
    Products,

    [Text("Client service")]
    Service,
}

public enum CpdState
{
    [Text("Proposed"), Tone(Tone.Info)]
    Proposed,

    [Text("Counted"), Tone(Tone.Good)]
    Counted,

    [Text("Left out"), Tone(Tone.Neutral)]
    Dismissed,
}
