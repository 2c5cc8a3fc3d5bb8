using System.ComponentModel.DataAnnotations;
using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Pdf;

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

    [StringLength(CertificateTemplate.CriteriaMaxLength)]
    public string? CriteriaEn { get; init; }

    [StringLength(CertificateTemplate.CriteriaMaxLength)]
    public string? CriteriaNb { get; init; }

    [StringLength(CertificateTemplate.CriteriaMaxLength)]
    public string? CriteriaNl { get; init; }

    public Guid? CompetencyId { get; init; }

    [Range(1, Competency.Levels)]
    public int? Level { get; init; }

    [Range(0.1, CertificateTemplate.MaxHours)]
    public decimal? Hours { get; init; }

    [Range(1, CertificateTemplate.MaxMonths)]
    public int? ValidMonths { get; init; }

    [StringLength(CertificateTemplate.SignatoryMaxLength)]
    public string? SignatoryName { get; init; }

    [StringLength(CertificateTemplate.SignatoryMaxLength)]
    public string? SignatoryTitle { get; init; }

    public Palette Palette { get; init; }

    public Orientation Orientation { get; init; }

    public string? Accent { get; init; } = Theme.Default.Accent;

    public string? Ornament { get; init; } = Theme.Default.Ornament;

    public SealKind Seal { get; init; }

    public IFormFile? Logo { get; init; }

    public bool NoLogo { get; init; }

    public IFormFile? Signature { get; init; }

    public bool NoSignature { get; init; }

    public IFormFile? SealPicture { get; init; }

    /// <summary>In which the preview speaks.</summary>
    public string PreviewLanguage { get; init; } = Languages.English;

    /// <param name="before">The pictures that the template has, or gets now.</param>
    /// <exception cref="RefusedException">A word or a colour that cannot be; it blames its field.</exception>
    public TemplateTerms Terms(CertificateDesign before)
    {
        CheckWords();
        var own = Palette == Palette.Own ? CheckedColours() : null;
        return new(Text(NameEn, NameNb, NameNl), Text(TitleEn, TitleNb, TitleNl), Text(BodyEn, BodyNb, BodyNl))
        {
            Criteria = Text(CriteriaEn, CriteriaNb, CriteriaNl),
            CompetencyId = CompetencyId,
            Level = Level,
            Hours = Hours,
            ValidMonths = ValidMonths,
            SignatoryName = SignatoryName ?? "",
            SignatoryTitle = SignatoryTitle ?? "",
            Design = new CertificateDesign(Palette, Orientation, NoLogo ? null : before.LogoId)
            {
                Colours = own,
                Seal = Seal,
                SealId = before.SealId,
                SignatureId = NoSignature ? null : before.SignatureId,
            },
        };
    }

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
        CriteriaEn = t.Criteria.En,
        CriteriaNb = t.Criteria.Nb,
        CriteriaNl = t.Criteria.Nl,
        CompetencyId = t.CompetencyId,
        Level = t.Level,
        Hours = t.Hours,
        ValidMonths = t.ValidMonths,
        SignatoryName = t.SignatoryName,
        SignatoryTitle = t.SignatoryTitle,
        Palette = t.Design.Palette,
        Orientation = t.Design.Orientation,
        Accent = t.Design.Theme().Accent,
        Ornament = t.Design.Theme().Ornament,
        Seal = t.Design.Seal,
        PreviewLanguage = Languages.Current,
    };

    private void CheckWords()
    {
        foreach (var (field, text) in new[]
        {
            (nameof(TitleEn), TitleEn), (nameof(TitleNb), TitleNb), (nameof(TitleNl), TitleNl), (nameof(BodyEn), BodyEn), (nameof(BodyNb), BodyNb), (nameof(BodyNl), BodyNl),
            (nameof(CriteriaEn), CriteriaEn), (nameof(CriteriaNb), CriteriaNb), (nameof(CriteriaNl), CriteriaNl),
        })
        {
            if (Placeholders.Unknown(text ?? "").FirstOrDefault() is { } unknown)
            {
                throw new RefusedException("{0} stands for nothing. These do: {1}", unknown, Placeholders.Words) { Field = $"Form.{field}" };
            }
        }
    }

    private OwnColours CheckedColours()
    {
        foreach (var (field, colour) in new[] { (nameof(Accent), Accent), (nameof(Ornament), Ornament) })
        {
            if (!OwnColours.IsColour(colour))
            {
                throw new RefusedException("Write the colour as # and six digits, such as #14535f") { Field = $"Form.{field}" };
            }
        }

        var contrast = OwnColours.ContrastOnPaper(Accent!);
        return contrast >= OwnColours.MinimumContrast
            ? OwnColours.Of(Accent, Ornament)!
            : throw new RefusedException("Words in this colour are hard to read on paper: contrast {0} to 1, at least {1} is needed. Take a darker one", Math.Floor(contrast * 10) / 10, OwnColours.MinimumContrast) { Field = "Form.Accent" };
    }

    private static LocalisedText Text(string? en, string? nb, string? nl) => new(en?.Trim() ?? "", nb?.Trim() ?? "", nl?.Trim() ?? "");
}
