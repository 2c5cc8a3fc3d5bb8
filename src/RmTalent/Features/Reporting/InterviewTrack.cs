namespace RmTalent.Features.Reporting;

/// <summary>
/// What reports need of one interview: when it was booked and held, and how far its panel agreed. Kept by the facts of the interview and its scorecards.
/// No mark is in it, and nothing about agreement before the whole panel has scored.
/// </summary>
public sealed class InterviewTrack
{
    private InterviewTrack()
    {
    }

    public Guid InterviewId { get; private init; }

    public Guid ApplicationId { get; private init; }

    public Guid VacancyId { get; private init; }

    /// <summary>The first time that the candidate booked a time.</summary>
    public DateTimeOffset? BookedAt { get; private set; }

    /// <summary>When it starts or started, as last moved.</summary>
    public DateTimeOffset? StartsAt { get; private set; }

    /// <summary>Pairs of marks that two panellists gave for the same competency.</summary>
    public int Pairs { get; private set; }

    public int Same { get; private set; }

    /// <summary>Pairs at most one level apart, the same ones included.</summary>
    public int WithinOne { get; private set; }

    public static InterviewTrack Start(Guid interviewId, Guid applicationId, Guid vacancyId) =>
        new() { InterviewId = interviewId, ApplicationId = applicationId, VacancyId = vacancyId };

    public void Book(DateTimeOffset startsAt, DateTimeOffset at) => (StartsAt, BookedAt) = (startsAt, BookedAt ?? at);

    public void Move(DateTimeOffset startsAt) => StartsAt = startsAt;

    /// <param name="marks">The levels that each competency was given, one list per competency.</param>
    public void Compare(IEnumerable<IReadOnlyList<int>> marks)
    {
        var apart = marks.SelectMany(m => m.SelectMany((first, i) => m.Skip(i + 1).Select(second => Math.Abs(first - second)))).ToList();
        (Pairs, Same, WithinOne) = (apart.Count, apart.Count(d => d == 0), apart.Count(d => d <= 1));
    }
}
