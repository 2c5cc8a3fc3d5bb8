using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Learning.Modules;

/// <summary>Pictures, films and files of a module, each with the line that shows it in a lesson.</summary>
[Authorize(Policies.BuildLearning)]
[RequestSizeLimit(110L * 1024 * 1024)]
public sealed class MediaModel(AppDbContext db, FileStore files) : PageModel, ILoadedPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public LocalisedText ModuleTitle { get; private set; } = LocalisedText.Empty;

    public IReadOnlyList<ModuleMedium> All { get; private set; } = [];

    public static IEnumerable<SelectListItem> CaptionLanguages => [new("English", Languages.English), new("Norsk", Languages.Norwegian), new("Nederlands", Languages.Dutch)];

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        All = await db.Set<ModuleMedium>().AsNoTracking().Where(m => m.ModuleId == Id).OrderByDescending(m => m.Id).ToListAsync(cancellationToken);
        ModuleTitle = await db.Modules.Where(m => m.Id == Id).Select(m => m.Title).SingleOrDefaultAsync(cancellationToken) ?? LocalisedText.Empty;
        return ModuleTitle != LocalisedText.Empty;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        db.Add(await MediumAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        this.Toast("Added. Copy its line into a lesson");
        return Redirect($"/teach/modules/{Id}/media");
    }

    private async Task<ModuleMedium> MediumAsync(CancellationToken cancellationToken)
    {
        var (name, said) = (Form.Name.Text, new LocalisedText(Form.TranscriptEn?.Trim() ?? "", Form.TranscriptNb?.Trim() ?? "", Form.TranscriptNl?.Trim() ?? ""));
        return Form.Kind switch
        {
            MediumKind.Picture => ModuleMedium.Picture(Id, name, await KeptAsync(Form.File, "File", UploadRule.Image, cancellationToken)),
            MediumKind.File => ModuleMedium.File(Id, name, await KeptAsync(Form.File, "File", ModuleMedium.Handout, cancellationToken)),
            MediumKind.FilmLink => ModuleMedium.FilmAt(Id, name, Form.Link?.Trim() ?? "", said),
            _ => ModuleMedium.FilmOf(Id, name, await KeptAsync(Form.File, "File", ModuleMedium.Film, cancellationToken),
                await KeptAsync(Form.Captions, "Captions", ModuleMedium.Captions, cancellationToken), Form.CaptionsLanguage, said),
        };
    }

    private async Task<Guid> KeptAsync(IFormFile? upload, string field, UploadRule rule, CancellationToken cancellationToken) => upload is null
        ? throw new RefusedException(field == "Captions" ? "A film needs captions: choose a WebVTT file" : "Choose a file") { Field = $"Form.{field}" }
        : (await files.SaveAsync(upload, new FilePlace(Id, "lesson", $"Form.{field}"), rule, cancellationToken)).Id;

    public sealed record Input
    {
        public MediumKind Kind { get; init; }

        public LineWords Name { get; init; } = new();

        public IFormFile? File { get; init; }

        public IFormFile? Captions { get; init; }

        [AllowedValues(Languages.English, Languages.Norwegian, Languages.Dutch)]
        public string CaptionsLanguage { get; init; } = Languages.English;

        [StringLength(ModuleMedium.LinkMaxLength), Url]
        public string? Link { get; init; }

        [StringLength(Lesson.BodyMaxLength), DataType(DataType.MultilineText)]
        public string? TranscriptEn { get; init; }

        [StringLength(Lesson.BodyMaxLength), DataType(DataType.MultilineText)]
        public string? TranscriptNb { get; init; }

        [StringLength(Lesson.BodyMaxLength), DataType(DataType.MultilineText)]
        public string? TranscriptNl { get; init; }
    }
}
