using Microsoft.AspNetCore.Authorization;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

/// <summary>What is done and what is left to do.</summary>
[AllowAnonymous]
public sealed class TasksModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : DraftPage(db, links, actor, clock)
{
    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    public bool IsReady { get; private set; }

    public void OnGet()
    {
        var missing = Draft.Missing(Vacancy).ToHashSet(StringComparer.Ordinal);
        TaskRow Row(string page, string title) => new(page, title, !missing.Contains(page), Optional: false);
        Tasks =
        [
            Row("contact", "Contact details"),
            Row("cv", "CV"),
            Row("motivation", "Motivation"),
            .. Vacancy.Questions.Count > 0 ? new[] { Row("questions", "Questions about the position") } : [],
            new("work", "Work history", Draft.Dossier.Work.Count > 0, Optional: true),
            new("certifications", "Certifications", Draft.Dossier.Certifications.Count > 0, Optional: true),
            Row("privacy", "Privacy and consent"),
        ];
        IsReady = missing.Count == 0;
    }

    public sealed record TaskRow(string Page, string Title, bool Done, bool Optional);
}
