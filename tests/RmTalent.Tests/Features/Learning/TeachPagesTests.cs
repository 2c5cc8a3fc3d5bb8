using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning.Modules;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Learning;

public sealed class TeachPagesTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Every_page_of_trainers_and_learners_opens()
    {
        var browser = host.As(Guid.CreateVersion7(), Roles.Trainer, Roles.LineManager);
        foreach (var path in new[]
        {
            "/learn", "/teach", "/teach/modules", "/teach/modules/new", "/teach/courses", "/teach/courses/new", "/teach/exercises", "/teach/exercises/new", "/teach/submissions",
            "/teach/exams", "/teach/exams/new", "/teach/questions", "/teach/questions/new", "/onboarding", "/onboarding/mine", "/onboarding/start", "/onboarding/programmes", "/onboarding/programmes/new",
        })
        {
            await browser.OpenAsync(path);
        }

        var module = await host.DbAsync(db => db.Modules.Select(m => m.Id).FirstAsync());
        await browser.OpenAsync($"/teach/modules/{module}");
        (await browser.SubmitAsync($"/learn/modules/{module}")).Headers.Location!.ToString().ShouldEndWith("/lessons/1");
        await browser.OpenAsync($"/learn/modules/{module}/lessons/1");
        var programme = await host.DbAsync(db => db.Set<RmTalent.Features.Onboarding.Programmes.Programme>().Select(p => p.Id).FirstAsync());
        await browser.OpenAsync($"/onboarding/programmes/{programme}");
    }
}
