namespace RmTalent.Features.Learning.Exams;

/// <summary>How the bank is searched; in the address, so that a view can be shared.</summary>
public sealed record BankFilter
{
    public string? Q { get; init; }

    public Guid? CompetencyId { get; init; }

    public QuestionKind? Kind { get; init; }

    public string? Topic { get; init; }

    public bool Archived { get; init; }

    public IDictionary<string, string> Route => new (string Key, string? Value)[]
        {
            ("Filter.Q", Q), ("Filter.CompetencyId", CompetencyId?.ToString()), ("Filter.Kind", Kind?.ToString()), ("Filter.Topic", Topic), ("Filter.Archived", Archived ? "true" : null),
        }.Where(f => !string.IsNullOrEmpty(f.Value)).ToDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal);

    public string Query => QueryString.Create(Route!).ToString();

    public IQueryable<Question> Of(IQueryable<Question> questions)
    {
        var (topic, kind, competency) = (Topic?.Trim().ToLowerInvariant() ?? "", Kind, CompetencyId);
        var found = questions.Where(q => Archived ? q.ArchivedAt != null : q.ArchivedAt == null)
            .Where(q => (competency == null || q.CompetencyId == competency) && (kind == null || q.Kind == kind) && (topic == "" || q.Topic == topic));
        foreach (var word in (Q ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            found = found.Where(q => q.SearchWords.Contains(word));
        }

        return found;
    }
}
