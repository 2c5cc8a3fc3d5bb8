using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RmTalent.Platform.Data.Search;

/// <summary>What can be found by words. Kept by its slice through <see cref="SearchIndex"/>, in the transaction of the change.</summary>
public sealed class SearchDocument
{
    public const int TitleMaxLength = 300;
    public const int TextMaxLength = 400_000;

    public long Id { get; private set; }

    /// <summary>The slice's name for what this is: <c>cv</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The record that it tells about; one document per kind and record.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Within what it is searched, a vacancy for example.</summary>
    public Guid? ScopeId { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The distinct words of title and text as <see cref="Words"/> folds them. This is what both databases index.</summary>
    public string Terms { get; private set; } = "";

    internal void Tell(Guid? scopeId, string title, string text)
    {
        ScopeId = scopeId;
        Title = Cut(title, TitleMaxLength);
        Text = Cut(text, TextMaxLength);
        Terms = string.Join(' ', Words.Of(Title).Concat(Words.Of(Text)).Distinct(StringComparer.Ordinal).Take(Words.MaxTerms));
    }

    // A NUL has no place in PostgreSQL's text.
    private static string Cut(string text, int length) =>
        text[..Math.Min(text.Length, length)].Replace('\0', ' ');
}

internal sealed class SearchDocumentTable : IEntityTypeConfiguration<SearchDocument>
{
    public const string Name = "search_documents";

    public void Configure(EntityTypeBuilder<SearchDocument> builder)
    {
        builder.ToTable(Name);
        builder.Property(d => d.Kind).HasMaxLength(40);
        builder.Property(d => d.Title).HasMaxLength(SearchDocument.TitleMaxLength);
        builder.HasIndex(d => new { d.Kind, d.SubjectId }).IsUnique();
        builder.HasIndex(d => new { d.Kind, d.ScopeId, d.Id });
        builder.HasIndex(d => d.SubjectId);
    }
}
