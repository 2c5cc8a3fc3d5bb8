using System.ComponentModel.DataAnnotations;

namespace RmTalent.Features.Api.V1;

/// <summary>Holds what was sent against the same rules as the forms of the pages.</summary>
internal static class Input
{
    /// <exception cref="ApiProblemException">422 with what is wrong with each field.</exception>
    public static void Check(object input, IServiceProvider services)
    {
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(input, new ValidationContext(input, services, null), wrong, validateAllProperties: true))
        {
            throw Wrong(wrong.SelectMany(w => w.MemberNames.DefaultIfEmpty("").Select(n => (Name: NameOf(n), w.ErrorMessage)))
                .GroupBy(w => w.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(w => w.ErrorMessage ?? "").ToArray(), StringComparer.Ordinal));
        }
    }

    public static ApiProblemException Wrong(string field, string message) => Wrong(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] });

    private static ApiProblemException Wrong(Dictionary<string, string[]> errors) =>
        new(StatusCodes.Status422UnprocessableEntity, "validation", "Some fields are not right.") { Errors = errors };

    private static string NameOf(string member) => member.Length == 0 ? member : char.ToLowerInvariant(member[0]) + member[1..];
}
