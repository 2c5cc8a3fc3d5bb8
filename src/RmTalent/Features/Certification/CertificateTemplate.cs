using RmTalent.Features.Competencies;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Certification;

/// <summary>
/// What a kind of certificate says and how it looks: designed, changed while in use, archived and restored.
/// A change touches no certificate that was issued before.
/// </summary>
public sealed class CertificateTemplate : Entity
{
    public const int CodeMaxLength = 40;
    public const int NameMaxLength = 160;
    public const int TitleMaxLength = 80;
    public const int BodyMaxLength = 240;
    public const int CriteriaMaxLength = 600;
    public const int SignatoryMaxLength = 80;
    public const int MaxMonths = 120;
    public const int MaxHours = 999;

    private CertificateTemplate()
    {
    }

    /// <summary>Short stable word of the templates that every site starts with; null for those that people make.</summary>
    public string? Code { get; private set; }

    /// <summary>What is certified, where no course or exam says it: fills <c>{course}</c>.</summary>
    public LocalisedText Name { get; private set; } = LocalisedText.Empty;

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    /// <summary>The sentence after the learner's name, with <see cref="Placeholders"/>.</summary>
    public LocalisedText Body { get; private set; } = LocalisedText.Empty;

    /// <summary>What it takes, for the public page of the achievement; may use <c>{course}</c>, <c>{hours}</c> and <c>{organisation}</c>.</summary>
    public LocalisedText Criteria { get; private set; } = LocalisedText.Empty;

    public Guid? CompetencyId { get; private set; }

    /// <summary>1 to 5, of the competency.</summary>
    public int? Level { get; private set; }

    /// <summary>Hours of learning; null takes those of the completed item.</summary>
    public decimal? Hours { get; private set; }

    /// <summary>Null is valid for ever.</summary>
    public int? ValidMonths { get; private set; }

    public string SignatoryName { get; private set; } = "";

    public string SignatoryTitle { get; private set; } = "";

    public CertificateDesign Design { get; private set; } = CertificateDesign.Default;

    public DateTimeOffset? ArchivedAt { get; private set; }

    public Guid? ArchivedById { get; private set; }

    public static CertificateTemplate Draw(TemplateTerms terms, string? code = null)
    {
        var template = new CertificateTemplate { Code = code };
        template.Take(terms);
        template.Record(new CertificateTemplateDrawn());
        return template;
    }

    public void Change(TemplateTerms terms)
    {
        Take(terms);
        Record(new CertificateTemplateChanged());
    }

    public void Archive(Guid byId, DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This template is archived");
        (ArchivedAt, ArchivedById) = (now, byId);
        Record(new CertificateTemplateArchived());
    }

    public void Restore()
    {
        Refuse.When(ArchivedAt is null, "This template is in use");
        (ArchivedAt, ArchivedById) = (null, null);
        Record(new CertificateTemplateRestored());
    }

    private void Take(TemplateTerms terms)
    {
        Refuse.When(terms.Name.En.Length == 0 || terms.Title.En.Length == 0 || terms.Body.En.Length == 0, "Write name, title and text at least in English");
        var unknown = new[] { terms.Title, terms.Body, terms.Criteria }.SelectMany(Placeholders.Unknown).FirstOrDefault();
        Refuse.When(unknown is not null, "{0} stands for nothing. These do: {1}", unknown, Placeholders.Words);
        Refuse.When(terms.Design is { Palette: Palette.Own, Colours: not { } }, "Choose both colours");
        Refuse.When(terms.Level is < 1 or > Competency.Levels, "Levels go from 1 to {0}", Competency.Levels);
        Refuse.When(terms.Level is not null && terms.CompetencyId is null, "A level needs a competency");
        Refuse.When(terms.ValidMonths is < 1 or > MaxMonths, "A certificate is valid for 1 to {0} months, or for ever", MaxMonths);
        Refuse.When(terms.Hours is <= 0 or > MaxHours, "Hours go up to {0}", MaxHours);
        (Name, Title, Body, Criteria, CompetencyId, Level) = (terms.Name, terms.Title, terms.Body, terms.Criteria, terms.CompetencyId, terms.Level);
        (Hours, ValidMonths, SignatoryName, SignatoryTitle, Design) = (terms.Hours, terms.ValidMonths, terms.SignatoryName.Trim(), terms.SignatoryTitle.Trim(), terms.Design);
    }
}

/// <summary>Everything that a person decides about a template.</summary>
public sealed record TemplateTerms(LocalisedText Name, LocalisedText Title, LocalisedText Body)
{
    public LocalisedText Criteria { get; init; } = LocalisedText.Empty;

    public Guid? CompetencyId { get; init; }

    public int? Level { get; init; }

    public decimal? Hours { get; init; }

    public int? ValidMonths { get; init; }

    public string SignatoryName { get; init; } = "";

    public string SignatoryTitle { get; init; } = "";

    public CertificateDesign Design { get; init; } = CertificateDesign.Default;
}

[Says("drew the certificate template")]
public sealed record CertificateTemplateDrawn : IFact;

[Says("changed the certificate template")]
public sealed record CertificateTemplateChanged : IFact;

[Says("archived the certificate template")]
public sealed record CertificateTemplateArchived : IFact;

[Says("took the certificate template into use again")]
public sealed record CertificateTemplateRestored : IFact;
