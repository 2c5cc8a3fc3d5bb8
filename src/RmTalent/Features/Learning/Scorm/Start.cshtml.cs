using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>What the runtime begins with, as a script.</summary>
[AllowAnonymous]
public sealed class StartModel(ScormStage stage) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string window, CancellationToken cancellationToken)
    {
        if (await stage.FindAsync(window, cancellationToken) is not { } scene)
        {
            return NotFound();
        }

        var start = new { scene.Manifest.Standard, Report = $"/scorm/{window}/report", Data = await stage.BeginningAsync(scene, cancellationToken) };
        var script = $"self.scormStart = {JsonSerializer.Serialize(start, StartJson.Options)};";
        return new ScormResult(Encoding.UTF8.GetBytes(script), "text/javascript", window);
    }
}

internal static class StartJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };
}
