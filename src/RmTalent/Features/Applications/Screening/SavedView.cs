using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.People;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Applications.Screening;

/// <summary>A filter of the list of applications under a name, for its maker or for everybody. It filters only: what a reader may see stays as it is.</summary>
public sealed class SavedView : Entity
{
    public const int NameMaxLength = 60;
    public const int QueryMaxLength = 600;
    public const int MostOfOnePerson = 30;

    private SavedView()
    {
    }

    public Guid OwnerId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The filter as it stands in the address, without the question mark.</summary>
    public string Query { get; private set; } = "";

    public bool IsShared { get; private set; }

    public static SavedView Keep(string name, string query, bool shared, Guid ownerId)
    {
        var view = new SavedView { OwnerId = ownerId, Name = name.Trim(), Query = query, IsShared = shared };
        view.Record(new ViewSaved(shared));
        return view;
    }
}

[Says("saved a view of applications")]
public sealed record ViewSaved(bool Shared) : IFact;

internal sealed class SavedViewTable : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("application_views");
        builder.Property(v => v.Name).HasMaxLength(SavedView.NameMaxLength);
        builder.Property(v => v.Query).HasMaxLength(SavedView.QueryMaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.OwnerId, v.Name }).IsUnique();
        builder.HasIndex(v => v.IsShared);
    }
}
