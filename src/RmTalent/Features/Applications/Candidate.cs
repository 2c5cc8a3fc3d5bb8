using RmTalent.Features.People;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.Applications;

/// <summary>The person behind an application, as they named themselves. Candidates with the same mail address or phone are suggested for merging, never merged silently: nobody proved who they are.</summary>
public sealed class Candidate : Entity
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 30;
    private const int PhoneDigits = 8;

    private Candidate()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>The name as people type it.</summary>
    public string SearchName { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string NormalisedEmail { get; private set; } = "";

    public string Phone { get; private set; } = "";

    /// <summary>The last digits, without country code or spaces; empty when there are too few to tell people apart.</summary>
    public string NormalisedPhone { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2; decides how long the data may be kept.</summary>
    public string Country { get; private set; } = "NO";

    /// <summary>en, nb or nl: the language of mails.</summary>
    public string Language { get; private set; } = Languages.English;

    /// <summary>Under whom this one's applications stand since somebody found the two to be one person. What ends that one ends this one too.</summary>
    public Guid? MergedIntoId { get; private set; }

    public ContactDetails Contact => new(Name, Email, Phone, Country, Language);

    public static Candidate Meet(ContactDetails contact)
    {
        var candidate = new Candidate();
        (candidate.Name, candidate.Email, candidate.Phone) = (contact.Name.Trim(), contact.Email.Trim(), contact.Phone.Trim());
        (candidate.Country, candidate.Language, candidate.NormalisedEmail) = (contact.Country, contact.Language, Normalise(contact.Email));
        candidate.NormalisedPhone = NormalisePhone(contact.Phone);
        candidate.SearchName = SearchText.Of(candidate.Name);
        candidate.Record(new CandidateMet(contact.Country));
        return candidate;
    }

    /// <summary>The merge itself is the fact, on both timelines.</summary>
    internal void StandUnder(Guid? keptId)
    {
        MergedIntoId = keptId;
        MustNotChange();
    }

    /// <summary>The candidate puts right what we hold; each changed detail is a fact of its own.</summary>
    public void Correct(ContactDetails contact)
    {
        foreach (var detail in Changed(contact).ToList())
        {
            Record(new CandidateCorrected(detail));
        }

        (Name, Email, Phone, Country, Language) = (contact.Name.Trim(), contact.Email.Trim(), contact.Phone.Trim(), contact.Country, contact.Language);
        (NormalisedEmail, NormalisedPhone, SearchName) = (Normalise(Email), NormalisePhone(Phone), SearchText.Of(Name));
    }

    private IEnumerable<ContactDetail> Changed(ContactDetails contact) => new (ContactDetail Detail, string Was, string Becomes)[]
    {
        (ContactDetail.Name, Name, contact.Name.Trim()), (ContactDetail.Email, Email, contact.Email.Trim()), (ContactDetail.Phone, Phone, contact.Phone.Trim()),
        (ContactDetail.Country, Country, contact.Country), (ContactDetail.Language, Language, contact.Language),
    }.Where(d => !string.Equals(d.Was, d.Becomes, StringComparison.Ordinal)).Select(d => d.Detail);

    public static string Normalise(string email) => email.Trim().ToUpperInvariant();

    public static string NormalisePhone(string phone) =>
        string.Concat(phone.Where(char.IsAsciiDigit).TakeLast(PhoneDigits)) is { Length: PhoneDigits } digits ? digits : "";
}

public sealed record ContactDetails(string Name, string Email, string Phone, string Country, string Language);

[Says("came into contact")]
public sealed record CandidateMet(string Country) : IFact;

public enum ContactDetail
{
    [Text("name")] Name,
    [Text("e-mail address")] Email,
    [Text("phone number")] Phone,
    [Text("country")] Country,
    [Text("language")] Language,
}

/// <summary>Says which detail, never what it was or is.</summary>
[Says("corrected a contact detail")]
public sealed record CandidateCorrected(ContactDetail Detail) : IFact;
