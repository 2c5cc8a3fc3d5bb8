using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RmTalent.Features.Certification;
using RmTalent.Features.Competencies;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.People;
using RmTalent.Features.Performance;
using RmTalent.Platform.Data;
using RmTalent.Platform.Facts;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Pdf;
using RmTalent.Platform.Security;

namespace RmTalent.Tests.Features.Performance;

public sealed class DevelopmentPlanTests : IDisposable
{
    private static readonly Guid Rm = Guid.CreateVersion7();
    private static readonly Guid Manager = Guid.CreateVersion7();

    private readonly TestHost _host = new();

    [Fact]
    public async Task Draft_starts_from_the_largest_gaps_of_interview_and_exam()
    {
        await GivenGaps();
        var plan = await DraftedPlan();

        plan.Gaps.Select(g => (g.Source, g.Level)).ShouldBe([(EvidenceSource.Interview, 2.5m), (EvidenceSource.Exam, 2m), (EvidenceSource.Interview, 1m)], ignoreOrder: true);
        plan.Actions.OrderBy(a => a.DueOn).Select(a => a.Kind).ShouldBe([ActionKind.Coaching, ActionKind.Course, ActionKind.Shadowing]);
        plan.Actions.ShouldAllBe(a => a.DueOn > plan.From && a.Measure.Length > 0 && a.CompetencyId != null);
        plan.Actions.ShouldAllBe(a => a.Origin != null && a.Author == null);
        plan.Actions.Single(a => a.Kind == ActionKind.Shadowing).Items.All.ShouldContain(i => i.IsShadowing);
        plan.Reviews.Count.ShouldBe(3);
        (await Client(Rm).OpenAsync($"/development-plans/{plan.Id}")).Body!.TextContent.ShouldContain("Interview, 2 Mar 2026: level 1 where the role asks for 4");
    }

    [Fact]
    public async Task Both_sign_the_same_words_and_the_plan_is_agreed()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;

        (await SignAs(Rm, id, "Nora Lie")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Find(id)).Status.ShouldBe(PlanStatus.Draft);
        (await SignAs(Manager, id, "Hanna Berg")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var plan = await Find(id);
        plan.Status.ShouldBe(PlanStatus.Agreed);
        plan.PersonSignature!.Name.ShouldBe("Nora Lie");
        (await Facts(id)).Where(f => f != nameof(DevelopmentReviewPlanned)).ShouldBe(["DevelopmentPlanDrafted", "DevelopmentPlanSigned", "DevelopmentPlanSigned", "DevelopmentPlanAgreed"]);
    }

    [Fact]
    public async Task Other_party_is_asked_to_sign_and_reminded_of_what_is_due_once()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;
        await SignAs(Rm, id, "Nora Lie");
        await _host.DrainAsync();
        _host.Mails.To("hanna@example.org").Link.ShouldBe($"/development-plans/{id}");

