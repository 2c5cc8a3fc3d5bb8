using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.Learning;
using RmTalent.Features.People;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining;

[Authorize(Policies.Learn)]
public sealed class MyTrainingModel(AppDbContext db, Fulfilment fulfilment, ITexts texts, TimeProvider clock) : PageModel, ILoadedPage
{
    [BindProperty]
    public StartForm Form { get; init; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>The leave that the reader is on, or the next.</summary>
    public People.Leave? Away { get; private set; }

    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = User.Id;
        Today = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken)).LocalDate(clock.GetUtcNow());
        Away = await db.Leaves.AsNoTracking().NotOver(Today).Where(l => l.PersonId == me).OrderBy(l => l.From).FirstOrDefaultAsync(cancellationToken);
        var mine = await db.Assignments.AsNoTracking().Current().Where(a => a.PersonId == me).Include(a => a.Requirement).ToListAsync(cancellationToken);
        var items = (await db.LearningItemsAsync(cancellationToken)).ToDictionary(i => i.Key, StringComparer.Ordinal);
        var done = await fulfilment.DoneAsync(me, mine.Where(a => a.IsOpen).Select(a => a.Requirement!.Items), cancellationToken);
        var rows = new List<Row>();
        foreach (var a in mine.OrderBy(a => !a.IsOpen).ThenBy(a => a.DueOn))
        {
            var passed = a.IsOpen ? done.Passed(a.Requirement!.Items, a.CountsFrom) : [];
            rows.Add(new Row(a.Id, a.Requirement!.Title, a.Requirement.Description, a.Status, a.IsOpen, a.Due, a.CompletedOn, a.ExpiresOn ?? (a.IsOpen ? a.ExpiredOn : null), a.RemainingDays,
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
        Guid Id, LocalisedText Title, LocalisedText Description, AssignmentStatus Status, bool IsOpen, DueDate Due, DateOnly? CompletedOn, DateOnly? CountsUntil, int? RemainingDays, IReadOnlyList<Item> Items);

    public sealed record Item(LearningKind Kind, string Key, string Title, bool IsPassed)
    {
        internal static Item Of(RequiredItem item, string title, bool isPassed) => new(item.Kind, $"{item.Kind}:{item.ItemId}", title, isPassed);
    }
}
