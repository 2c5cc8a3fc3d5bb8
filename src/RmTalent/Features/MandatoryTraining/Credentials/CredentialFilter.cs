using System.Linq.Expressions;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;

namespace RmTalent.Features.MandatoryTraining.Credentials;

public enum CredentialView
{
    [Text("To be verified")]
    ToVerify,

    [Text("Verified")]
    Verified,

    [Text("Ends within 90 days")]
    Ending,

    [Text("Expired")]
    Expired,
}

/// <summary>What the reader wants to see; lives in the address.</summary>
public sealed record CredentialFilter
{
    public string? Q { get; init; }

    public CredentialView? View { get; init; }

    public Guid? SchemeId { get; init; }

    public IQueryable<Credential> Of(AppDbContext db, IQueryable<Credential> credentials, DateOnly today)
    {
        credentials = View switch
        {
            CredentialView.ToVerify => credentials.Where(c => c.State == CredentialState.Claimed),
            CredentialView.Verified => credentials.Where(c => c.State == CredentialState.Verified && (c.ValidTo == null || c.ValidTo >= today)),
            CredentialView.Ending => credentials.Held().Where(c => c.ValidTo >= today && c.ValidTo <= today.AddDays(Credential.ReminderDays[0])),
            CredentialView.Expired => credentials.Held().Where(c => c.ValidTo < today),
            _ => credentials.Where(c => c.State != CredentialState.Withdrawn),
        };
        if (SchemeId is { } scheme)
        {
            credentials = credentials.Where(c => c.SchemeId == scheme);
        }

        var people = db.Set<Person>().Called(Q);
        return string.IsNullOrWhiteSpace(Q) ? credentials : credentials.Where(c => people.Any(p => p.Id == c.PersonId));
    }
}

public sealed record CredentialRow(Guid Id, string Person, string Scheme, string Number, DateOnly ValidFrom, DateOnly? ValidTo, CredentialState State)
{
    public static Expression<Func<Credential, CredentialRow>> From(AppDbContext db) => c => new CredentialRow(
        c.Id, db.Set<Person>().Where(p => p.Id == c.PersonId).Select(p => p.Name).First(), c.Scheme!.Code, c.Number, c.ValidFrom, c.ValidTo, c.State);
}
