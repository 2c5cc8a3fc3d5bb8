using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

[AllowAnonymous]
public sealed class MotivationModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : DraftPage(db, links, actor, clock)
{
    [BindProperty]
    public MotivationForm Form { get; set; } = new();

    public string Mission { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Mission = (await Db.OrganisationAsync(cancellationToken)).Mission.ToString();
        Form = new MotivationForm { Motivation = Draft.Dossier.Motivation, Mission = Draft.Dossier.Mission };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Draft.Write(Draft.Dossier with { Motivation = Form.Motivation.Trim(), Mission = Form.Mission.Trim() }, "motivation", Now);
        return SavedAsync(cancellationToken);
    }

    public sealed record MotivationForm
    {
        [Required, StringLength(Dossier.TextMaxLength)]
        public string Motivation { get; init; } = "";

        [Required, StringLength(Dossier.TextMaxLength)]
        public string Mission { get; init; } = "";
    }
}
