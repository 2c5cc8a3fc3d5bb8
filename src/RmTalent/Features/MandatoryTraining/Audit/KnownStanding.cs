using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Audit;

/// <summary>Where a person stood with a requirement on a day. Of several runs the greatest says it: what was met counts before what was open.</summary>
public enum KnownStanding
{
    [Text("No longer required"), Tone(Tone.Neutral)]
    NotRequired = 0,

    [Text("Not compliant"), Tone(Tone.Bad)]
    NotCompliant = 1,

    [Text("Open, in time"), Tone(Tone.Info)]
    InTime = 2,

    [Text("Paused"), Tone(Tone.Neutral)]
    Paused = 3,

    [Text("Met"), Tone(Tone.Good)]
    Met = 4,
}
