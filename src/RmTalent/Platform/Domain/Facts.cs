namespace RmTalent.Platform.Domain;

/// <summary>
/// Something that happened, as a past-tense record saved with the change that caused it.
/// Facts outlive people: carry ids, codes and amounts, never a name or free text about a candidate.
/// </summary>
public interface IFact;

/// <summary>A fact for which somebody gave a reason; the audit trail keeps it in a column of its own.</summary>
public interface IReasonedFact : IFact
{
    string? Reason { get; }
}

/// <summary>How a timeline tells the fact after the actor's name, as an English key: <c>moved the application to {Status}</c>. Braces name properties of the fact.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SaysAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}
