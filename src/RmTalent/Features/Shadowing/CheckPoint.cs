using RmTalent.Platform.Localization;

namespace RmTalent.Features.Shadowing;

/// <summary>What has to hold before anybody watches a talk with a client.</summary>
public enum CheckPoint
{
    [Text("I keep to myself what I see and hear about clients.")]
    Silence,

    [Text("I take no papers, pictures or notes with names of clients with me.")]
    NoTraces,

    [Text("Nobody else sees or hears the screen that is shared with me.")]
    AloneAtScreen,

    [Text("The clients have been asked, and agree to a colleague watching.")]
    ClientsAgree,

    [Text("Files and systems that the visitor may not see are closed.")]
    NothingOpen,

    [Text("I share only the window that is needed, and nothing is recorded.")]
    NoRecording,
}

public static class CheckPoints
{
    /// <summary>The points of one side, for the way in which they meet.</summary>
    public static IReadOnlyList<CheckPoint> For(VisitMode mode, bool isHost) => (isHost, mode) switch
    {
        (false, VisitMode.OnSite) => [CheckPoint.Silence, CheckPoint.NoTraces],
        (false, _) => [CheckPoint.Silence, CheckPoint.NoTraces, CheckPoint.AloneAtScreen],
        (true, VisitMode.OnSite) => [CheckPoint.ClientsAgree, CheckPoint.NothingOpen],
        _ => [CheckPoint.ClientsAgree, CheckPoint.NothingOpen, CheckPoint.NoRecording],
    };
}
