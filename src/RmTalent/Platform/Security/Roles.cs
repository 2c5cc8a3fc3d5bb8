namespace RmTalent.Platform.Security;

/// <summary>What a person may be. Candidates are the ninth: they have no account and act through signed links.</summary>
public static class Roles
{
    public const string Administrator = nameof(Administrator);
    public const string Recruiter = nameof(Recruiter);
    public const string HiringManager = nameof(HiringManager);
    public const string Panellist = nameof(Panellist);
    public const string RelationshipManager = nameof(RelationshipManager);
    public const string Mentor = nameof(Mentor);
    public const string Trainer = nameof(Trainer);
    public const string LineManager = nameof(LineManager);

    public static readonly IReadOnlyList<string> All =
        [Administrator, Recruiter, HiringManager, Panellist, RelationshipManager, Mentor, Trainer, LineManager];

    /// <summary>The role in words, an English key.</summary>
    public static string Label(string role) => role switch
    {
        HiringManager => "Hiring manager",
        RelationshipManager => "Relationship manager",
        LineManager => "Line manager",
        _ => role,
    };
}
