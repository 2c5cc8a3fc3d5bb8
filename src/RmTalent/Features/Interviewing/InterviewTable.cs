using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Applications;
using RmTalent.Features.Interviewing.Planning;
using RmTalent.Features.Interviewing.Scoring;
using RmTalent.Features.People;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.Interviewing;

internal sealed class InterviewPlanTable : IEntityTypeConfiguration<InterviewPlan>
{
    public void Configure(EntityTypeBuilder<InterviewPlan> builder)
    {
        builder.ToTable("interview_plans");
        builder.HasOne<Vacancy>().WithOne().HasForeignKey<InterviewPlan>(p => p.VacancyId);
        builder.OwnsMany(p => p.Rounds, round =>
        {
            round.ToTable("interview_rounds");
            round.WithOwner().HasForeignKey("PlanId");
            round.HasKey(r => r.Id);
            round.Property(r => r.Id).ValueGeneratedNever();
            round.Property(r => r.Name).HasMaxLength(InterviewRound.NameMaxLength);
            round.Property(r => r.Place).HasMaxLength(InterviewRound.PlaceMaxLength);
        });
    }
}

internal sealed class InterviewTable : IEntityTypeConfiguration<Interview>
{
    public void Configure(EntityTypeBuilder<Interview> builder)
    {
        builder.ToTable("interviews");
        builder.Property(i => i.RoundName).HasMaxLength(InterviewRound.NameMaxLength);
        builder.Property(i => i.Place).HasMaxLength(InterviewRound.PlaceMaxLength);
        builder.Property(i => i.TimeZone).HasMaxLength(60);
        builder.Property(i => i.Adjustments).HasMaxLength(Interview.AdjustmentsMaxLength);
        builder.Property(i => i.Arrangements).HasMaxLength(Interview.AdjustmentsMaxLength);
        builder.Property(i => i.OtherTimesNote).HasMaxLength(Interview.ReasonMaxLength);
        builder.HasOne<Application>().WithMany().HasForeignKey(i => i.ApplicationId);
        builder.HasOne<Vacancy>().WithMany().HasForeignKey(i => i.VacancyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.ApplicationId, i.Round });
        builder.HasIndex(i => new { i.RoundId, i.Status });
        builder.HasIndex(i => new { i.Status, i.StartsAt });
        builder.HasMany(i => i.Panel).WithOne().HasForeignKey(c => c.InterviewId);
        builder.OwnsMany(i => i.Slots, slot =>
        {
            slot.ToTable("interview_slots");
            slot.WithOwner().HasForeignKey("InterviewId");
            slot.HasKey("InterviewId", nameof(InterviewSlot.StartsAt));
        });
        builder.Ignore(i => i.Decision);
        builder.OwnsMany(i => i.Decisions, decision =>
        {
            decision.ToTable("interview_decisions");
            decision.WithOwner().HasForeignKey("InterviewId");
            decision.HasKey(d => d.Id);
            decision.Property(d => d.Id).ValueGeneratedNever();
            decision.Property(d => d.Reason).HasMaxLength(InterviewDecision.ReasonMaxLength);
        });
    }
}

internal sealed class ScorecardTable : IEntityTypeConfiguration<Scorecard>
{
    public void Configure(EntityTypeBuilder<Scorecard> builder)
    {
        builder.ToTable("scorecards");
        builder.Property(c => c.Comment).HasMaxLength(Scorecard.CommentMaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PanellistId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.InterviewId, c.PanellistId }).IsUnique();
        builder.HasIndex(c => new { c.PanellistId, c.Status });
        builder.HasIndex(c => c.RemindAt);
        builder.HasIndex(c => new { c.Status, c.DueAt });
        builder.HasMany(c => c.Marks).WithOne().HasForeignKey(m => m.ScorecardId);
        builder.HasMany(c => c.Revisions).WithOne().HasForeignKey(r => r.ScorecardId);
    }
}

