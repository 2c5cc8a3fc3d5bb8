using System.Net;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.Learning.Modules;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.MandatoryTraining;

/// <summary>A launch: everybody learns it anew, whenever they did, and keeps what they had until then.</summary>
public sealed class AskedAgainTests : IDisposable
{
    private static readonly WorkingCalendar Oslo = new("Europe/Oslo", "NO");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TestHost _host = new();
    private readonly Guid _rm = Guid.CreateVersion7();

    private HttpClient Trainer => _host.As(Guid.CreateVersion7(), Roles.Trainer);

    [Fact]
    public void What_counted_for_good_counts_until_the_new_run_is_due()
    {
        var launch = Once();
        var met = Given.Assigned(launch, Oslo, Now);
        met.Complete(launch, Now.AddDays(3), Oslo, Now.AddDays(3));
        (met.ExpiresOn, met.Stage).ShouldBe((null, null));
        launch.AskAgain("The green mortgage", Now.AddDays(100));

        var next = met.AskAgain(launch, Oslo, Now.AddDays(100), 2)!;
        (next.Cycle, next.DueOn, next.CountsFrom, next.Due.Anchor).ShouldBe((2, new DateOnly(2026, 7, 10), Now.AddDays(100), DueAnchor.Launch));
        (met.IsCurrent, met.ExpiresOn, met.Stage, met.Validity!.Base).ShouldBe((false, next.DueOn, CertificationStage.WindowOpen, ValidityBase.Launch));
        met.CountsOn(next.DueOn).ShouldBeTrue();
        met.CountsOn(next.DueOn.AddDays(1)).ShouldBeFalse();
        met.Expire(isRenewed: false, met.ExpiresAt!.Value).ShouldBeTrue();
        new Texts().Explain(next.Due).ShouldStartWith("30 days after everybody was asked again on");
        new Texts().Explain(met.Validity).ShouldStartWith("Everybody was asked again on");
    }

    [Fact]
    public void What_ends_sooner_is_due_when_it_ends()
    {
        var yearly = Given.Published(Now);
        var met = Given.Assigned(yearly, Oslo, Now);
        met.Complete(yearly, Now, Oslo, Now);
        var (end, soon) = (met.ExpiresOn!.Value, Oslo.StartOfDay(met.ExpiresOn!.Value).AddDays(-10));
        yearly.AskAgain("New rules", soon);
        met.AskAgain(yearly, Oslo, soon, 2)!.DueOn.ShouldBe(end);
        (met.ExpiresOn, met.NextCycleAt).ShouldBe((end, null));
    }

    [Fact]
    public void Open_run_takes_only_what_is_learned_from_then_on()
    {
        var launch = Once();
        var open = Given.Assigned(launch, Oslo, Now);
        launch.AskAgain("New", Now.AddDays(5));
        open.AskAgain(launch, Oslo, Now.AddDays(5), 2).ShouldBeNull();
        (open.CountsFrom, open.DueOn, open.IsCurrent).ShouldBe((Now.AddDays(5), new DateOnly(2026, 4, 1), true));
        Should.Throw<RefusedException>(() => Given.Yearly().AskAgain("A draft", Now));
        Should.Throw<RefusedException>(() => launch.AskAgain(" ", Now));
    }

    [Fact]
    public async Task Training_that_was_given_in_the_moment_in_which_it_was_learned_is_met()
    {
        var requirement = Given.Published(_host.Clock.Now, audience: new Audience { PersonIds = [Guid.CreateVersion7()] }); // no rule gives it to her by itself
        await _host.GivenAsync(Given.Rm(_rm, "Ola Nes"), requirement, Completion.Of(_rm, Given.Exam, Guid.CreateVersion7(), _host.Clock.Now, 90));
        await _host.DrainAsync();
        var unseen = Given.Assigned(requirement, Oslo, _host.Clock.Now, _rm); // as the sweep gives it that looked before the completion was saved
        await _host.GivenAsync(unseen);
        await _host.DrainAsync();
        (await _host.DbAsync(db => db.Assignments.SingleAsync(a => a.Id == unseen.Id))).Status.ShouldBe(AssignmentStatus.Completed);
    }

