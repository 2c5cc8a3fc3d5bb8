using System.Text;
using System.Text.RegularExpressions;
using RmTalent.Features.People;

namespace RmTalent.Features.Applications.Blind;

/// <summary>
/// Covers who somebody is in a text that was written by or about them: names, contact details, links, birth and age, and words that tell the gender in English, Norwegian and Dutch.
/// It errs on the side of covering: a word too many is hidden sooner than a name is shown.
/// </summary>
public sealed partial class Redaction
{
    public const string Cover = "[…]";

    public static readonly Redaction None = new(null);

    private const int ShortName = 4;
    private const int TellingDigits = 8;

    // Parts of names that are words of their own in many languages.
    private static readonly HashSet<string> Particles = new(["van", "von", "den", "der", "de", "het", "ten", "ter", "el", "al", "da", "di", "la", "le", "of", "av", "jr", "sr"], StringComparer.OrdinalIgnoreCase);

    private readonly Regex? _person;

    private Redaction(Regex? person) => _person = person;

    public bool Covers => _person is not null;

    public static Redaction Of(ContactDetails contact)
    {
        var words = NameParts().Split(contact.Name).Append(contact.Email.Split('@')[0]).Concat(NameParts().Split(contact.Email.Split('@')[0]))
            .Where(w => w.Length > 1 && !Particles.Contains(w))
            .SelectMany(w => new[] { w, SearchText.Of(w) }).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(w => w.Length)
            .Select(w => w.Length > ShortName ? Regex.Escape(w) : $@"(?<!\p{{L}}){Regex.Escape(w)}(?:'?s)?(?!\p{{L}})");
        var digits = string.Concat(contact.Phone.Where(char.IsAsciiDigit).TakeLast(TellingDigits));
        var phone = digits.Length == TellingDigits ? [string.Join(@"[^\p{L}\d\n]{0,2}", digits.AsEnumerable())] : Array.Empty<string>();
        return new Redaction(new Regex(string.Join('|', words.Concat(phone).DefaultIfEmpty("(?!)")), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)));
    }

    /// <summary>Whether the text names the person: by a part of the name, the mail address or the phone.</summary>
    public bool Names(string text)
    {
        try
        {
            return _person?.IsMatch(text) ?? false;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    public string In(string text) => Rewrite(text, _ => Cover);

    /// <summary>
    /// What somebody made of a stored text that was shown to them with covers: where as many covers stand as were shown, what was beneath them comes back.
    /// </summary>
    public string Restore(string? stored, string? typed)
    {
        var (kept, given) = (stored ?? "", (typed ?? "").Split(Cover));
        var beneath = new List<string>();
        Rewrite(kept, part =>
        {
            beneath.Add(part);
            return part;
        });
        return given.Length != beneath.Count + 1 ? typed ?? "" : given[0] + string.Concat(given.Skip(1).Zip(beneath, (text, part) => part + text));
    }

    private string Rewrite(string text, Func<string, string> cover)
    {
        var (rewritten, at) = (new StringBuilder(text.Length), 0);
        foreach (var (start, end) in Telling(text))
        {
            rewritten.Append(text, at, start - at).Append(cover(text[start..end]));
            at = end;
        }

        return at == 0 ? text : rewritten.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The parts that tell who it is, in their order; parts that overlap are one.</summary>
    private List<(int Start, int End)> Telling(string text)
    {
        if (_person is null || text.Length == 0)
        {
            return [];
        }

        try
        {
            var found = Addresses().Matches(text).Concat(Birth().Matches(text)).Concat(Numbers().Matches(text).Where(m => !IsPeriod(m.Value)))
                .Concat(Gendered().Matches(text)).Concat(_person.Matches(text)).Where(m => m.Length > 0).OrderBy(m => m.Index);
            var parts = new List<(int Start, int End)>();
            foreach (var match in found)
            {
                var end = match.Index + match.Length;
                if (parts is [.., var last] && match.Index < last.End)
                {
                    parts[^1] = (last.Start, Math.Max(last.End, end));
                }
                else
                {
                    parts.Add((match.Index, end));
                }
            }

            return parts;
        }
        catch (RegexMatchTimeoutException)
        {
            // A text made to be slow to read is hidden whole.
            return [(0, text.Length)];
        }
    }

    public Dossier In(Dossier dossier) => !Covers ? dossier : dossier with
    {
        Motivation = In(dossier.Motivation),
        Mission = In(dossier.Mission),
        Answers = [.. dossier.Answers.Select(a => a with { Text = In(a.Text) })],
        Certifications = [.. dossier.Certifications.Select(c => c with { Name = In(c.Name), Issuer = In(c.Issuer) })],
        Work = [.. dossier.Work.Select(w => w with { Employer = In(w.Employer), Title = In(w.Title) })],
    };

    /// <summary>Years and months of a job are no telephone number.</summary>
    private static bool IsPeriod(string found) => !found.StartsWith('+') && Year().IsMatch(found);

    [GeneratedRegex(@"[\s.,'\-_0-9]+", RegexOptions.None, 5000)]
    private static partial Regex NameParts();

    [GeneratedRegex(@"[\p{L}\p{N}._%+\-]{1,64}@[\p{L}\p{N}.\-]{1,253}|(?:https?://|www\.)\S{1,300}|(?:linkedin|github|gitlab|facebook|instagram|twitter|xing)\.com/\S{0,200}", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?<!\p{L})(?:date of birth|birth ?date|year of birth|d\.o\.b\.?|dob|born|født|fødselsdato|fødselsår|geboren|geboortedatum|geboortejaar|gender|sex|kjønn|geslacht|marital status|civil status|sivilstand|sivilstatus|burgerlijke staat|pronouns|pronomen|voornaamwoorden)(?!\p{L})[^\n]{0,40}|(?<!\p{L})(?:age|alder|leeftijd)\s{0,3}:?\s{0,3}\d{2}(?!\d)|(?<!\d)\d{2}(?:\s|-)?(?:years? old|year-old|år gammel|år gammal|-?åring|jaar oud|-?jarige?)(?!\p{L})", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Birth();

    [GeneratedRegex(@"(?<![\p{L}\d])\+?\(?\d[\d \-()./\u00A0]{6,20}\d(?!\d)", RegexOptions.None, 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)", RegexOptions.None, 5000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<!\p{L})(?:he|she|him|his|hers?|himself|herself|mr|mrs|ms|miss|male|female|man|wom[ae]n|father|mother|husband|wife|maternity|paternity|hun|henne|hennes|han|hans|ham|herr|fru|frøken|mann|kvinne|mor|far|kone|ektemann|ektefelle|mammaperm\p{L}*|pappaperm\p{L}*|fødselspermisjon|hij|zij|hem|haar|dhr|mevr|mevrouw|meneer|vrouw|vader|moeder|echtgeno\p{L}*|zwangerschapsverlof|bevallingsverlof|vaderschapsverlof)(?!\p{L})", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Gendered();
}
