using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.People;

/// <summary>People who work together under a lead; teams may be part of a larger one.</summary>
public sealed class Team : Entity
{
    public const int NameMaxLength = 80;

    private Team()
    {
    }

    public string Name { get; private set; } = "";

    public Guid? LeadId { get; private set; }

    public Guid? ParentId { get; private set; }

    public static Team Form(string name, Guid? leadId, Guid? parentId)
    {
        var team = new Team { Name = name.Trim(), LeadId = leadId, ParentId = parentId };
        team.Record(new TeamFormed(leadId, parentId));
        return team;
    }

    /// <summary>A team with an id that other demo data knows.</summary>
    internal static Team Form(Guid id, string name, Guid? leadId)
    {
        var team = new Team { Id = id, Name = name, LeadId = leadId };
        team.Record(new TeamFormed(leadId, null));
        return team;
    }

    public void Describe(string name, Guid? leadId, Guid? parentId)
    {
        Refuse.When(parentId == Id, "A team cannot be part of itself");
        (Name, LeadId, ParentId) = (name.Trim(), leadId, parentId);
        Record(new TeamDescribed(leadId, parentId));
    }
}

[Says("formed the team")]
public sealed record TeamFormed(Guid? LeadId, Guid? ParentId) : IFact;

[Says("changed the team")]
public sealed record TeamDescribed(Guid? LeadId, Guid? ParentId) : IFact;

internal sealed class TeamTable : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.Property(t => t.Name).HasMaxLength(Team.NameMaxLength);
        builder.HasIndex(t => t.Name).IsUnique();
        builder.HasOne<Team>().WithMany().HasForeignKey(t => t.ParentId).OnDelete(DeleteBehavior.SetNull);
    }
}

public static class TeamQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Team> Teams => db.Set<Team>();
    }
}
