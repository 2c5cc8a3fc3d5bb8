using RmTalent.Features.Offers;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Domain;

namespace RmTalent.Tests.Features.Offers;

/// <summary>Whatever the order of clicks, an offer that was withdrawn, declined or expired is never accepted, and nobody is hired past an open condition.</summary>
public sealed class OfferOrderTests
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly OfferTerms Terms = new(600_000, "NOK", PayPeriod.Year, new DateOnly(2026, 6, 1), new DateOnly(2026, 3, 12))
    {
        Conditions = [new ConditionTerm(ConditionKind.References, "Two")],
    };

    [Fact]
    public void Every_order_of_clicks_keeps_the_rules()
    {
        foreach (var clicks in Sequences(5))
        {
            var (offer, now, history) = (Offer.Draft(Guid.CreateVersion7(), Guid.CreateVersion7(), Terms, outOfRange: true, By, Start), Start, new List<Click>());
            foreach (var click in clicks)
            {
                now = now.AddHours(click is Click.Wait ? 300 : 1);
                if (Try(offer, click, now))
                {
                    history.Add(click);
                    Check(offer, click, history, now);
                }
            }
        }
    }

    [Fact]
    public void Material_edit_voids_approval_and_the_same_terms_change_nothing()
    {
        var offer = Offer.Draft(Guid.CreateVersion7(), Guid.CreateVersion7(), Terms, outOfRange: true, By, Start);
        offer.Approve(By, Start);
        offer.Edit(Terms with { Conditions = [.. Terms.Conditions] }, true, By, Start);
        offer.ApprovedAt.ShouldNotBeNull();
        offer.Edit(Terms with { Pay = 610_000 }, true, By, Start);
        offer.ApprovedAt.ShouldBeNull();
        offer.Edition.ShouldBe(2);
        offer.Editions.Count.ShouldBe(2);
        Should.Throw<RefusedException>(() => offer.Send(Start.AddDays(3), Start));
    }

    [Fact]
    public void Candidate_accepts_only_the_edition_that_was_read()
    {
        var offer = Offer.Draft(Guid.CreateVersion7(), Guid.CreateVersion7(), Terms, outOfRange: false, By, Start);
        offer.Send(Start.AddDays(3), Start);
        offer.Edit(Terms with { Pay = 610_000 }, false, By, Start);
        offer.Send(Start.AddDays(3), Start);
        Should.Throw<RefusedException>(() => offer.Accept(1, "Kari", "::1", Start));
        offer.Accept(2, "Kari", "::1", Start);
    }

    [Theory]
    [InlineData(499_999, "NOK", PayPeriod.Year, true)]
    [InlineData(500_000, "NOK", PayPeriod.Year, false)]
    [InlineData(700_001, "NOK", PayPeriod.Year, true)]
    [InlineData(600_000, "EUR", PayPeriod.Year, true)]
    [InlineData(600_000, "NOK", PayPeriod.Month, true)]
    public void Pay_is_held_against_the_range(int pay, string currency, PayPeriod period, bool outside) =>
        (Terms with { Pay = pay, Currency = currency, PayPeriod = period }).LiesOutside(500_000, 700_000, "NOK", PayPeriod.Year).ShouldBe(outside);

    private static void Check(Offer offer, Click click, List<Click> history, DateTimeOffset now)
    {
        if (click is Click.Accept)
        {
            history.ShouldContain(Click.Approve);
            now.ShouldBeLessThan(offer.ExpiresAt!.Value);
        }

        if (click is Click.Hire && history.Count(c => c is Click.Hire) == 1)
        {
            history.ShouldContain(Click.Accept);
            history.ShouldContain(Click.Settle);
        }

        // What ended stays ended: only an expired offer can be taken up again.
        foreach (var end in new[] { Click.Withdraw, Click.Decline, Click.Hire })
        {
            var at = history.IndexOf(end);
            if (at >= 0)
            {
                history.Skip(at + 1).Where(c => c is not (Click.Hire or Click.Expire or Click.Wait)).ShouldBeEmpty();
            }
        }
    }

    private static bool Try(Offer offer, Click click, DateTimeOffset now)
    {
        var before = offer.Version;
        try
        {
            switch (click)
            {
                case Click.Approve: offer.Approve(By, now); break;
                case Click.Send: offer.Send(Start.AddDays(10), now); break;
                case Click.Accept: offer.Accept(offer.Edition, "Kari", "::1", now); break;
                case Click.Decline: offer.Decline("::1", now); break;
                case Click.Withdraw: offer.Withdraw("Budget"); break;
                case Click.Expire: offer.Expire(now); break;
                case Click.Settle: offer.Settle(offer.Conditions[0].Id, ConditionStatus.Met, "Called", By, now); break;
                case Click.Hire: offer.Hire(By, null); break;
                default: return false;
            }

            return offer.Version > before;
        }
        catch (RefusedException)
        {
            offer.Version.ShouldBe(before);
            return false;
        }
    }

    private static IEnumerable<Click[]> Sequences(int length) => length == 0
        ? [[]]
        : Sequences(length - 1).SelectMany(s => Enum.GetValues<Click>().Select(c => (Click[])[.. s, c]));

    private enum Click { Approve, Send, Accept, Decline, Withdraw, Expire, Settle, Hire, Wait }
}
