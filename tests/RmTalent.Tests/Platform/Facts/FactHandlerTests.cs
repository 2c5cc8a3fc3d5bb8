using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;

namespace RmTalent.Tests.Platform.Facts;

public sealed class FactHandlerTests : IDisposable
{
    private readonly TestHost _host = new();
    private readonly Trouble _trouble = new();
    private readonly Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> _site;

    public FactHandlerTests() => _site = _host.WithWebHostBuilder(b => b.ConfigureTestServices(services => services
        .AddSingleton(_trouble)
        .AddFactHandler<OnOrganisationDescribed, OrganisationDescribed>()));

    [Fact]
    public async Task A_handler_sees_a_fact_once_after_it_was_saved()
    {
        await DescribeAsync();
        await DispatchAsync();
        await DispatchAsync();
        (await MailsAsync()).ShouldHaveSingleItem().Subject.ShouldBe("seen");
        (await DeliveriesAsync()).ShouldBeEmpty();
        _trouble.Seen!.SubjectId.ShouldBe(Organisation.OnlyId);
    }

    [Fact]
    public async Task What_a_failing_handler_saved_is_rolled_back_and_tried_again_later()
    {
        _trouble.Message = "no luck";
        await DescribeAsync();
        await DispatchAsync();
        (await MailsAsync()).ShouldBeEmpty();
        var waiting = (await DeliveriesAsync()).ShouldHaveSingleItem();
        (waiting.Error, waiting.Attempts, waiting.State).ShouldBe(("no luck", 1, DeliveryState.Pending));

        _trouble.Message = null;
        (await DispatchAsync()).ShouldBe(0);
        _host.Clock.Pass(TimeSpan.FromMinutes(1));
        (await DispatchAsync()).ShouldBe(1);
        (await MailsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_that_never_succeeds_is_given_up_visibly()
    {
        _trouble.Message = "never";
        await DescribeAsync();
        for (var i = 0; i < FactDelivery.MaxAttempts + 3; i++)
        {
            await DispatchAsync();
            _host.Clock.Pass(TimeSpan.FromHours(7));
        }

        (await DeliveriesAsync()).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Failed);
        _trouble.Runs.ShouldBe(FactDelivery.MaxAttempts);
    }

    [Fact]
    public async Task A_later_fact_of_a_record_waits_for_the_earlier_one()
    {
        _trouble.Message = "first";
        await DescribeAsync();
        await DispatchAsync();
        _trouble.Message = null;
        await DescribeAsync();
        (await DispatchAsync()).ShouldBe(0);
        _host.Clock.Pass(TimeSpan.FromMinutes(1));
        (await DispatchAsync()).ShouldBe(1);
        (await DispatchAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Two_dispatchers_at_once_do_not_double_the_effect()
    {
        for (var i = 0; i < 5; i++)
        {
            await DescribeAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            for (var i = 0; i < 6; i++)
            {
                await DispatchAsync();
            }
        }));
        while (await DispatchAsync() > 0)
        {
        }

        (await MailsAsync()).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_rolled_back_change_tells_nobody()
    {
        using var scope = _site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            (await OrganisationAsync(db)).Describe(Details());
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        (await DispatchAsync()).ShouldBe(0);
    }

    public void Dispose()
    {
        _site.Dispose();
        _host.Dispose();
    }

    private async Task DescribeAsync()
    {
        using var scope = _site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        (await OrganisationAsync(db)).Describe(Details());
        await db.SaveChangesAsync();
    }

    private static async Task<Organisation> OrganisationAsync(AppDbContext db)
    {
        if (await db.Set<Organisation>().SingleOrDefaultAsync() is { } found)
        {
            return found;
        }

        var founded = Organisation.Found("Fjordbank", "Europe/Oslo", "nb", "NO");
        db.Add(founded);
        return founded;
    }

    private static OrganisationDetails Details() => new("Fjordbank", "Europe/Oslo", "nb", "NO", "", "", "", "", "", LocalisedText.Empty);

    private Task<int> DispatchAsync() => _site.Services.GetRequiredService<FactDispatcher>().RunAsync(default);

    private Task<List<OutgoingMail>> MailsAsync() => ReadAsync(db => db.Set<OutgoingMail>().AsNoTracking().ToListAsync());

    private Task<List<FactDelivery>> DeliveriesAsync() => ReadAsync(db => db.Set<FactDelivery>().AsNoTracking().ToListAsync());

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        using var scope = _site.Services.CreateScope();
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    private sealed class Trouble
    {
        private int _runs;

        public string? Message { get; set; }

        public FactContext? Seen { get; set; }

        public int Runs => _runs;

        public void Ran() => Interlocked.Increment(ref _runs);
    }

    /// <summary>Leaves one row for each time it runs: an effect that doubles if it runs twice.</summary>
    private sealed class OnOrganisationDescribed(AppDbContext db, Trouble trouble) : IFactHandler<OrganisationDescribed>
    {
        public async Task HandleAsync(OrganisationDescribed fact, FactContext context, CancellationToken cancellationToken)
        {
            db.Add(new OutgoingMail
            {
                Occasion = $"test:{Guid.CreateVersion7()}",
                ToEmail = "a@example.org",
                ToName = "A",
                Language = "en",
                Subject = "seen",
                Text = "",
                Html = "",
                QueuedAt = context.At,
                DueAt = context.At.AddYears(9),
            });
            await db.SaveChangesAsync(cancellationToken);
            trouble.Ran();
            trouble.Seen = context;
            if (trouble.Message is { } message)
            {
                throw new InvalidOperationException(message);
            }
        }
    }
}
