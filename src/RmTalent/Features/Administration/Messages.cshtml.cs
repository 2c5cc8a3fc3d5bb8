using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RmTalent.Platform.Calendar;
using RmTalent.Platform.Data;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Mail;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Administration;

/// <summary>What the site sends, newest first.</summary>
[Authorize(Policies.Administer)]
public sealed class MessagesModel(AppDbContext db) : PageModel
{
    private WorkingCalendar _calendar = new("UTC", "");

    [BindProperty(SupportsGet = true)]
    public MessageFilter Filter { get; init; } = new();

    public PageOf<Row> Messages { get; private set; } = PageOf<Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _calendar = WorkingCalendar.Of(await db.OrganisationAsync(cancellationToken));
        var mails = db.Set<OutgoingMail>().AsNoTracking();
        if (Filter.State is { } state)
        {
            mails = mails.Where(m => m.State == state);
        }

        if (Filter.Q is { Length: > 0 } email)
        {
            mails = mails.Where(m => m.ToEmail == email.Trim());
        }

        Messages = await mails.PageAsync(m => m.QueuedAt, m => new Row(m.Id, m.ToName, m.ToEmail, m.Subject, m.State, m.QueuedAt, m.Attempts),
            PageRequest.From(Request), descending: true, cancellationToken);
    }

    public string Time(DateTimeOffset at) => _calendar.LocalDateTime(at).ToString("g", Languages.CultureOf(Languages.Current));

    public sealed record MessageFilter
    {
        public MailState? State { get; init; }

        public string? Q { get; init; }
    }

    public sealed record Row(Guid Id, string ToName, string ToEmail, string Subject, MailState State, DateTimeOffset QueuedAt, int Attempts);
}
