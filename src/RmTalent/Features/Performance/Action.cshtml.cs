using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Performance;

/// <summary>Adds, changes or removes one action. What is saved is a proposal of whoever saves it.</summary>
[Authorize(Policies.Develop)]
public sealed class ActionModel(AppDbContext db, ActionPicker picker, TimeProvider clock) : PlanPage(db, clock)
{
    private PlanAction? _action;

    [FromRoute]
    public Guid? ActionId { get; init; }

    [BindProperty]
    public ActionForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Competencies { get; private set; } = [];

    public IReadOnlyList<PickerGroup> Groups { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || (ActionId is { } id && Plan.Actions.All(a => a.Id != id)))
        {
            return false;
        }

        _action = Plan.Actions.SingleOrDefault(a => a.Id == ActionId);
        var all = await Db.Competencies.AsNoTracking().OrderBy(c => c.Position).Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken);
        Competencies = [.. all.Select(c => new SelectListItem(c.Name.ToString(), c.Id.ToString()))];
        Groups = await picker.GroupsAsync(HttpMethods.IsPost(Request.Method) ? Form.CompetencyId : _action?.CompetencyId, _action?.Items.All ?? [], cancellationToken);
        return true;
    }

    public void OnGet() => Form = _action is null ? new ActionForm { Version = Plan.Version } : new ActionForm
    {
        Kind = _action.Kind,
        What = _action.What,
        DueOn = _action.DueOn,
        Support = _action.Support,
        Measure = _action.Measure,
        CompetencyId = _action.CompetencyId,
        Items = [.. _action.Items.All.Select(i => i.Key)],
        Version = Plan.Version,
    };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        var details = Form.Details with { Items = [.. Groups.SelectMany(g => g.Items).Where(i => Form.Items.Contains(i.Key, StringComparer.Ordinal)).DistinctBy(i => i.Key, StringComparer.Ordinal)], Origin = _action?.Origin };
        if (ActionId is { } id)
        {
            Plan.ChangeAction(id, details, User.Id, Now);
        }
        else
        {
            Plan.AddAction(details, User.Id, Now);
        }

        return SavedAsync("Saved", cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        Plan.ExpectVersion(Form.Version);
        Plan.RemoveAction(ActionId ?? Guid.Empty, User.Id);
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

        /// <summary>Keys of <see cref="ActionItem"/>.</summary>
        public List<string> Items { get; init; } = [];

        public int Version { get; init; }

        internal ActionDetails Details => new(Kind!.Value, What!, DueOn!.Value, Support ?? "", Measure ?? "", CompetencyId);
    }
}
