using Microsoft.AspNetCore.Authorization;
using RmTalent.Platform.Data;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Credentials;

[Authorize(Policies.SeeCompliance)]
public sealed class DetailsModel(AppDbContext db, Outbox outbox) : CredentialPage(db, outbox)
{
    public bool MayCheck => Policies.RolesOf(Policies.KeepRequirements).Any(User.IsInRole) && Credential.PersonId != User.Id;
}
