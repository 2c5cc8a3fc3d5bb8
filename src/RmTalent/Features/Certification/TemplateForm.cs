using System.ComponentModel.DataAnnotations;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Certification;

/// <summary>A template as it is typed, three languages side by side.</summary>
public sealed record TemplateForm
{
    [Required(ErrorMessage = "Write name, title and text at least in English"), StringLength(CertificateTemplate.NameMaxLength)]
    public string? NameEn { get; init; }

    [StringLength(CertificateTemplate.NameMaxLength)]
    public string? NameNb { get; init; }

    [StringLength(CertificateTemplate.NameMaxLength)]
    public string? NameNl { get; init; }

    [Required(ErrorMessage = "Write name, title and text at least in English"), StringLength(CertificateTemplate.TitleMaxLength)]
    public string? TitleEn { get; init; }

    [StringLength(CertificateTemplate.TitleMaxLength)]
    public string? TitleNb { get; init; }

    [StringLength(CertificateTemplate.TitleMaxLength)]
    public string? TitleNl { get; init; }

    [Required(ErrorMessage = "Write name, title and text at least in English"), StringLength(CertificateTemplate.BodyMaxLength)]
    public string? BodyEn { get; init; }

    [StringLength(CertificateTemplate.BodyMaxLength)]
    public string? BodyNb { get; init; }

    [StringLength(CertificateTemplate.BodyMaxLength)]
    public string? BodyNl { get; init; }

    public Guid? CompetencyId { get; init; }

    public int? Level { get; init; }

    public decimal? Hours { get; init; }

    public int? ValidMonths { get; init; }

    [StringLength(CertificateTemplate.SignatoryMaxLength)]
    public string? SignatoryName { get; init; }

    [StringLength(CertificateTemplate.SignatoryMaxLength)]
    public string? SignatoryTitle { get; init; }

    public Palette Palette { get; init; }

    public Orientation Orientation { get; init; }

    public IFormFile? Logo { get; init; }

    public bool NoLogo { get; init; }

    /// <summary>In which the preview speaks.</summary>
    public string PreviewLanguage { get; init; } = Languages.English;

    public TemplateTerms Terms(Guid? logoId) => new(Text(NameEn, NameNb, NameNl), Text(TitleEn, TitleNb, TitleNl), Text(BodyEn, BodyNb, BodyNl))
    {
        CompetencyId = CompetencyId,
        Level = Level,
        Hours = Hours,
        ValidMonths = ValidMonths,
        SignatoryName = SignatoryName ?? "",
        SignatoryTitle = SignatoryTitle ?? "",
        Design = new CertificateDesign(Palette, Orientation, NoLogo ? null : logoId),
    };

    public static TemplateForm Of(CertificateTemplate t) => new()
    {
        NameEn = t.Name.En,
        NameNb = t.Name.Nb,
        NameNl = t.Name.Nl,
        TitleEn = t.Title.En,
        TitleNb = t.Title.Nb,
        TitleNl = t.Title.Nl,
        BodyEn = t.Body.En,
        BodyNb = t.Body.Nb,
        BodyNl = t.Body.Nl,
        CompetencyId = t.CompetencyId,
        Level = t.Level,
        Hours = t.Hours,
        ValidMonths = t.ValidMonths,
        SignatoryName = t.SignatoryName,
        SignatoryTitle = t.SignatoryTitle,
        Palette = t.Design.Palette,
        Orientation = t.Design.Orientation,
        PreviewLanguage = Languages.Current,
    };

    private static LocalisedText Text(string? en, string? nb, string? nl) => new(en?.Trim() ?? "", nb?.Trim() ?? "", nl?.Trim() ?? "");
}
