using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.People;

/// <summary>Somebody who works here, or is about to: joins or is hired, moves between teams and managers, and leaves. Its id is the account's id.</summary>
public sealed class Person : Entity
{
    public const int NameMaxLength = Account.NameMaxLength;
    public const int EmailMaxLength = 254;
    public const int WordsMaxLength = 120;

    private Person()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>Name in capitals without accents in the way of a search.</summary>
    public string SearchName { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string JobTitle { get; private set; } = "";

    /// <summary>Null for people who are not relationship managers.</summary>
    public RmType? RmType { get; private set; }

    public Sector Sector { get; private set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; private set; } = "NO";

    public string Location { get; private set; } = "";

    public Guid? TeamId { get; private set; }

    public Guid? ManagerId { get; private set; }

    /// <summary>The application that the person was hired from.</summary>
    public Guid? ApplicationId { get; private set; }

    public DateOnly? HiredOn { get; private set; }

    /// <summary>First day of work.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>Last day of work.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>When the last day was over, and what was open for the person was closed.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>en, nb or nl.</summary>
    public string Language { get; private set; } = Languages.English;

    /// <summary>IANA zone.</summary>
    public string TimeZone { get; private set; } = "Europe/Oslo";

    public override IEnumerable<Guid> Concerning() => TeamId is { } team ? [team] : [];

    /// <summary>Somebody who already works here gets a record.</summary>
    public static Person Join(Guid accountId, PersonDetails details)
    {
        var person = new Person { Id = accountId };
        person.Take(details);
        person.Record(new PersonJoined(details.TeamId, details.ManagerId));
        return person;
    }

    /// <summary>An applicant becomes an employee.</summary>
    public static Person Hire(Guid accountId, PersonDetails details, Guid applicationId, DateOnly hiredOn)
    {
        var person = new Person { Id = accountId, ApplicationId = applicationId, HiredOn = hiredOn };
        person.Take(details);
        person.Record(new PersonHired(applicationId, details.StartsOn, details.TeamId, details.ManagerId));
        return person;
    }

    public void Describe(PersonDetails details)
    {
        var (manager, firstDay) = (ManagerId, StartsOn);
        Take(details);
        Record(new PersonDescribed(details.TeamId, details.ManagerId));
        if (ManagerId != manager)
        {
            Record(new ManagerChanged(manager, ManagerId));
        }

        if (firstDay is { } from && StartsOn is { } to && from != to)
        {
            Record(new FirstDayMoved(from, to));
        }
    }

    /// <summary>The first day of work is another one.</summary>
    public void MoveFirstDay(DateOnly to)
    {
        Refuse.When(StartsOn is null || StartsOn == to, "The start is on that day already");
        var from = StartsOn!.Value;
        StartsOn = to;
        Record(new FirstDayMoved(from, to));
    }

    /// <summary>Chooses the language and zone in which pages and mails speak to this person.</summary>
    public void Prefer(string language, string timeZone)
    {
        (Language, TimeZone) = (language, timeZone);
        Record(new PersonPreferred(language, timeZone));
    }

    /// <summary>Notes what happened to the person's sign-in.</summary>
    public void Secure(SecurityChange change) => Record(new SignInSecured(change));

    /// <summary>Notes the roles that the account now has.</summary>
    public void TakeRoles(IEnumerable<string> roles)
    {
        var given = roles.ToList();
        Refuse.When(given.Exists(r => !Roles.All.Contains(r, StringComparer.Ordinal)), "Choose a value from the list");
        Record(new RolesGiven(string.Join(", ", given)));
    }

    public void Leave(DateOnly on)
    {
        Refuse.When(LeftOn is not null, "This person has already left");
        LeftOn = on;
        Record(new PersonLeft(on));
    }

    public void Return()
    {
        Refuse.When(LeftOn is null, "This person has not left");
        (LeftOn, EndedAt) = (null, null);
        Record(new PersonReturned());
    }

    /// <summary>The last day is over. The fact lets each slice close what is open for the person.</summary>
    public void End(DateOnly today, DateTimeOffset now)
    {
        Refuse.When(LeftOn is null || LeftOn >= today || EndedAt is not null, "This person has not left");
        EndedAt = now;
        Record(new EmploymentEnded(LeftOn!.Value));
    }

    private void Take(PersonDetails details)
    {
        if (details.ManagerId == Id)
        {
            throw new RefusedException("Nobody can be their own manager") { Field = "Form.ManagerId" };
        }

        (Name, Email, JobTitle, RmType, Sector) = (details.Name.Trim(), details.Email.Trim(), details.JobTitle.Trim(), details.RmType, details.Sector);
        (Country, Location, TeamId, ManagerId, StartsOn) = (details.Country, details.Location.Trim(), details.TeamId, details.ManagerId, details.StartsOn);
        (Language, TimeZone) = (details.Language, details.TimeZone);
        SearchName = SearchText.Of(Name);
    }
}

/// <summary>What is known of a person apart from the days on which things happened.</summary>
public sealed record PersonDetails(string Name, string Email)
{
    public string JobTitle { get; init; } = "";

    public RmType? RmType { get; init; }

    public Sector Sector { get; init; } = Sector.Banking;

    public string Country { get; init; } = "NO";

    public string Location { get; init; } = "";

    public Guid? TeamId { get; init; }

    public Guid? ManagerId { get; init; }

    public DateOnly? StartsOn { get; init; }

    public string Language { get; init; } = Languages.English;

    public string TimeZone { get; init; } = "Europe/Oslo";
}
