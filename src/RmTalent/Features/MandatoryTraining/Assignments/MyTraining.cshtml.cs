using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.MandatoryTraining.Licences;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Assignments;

[Authorize(Policies.Learn)]
public sealed class MyTrainingModel(AppDbContext db, Fulfilment fulfilment, ITexts texts, TimeProvider clock) : PageModel, ILoadedPage
{
    [BindProperty]
    public StartForm Form { get; init; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public Guid Me => User.Id;

    /// <summary>Null when no rule asks for one.</summary>
    public LicenceState? Licence { get; private set; }

    /// <summary>The leave that the reader is on, or the next.</summary>
    public People.Leave? Away { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Today = (await db.DaysOfAsync(me, cancellationToken)).LocalDate(clock.GetUtcNow());
        Licence = await db.Licences.Where(l => l.PersonId == me && l.State != LicenceState.NotAsked).Select(l => (LicenceState?)l.State).SingleOrDefaultAsync(cancellationToken);
        Away = await db.Leaves.AsNoTracking().NotOver(Today).Where(l => l.PersonId == me).OrderBy(l => l.From).FirstOrDefaultAsync(cancellationToken);
        var mine = await db.Assignments.AsNoTracking().Current().Where(a => a.PersonId == me).Include(a => a.Requirement).ToListAsync(cancellationToken);
        var items = (await db.LearningItemsAsync(cancellationToken)).ToDictionary(i => i.Key, StringComparer.Ordinal);
        var done = await fulfilment.DoneAsync(me, mine.Where(a => a.IsOpen).Select(a => a.Requirement!.Items), cancellationToken);
        var rows = new List<Row>();
        foreach (var a in mine.OrderBy(a => !a.IsOpen).ThenBy(a => a.DueOn))
        {
            var passed = a.IsOpen ? done.Passed(a.Requirement!.Items, a.CountsFrom) : [];
            rows.Add(new Row(a.Id, a.Requirement!.Title, a.Requirement.Description, a.Status, a.IsOpen, a.Due, a.CompletedOn, a.ExpiresOn ?? (a.IsOpen ? a.ExpiredOn : null), a.Validity, a.Stage, a.RemainingDays,
                [.. a.Requirement.Items.All.Select(i => Item.Of(i, items.GetValueOrDefault($"{i.Kind}:{i.ItemId}")?.Title.ToString() ?? texts.Of(i.Kind), passed.ContainsKey(i)))]));
        }

        Rows = rows;
        return true;
    }

    /// <summary>Notes the start and leads to the learning.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        var assignment = await db.Assignments.Include(a => a.Requirement).SingleOrDefaultAsync(a => a.Id == Form.Id && a.PersonId == me, cancellationToken);
        if (assignment?.Requirement!.Items.All.FirstOrDefault(i => $"{i.Kind}:{i.ItemId}" == Form.Item) is not { } item)
        {
            return NotFound();
        }

        assignment.Start(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect(LearningUrls.For(item.Kind, item.ItemId));
    }

    public sealed record StartForm
    {
        public Guid Id { get; init; }

        [Required]
        public string? Item { get; init; }
    }

    public sealed record Row(
        Guid Id, LocalisedText Title, LocalisedText Description, AssignmentStatus Status, bool IsOpen, DueDate Due, DateOnly? CompletedOn, DateOnly? CountsUntil, Validity? Validity, CertificationStage? Stage, int? RemainingDays, IReadOnlyList<Item> Items);

    public sealed record Item(LearningKind Kind, string Key, string Title, bool IsPassed)
    {
        internal static Item Of(RequiredItem item, string title, bool isPassed) => new(item.Kind, $"{item.Kind}:{item.ItemId}", title, isPassed);
    }
}
