using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;

namespace RmTalent.Tests.Features.MandatoryTraining;

/// <summary>Who moves away or leaves and comes back has what still counts.</summary>
public sealed class CreditTests : IDisposable
{
    private readonly TestHost _host = new();
    private readonly Guid _rm = Guid.CreateVersion7();

    [Fact]
    public async Task Transfer_there_and_back_restores_what_counts()
    {
        await MetAsync();
        await DescribeAsync(Given.Details("Nora Lie", type: RmType.Corporate));
        (await _host.SweepAsync<AssignTraining>()).Acted.ShouldBe(1);
        (await _host.DbAsync(db => db.Assignments.CountAsync(a => a.IsCurrent))).ShouldBe(0);
        var before = await AllAsync();

        _host.Clock.PassDays(40);
        await DescribeAsync(Given.Details("Nora Lie"));
        var after = (await AllAsync()).ShouldHaveSingleItem();
        (after.IsCurrent, after.Status, after.CompletedOn, after.ExpiresOn, after.Cycle).ShouldBe((true, AssignmentStatus.Completed, before[0].CompletedOn, before[0].ExpiresOn, 1));
    }

    [Fact]
    public async Task Rehire_after_the_expiry_begins_again_and_keeps_the_history()
    {
        await MetAsync();
        await LeaveAndReturnAsync(awayDays: 500);
        var all = await AllAsync();
        all.Select(a => (a.Cycle, a.Status, a.IsCurrent)).ShouldBe([(1, AssignmentStatus.Completed, false), (2, AssignmentStatus.Assigned, true)]);
        (await _host.SweepAsync<ExpireTraining>()).Acted.ShouldBe(1);
        (await AllAsync())[0].Stage.ShouldBe(CertificationStage.Expired);
    }

    [Fact]
    public async Task Rehire_in_the_window_restores_the_credit_and_the_next_run_begins()
    {
        await MetAsync();
        _host.Clock.Now = (await AllAsync())[0].NextCycleAt!.Value.AddDays(1);
        await _host.SweepAsync<RenewTraining>();
        await LeaveAndReturnAsync(awayDays: 5);
        (await _host.SweepAsync<RenewTraining>()).ShouldSatisfyAllConditions(r => r.Acted.ShouldBe(1), r => r.Failed.ShouldBe(0));
        (await AllAsync()).Select(a => (a.Cycle, a.Status, a.IsCurrent)).ShouldBe(
            [(1, AssignmentStatus.Completed, false), (2, AssignmentStatus.Withdrawn, false), (3, AssignmentStatus.Assigned, true)]);
    }

    [Fact]
    public async Task A_move_to_another_zone_moves_the_end_of_the_day()
    {
        await _host.GivenAsync(Given.Rm(_rm, "Nora Lie"));
        await _host.GivenAsync(Given.Published(_host.Clock.Now));
        await _host.SweepAsync<AssignTraining>();
        var before = (await AllAsync())[0];
        await DescribeAsync(Given.Details("Nora Lie", zone: "America/New_York"));
        var after = (await AllAsync())[0];
        (after.DueOn, after.DueAt - before.DueAt).ShouldBe((before.DueOn, TimeSpan.FromHours(6)));
    }

    public void Dispose() => _host.Dispose();

    private async Task MetAsync()
    {
        await _host.GivenAsync(Given.Rm(_rm, "Nora Lie"));
        await _host.GivenAsync(Given.Published(_host.Clock.Now));
        await _host.SweepAsync<AssignTraining>();
        await _host.GivenAsync(Completion.Of(_rm, Given.Exam, Guid.CreateVersion7(), _host.Clock.Now, 90));
        await _host.DrainAsync();
    }

    private async Task DescribeAsync(PersonDetails details)
    {
        await _host.DbAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == _rm)).Describe(details);
            return await db.SaveChangesAsync();
        });
        await _host.DrainAsync();
    }

    private async Task LeaveAndReturnAsync(int awayDays)
    {
        await ChangeAsync(p => p.Leave(DateOnly.FromDateTime(_host.Clock.Now.UtcDateTime)));
        _host.Clock.PassDays(1);
        await ChangeAsync(p => p.End(DateOnly.FromDateTime(_host.Clock.Now.UtcDateTime), _host.Clock.Now));
        (await _host.DbAsync(db => db.Assignments.CountAsync(a => a.IsCurrent))).ShouldBe(0);
        _host.Clock.PassDays(awayDays);
        await ChangeAsync(p => p.Return());

        async Task ChangeAsync(Action<Person> change)
        {
            await _host.DbAsync(async db =>
            {
                change(await db.People.SingleAsync(p => p.Id == _rm));
                return await db.SaveChangesAsync();
            });
            await _host.DrainAsync();
        }
    }

    private Task<List<Assignment>> AllAsync() => _host.DbAsync(db => db.Assignments.AsNoTracking().OrderBy(a => a.Cycle).ToListAsync());
}
