using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Shadowing;

/// <summary>A newcomer asks for a visit, or somebody who may arrange visits plans one for a newcomer.</summary>
[Authorize(Policies.Shadow)]
public sealed class NewModel(AppDbContext db, Matching matching, Outbox outbox, TimeProvider clock) : PageModel, ILoadedPage
{
    private List<CompetencyGap> _gaps = [];

    [BindProperty(SupportsGet = true)]
    public Guid? NewcomerId { get; set; }

    /// <summary>A competency to look at first, from a plan that asks for it.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Focus { get; set; }

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
        _gaps = await db.Gaps(NewcomerId.Value).ToListAsync(cancellationToken);
        var all = await db.Competencies.AsNoTracking().InUse().Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken);
        Competencies = [.. all.OrderBy(c => _gaps.All(g => g.CompetencyId != c.Id)).Select(c => new SelectListItem(c.Name.ToString(), c.Id.ToString()))];
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = new VisitForm { FocusIds = [.. new[] { Focus }.OfType<Guid>().Concat(_gaps.Select(g => g.CompetencyId)).Distinct().Take(ShadowingVisit.MaxFocus - 1)] };
        }

        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Hosts.FirstOrDefault(h => h.Id == Form.HostId) is not { } host)
        {
            return NotFound();
        }

        RefuseOn("Form.HostId", !host.MayBeAsked, host);
        RefuseOn("Form.Mode", host.OnlyMode is { } only && only != Form.Mode, host);
        var visit = ShadowingVisit.Propose(
            new VisitPlan(NewcomerId!.Value, host.Id, Form.Mode, Form.Place ?? "", Form.Hope ?? "", [.. Form.FocusIds.Distinct().Select(id => FocusPoint.Of(id, _gaps))]), User.Id, clock.GetUtcNow());
        db.Add(visit);
        var to = await db.People.AsNoTracking().SingleAsync(p => p.Id == visit.AgreeingId, cancellationToken);
        await outbox.QueueAsync(VisitMails.Proposed(visit, to, User.Identity!.Name!), cancellationToken);
        if (NewcomerId != User.Id && NewcomerId != to.Id)
        {
            var newcomer = await db.People.AsNoTracking().SingleAsync(p => p.Id == NewcomerId, cancellationToken);
            await outbox.QueueAsync(VisitMails.Arranged(visit, newcomer, User.Identity!.Name!, host.Name), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/shadowing/{visit.Id}");
    }

    private static void RefuseOn(string field, bool broken, HostMatch host)
    {
        if (broken)
        {
            throw new RefusedException(field == "Form.Mode" ? "{0} does not host in this way" : "{0} takes no visits at present", host.Name) { Field = field };
        }
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
