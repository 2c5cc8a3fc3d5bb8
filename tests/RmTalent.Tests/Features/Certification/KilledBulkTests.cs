using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Certification;
using RmTalent.Features.People;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Files;
using RmTalent.Platform.Mail;
using Xunit.Abstractions;

namespace RmTalent.Tests.Features.Certification;

/// <summary>A class of five hundred gets its certificates from the real site, which is killed twice on the way.</summary>
public sealed class KilledBulkTests(TestHost host, ITestOutputHelper output) : IClassFixture<TestHost>
{
    private const int People = 500;

    [Fact]
    public async Task Each_of_five_hundred_gets_exactly_one_although_the_site_is_killed_twice()
    {
        host.Clock.Now = TimeProvider.System.GetUtcNow();
        var template = await host.TemplateAsync();
        var people = Enumerable.Range(0, People).Select(_ => Guid.CreateVersion7()).ToList();
        await host.GivenAsync([.. people.Select((id, n) => (Entity)Person.Join(id, new PersonDetails($"Learner {n}", $"learner{n}@example.org")))]);
        await host.DrainAsync();
        var (bulk, orders) = BulkIssue.Start(template, null, [.. people.Select(p => new OrderedPerson(p, Occasions.ByHand()))], Given.Trainer, host.Clock.Now);
        await host.GivenAsync([bulk, .. orders]);

        var mail = Directory.CreateTempSubdirectory("rmtalent-mail");
        await RunUntilAsync(mail.FullName, async () => await IssuedAsync() >= People / 5);
        (await IssuedAsync()).ShouldBeLessThan(People, "it was over before the kill");
        await RunUntilAsync(mail.FullName, async () => await IssuedAsync() >= People / 2);
        await RunUntilAsync(mail.FullName, async () => await host.DbAsync(db => db.CertificateOrders.CountAsync(o => o.State == OrderState.Waiting)) == 0);
        mail.Delete(recursive: true);

        var awards = await host.DbAsync(db => db.Awards.AsNoTracking().Select(a => new { a.PersonId, a.Number, a.PdfId, HasBadge = a.Credential != "" }).ToListAsync());
        awards.Select(a => a.PersonId).Order().ShouldBe(people.Order());
        awards.Select(a => a.Number).Distinct(StringComparer.Ordinal).Count().ShouldBe(People);
        awards.ShouldAllBe(a => a.HasBadge);
        (await host.DbAsync(db => db.Set<StoredFile>().CountAsync(f => f.Purpose == "certificate"))).ShouldBe(People);
        (await host.DbAsync(db => db.Set<OutgoingMail>().CountAsync(m => m.Occasion.StartsWith("certificate-issued:")))).ShouldBe(People);
        (await host.DbAsync(db => db.CertificateOrders.CountAsync(o => o.State == OrderState.Issued))).ShouldBe(People);
    }

    private Task<int> IssuedAsync() => host.DbAsync(db => db.Awards.CountAsync());

    private async Task RunUntilAsync(string mail, Func<Task<bool>> isSoAsync)
    {
        var clock = Stopwatch.StartNew();
        await using var site = SiteProcess.Start(host.ConnectionString, ("Outbox:LeaseSeconds", "1"), ("Documents:EngineLicence", "AGPL"), ("Mail:Pickup", mail));
        while (!await isSoAsync())
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(300), string.Join('\n', site.Output.TakeLast(10)));
            await Task.Delay(20);
        }

        await site.KillAsync();
        var issued = await IssuedAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{issued} after {clock.Elapsed.TotalSeconds:0.0} s"));
    }
}
