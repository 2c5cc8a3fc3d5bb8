using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Modules;

public enum MediumKind
{
    [Text("Picture")]
    Picture,

    [Text("Film")]
    Film,

    [Text("Film elsewhere")]
    FilmLink,

    [Text("File to download")]
    File,
}

/// <summary>A picture, film or file that lessons of a module may show. Its words are for those who cannot see or hear it.</summary>
public sealed class ModuleMedium : Entity
{
    public const int LinkMaxLength = 500;

    public static readonly UploadRule Film = new(100, FileKind.Mp4, FileKind.WebM);
    public static readonly UploadRule Captions = new(1, FileKind.Vtt);
    public static readonly UploadRule Handout = new(10, FileKind.Pdf, FileKind.Docx);

    private ModuleMedium()
    {
    }

    public Guid ModuleId { get; private set; }

    public MediumKind Kind { get; private set; }

    /// <summary>What a picture shows (its text alternative), or what a film or file is called.</summary>
    public LocalisedText Name { get; private set; } = LocalisedText.Empty;

    public Guid? FileId { get; private set; }

    public Guid? CaptionsId { get; private set; }

    /// <summary>Of the captions: en, nb or nl.</summary>
    public string CaptionsLanguage { get; private set; } = "";

    public string Link { get; private set; } = "";

    /// <summary>What is said in the film.</summary>
    public LocalisedText Transcript { get; private set; } = LocalisedText.Empty;

    public string Path => $"/learn/media/{Id}";

    public override IEnumerable<Guid> Concerning() => [ModuleId];

    public static ModuleMedium Picture(Guid moduleId, LocalisedText shows, Guid fileId) => Begin(moduleId, MediumKind.Picture, shows, m => m.FileId = fileId);

    public static ModuleMedium File(Guid moduleId, LocalisedText name, Guid fileId) => Begin(moduleId, MediumKind.File, name, m => m.FileId = fileId);

    /// <summary>A film of ours always has captions.</summary>
    public static ModuleMedium FilmOf(Guid moduleId, LocalisedText name, Guid fileId, Guid captionsId, string captionsLanguage, LocalisedText transcript) =>
        Begin(moduleId, MediumKind.Film, name, m => (m.FileId, m.CaptionsId, m.CaptionsLanguage, m.Transcript) = (fileId, captionsId, captionsLanguage, transcript));

    /// <summary>A film on another site is a link; what is said in it stands here, for who cannot open it.</summary>
    public static ModuleMedium FilmAt(Guid moduleId, LocalisedText name, string link, LocalisedText transcript)
    {
        Refuse.When(!Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps, "Give the address of the film, beginning with https://");
        Refuse.When(transcript.En.Length == 0, "Write in English what is said in the film");
        return Begin(moduleId, MediumKind.FilmLink, name, m => (m.Link, m.Transcript) = (link, transcript));
    }

    private static ModuleMedium Begin(Guid moduleId, MediumKind kind, LocalisedText name, Action<ModuleMedium> set)
    {
        Refuse.When(name.En.Length == 0, kind == MediumKind.Picture ? "Say in English what the picture shows" : "Give it a name in English");
        var medium = new ModuleMedium { ModuleId = moduleId, Kind = kind, Name = name };
        set(medium);
        medium.Record(new MediumAdded());
        return medium;
    }
}

[Says("added a picture, film or file")]
public sealed record MediumAdded : IFact;

internal sealed class ModuleMediumTable : IEntityTypeConfiguration<ModuleMedium>
{
    public void Configure(EntityTypeBuilder<ModuleMedium> builder)
    {
        builder.ToTable("module_media");
        builder.Ignore(m => m.Path);
        builder.Property(m => m.Link).HasMaxLength(ModuleMedium.LinkMaxLength);
        builder.Property(m => m.CaptionsLanguage).HasMaxLength(5);
        builder.HasOne<Module>().WithMany().HasForeignKey(m => m.ModuleId);
        builder.HasIndex(m => m.ModuleId);
    }
}
