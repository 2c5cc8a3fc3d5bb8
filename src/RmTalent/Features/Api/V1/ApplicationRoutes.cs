using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Applications;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Data.Search;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Api.V1;

/// <summary>Applications that the token's owner may see. A program can move one on and write notes; to turn somebody down a person decides, on the page.</summary>
internal static class ApplicationRoutes
{
    public static void MapApplications(this RouteGroupBuilder api)
    {
        var applications = api.MapGroup("/applications").WithTags("Applications");
        applications.MapGet("", ListAsync).Is("listApplications", "Applications, newest first", ApiScope.ApplicationsRead)
            .WithDescription("`q` finds words of CVs and answers, names, addresses and references; a candidate who is hidden is found by words only.").Like(new Listing<ApplicationItem>([Examples.ApplicationItem], Examples.Cursor));
        applications.MapGet("/{id:guid}", GetAsync).Is("getApplication", "One application", ApiScope.ApplicationsRead).Like(Examples.Application);
        applications.MapPost("/{id:guid}/move", MoveAsync).Is("moveApplication", "Move it on", ApiScope.ApplicationsWrite, Policies.ScreenApplicants)
            .WithDescription("To `InReview` or `Shortlisted`. What follows comes of interviews, decisions and offers; turning down is a person's decision, on the page.")
            .Like(Examples.ApplicationState, new MoveInput { To = ApplicationStatus.Shortlisted });
        applications.MapGet("/{id:guid}/notes", NotesAsync).Is("listNotes", "Notes of colleagues, newest first", ApiScope.ApplicationsRead).Like(new Listing<NoteItem>([Examples.Note], null));
        applications.MapPost("/{id:guid}/notes", WriteNoteAsync).Is("writeNote", "Write a note", ApiScope.ApplicationsWrite)
            .WithDescription("The candidate may ask to read it. A colleague who is named by @ and name gets a mail.").Like(new Written(Examples.Note.Id, Examples.Note.At), new NoteInput { Text = Examples.Note.Text });
    }

    private static async Task<Ok<Listing<ApplicationItem>>> ListAsync(HttpContext context, AppDbContext db, SearchIndex search, [AsParameters] PageQuery page,
        [Description("Words, a name, an address or a reference.")] string? q, ApplicationStatus? status, Guid? vacancyId, CancellationToken cancellationToken)
    {
        var filter = new ApplicationFilter { Q = q, Status = status, VacancyId = vacancyId };
        return TypedResults.Ok(context.Listed(await (await filter.OfAsync(db, db.ApplicationsSeenBy(context.User), search, cancellationToken))
            .PageAsync(a => a.SubmittedAt, ApplicationItem.From(db), page.ToRequest(), descending: true, cancellationToken)));
    }

    private static async Task<Results<Ok<ApplicationResource>, NotFound>> GetAsync(Guid id, HttpContext context, AppDbContext db, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, cancellationToken) is not { } application)
        {
            return TypedResults.NotFound();
        }

        var item = await db.Applications.AsNoTracking().Where(a => a.Id == id).Select(ApplicationItem.From(db)).SingleAsync(cancellationToken);
        context.Tag(application.Version);
        return TypedResults.Ok(ApplicationResource.Of(application, item, await db.RedactionAsync(id, cancellationToken)));
    }

    private static async Task<Results<Ok<ApplicationState>, NotFound>> MoveAsync(
        Guid id, [FromBody] MoveInput input, HttpContext context, AppDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, cancellationToken) is not { } application)
        {
            return TypedResults.NotFound();
        }

        context.Expect(application);
        Input.Check(input, context.RequestServices);
        application.MoveByHand(input.To!.Value, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        context.Tag(application.Version);
        return TypedResults.Ok(new ApplicationState(id, application.Version, application.Status, application.StatusSince));
    }

    private static async Task<Results<Ok<Listing<NoteItem>>, NotFound>> NotesAsync(Guid id, HttpContext context, AppDbContext db, [AsParameters] PageQuery page, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, cancellationToken) is null)
        {
            return TypedResults.NotFound();
        }

        var redaction = await db.RedactionAsync(id, cancellationToken);
        var notes = await db.Set<Note>().AsNoTracking().Where(n => n.ApplicationId == id)
            .PageAsync(n => n.At, n => new NoteItem(n.Id, n.ById, n.ByName, n.At, n.Text), page.ToRequest(), descending: true, cancellationToken);
        return TypedResults.Ok(context.Listed(notes with { Rows = [.. notes.Rows.Select(n => n with { Text = redaction.In(n.Text) })] }));
    }

    private static async Task<Results<Created<Written>, NotFound>> WriteNoteAsync(
        Guid id, [FromBody] NoteInput input, HttpContext context, AppDbContext db, Mentions mentions, ActorContext actor, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, cancellationToken) is not { } application)
        {
            return TypedResults.NotFound();
        }

        Input.Check(input, context.RequestServices);
        var vacancy = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == application.VacancyId, cancellationToken);
        var note = await mentions.WriteAsync(id, vacancy, actor.Current, input.Text, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/v1/applications/{id}/notes", new Written(note.Id, note.At));
    }

    private static Task<Application?> FindAsync(Guid id, HttpContext context, AppDbContext db, CancellationToken cancellationToken) =>
        db.ApplicationsSeenBy(context.User).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
}

public sealed record MoveInput
{
    [Required]
    public ApplicationStatus? To { get; init; }
}

public sealed record NoteInput
{
    [Required, StringLength(Note.TextMaxLength)]
    public string Text { get; init; } = "";
}

public sealed record Written(Guid Id, DateTimeOffset At);
