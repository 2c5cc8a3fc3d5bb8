using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RmTalent.Features.MandatoryTraining.Assignments;
using RmTalent.Features.MandatoryTraining.Credentials;
using RmTalent.Features.MandatoryTraining.Requirements;
using RmTalent.Features.People;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Localization;
using RmTalent.Platform.Web;

namespace RmTalent.Features.MandatoryTraining.Audit;

/// <summary>What slices to the right can show for trainings that were met: numbers of certificates by assignment.</summary>
public interface ITrainingProof
{
    Task<IReadOnlyDictionary<Guid, string>> NumbersAsync(IReadOnlyList<Guid> assignmentIds, CancellationToken cancellationToken);
}

/// <summary>One run of one person, with what happened in it.</summary>
public sealed record EvidenceRow(Assignment Assignment, Requirement Requirement, string Person, string Email, string? Certificate, IReadOnlyList<FactRow> Facts);

public sealed record EvidenceCredential(string Person, string Scheme, string Number, DateOnly ValidFrom, DateOnly? ValidTo, CredentialState State);

/// <summary>All that an auditor gets: the rules as they read, people and dates, certificates, reminders and decisions.</summary>
public sealed record EvidencePack(string Scope, IReadOnlyList<RequirementEdition> Editions, IReadOnlyList<EvidenceRow> Rows, IReadOnlyList<EvidenceCredential> Credentials)
{
    /// <summary>The table as a file. The same stored rows give the same bytes, whenever it is made.</summary>
    public byte[] ToCsv(ITexts texts, FactSentences sentences)
    {
        var text = new StringBuilder(CsvResult.Line(
        [
            texts["Name"], texts["Email"], texts["Training"], texts["Run"], texts["Edition of the rule"], texts["Status"], texts["Due"], texts["Why this date"],
            texts["Completed on"], texts["Counts until"], texts["Why until then"], texts["Certificate"], texts["Reminders and decisions"],
        ]));
        foreach (var row in Rows)
        {
            var a = row.Assignment;
            text.Append(CsvResult.Line(
            [
                row.Person, row.Email, row.Requirement.Title.ToString(), a.Cycle, a.Edition, texts.Of(a.Status), a.DueOn, texts.Explain(a.Due),
                a.CompletedOn, a.ExpiresOn, a.Validity is { } validity ? texts.Explain(validity) : "", row.Certificate ?? "",
                string.Join(" | ", row.Facts.Select(f => $"{f.At:O} {texts[f.ActorName]} {sentences.Tell(f)}{(f.Reason is { Length: > 0 } why ? $" ({why})" : "")}")),
            ]));
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static string DigestOf(byte[] csv) => Convert.ToHexStringLower(SHA256.HashData(csv));
}

/// <summary>Collects a pack in a fixed number of questions to the database.</summary>
public sealed class EvidenceReader(AppDbContext db, IEnumerable<ITrainingProof> proofs, ITexts texts)
{
    /// <summary>Runs in one pack. A larger one is nothing that anybody reads: it is asked for by team or requirement.</summary>
    public const int Most = 5_000;

    private static readonly string[] Told =
    [
        nameof(TrainingReminded), nameof(TrainingExtended), nameof(TrainingWaived), nameof(TrainingPaused), nameof(TrainingPausedForLeave), nameof(TrainingResumed),
        nameof(TrainingFellOverdue), nameof(TrainingExpired), nameof(TrainingWithdrawn), nameof(TrainingSetAside), nameof(TrainingCreditRestored), nameof(TrainingAskedAgain),
    ];

    public async Task<EvidencePack> ReadAsync(EvidenceScope scope, IQueryable<Assignment> seen, CancellationToken cancellationToken)
    {
        var assignments = await scope.Assignments(db, seen).AsNoTracking().Include(a => a.Requirement).OrderBy(a => a.PersonId).ThenBy(a => a.RequirementId).ThenBy(a => a.Cycle)
            .Take(Most + 1).ToListAsync(cancellationToken);
        Refuse.When(assignments.Count > Most, "That is more than {0} runs: choose a team, a requirement or a person", Most);
        var (ids, personIds, requirementIds) = (assignments.ConvertAll(a => a.Id), assignments.Select(a => a.PersonId).Distinct().ToList(), assignments.Select(a => a.RequirementId).Distinct().ToList());
        var people = await db.People.AsNoTracking().Where(p => personIds.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.Email, p.SearchName }).ToDictionaryAsync(p => p.Id, cancellationToken);
        var facts = (await db.Set<FactRow>().AsNoTracking().Where(f => ids.Contains(f.SubjectId) && Told.Contains(f.Name)).OrderBy(f => f.Id).ToListAsync(cancellationToken)).ToLookup(f => f.SubjectId);
        var numbers = new Dictionary<Guid, string>();
        foreach (var proof in proofs)
        {
            foreach (var (id, number) in await proof.NumbersAsync(ids, cancellationToken))
            {
                numbers[id] = number;
            }
        }

        return new EvidencePack(
            await scope.InWordsAsync(db, texts, cancellationToken),
            await db.Set<RequirementEdition>().AsNoTracking().Where(e => requirementIds.Contains(e.RequirementId)).OrderBy(e => e.RequirementId).ThenBy(e => e.Number).ToListAsync(cancellationToken),
            [.. assignments.OrderBy(a => people[a.PersonId].SearchName, StringComparer.Ordinal).ThenBy(a => a.PersonId).ThenBy(a => a.Requirement!.Code, StringComparer.Ordinal).ThenBy(a => a.Cycle)
                .Select(a => new EvidenceRow(a, a.Requirement!, people[a.PersonId].Name, people[a.PersonId].Email, numbers.GetValueOrDefault(a.Id), [.. facts[a.Id]]))],
            await db.Credentials.AsNoTracking().Where(c => personIds.Contains(c.PersonId) && c.State != CredentialState.Withdrawn).OrderBy(c => c.PersonId).ThenBy(c => c.ValidFrom)
                .Select(c => new EvidenceCredential(db.Set<Person>().Where(p => p.Id == c.PersonId).Select(p => p.Name).First(), c.Scheme!.Code, c.Number, c.ValidFrom, c.ValidTo, c.State)).ToListAsync(cancellationToken));
    }
}
