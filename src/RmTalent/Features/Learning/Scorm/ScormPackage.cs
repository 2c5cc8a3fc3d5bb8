using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning.Scorm;

/// <summary>An e-learning package made elsewhere: imported, given newer versions, archived. Whoever is in the middle of a version stays on it.</summary>
public sealed class ScormPackage : Entity
{
    public const int MaxMinutes = 6000;

    private readonly List<ScormVersion> _versions = [];

    private ScormPackage()
    {
    }

    public LocalisedText Title { get; private set; } = LocalisedText.Empty;

    public List<Guid> CompetencyIds { get; private set; } = [];

    public int Minutes { get; private set; }

    public DateTimeOffset? ArchivedAt { get; private set; }

    public IReadOnlyList<ScormVersion> Versions => _versions;

    /// <summary>The one that learners begin.</summary>
    public ScormVersion Current => _versions.MaxBy(v => v.Number)!;

    public LearningItem Item => new(LearningKind.Package, Id, Title, CompetencyIds, Minutes);

    public static ScormPackage Import(ScormWords words, ScormUpload upload, DateTimeOffset now)
    {
        var package = new ScormPackage();
        package.Take(words);
        package.Add(upload, now);
        package.Record(new ScormPackageImported());
        return package;
    }

    public void Describe(ScormWords words)
    {
        Take(words);
        Record(new ScormPackageDescribed());
    }

    public void Replace(ScormUpload upload, DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This package is archived");
        Add(upload, now);
        Record(new ScormPackageReplaced(Current.Number));
    }

    public void Archive(DateTimeOffset now)
    {
        Refuse.When(ArchivedAt is not null, "This package is archived");
        ArchivedAt = now;
        Record(new ScormPackageArchived());
    }

    private void Take(ScormWords words)
    {
        Refuse.When(words.Title.En.Length == 0, "Give it a title in English");
        Refuse.When(words.Minutes is < 1 or > MaxMinutes, "Enter a value from {0} to {1}", 1, MaxMinutes);
        (Title, CompetencyIds, Minutes) = (words.Title, [.. words.CompetencyIds.Distinct()], words.Minutes);
    }

    private void Add(ScormUpload upload, DateTimeOffset now) => _versions.Add(new ScormVersion(Id, _versions.Count + 1, upload, now));
}

public sealed record ScormWords(LocalisedText Title, int Minutes, IReadOnlyList<Guid> CompetencyIds);

/// <summary>A package that was looked through and kept.</summary>
public sealed record ScormUpload(Guid FileId, string FileName, ScormManifest Manifest, Guid? ById);

/// <summary>One upload of a package; never changed.</summary>
public sealed class ScormVersion
{
    public const int FileNameMaxLength = 260;

    private ScormVersion()
    {
    }

    internal ScormVersion(Guid packageId, int number, ScormUpload upload, DateTimeOffset now) =>
        (PackageId, Number, FileId, FileName, Manifest, UploadedById, UploadedAt) = (packageId, number, upload.FileId, upload.FileName, upload.Manifest, upload.ById, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid PackageId { get; private set; }

    public int Number { get; private set; }

    /// <summary>The zip as it was uploaded.</summary>
    public Guid FileId { get; private set; }

    public string FileName { get; private set; } = "";

    public ScormManifest Manifest { get; private set; } = null!;

    public Guid? UploadedById { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }
}

[Says("imported the package")]
public sealed record ScormPackageImported : IFact;

[Says("changed the package")]
public sealed record ScormPackageDescribed : IFact;

[Says("uploaded version {Version} of the package")]
public sealed record ScormPackageReplaced(int Version) : IFact;

[Says("archived the package")]
public sealed record ScormPackageArchived : IFact;
