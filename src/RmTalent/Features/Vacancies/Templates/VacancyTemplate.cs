using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Vacancies.Templates;

/// <summary>A vacancy of our own that new ones begin from, kept until somebody removes it.</summary>
public sealed class VacancyTemplate : Entity
{
    public const int NameMaxLength = 120;

    private VacancyTemplate()
    {
    }

    public string Name { get; private set; } = "";

    public string Language { get; private set; } = "";

    public RmType RmType { get; private set; }

    public Sector Sector { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public Guid SavedById { get; private set; }

    /// <summary>Without dates, people and team: those belong to one vacancy.</summary>
    public VacancyContent Content { get; private set; } = null!;

    public static VacancyTemplate Save(string name, Vacancy vacancy, Guid byId, DateTimeOffset now)
    {
        var content = vacancy.Content;
        var role = content.Role with { Positions = 1, TeamId = null, ExpectedStartOn = null, ApplyByOn = null, Reason = "", HiringManagerId = null, RecruiterId = null };
        var template = new VacancyTemplate
        {
            Name = name.Trim(),
            Language = vacancy.Language,
            RmType = vacancy.RmType,
            Sector = vacancy.Sector,
            SavedAt = now,
            SavedById = byId,
            Content = content with { Role = role },
        };
        template.Record(new VacancyTemplateSaved(vacancy.Id));
        return template;
    }

    public void Remove() => Record(new VacancyTemplateRemoved());
}

[Says("saved a template from the vacancy")]
public sealed record VacancyTemplateSaved(Guid VacancyId) : IFact;

[Says("removed the template")]
public sealed record VacancyTemplateRemoved : IFact;

internal sealed class VacancyTemplateTable : IEntityTypeConfiguration<VacancyTemplate>
{
    public void Configure(EntityTypeBuilder<VacancyTemplate> builder)
    {
        builder.ToTable("vacancy_templates");
        builder.Property(t => t.Name).HasMaxLength(VacancyTemplate.NameMaxLength);
        builder.Property(t => t.Language).HasMaxLength(2);
        builder.Property(t => t.Content).HasConversion<JsonConverter<VacancyContent>>();
        builder.HasIndex(t => t.Name).IsUnique();
    }
}

public static class VacancyTemplateQueries
{
    extension(AppDbContext db)
    {
        public DbSet<VacancyTemplate> VacancyTemplates => db.Set<VacancyTemplate>();
    }
}
