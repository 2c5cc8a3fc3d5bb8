using System.Security.Cryptography;

namespace RmTalent.Features.Learning.Exams;

public static class ExamDraw
{
    /// <summary>So many by chance, those drawn before only when there is nothing else.</summary>
    public static IEnumerable<T> Of<T>(IReadOnlyList<T> pool, int count, IReadOnlySet<T> before)
    {
        var shuffled = pool.ToArray();
        RandomNumberGenerator.Shuffle(shuffled.AsSpan());
        return shuffled.OrderBy(before.Contains).Take(count);
    }
}
