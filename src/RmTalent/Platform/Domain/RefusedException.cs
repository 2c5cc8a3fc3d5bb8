using System.Globalization;

namespace RmTalent.Platform.Domain;

/// <summary>The domain said no, in words the user may read (an English key with arguments). Nothing is saved; the page answers 422.</summary>
public sealed class RefusedException(string key, params object?[] args) : Exception(string.Format(CultureInfo.InvariantCulture, key, args))
{
    public string Key { get; } = key;

    public IReadOnlyList<object?> Args { get; } = args;

    /// <summary>The form's field that is to blame (<c>Form.Cv</c>); null for the form as a whole.</summary>
    public string? Field { get; init; }
}

/// <summary>Two people changed the same record. The page answers 409 and shows what changed.</summary>
public sealed class LostRaceException(Guid subjectId) : Exception("Somebody changed this record in the meantime.")
{
    public Guid SubjectId { get; } = subjectId;
}

public static class Refuse
{
    /// <param name="broken">True when the rule is broken.</param>
    /// <param name="key">The English text that the user reads, with {0}-style places.</param>
    /// <param name="args">What fills the places.</param>
    public static void When(bool broken, string key, params object?[] args)
    {
        if (broken)
        {
            throw new RefusedException(key, args);
        }
    }
}
