using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Learning.Scenarios;

/// <summary>Writes a node of the draft; a node of a published version is only shown.</summary>
[Authorize(Policies.BuildLearning)]
public sealed class WriteModel(AppDbContext db) : ScenarioPage(db)
{
    /// <summary>The node's id, or <c>new</c>.</summary>
    [FromRoute]
    public string Node { get; set; } = "";

    [BindProperty]
    public NodeForm Form { get; set; } = new();

    public Node? Written { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
        {
            return false;
        }

        Written = Guid.TryParse(Node, out var id) ? Script.Find(id) : null;
        if (!IsPost || Request.Query.ContainsKey("handler"))
        {
            ModelState.Clear();
            Form = Written is null ? new NodeForm { Version = Version.Version } : NodeForm.Of(Written, Version.Version);
        }

        return Written is not null || (Node == "new" && IsDraft);
    }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Version.ExpectVersion(Form.Version);
        var node = Form.NodeWith(Written?.Id ?? Guid.CreateVersion7());
        Version.Write(node);
        return SavedAsync("Saved", node.IsEnd ? "" : $"/nodes/{node.Id}", cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveAsync(int version, CancellationToken cancellationToken)
    {
        Version.ExpectVersion(version);
        Version.Remove(Written!.Id);
        return SavedAsync("Removed. Choices that led there lead nowhere now", "", cancellationToken);
    }

    public Task<IActionResult> OnPostStartAsync(int version, CancellationToken cancellationToken)
    {
        Version.ExpectVersion(version);
        Version.StartWith(Written!.Id);
        return SavedAsync("Saved", "", cancellationToken);
    }
}
