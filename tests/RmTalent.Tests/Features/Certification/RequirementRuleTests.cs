using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Certification;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;

namespace RmTalent.Tests.Features.Certification;

public sealed class RequirementRuleTests : IDisposable
{
    private static readonly WorkingCalendar Oslo = new("Europe/Oslo", "NO");
    private readonly TestHost _host = new();

    [Fact]
    public async Task Met_requirement_gives_one_certificate_and_the_repetition_replaces_it()
    {
        var (nora, template, duty) = (await _host.PersonAsync("Nora Lie"), await _host.TemplateAsync(), await DutyAsync());
        var trainer = _host.AsTrainer();
        (await trainer.OpenAsync($"/certificates/templates/{template}/rules")).QuerySelector($"option[value='{duty.Id}']")!.TextContent.ShouldContain("Know your client");
        (await trainer.SubmitAsync($"/certificates/templates/{template}/rules", ("Form.Item", duty.Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await trainer.OpenAsync($"/certificates/templates/{template}/rules")).QuerySelector("tbody")!.TextContent.ShouldContain("Mandatory training");

        var first = Assignment.Assign(duty, nora, DueDate.Of(duty.Due, null, Oslo.LocalDate(_host.Clock.Now), Oslo), 1, Oslo, _host.Clock.Now);
        first.Complete(duty, _host.Clock.Now, Oslo, _host.Clock.Now);
        await _host.GivenAsync(first);
        await _host.DrainAsync();
        await HearAgainAsync(first);
        var award = await _host.DbAsync(db => db.Awards.SingleAsync());
        (award.Snapshot.Achievement.En, award.ValidUntil, award.IssuedOn).ShouldBe(("Know your client", first.ExpiresOn, first.CompletedOn!.Value));

        _host.Clock.Now = first.NextCycleAt!.Value.AddDays(1);
        var second = await _host.DbAsync(async db =>
        {
            var last = await db.Assignments.SingleAsync();
            var next = last.Renew(duty, Oslo, _host.Clock.Now);
            next.Complete(duty, _host.Clock.Now, Oslo, _host.Clock.Now);
            db.Add(next);
            await db.SaveChangesAsync();
            return next;
        });
        await _host.DrainAsync();
        await HearAgainAsync(second);
        await HearAgainAsync(first);
        var awards = await _host.DbAsync(db => db.Awards.OrderBy(a => a.IssuedOn).ToListAsync());
        awards.Count.ShouldBe(2);
        (awards[0].ReplacedById, awards[1].ReplacedById, awards[1].ValidUntil).ShouldBe((awards[1].Id, null, second.ExpiresOn));
    }

    public void Dispose() => _host.Dispose();

    private async Task<Requirement> DutyAsync()
    {
        var duty = Requirement.Draft("kyc", new RequirementWords(new LocalisedText("Know your client"), LocalisedText.Empty, RequirementCategory.Compliance));
        duty.Ask(new RequiredItems([new RequiredItem(LearningKind.Exam, Guid.CreateVersion7())]));
        duty.Time(new DueRule(DueKind.AfterAssignment, 30), new Recurrence(12, RecurrenceBase.ExpiryDate, 60));
        duty.Publish(_host.Clock.Now);
        await _host.GivenAsync(duty);
        return duty;
    }

    /// <summary>At least once means sometimes twice.</summary>
    private async Task HearAgainAsync(Assignment met)
    {
        using var scope = _host.Services.CreateScope();
        var handler = ActivatorUtilities.CreateInstance<OnRequirementMet>(scope.ServiceProvider);
        await handler.HandleAsync(new RequirementMet(met.PersonId, met.RequirementId, met.Id, met.ExpiresOn), new FactContext(0, met.Id, _host.Clock.Now, null), default);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
    }
}
