using Microsoft.AspNetCore.Authorization;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Security;

namespace RmTalent.Features.Privacy;

/// <summary>The candidate reads what we hold, and why for how long.</summary>
[AllowAnonymous]
public sealed class DataModel(AppDbContext db, AccessLinks links, ActorContext actor, RetentionBook book, PersonalDataReader reader, ITexts texts) : CandidateDataPage(db, links, actor, book)
{
    public PersonalData Data { get; private set; } = null!;

    /// <summary>Why on that day, in the reader's language.</summary>
    public string Why { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Data = await reader.ReadAsync(Candidate, cancellationToken);
        Why = RetentionWords.Why(Retention, await Db.PolicyOfAsync(Candidate.Country, cancellationToken), texts);
    }
}