internal sealed class ScoreMarkTable : IEntityTypeConfiguration<ScoreMark>
{
    public void Configure(EntityTypeBuilder<ScoreMark> builder)
    {
        builder.ToTable("score_marks");
        builder.HasKey(m => new { m.ScorecardId, m.CompetencyId });
        builder.Property(m => m.Evidence).HasMaxLength(ScoreMark.EvidenceMaxLength);
    }
}

internal sealed class ScorecardRevisionTable : IEntityTypeConfiguration<ScorecardRevision>
{
    public void Configure(EntityTypeBuilder<ScorecardRevision> builder)
    {
        builder.ToTable("scorecard_revisions");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Reason).HasMaxLength(ScorecardRevision.ReasonMaxLength);
        builder.Property(r => r.Was).HasConversion<JsonConverter<ScorecardInput>>();
    }
}

public static class InterviewQueries
{
    extension(AppDbContext db)
    {
        public DbSet<InterviewPlan> InterviewPlans => db.Set<InterviewPlan>();

        public DbSet<Interview> Interviews => db.Set<Interview>();

        public DbSet<Scorecard> Scorecards => db.Set<Scorecard>();

        /// <summary>Interviews that this person may see: recruiters all, hiring managers those for their vacancies, panellists those they sit on.</summary>
        public IQueryable<Interview> InterviewsFor(ClaimsPrincipal user)
        {
            var id = user.Id;
            return user.IsAdministrator || user.IsInRole(Roles.Recruiter)
                ? db.Set<Interview>()
                : db.Set<Interview>().Where(i => i.Panel.Any(c => c.PanellistId == id)
                    || db.Set<Vacancy>().Any(v => v.Id == i.VacancyId && v.HiringManagerId == id));
        }

        /// <summary>
        /// The seal: the scorecards that this person may read. Their own; and of what others submitted: whoever sits on the panel, once they have submitted themselves
        /// (lapsing does not open it: more time may be given); whoever does not, once nobody on the panel has a card open. Drafts of others never. A decision opens all.
        /// </summary>
        public IQueryable<Scorecard> UnsealedFor(Guid reader)
        {
            var cards = db.Set<Scorecard>();
            return cards.Where(c => c.PanellistId == reader || (c.Status == ScorecardStatus.Submitted
                && (cards.Any(own => own.InterviewId == c.InterviewId && own.PanellistId == reader && own.Status == ScorecardStatus.Submitted)
                    || db.Set<Interview>().Any(i => i.Id == c.InterviewId && i.Status == InterviewStatus.Decided)
                    || !cards.Any(other => other.InterviewId == c.InterviewId && (other.PanellistId == reader || other.Status == ScorecardStatus.Open)))));
        }
    }

    extension(IQueryable<Interview> interviews)
    {
        public IQueryable<Interview> SeatedBy(Guid panellistId) => interviews.Where(i => i.Panel.Any(c => c.PanellistId == panellistId));

        /// <summary>Booked interviews that overlap a time for somebody of the panel.</summary>
        public IQueryable<Interview> Clashing(IReadOnlyCollection<Guid> panel, DateTimeOffset from, DateTimeOffset until) => interviews.Where(i =>
            i.Status == InterviewStatus.Booked && i.StartsAt < until && i.EndsAt > from && i.Panel.Any(c => panel.Contains(c.PanellistId)));

        /// <summary>Held, every scorecard in or lapsed, and waiting for somebody to decide.</summary>
        public IQueryable<Interview> ReadyToDecide() => interviews.Where(i =>
            i.Status == InterviewStatus.Booked && i.Panel.Any(c => c.Status != ScorecardStatus.Open) && !i.Panel.Any(c => c.Status == ScorecardStatus.Open));
    }

    extension(IQueryable<Scorecard> cards)
    {
        public IQueryable<Scorecard> ToRemind(DateTimeOffset asOf) => cards.Where(c => c.RemindAt <= asOf).OrderBy(c => c.RemindAt);

        public IQueryable<Scorecard> Overdue(DateTimeOffset asOf) =>
            cards.Where(c => c.Status == ScorecardStatus.Open && c.DueAt <= asOf).OrderBy(c => c.DueAt);
    }
}