        await SignAs(Manager, id, "Hanna Berg");
        (await _host.SweepAsync<RemindOfActions>()).Acted.ShouldBe(0);
        _host.Clock.PassDays(26);
        (await _host.SweepAsync<RemindOfActions>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<RemindOfActions>()).Acted.ShouldBe(0);
        _host.Clock.PassDays(2); // no mail on a Saturday
        await _host.DrainAsync();
        SubjectsTo("nora@example.org").ShouldBe(["Utviklingsplanen din er avtalt", "Utviklingsplanen din: dette forfaller"], ignoreOrder: true);
    }

    [Fact]
    public async Task Change_after_the_first_signature_voids_it()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;
        await SignAs(Rm, id, "Nora Lie");

        var added = await Client(Manager).SubmitAsync($"/development-plans/{id}/actions", ("Form.Kind", "Practice"), ("Form.What", "Hold four meetings alone"),
            ("Form.DueOn", "2026-06-01"), ("Form.Measure", "Clients come back"));

        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var plan = await Find(id);
        plan.PersonSignature.ShouldBeNull();
        plan.Actions.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Nobody_signs_words_that_changed_meanwhile()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;
        var client = Client(Rm);
        var shown = await client.OpenAsync($"/development-plans/{id}");
        await _host.DbAsync(async db =>
        {
            var plan = await db.DevelopmentPlans.SingleAsync(p => p.Id == id);
            plan.Describe(plan.From, plan.To, "Listens", "", Manager, _host.Clock.Now);
            return await db.SaveChangesAsync();
        });

        (await client.SubmitAsync($"/development-plans/{id}", shown, "Sign the plan", ("Form.Name", "Nora Lie"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Find(id)).PersonSignature.ShouldBeNull();
    }

    [Fact]
    public async Task Signed_plan_is_not_edited_but_its_progress_is_reported()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;
        var action = (await Find(id)).Actions[0].Id;
        var early = await Client(Rm).SubmitAsync($"/development-plans/{id}/actions/{action}/progress", ("Form.Percent", "50"));
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await SignAs(Rm, id, "Nora Lie");
        await SignAs(Manager, id, "Hanna Berg");

        (await Client(Rm).SubmitAsync($"/development-plans/{id}/edit", ("Form.Strengths", "New"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Client(Rm).SubmitAsync($"/development-plans/{id}/actions/{action}/progress", ("Form.Percent", "100"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Find(id)).Actions.Single(a => a.Id == action).DoneAt.ShouldBe(_host.Clock.Now);
    }

    [Fact]
    public async Task Wrong_input_stands_beside_its_field_and_is_kept()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;

        var response = await Client(Rm).SubmitAsync($"/development-plans/{id}/actions", ("Form.What", "Only this"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.HtmlAsync();
        page.QuerySelector("[name='Form.What']")!.TextContent.Trim().ShouldBe("Only this");
        page.Body!.TextContent.ShouldContain("Say how you will see that it worked");
    }

    [Fact]
    public async Task Strangers_get_404_for_plan_document_and_edit()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;
        var stranger = _host.As(Guid.CreateVersion7(), Roles.LineManager, Roles.RelationshipManager);

        foreach (var path in new[] { "", "/pdf", "/edit", "/actions" })
        {
            (await stranger.GetAsync($"/development-plans/{id}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Next_plan_replaces_the_present_one()
    {
        await GivenGaps();
        var first = (await DraftedPlan()).Id;
        var second = await Client(Manager).SubmitAsync("/development-plans/new", ("Form.PersonId", Rm.ToString()));

        second.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Find(first)).Status.ShouldBe(PlanStatus.Replaced);
        (await _host.DbAsync(db => db.DevelopmentPlans.MaxAsync(p => p.Cycle))).ShouldBe(2);
    }

    [Fact]
    public async Task Signed_plan_stays_in_force_until_the_next_is_signed_and_its_open_actions_go_on()
    {
        await GivenGaps();
        var first = await SignedPlan();
        var (done, begun) = ((await Find(first)).Actions[0], (await Find(first)).Actions[1]);
        await Client(Rm).SubmitAsync($"/development-plans/{first}/actions/{done.Id}/progress", ("Form.Percent", "100"));
        await Client(Rm).SubmitAsync($"/development-plans/{first}/actions/{begun.Id}/progress", ("Form.Percent", "40"));

        var next = await DraftedPlan();
        (await Find(first)).Status.ShouldBe(PlanStatus.Agreed);
        next.Actions.Single(a => a.What == begun.What).Percent.ShouldBe(40);
        next.Actions.Single(a => a.CompetencyId == done.CompetencyId).What.ShouldBe(done.What); // proposed anew: nobody has seen the gap closed
        next.Actions.Count.ShouldBe(3);
        next.Progress.Select(p => p.Note).Distinct().ShouldBe(["Tatt med videre fra plan nr. 1"]);
        await _host.DrainAsync();
        SubjectsTo("hanna@example.org").ShouldContain("A first draft of the development plan for Nora Lie");

        await SignAs(Rm, next.Id, "Nora Lie");
        await SignAs(Manager, next.Id, "Hanna Berg");
        await _host.DrainAsync();
        (await Find(first)).Status.ShouldBe(PlanStatus.Replaced);
        SubjectsTo("hanna@example.org").Count(s => s == "The development plan for Nora Lie is agreed").ShouldBe(2);
    }

    [Fact]
    public async Task Review_says_where_the_person_stands_and_a_closed_gap_is_not_proposed_again()
    {
        await GivenGaps();
        var id = await SignedPlan();
        var plan = await Find(id);
        _host.Clock.PassDays(30);
        var page = $"/development-plans/{id}/reviews/{plan.Reviews[0].Id}/held";
        var bad = await Client(Manager).SubmitAsync(page, ("Form.Levels[0].Level", "3"), ("Form.Note", ""));
        bad.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await bad.HtmlAsync()).QuerySelector("[name='Form.Levels[0].Level'][value='3']")!.HasAttribute("checked").ShouldBeTrue();
        (await Client(Manager).SubmitAsync(page, ("Form.Note", "Go on"), ("Form.Levels[0].Level", "4"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Client(Rm).OpenAsync($"/development-plans/{id}")).QuerySelectorAll("td").ShouldContain(t => t.TextContent.Contains("Reached"));

        await Client(Rm).SubmitAsync($"/development-plans/{id}/reviews/{plan.Reviews[1].Id}/held", ("Form.Note", "I feel sure"), ("Form.Levels[1].Level", "5"));
        var seen = await _host.DbAsync(db => db.Evidence.Where(e => e.PersonId == Rm && e.Source != EvidenceSource.Interview && e.Source != EvidenceSource.Exam).OrderBy(e => e.Id).ToListAsync());
        seen.Select(e => (e.Source, e.Level, e.Expected)).ShouldBe([(EvidenceSource.Review, 4, 4), (EvidenceSource.SelfAssessment, 5, 4)]);
        await Client(Manager).SubmitAsync("/development-plans/new", ("Form.PersonId", Rm.ToString()));
        var next = await _host.DbAsync(db => db.DevelopmentPlans.SingleAsync(p => p.Cycle == 2));
        next.Gaps.Select(g => g.CompetencyId).ShouldNotContain(seen[0].CompetencyId);
        next.Gaps.Select(g => g.CompetencyId).ShouldContain(seen[1].CompetencyId, "what one says of oneself closes no gap");
    }

    [Fact]
    public async Task Certificate_and_external_certification_tick_the_action_that_asks_for_them()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;
        var (template, scheme) = await _host.DbAsync(async db => (await db.CertificateTemplates.FirstAsync(), await db.Schemes.FirstAsync(s => s.ArchivedAt == null)));
        var form = $"/development-plans/{id}/actions";
        (await Client(Rm).OpenAsync(form)).Body!.TextContent.ShouldContain(scheme.Name);
        await Client(Rm).SubmitAsync(form, ("Form.Kind", "Certification"), ("Form.What", "Get certified"), ("Form.DueOn", "2026-06-01"), ("Form.Measure", "Both hang on the wall"),
            ("Form.Items", $"Certificate:{template.Id}"), ("Form.Items", $"Certificate:{scheme.Id}"));
        var action = (await Find(id)).Actions.Single(a => a.Author is not null);
        action.Items.All.Select(i => (i.IsShadowing, i.IsExternal, i.Url)).ShouldBe([(false, false, "/certificates/mine"), (false, true, "/my-credentials")]);
        var credential = Credential.Claim(Rm, new CredentialDetails(scheme.Id, "X-1", new DateOnly(2026, 3, 2), null), new DateOnly(2026, 3, 2));
        credential.Verify(Manager, _host.Clock.Now);
        await _host.GivenAsync(credential); // before it is signed: counts once it is
        await SignAs(Rm, id, "Nora Lie");
        await SignAs(Manager, id, "Hanna Berg");
        await _host.DrainAsync();
        (await Find(id)).Actions.Single(a => a.Id == action.Id).Percent.ShouldBe(50);

        await _host.DbAsync(async db =>
        {
            await new TickLearning(db).HandleAsync(new CertificateIssued(Rm, template.Id, null), new FactContext(1, Guid.Empty, _host.Clock.Now, null), default);
            return await db.SaveChangesAsync();
        });
        (await Find(id)).Actions.Single(a => a.Id == action.Id).DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task New_line_manager_takes_the_plan_over_and_signs_from_then()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;
        await Client(Manager).SubmitAsync($"/development-plans/{id}/actions", ("Form.Kind", "Practice"), ("Form.What", "Hold two meetings alone"), ("Form.DueOn", "2026-06-01"), ("Form.Measure", "Clients come back"));
        await SignAs(Manager, id, "Hanna Berg");
        var petra = Guid.CreateVersion7();
        await _host.GivenAsync(Person.Join(petra, new PersonDetails("Petra Jansen", "petra@example.org")));
        (await Client(petra).GetAsync($"/development-plans/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await _host.DbAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == Rm)).Describe(new PersonDetails("Nora Lie", "nora@example.org") { RmType = RmType.Business, ManagerId = petra, Language = "nb" });
            return await db.SaveChangesAsync();
        });
        await _host.DrainAsync();

        _host.Mails.To("petra@example.org").Link.ShouldBe($"/development-plans/{id}");
        (await Find(id)).ManagerSignature.ShouldBeNull();
        (await Client(Manager).GetAsync($"/development-plans/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Client(petra).OpenAsync($"/development-plans/{id}")).Body!.TextContent.ShouldContain("Written by Hanna Berg");
        await SignAs(Rm, id, "Nora Lie");
        await SignAs(petra, id, "Petra Jansen");
        (await Find(id)).Status.ShouldBe(PlanStatus.Agreed);
    }

    [Fact]
    public async Task Document_says_what_the_plan_says()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;
        await SignAs(Rm, id, "Nora Lie");

        var pdf = await Client(Rm).GetAsync($"/development-plans/{id}/pdf");
        pdf.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var view = await _host.DbAsync(db => PlanView.FindAsync(db, id, Rm, false, default));
        var texts = _host.Services.GetRequiredService<ITexts>();
        Snapshot.Matches("development-plan.nb", DocumentText.Of(DevelopmentPlanDocument.Of(view!, null, "Nordvik Bank", "nb", texts)));
    }

    [Fact]
    public async Task What_one_proposes_the_other_agrees_to_or_objects_and_nobody_signs_before_it_is_settled()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;
        await Client(Manager).SubmitAsync($"/development-plans/{id}/actions", ("Form.Kind", "Practice"), ("Form.What", "Hold four meetings alone"),
            ("Form.DueOn", "2026-06-01"), ("Form.Measure", "Clients come back"));
        var action = (await Find(id)).Actions.Single(a => a.Author?.By == Manager).Id;

        (await Client(Manager).SubmitAsync($"/development-plans/{id}/actions/{action}/agree")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); // not to one's own
        (await Client(Rm).SubmitAsync($"/development-plans/{id}/actions/{action}/object", ("Form.Words", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Client(Rm).SubmitAsync($"/development-plans/{id}/actions/{action}/object", ("Form.Words", "Two are enough"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _host.DrainAsync();
        _host.Mails.To("hanna@example.org").Text.ShouldContain("Two are enough");
        (await SignAs(Rm, id, "Nora Lie")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await Client(Manager).SubmitAsync($"/development-plans/{id}/actions/{action}", ("Form.What", "Hold two meetings alone"));
        (await Client(Rm).SubmitAsync($"/development-plans/{id}/actions/{action}/agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignAs(Rm, id, "Nora Lie")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Find(id)).Actions.Single(a => a.Id == action).Answer.ShouldNotBeNull().IsYes.ShouldBeTrue();
    }

    [Fact]
    public async Task Change_after_signing_makes_a_new_version_that_reads_as_a_diff()
    {
        await GivenGaps();
        var id = await SignedPlan();
        var action = (await Find(id)).Actions[0].Id;
        (await Client(Rm).SubmitAsync($"/development-plans/{id}/revise", ("Form.Reason", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Client(Rm).SubmitAsync($"/development-plans/{id}/revise", ("Form.Reason", "The course moved"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _host.DrainAsync();
        _host.Mails.To("hanna@example.org").Text.ShouldContain("The course moved");
        await Client(Rm).SubmitAsync($"/development-plans/{id}/actions/{action}", ("Form.Support", "Hanna, every other week"));
        (await Client(Rm).SubmitAsync($"/development-plans/{id}/actions/{action}/progress", ("Form.Percent", "30"))).StatusCode.ShouldBe(HttpStatusCode.Redirect); // work goes on meanwhile
        (await Client(Rm).OpenAsync($"/development-plans/{id}/versions")).QuerySelectorAll(".diff-text ins").ShouldContain(i => i.TextContent.Contains("Hanna"));

        await SignAs(Rm, id, "Nora Lie");
        await SignAs(Manager, id, "Hanna Berg");

        var plan = await Find(id);
        (plan.Status, plan.Edition, plan.Editions.Count).ShouldBe((PlanStatus.Agreed, 2, 2));
        plan.Editions[0].Content.Actions.Single(a => a.Id == action).Details.Support.ShouldNotContain("Hanna, every");
        (await Client(Manager).GetAsync($"/development-plans/{id}/pdf?edition=1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Client(Manager).GetAsync($"/development-plans/{id}/pdf?edition=3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Change_that_is_taken_back_leaves_what_both_signed_and_the_progress()
    {
        await GivenGaps();
        var id = await SignedPlan();
        var before = await Find(id);
        var removed = before.Actions[0];
        await Client(Rm).SubmitAsync($"/development-plans/{id}/actions/{removed.Id}/progress", ("Form.Percent", "40"), ("Form.Note", "Begun"));
        await Client(Manager).SubmitAsync($"/development-plans/{id}/revise", ("Form.Reason", "Less at once"));
        await Client(Manager).SubmitAsync($"/development-plans/{id}/actions/{removed.Id}", "Remove the action");
        (await Find(id)).Actions.Count.ShouldBe(before.Actions.Count - 1);
        (await Client(Rm).SubmitAsync($"/development-plans/{id}/take-back")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var plan = await Find(id);
        (plan.Status, plan.Edition, plan.PersonSignature!.Name).ShouldBe((PlanStatus.Agreed, 1, "Nora Lie"));
        plan.Actions.Single(a => a.Id == removed.Id).Percent.ShouldBe(40);
        plan.Actions.Count.ShouldBe(before.Actions.Count);
    }

    [Fact]
    public async Task Learning_that_is_completed_ticks_the_action_it_belongs_to()
    {
        await GivenGaps();
        var id = (await DraftedPlan()).Id;
        var module = await _host.DbAsync(async db => (await db.LearningItemsAsync()).First(i => i.Kind == LearningKind.Module));
        var exam = await _host.DbAsync(async db => (await db.LearningItemsAsync()).First(i => i.Kind != LearningKind.Module));
        await Client(Rm).SubmitAsync($"/development-plans/{id}/actions", ("Form.Kind", "Course"), ("Form.What", "Read and try"), ("Form.DueOn", "2026-06-01"), ("Form.Measure", "Done"),
            ("Form.Items", module.Key), ("Form.Items", exam.Key));
        var action = (await Find(id)).Actions.Single(a => a.Author is not null).Id;
        await _host.GivenAsync(Completion.Of(Rm, module, Guid.CreateVersion7(), _host.Clock.Now)); // before it is signed: counts once it is
        await SignAs(Rm, id, "Nora Lie");
        await SignAs(Manager, id, "Hanna Berg");
        await _host.DrainAsync();
        (await Find(id)).Actions.Single(a => a.Id == action).Percent.ShouldBe(50);

        await _host.GivenAsync(Completion.Of(Rm, exam, Guid.CreateVersion7(), _host.Clock.Now));
        await _host.DrainAsync();
        var plan = await Find(id);
        (plan.Actions.Single(a => a.Id == action).Percent, plan.Progress.Count(p => p.ActionId == action && p.ById == null)).ShouldBe((100, 2));
        (await Client(Manager).OpenAsync($"/development-plans/{id}")).Body!.TextContent.ShouldContain($"Completed: {module.Title.En}");
    }

    [Fact]
    public async Task Both_are_reminded_of_a_review_once_and_one_notes_what_came_of_it()
    {
        await GivenGaps();
        var id = await SignedPlan();
        (await Client(Rm).SubmitAsync($"/development-plans/{id}/reviews", ("Form.On", "2027-06-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Client(Rm).SubmitAsync($"/development-plans/{id}/reviews", ("Form.On", "2026-03-06"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _host.SweepAsync<RemindOfReviews>()).Acted.ShouldBe(1);
        (await _host.SweepAsync<RemindOfReviews>()).Acted.ShouldBe(0);
        _host.Clock.PassDays(4);
        await _host.DrainAsync();
        SubjectsTo("nora@example.org").ShouldContain("Utviklingsplan: samtale med Hanna Berg");
        SubjectsTo("hanna@example.org").ShouldContain("Development plan: talk with Nora Lie");

        var review = (await Find(id)).Reviews[0].Id;
        (await Client(Manager).SubmitAsync($"/development-plans/{id}/reviews/{review}/held", ("Form.Note", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Client(Manager).SubmitAsync($"/development-plans/{id}/reviews/{review}/held", ("Form.Note", "Go on"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Find(id)).Reviews[0].HeldById.ShouldBe(Manager);
    }

    [Fact]
    public async Task Progress_from_a_form_that_was_shown_before_another_report_loses_the_race()
    {
        await GivenGaps();
        var id = await SignedPlan();
        var page = $"/development-plans/{id}/actions/{(await Find(id)).Actions[0].Id}/progress";
        var person = Client(Rm);
        var shown = await person.OpenAsync(page);
        await Client(Manager).SubmitAsync(page, ("Form.Percent", "60"));

        (await person.SubmitAsync(page, shown, null, ("Form.Percent", "20"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public void Mails_read_well_in_three_languages()
    {
        var now = _host.Clock.Now;
        var action = new ActionDetails(ActionKind.Practice, "Hold two meetings alone", new DateOnly(2026, 5, 1), "", "Clients come back", null);
        var plan = DevelopmentPlan.Draft(new PlanParties(Rm, Manager, "en"), 1, new DateOnly(2026, 3, 2), new DateOnly(2026, 9, 2), [], [action]);
        plan.AddReview(new DateOnly(2026, 5, 4), Rm);
        plan.Sign(Rm, "Nora Lie", now);
        plan.Sign(Manager, "Hanna Berg", now);
        plan.Revise(Rm, "The course moved.");
        plan.ObjectTo(plan.Actions[0].Id, "One is enough.", Manager, now);
        MailRecipient To(string language) => new("x@example.org", "Hanna Berg", language, Manager);
        MailSnapshot.Matches("development-plan-drafted", l => PlanMails.Drafted(plan, To(l) with { PersonId = Rm }, "Hanna Berg", "Nora Lie"));
        MailSnapshot.Matches("development-plan-drafted-manager", l => PlanMails.Drafted(plan, To(l), "Nora Lie", "Nora Lie"));
        MailSnapshot.Matches("development-plan-sign", l => PlanMails.SignToo(plan, To(l), "Nora Lie", "Nora Lie"));
        MailSnapshot.Matches("development-plan-agreed", l => PlanMails.Agreed(plan, To(l), "Nora Lie"));
        MailSnapshot.Matches("development-plan-handed-over", l => PlanMails.HandedOver(plan, To(l), "Nora Lie"));
        MailSnapshot.Matches("development-actions-due", l => PlanMails.ActionsDue(plan, plan.Actions, To(l)));
        MailSnapshot.Matches("development-plan-change", l => PlanMails.ChangeOpened(plan, To(l), "Nora Lie", "Nora Lie"));
        MailSnapshot.Matches("development-action-objected", l => PlanMails.Objected(plan, plan.Actions[0], To(l), "Nora Lie"));
        MailSnapshot.Matches("development-review", l => PlanMails.ReviewsDue(plan, plan.Reviews, To(l), "Nora Lie"));
    }

    public void Dispose() => _host.Dispose();

    private HttpClient Client(Guid person) => _host.As(person, Roles.RelationshipManager, Roles.LineManager);

    private async Task GivenGaps()
    {
        await _host.GivenAsync(
            Person.Join(Manager, new PersonDetails("Hanna Berg", "hanna@example.org")),
            Person.Join(Rm, new PersonDetails("Nora Lie", "nora@example.org") { RmType = RmType.Business, ManagerId = Manager, JobTitle = "Relationship manager", Language = "nb" }));
        var competencies = await _host.DbAsync(db => db.Competencies.OrderBy(c => c.Position).Select(c => c.Id).Take(4).ToListAsync());
        var source = Guid.CreateVersion7();
        await _host.GivenAsync(
            Evidence.OfPerson(Rm, new Observation(competencies[0], 2.5m, 4, EvidenceSource.Interview, source), _host.Clock.Now),
            Evidence.OfPerson(Rm, new Observation(competencies[1], 2, 4, EvidenceSource.Exam, source), _host.Clock.Now),
            Evidence.OfPerson(Rm, new Observation(competencies[2], 1, 4, EvidenceSource.Interview, source), _host.Clock.Now),
            Evidence.OfPerson(Rm, new Observation(competencies[3], 5, 4, EvidenceSource.Interview, source), _host.Clock.Now));
    }

    private async Task<DevelopmentPlan> DraftedPlan()
    {
        var response = await Client(Rm).SubmitAsync("/development-plans/new", ("Form.PersonId", Rm.ToString()));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await Find(Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]));
    }

    private async Task<Guid> SignedPlan()
    {
        var id = (await DraftedPlan()).Id;
        await SignAs(Rm, id, "Nora Lie");
        await SignAs(Manager, id, "Hanna Berg");
        return id;
    }

    private IEnumerable<string> SubjectsTo(string email) => _host.Mails.Where(m => m.To == email).Select(m => m.Subject);

    private Task<HttpResponseMessage> SignAs(Guid person, Guid id, string name) =>
        Client(person).SubmitAsync($"/development-plans/{id}", "Sign the plan", ("Form.Name", name));

    private Task<DevelopmentPlan> Find(Guid id) => _host.DbAsync(db => db.DevelopmentPlans.SingleAsync(p => p.Id == id));

    private Task<List<string>> Facts(Guid id) => _host.DbAsync(db => db.Set<FactRow>().Where(f => f.SubjectId == id).OrderBy(f => f.Id).Select(f => f.Name).ToListAsync());
}
