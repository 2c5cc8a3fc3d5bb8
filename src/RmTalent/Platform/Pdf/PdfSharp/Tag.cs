namespace RmTalent.Platform.Pdf.PdfSharp;

/// <summary>An element of the structure that a screen reader walks: P, H1, L, Table… Identity matters: text drawn under one tag is one element.</summary>
sealed class Tag(string type, Tag? parent = null)
{
    public string Type => type;
    public Tag? Parent => parent;

    public Tag Child(string childType) => new(childType, this);

    public IReadOnlyList<Tag> Path()
    {
        var path = new List<Tag>();
        for (var tag = this; tag is not null; tag = tag.Parent) path.Insert(0, tag);
        return path;
    }
}
