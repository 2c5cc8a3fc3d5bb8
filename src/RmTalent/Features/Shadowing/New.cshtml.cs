using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>A newcomer asks for a visit, or somebody who may arrange visits plans one for a newcomer.</summary>
[Authorize(Policies.Shadow)]
public sealed class NewModel(AppDbContext db, Matching matching, Outbox outbox, TimeProvider clock) : PageModel, ILoadedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? NewcomerId { get; set; }

    [BindProperty]
    public VisitForm Form { get; set; } = new();

    public bool MayChoose => Policies.RolesOf(Policies.ArrangeShadowing).Any(User.IsInRole);

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<HostMatch> Hosts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Competencies { get; private set; } = [];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (MayChoose)
        {
            var seen = User.IsInRole(Roles.Trainer) || User.IsAdministrator || User.IsInRole(Roles.Mentor) ? db.Set<Person>() : db.InTeamOf(User.Id);
            var people = await seen.AsNoTracking().Employed(today).Where(p => p.RmType != null).OrderByDescending(p => p.StartsOn).Take(300)
                .Select(p => new { p.Name, p.Id }).ToListAsync(cancellationToken);
            People = [.. people.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        }

        NewcomerId = MayChoose ? NewcomerId ?? (People is [{ Value: var first }, ..] ? Guid.Parse(first) : User.Id) : User.Id;
        if (!await db.People.AnyAsync(p => p.Id == NewcomerId, cancellationToken) || (MayChoose && NewcomerId != User.Id && People.All(p => p.Value != NewcomerId.ToString())))
        {
            return false;
        }

        Hosts = await matching.HostsForAsync(NewcomerId!.Value, today, cancellationToken);
        var gaps = await db.Gaps(NewcomerId.Value).Select(g => g.CompetencyId).ToListAsync(cancellationToken);
        var all = await db.Competencies.AsNoTracking().InUse().Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken);
        Competencies = [.. all.OrderBy(c => !gaps.Contains(c.Id)).Select(c => new SelectListItem(c.Name.ToString(), c.Id.ToString()))];
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = new VisitForm { FocusIds = [.. gaps.Distinct().Take(ShadowingVisit.MaxFocus - 1)] };
        }

        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Hosts.All(h => h.Id != Form.HostId))
        {
            return NotFound();
        }

        var visit = ShadowingVisit.Propose(
            new VisitPlan(NewcomerId!.Value, Form.HostId!.Value, Form.Mode, Form.Place ?? "", Form.Hope ?? "", Form.FocusIds), User.Id, clock.GetUtcNow());
        db.Add(visit);
        var to = await db.People.AsNoTracking().SingleAsync(p => p.Id == visit.AgreeingId, cancellationToken);
        await outbox.QueueAsync(VisitMails.Proposed(visit, to, User.Identity!.Name!), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/shadowing/{visit.Id}");
    }

    public sealed record VisitForm
    {
        [Required(ErrorMessage = "Choose a host")]
        public Guid? HostId { get; init; }

        public List<Guid> FocusIds { get; init; } = [];

        public VisitMode Mode { get; init; }

        [StringLength(ShadowingVisit.PlaceMaxLength)]
        public string? Place { get; init; }

        [StringLength(ShadowingVisit.WordsMaxLength)]
        public string? Hope { get; init; }
    }
}
