using RmTalent.Platform.Domain;

namespace RmTalent.Features.Vacancies;

/// <summary>Blind mode: who judges applicants sees what they can do, not who they are. It is never switched off without a reason.</summary>
public sealed partial class Vacancy
{
    /// <summary>Since when names are hidden from those who judge; null while they are shown.</summary>
    public DateTimeOffset? BlindSince { get; private set; }

    public void HideNames(DateTimeOffset now)
    {
        Refuse.When(BlindSince is not null, "Blind mode is on already");
        BlindSince = now;
        Record(new BlindModeBegun());
    }

    public void ShowNames(string reason)
    {
        Refuse.When(BlindSince is null, "Blind mode is off already");
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        BlindSince = null;
        Record(new BlindModeEnded(reason.Trim()));
    }
}
