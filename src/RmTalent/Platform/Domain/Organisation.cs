using RmTalent.Platform.Localization;

namespace RmTalent.Platform.Domain;

/// <summary>The organisation that runs this site: one row, kept by administrators.</summary>
public sealed class Organisation : Entity
{
    public const int NameMaxLength = 120;

    public static readonly Guid OnlyId = new("0190a000-0000-7000-8000-000000000001");

    public string Name { get; private set; } = "RmTalent";

    /// <summary>IANA zone in which deadlines end, for example <c>Europe/Oslo</c>.</summary>
    public string TimeZone { get; private set; } = "Europe/Oslo";

    /// <summary>Language of mails and documents to people who chose none: en, nb or nl.</summary>
    public string Language { get; private set; } = Languages.English;

    /// <summary>ISO 3166-1 alpha-2; decides public holidays and retention.</summary>
    public string Country { get; private set; } = "NO";

    public string Street { get; private set; } = "";

    public string PostalCode { get; private set; } = "";

    public string City { get; private set; } = "";

    public string Website { get; private set; } = "";

    public string ContactEmail { get; private set; } = "";

    /// <summary>What the organisation is for and where it is going; shown to candidates.</summary>
    public LocalisedText Mission { get; private set; } = LocalisedText.Empty;

    /// <summary>The file with the logo; null without one.</summary>
    public Guid? LogoId { get; private set; }

    public static Organisation Found(string name, string timeZone, string language, string country)
    {
        var organisation = new Organisation { Id = OnlyId, Name = name, TimeZone = timeZone, Language = language, Country = country };
        organisation.Record(new OrganisationFounded());
        return organisation;
    }

    public void Describe(OrganisationDetails details)
    {
        (Name, TimeZone, Language, Country) = (details.Name, details.TimeZone, details.Language, details.Country);
        (Street, PostalCode, City, Website, ContactEmail, Mission) =
            (details.Street, details.PostalCode, details.City, details.Website, details.ContactEmail, details.Mission);
        Record(new OrganisationDescribed());
    }

    public void Wear(Guid? logoId)
    {
        LogoId = logoId;
        Record(new OrganisationLogoChanged());
    }
}

public sealed record OrganisationDetails(
    string Name, string TimeZone, string Language, string Country,
    string Street, string PostalCode, string City, string Website, string ContactEmail, LocalisedText Mission);

[Says("founded the organisation")]
public sealed record OrganisationFounded : IFact;

[Says("changed the organisation's logo")]
public sealed record OrganisationLogoChanged : IFact;

[Says("changed the organisation's details")]
public sealed record OrganisationDescribed : IFact;
