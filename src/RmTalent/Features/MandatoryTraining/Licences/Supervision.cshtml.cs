using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Licences;

[Authorize(Policies.SeeCompliance)]
public sealed class SupervisionModel(AppDbContext db, LicenceKeeper keeper, TimeProvider clock) : LicencePage(db)
{
    [BindProperty]
    public SupervisionForm Form { get; set; } = new();

    /// <summary>Of the licence when the form was rendered.</summary>
    [BindProperty]
    public int? Version { get; init; }

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (PersonId == User.Id || !await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        Licence?.ExpectVersion(Version ?? Licence.Version);
        Colleagues = await Db.People.AsNoTracking()
            .Where(p => p.Id != PersonId && p.EndedAt == null && (p.Id == Person.ManagerId || Db.Set<Licence>().Any(l => l.PersonId == p.Id && l.State == LicenceState.Licensed)))
            .OrderBy(p => p.SearchName).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() => Form = new SupervisionForm { SupervisorId = Licence?.SupervisorId, CreditedMonths = Licence?.CreditedMonths ?? 0 };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var supervisor = Form.SupervisorId;
        Refuse.When(supervisor is not null && supervisor != Licence?.SupervisorId && !Colleagues.Any(c => c.Value == supervisor.ToString()), "Choose a value from the list");
        var licence = Licence ?? Db.Add(Licences.Licence.Of(PersonId)).Entity;
        licence.Supervise(supervisor, Form.CreditedMonths ?? 0, Form.Reason ?? "");
        await Db.SaveChangesAsync(cancellationToken);
        await keeper.KeepAsync(PersonId, clock.GetUtcNow(), cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        this.Toast("Saved");
        return Redirect($"/licences/{PersonId}");
    }

    public sealed record SupervisionForm
    {
        public Guid? SupervisorId { get; init; }

        [Range(0, LicenceRule.MaxMonths)]
        public int? CreditedMonths { get; init; } = 0;

        [StringLength(Licences.Licence.ReasonMaxLength)]
        public string? Reason { get; init; }
    }
}
