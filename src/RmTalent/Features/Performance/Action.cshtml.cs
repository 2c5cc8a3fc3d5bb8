using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Performance;

/// <summary>Adds, changes or removes one action.</summary>
[Authorize(Policies.Develop)]
public sealed class ActionModel(AppDbContext db) : PlanPage(db)
{
    [FromRoute]
    public Guid? ActionId { get; init; }

    [BindProperty]
    public ActionForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Competencies { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || (ActionId is { } id && Plan.Actions.All(a => a.Id != id)))
        {
            return false;
        }

        var all = await Db.Competencies.AsNoTracking().OrderBy(c => c.Position).Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken);
        Competencies = [.. all.Select(c => new SelectListItem(c.Name.ToString(), c.Id.ToString()))];
        return true;
    }

    public void OnGet()
    {
        if (Plan.Actions.SingleOrDefault(a => a.Id == ActionId) is { } action)
        {
            Form = new ActionForm
            {
                Kind = action.Kind,
                What = action.What,
                DueOn = action.DueOn,
                Support = action.Support,
                Measure = action.Measure,
                CompetencyId = action.CompetencyId,
            };
        }

        Form = Form with { Version = Plan.Version };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        if (ActionId is { } id)
        {
            Plan.ChangeAction(id, Form.Details);
        }
        else
        {
            Plan.AddAction(Form.Details);
        }

        return SavedAsync("Saved", cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        Plan.RemoveAction(ActionId ?? Guid.Empty);
        return SavedAsync("The action is removed", cancellationToken);
    }

    public sealed record ActionForm
    {
        [Required]
        public ActionKind? Kind { get; init; }

        [Required(ErrorMessage = "Say what is to be done"), StringLength(PlanAction.WhatMaxLength)]
        public string? What { get; init; }

        [Required(ErrorMessage = "Choose a date")]
        public DateOnly? DueOn { get; init; }

        [StringLength(PlanAction.WordsMaxLength)]
        public string? Support { get; init; }

        [Required(ErrorMessage = "Say how you will see that it worked"), StringLength(PlanAction.WordsMaxLength)]
        public string? Measure { get; init; }

        public Guid? CompetencyId { get; init; }

        public int Version { get; init; }

        internal ActionDetails Details => new(Kind!.Value, What!, DueOn!.Value, Support ?? "", Measure ?? "", CompetencyId);
    }
}
