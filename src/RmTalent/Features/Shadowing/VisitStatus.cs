using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

public enum VisitStatus
{
    [Text("Proposed"), Tone(Tone.Warning)]
    Proposed,

    [Text("Agreed by both"), Tone(Tone.Info)]
    Agreed,

    [Text("Scheduled"), Tone(Tone.Info)]
    Scheduled,

    [Text("Took place"), Tone(Tone.Warning)]
    Done,

    [Text("Reflected on"), Tone(Tone.Warning)]
    Reflected,

    [Text("Signed off"), Tone(Tone.Good)]
    SignedOff,

    [Text("Cancelled"), Tone(Tone.Neutral)]
    Cancelled,

    [Text("Did not take place"), Tone(Tone.Bad)]
    Missed,

    [Text("Closed without sign-off"), Tone(Tone.Neutral)]
    Closed,
}

public enum VisitMode
{
    [Text("On site")]
    OnSite,

    [Text("By screen sharing")]
    Remote,
}

/// <summary>What every visit looks at, besides its own focus.</summary>
public enum Topic
{
    [Text("How the host handles clients")]
    Clients,

    [Text("How the host meets objections")]
    Objections,

    [Text("How the host closes")]
    Closing,

    [Text("How the host builds and keeps relationships")]
    Relationships,

    [Text("How the host manages time")]
    Time,

    [Text("How the host uses what the company offers")]
    Means,
}
