using System.Text;
using RmTalent.Features.People;

namespace RmTalent.Features.Vacancies.Careers;

/// <summary>Readable addresses: <c>Rådgiver, bedrift</c> with code 7KQ2MX is <c>radgiver-bedrift-7kq2mx</c>.</summary>
internal static class Slugs
{
    private const int WordsMaxLength = 60;

    public static string Of(string title, string reference)
    {
        var slug = new StringBuilder();
        foreach (var c in SearchText.Of(title).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        slug.Length = Math.Min(slug.Length, WordsMaxLength);
        return $"{slug.ToString().Trim('-')}-{reference.ToLowerInvariant()}".TrimStart('-');
    }
}
