using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Applications.Applying;

[AllowAnonymous]
public sealed class PrivacyModel(AppDbContext db, AccessLinks links, ActorContext actor, TimeProvider clock) : DraftPage(db, links, actor, clock)
{
    [BindProperty]
    public PrivacyForm Form { get; set; } = new();

    public void OnGet() => Form = new PrivacyForm { Read = Draft.NoticeVersion == PrivacyNotice.Version, PoolConsent = Draft.PoolConsent };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Draft.Agree(PrivacyNotice.Version, Form.PoolConsent, Now);
        return SavedAsync(cancellationToken);
    }

    public sealed record PrivacyForm
    {
        [Range(typeof(bool), "true", "true", ErrorMessage = "Please read it and tick the box")]
        public bool Read { get; init; }

        public bool PoolConsent { get; init; }
    }
}
