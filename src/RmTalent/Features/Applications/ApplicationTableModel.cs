using RmTalent.Platform.Data.Search;

namespace RmTalent.Features.Applications;

/// <summary>What the shared table of applications shows.</summary>
public sealed record ApplicationTableModel(IReadOnlyList<ApplicationRow> Rows, IReadOnlyDictionary<Guid, Snippet> Snippets, bool ShowVacancy, bool MayScreen);