    [Fact]
    public async Task Trainer_asks_again_and_everybody_gets_one_new_run_that_only_new_learning_meets()
    {
        var requirement = await MetAsync(Once());
        var path = $"/requirements/{requirement}/ask-again";
        (await Trainer.OpenAsync(path)).Body!.TextContent.ShouldContain("1 person has completed it.");
        (await Trainer.SubmitAsync(path)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _host.As(_rm, Roles.RelationshipManager).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Trainer.SubmitAsync(path, ("Form.Reason", "The green mortgage"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _host.SweepAsync<AssignTraining>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<AssignTraining>()).Acted.ShouldBe(0);
        var run = await CurrentAsync();
        (run.Cycle, run.Status).ShouldBe((2, AssignmentStatus.Assigned));
        await _host.DrainAsync();
        _host.Clock.PassDays(1);
        await _host.DrainAsync();
        _host.Mails.To("nora@example.org").Subject.ShouldBe("Time to repeat: Products");
        (await Trainer.OpenAsync($"/compliance/as-known?Filter.On={run.DueOn:yyyy-MM-dd}")).QuerySelector("tbody tr")!.TextContent.ShouldContain("Met");
        (await Trainer.OpenAsync($"/compliance/as-known?Filter.On={run.DueOn.AddDays(1):yyyy-MM-dd}")).QuerySelector("tbody tr")!.TextContent.ShouldContain("Not compliant");
        (await Trainer.OpenAsync($"/requirements/{requirement}")).Body!.TextContent.ShouldContain("Last asked again");

        await _host.GivenAsync(Completion.Of(_rm, Given.Exam, Guid.CreateVersion7(), _host.Clock.Now, 90));
        await _host.DrainAsync();
        (await CurrentAsync()).ShouldSatisfyAllConditions(a => a.Cycle.ShouldBe(2), a => a.Status.ShouldBe(AssignmentStatus.Completed), a => a.ExpiresOn.ShouldBeNull());
    }

    [Fact]
    public async Task New_version_of_a_module_asks_again_where_the_rule_says_so()
    {
        var module = Module.Author(new ModuleWords(new("Mortgages"), LocalisedText.Empty, []));
        var first = ModuleVersion.First(module.Id);
        first.Add(new LessonContent(new("One"), new("Words"), 5, Checks.None));
        module.Publish(first, null, null, _host.Clock.Now);
        await _host.GivenAsync(module, first);
        var (always, never) = (Once("always", module.Item, isAgain: true), Once("never", module.Item));
        await MetAsync(always, module.Item);
        await _host.GivenAsync(never);
        _host.Clock.PassDays(50);
        await _host.DbAsync(async db =>
        {
            var (mine, current) = (await db.Modules.SingleAsync(m => m.Id == module.Id), await db.ModuleVersions.Include(v => v.Lessons).SingleAsync(v => v.ModuleId == module.Id));
            var second = current.Next();
            db.Add(second);
            mine.Publish(second, current, null, _host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await _host.DrainAsync();
        (await _host.DbAsync(db => db.Requirements.Where(r => r.AskedAgainAt != null).Select(r => r.Code).ToListAsync())).ShouldBe(["always"]);
        await _host.SweepAsync<AssignTraining>();
        (await _host.DbAsync(db => db.Assignments.SingleAsync(a => a.IsCurrent && a.Requirement!.Code == "always"))).Cycle.ShouldBe(2);
    }

    public void Dispose() => _host.Dispose();

    /// <summary>Once is enough, thirty days from assignment.</summary>
    private static Requirement Once(string code = "products", LearningItem? item = null, bool isAgain = false)
    {
        var requirement = Requirement.Draft(code, new RequirementWords(new LocalisedText("Products"), LocalisedText.Empty, RequirementCategory.ProductKnowledge));
        requirement.Ask(new RequiredItems([new RequiredItem((item ?? Given.Exam).Kind, (item ?? Given.Exam).Id)]));
        requirement.Time(new DueRule(DueKind.AfterAssignment, 30, AgainWithEachVersion: isAgain), null);
        requirement.Address(new Audience { RmTypes = [RmType.Business] });
        requirement.Publish(Now);
        return requirement;
    }

    private async Task<Guid> MetAsync(Requirement requirement, LearningItem? item = null)
    {
        await _host.GivenAsync(Given.Rm(_rm, "Nora Lie"));
        await _host.GivenAsync(requirement);
        await _host.SweepAsync<AssignTraining>();
        _host.Clock.PassDays(2);
        await _host.GivenAsync(Completion.Of(_rm, item ?? Given.Exam, Guid.CreateVersion7(), _host.Clock.Now, 85));
        await _host.DrainAsync();
        (await CurrentAsync()).Status.ShouldBe(AssignmentStatus.Completed);
        _host.Clock.PassDays(50);
        return requirement.Id;
    }

    private Task<Assignment> CurrentAsync() => _host.DbAsync(db => db.Assignments.AsNoTracking().SingleAsync(a => a.IsCurrent));
}
