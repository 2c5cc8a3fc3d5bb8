using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Exams;
using RmTalent.Features.Learning.Exercises;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.Learning.Scenarios;
using RmTalent.Features.Learning.Scorm;
using RmTalent.Features.Learning.Sessions;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Learning;

/// <summary>Anything that can be learned, for catalogues and pickers.</summary>
public sealed record LearningItem(LearningKind Kind, Guid Id, LocalisedText Title, IReadOnlyList<Guid> CompetencyIds, int Minutes)
{
    /// <summary>Micro-learning of five to ten minutes.</summary>
    public bool IsCapsule { get; init; }

    public string Url => LearningUrls.For(Kind, Id);

    /// <summary>Key of the item among all kinds, for the value of a picker: <c>Module:0190…</c>.</summary>
    public string Key => $"{Kind}:{Id}";
}

public static class LearningItems
{
    extension(AppDbContext db)
    {
        /// <summary>Everything that learners can take now, in the order of kinds and then of titles in the reader's language.</summary>
        public async Task<IReadOnlyList<LearningItem>> LearningItemsAsync(CancellationToken cancellationToken = default)
        {
            List<LearningItem> items =
            [
                .. await db.Set<Module>().AsNoTracking().Where(m => m.PublishedVersionId != null && m.ArchivedAt == null)
                    .Select(m => new LearningItem(LearningKind.Module, m.Id, m.Title, m.CompetencyIds, m.Minutes) { IsCapsule = m.IsCapsule }).ToListAsync(cancellationToken),
                .. await db.Set<Course>().AsNoTracking().Where(c => c.ArchivedAt == null)
                    .Select(c => new LearningItem(LearningKind.Course, c.Id, c.Title, c.CompetencyIds, c.Minutes)).ToListAsync(cancellationToken),
                .. await db.Set<Exercise>().AsNoTracking().Where(e => e.ArchivedAt == null)
                    .Select(e => new LearningItem(LearningKind.Exercise, e.Id, e.Title, e.CompetencyIds, e.Minutes)).ToListAsync(cancellationToken),
                .. await db.Set<Exam>().AsNoTracking().Where(e => e.State == ExamState.Published)
                    .Select(e => new LearningItem(LearningKind.Exam, e.Id, e.Title, e.CompetencyIds, e.Minutes)).ToListAsync(cancellationToken),
                .. await db.Set<Scenario>().AsNoTracking().Where(s => s.PublishedVersionId != null && s.ArchivedAt == null)
                    .Select(s => new LearningItem(LearningKind.Scenario, s.Id, s.Title, s.CompetencyIds, s.Minutes)).ToListAsync(cancellationToken),
                .. await db.Set<ScormPackage>().AsNoTracking().Where(p => p.ArchivedAt == null)
                    .Select(p => new LearningItem(LearningKind.Package, p.Id, p.Title, p.CompetencyIds, p.Minutes)).ToListAsync(cancellationToken),
            ];
            return [.. items.OrderBy(i => i.Kind).ThenBy(i => i.Title.ToString(), StringComparer.CurrentCulture)];
        }

        /// <summary>One item, archived or not; null when there is none.</summary>
        public async Task<LearningItem?> LearningItemAsync(LearningKind kind, Guid id, CancellationToken cancellationToken = default) => kind switch
        {
            LearningKind.Module => (await db.Set<Module>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken))?.Item,
            LearningKind.Course => (await db.Set<Course>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken))?.Item,
            LearningKind.Package => (await db.Set<ScormPackage>().AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(p => p.Id == id, cancellationToken))?.Item,
            LearningKind.Exercise => (await db.Set<Exercise>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken))?.Item,
            LearningKind.Scenario => (await db.Set<Scenario>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken))?.Item,
            _ => (await db.Set<Exam>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken))?.Item,
        };
    }
}
