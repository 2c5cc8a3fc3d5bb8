using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>Writes one answer of a node of the draft.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class WriteChoiceModel(AppDbContext db) : ScenarioPage(db)
{
    [FromRoute]
    public Guid NodeId { get; set; }

    /// <summary>The choice's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Choice { get; set; } = "";

    [BindProperty]
    public ChoiceForm Form { get; set; } = new();

    public Node Node { get; private set; } = null!;

    public Choice? Written { get; private set; }

    public IEnumerable<SelectListItem> Targets => Script.Nodes.Where(n => n.Id != NodeId || Script.Terms.MayLoop).Select(n => new SelectListItem(n.Name.ToString(), n.Id.ToString()));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || !IsDraft || Script.Find(NodeId) is not { IsEnd: false } node)
        {
            return false;
        }

        (Node, Written) = (node, Guid.TryParse(Choice, out var id) ? node.Find(id) : null);
        if (!IsPost || Request.Query.ContainsKey("handler"))
        {
            ModelState.Clear();
            Form = Written is null ? new ChoiceForm { Version = Version.Version } : ChoiceForm.Of(Written, Version.Version);
        }

        return Written is not null || Choice == "new";
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Version.ExpectVersion(Form.Version);
        Version.Write(NodeId, Form.ChoiceWith(Written?.Id ?? Guid.CreateVersion7()));
        return SavedAsync("Saved", $"/nodes/{NodeId}", cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveAsync(int version, CancellationToken cancellationToken)
    {
        Version.ExpectVersion(version);
        Version.RemoveChoice(NodeId, Written!.Id);
        return SavedAsync("Removed", $"/nodes/{NodeId}", cancellationToken);
    }
}
