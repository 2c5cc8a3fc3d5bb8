using RmTalent.Features.People;
using RmTalent.Platform.Domain;

namespace RmTalent.Features.Offers;

public sealed partial class Offer
{
    public static Offer Draft(Guid applicationId, Guid vacancyId, OfferTerms terms, bool outOfRange, Guid byId, DateTimeOffset now)
    {
        var offer = new Offer { ApplicationId = applicationId, VacancyId = vacancyId };
        offer.Take(terms, outOfRange, byId, now);
        offer.Record(new OfferDrafted(applicationId, offer.Edition, outOfRange));
        return offer;
    }

    /// <summary>Other terms: a new edition. The same terms change nothing.</summary>
    public void Edit(OfferTerms terms, bool outOfRange, Guid byId, DateTimeOffset now)
    {
        Refuse.When(!CanEdit, "This offer can no longer be changed");
        if (terms.SameAs(Terms))
        {
            return;
        }

        (Status, ApprovedById, ApprovedAt, SentAt, ExpiresAt) = (OfferStatus.Draft, null, null, null, null);
        Take(terms, outOfRange, byId, now);
        Record(new OfferEdited(Edition, outOfRange));
    }

    public void Approve(Guid byId, DateTimeOffset now)
    {
        Refuse.When(Status is not OfferStatus.Draft || !NeedsApproval, "This offer needs no approval");
        Refuse.When(ApprovedAt is not null, "This offer is already approved");
        (ApprovedById, ApprovedAt) = (byId, now);
        Record(new OfferApproved(Edition));
    }

    /// <param name="expiresAt">End of the last day of <see cref="OfferTerms.ExpiresOn"/> in the organisation's zone.</param>
    /// <param name="now">The present.</param>
    public void Send(DateTimeOffset expiresAt, DateTimeOffset now)
    {
        Refuse.When(!IsApproved, "The pay lies outside the vacancy's range: the hiring manager must approve the offer first");
        Refuse.When(expiresAt <= now, "The last day to answer has passed. Choose a later one");
        Go(OfferStatus.Sent);
        (SentAt, ExpiresAt) = (now, expiresAt);
        Record(new OfferSent(Edition));
    }

    /// <summary>The candidate accepts the edition that they read.</summary>
    public void Accept(int edition, string name, string address, DateTimeOffset now)
    {
        RefuseUnlessOpen(now);
        Refuse.When(edition != Edition, "The offer has changed since you opened it. Please read it again");
        Refuse.When(string.IsNullOrWhiteSpace(name), "Type your full name to accept");
        Go(OfferStatus.Accepted);
        (AnsweredAt, SignedName, SignedFrom) = (now, name.Trim(), address);
        Record(new OfferAccepted(Edition));
    }

    public void Decline(string address, DateTimeOffset now)
    {
        RefuseUnlessOpen(now);
        Go(OfferStatus.Declined);
        (AnsweredAt, SignedFrom) = (now, address);
        Record(new OfferDeclined(Edition));
    }

    public void Withdraw(string reason)
    {
        Refuse.When(string.IsNullOrWhiteSpace(reason), "Say why");
        Go(OfferStatus.Withdrawn);
        Record(new OfferWithdrawn(reason.Trim()));
    }

    /// <summary>The last day to answer passed. Doing it again changes nothing.</summary>
    public void Expire(DateTimeOffset now)
    {
        if (Status is OfferStatus.Sent && now >= ExpiresAt)
        {
            Go(OfferStatus.Expired);
            Record(new OfferExpired(Edition));
        }
    }

    /// <summary>A named person met, waived or failed one condition, with what they checked; a failed one ends the offer.</summary>
    public void Settle(Guid conditionId, ConditionStatus result, string note, Guid byId, DateTimeOffset now)
    {
        Refuse.When(Status is not OfferStatus.Accepted, "Conditions are checked once the offer is accepted");
        var condition = _conditions.Find(c => c.Id == conditionId);
        Refuse.When(condition is null, "This condition is not part of the offer");
        condition!.Settle(result, note, byId, now);
        Record(new OfferConditionSettled(condition.Kind, condition.Status));
        if (result is ConditionStatus.Failed)
        {
            Go(OfferStatus.ConditionsNotMet);
        }
    }

    /// <summary>The applicant becomes an employee. Doing it again with the same person changes nothing.</summary>
    public void Hire(Guid personId, RmType? rmType)
    {
        if (Status is OfferStatus.Hired && PersonId == personId)
        {
            return;
        }

        Refuse.When(Status is OfferStatus.Accepted && !CanHire, "Settle every condition first");
        Go(OfferStatus.Hired);
        PersonId = personId;
        Record(new CandidateHired(ApplicationId, personId, VacancyId, Terms.StartsOn, rmType));
    }

    private void RefuseUnlessOpen(DateTimeOffset now)
    {
        Refuse.When(Status is OfferStatus.Expired || (Status is OfferStatus.Sent && now >= ExpiresAt), "The time to answer this offer has passed. Please contact us");
        Refuse.When(Status is OfferStatus.Withdrawn, "This offer was withdrawn");
        Refuse.When(Status is not OfferStatus.Sent, "This offer cannot be answered any more");
    }

    private void Take(OfferTerms terms, bool outOfRange, Guid byId, DateTimeOffset now)
    {
        terms.RefuseNonsense();
        (Terms, NeedsApproval, Edition) = (terms, outOfRange, Edition + 1);
        _editions.Add(new OfferEdition(Edition, terms, byId, now));
        _conditions.Clear();
        _conditions.AddRange(terms.Conditions.Select(c => new OfferCondition(c)));
    }

    private void Go(OfferStatus to)
    {
        Refuse.When(!Transitions[Status].Contains(to), "This is not possible while the offer has its present status");
        Status = to;
    }
}
