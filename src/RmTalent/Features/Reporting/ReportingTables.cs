using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Features.Applications;
using RmTalent.Features.Vacancies;
using RmTalent.Platform.Data;

namespace RmTalent.Features.Reporting;

internal sealed class JourneyTable : IEntityTypeConfiguration<Journey>
{
    public void Configure(EntityTypeBuilder<Journey> builder)
    {
        builder.ToTable("report_journeys");
        builder.HasKey(j => j.ApplicationId);
        builder.Property(j => j.ApplicationId).ValueGeneratedNever();
        builder.Property(j => j.Source).HasMaxLength(Application.SourceMaxLength);
        // Both hold all that is counted, so that a report reads no row: times in the order of days, funnels in the order in which they are added up.
        builder.HasIndex(j => new { j.SubmittedAt, j.InReview, j.Shortlisted, j.Interviewing, j.Decision, j.Offered, j.Accepted, j.Hired, j.Ended }, "journeys_by_day");
        builder.HasIndex(j => new { j.VacancyId, j.Source, j.SubmittedAt, j.InReview, j.Shortlisted, j.Interviewing, j.Decision, j.Offered, j.Accepted, j.Hired }, "journeys_by_vacancy");
        builder.HasIndex(j => j.AnsweredAt);
    }
}

internal sealed class InterviewTrackTable : IEntityTypeConfiguration<InterviewTrack>
{
    public void Configure(EntityTypeBuilder<InterviewTrack> builder)
    {
        builder.ToTable("report_interviews");
        builder.HasKey(t => t.InterviewId);
        builder.Property(t => t.InterviewId).ValueGeneratedNever();
        builder.HasIndex(t => t.StartsAt);
    }
}

internal sealed class EqualOpportunityRulesTable : IEntityTypeConfiguration<EqualOpportunityRules>
{
    public void Configure(EntityTypeBuilder<EqualOpportunityRules> builder)
    {
        builder.ToTable("equal_opportunity_rules");
        builder.Property(r => r.Asked).AsJson();
    }
}

internal sealed class EqualOpportunityTicketTable : IEntityTypeConfiguration<EqualOpportunityTicket>
{
    public void Configure(EntityTypeBuilder<EqualOpportunityTicket> builder)
    {
        builder.ToTable("equal_opportunity_tickets");
        builder.HasKey(t => t.ApplicationId);
        builder.HasOne<Application>().WithOne().HasForeignKey<EqualOpportunityTicket>(t => t.ApplicationId);
    }
}

internal sealed class EqualOpportunitySlipTable : IEntityTypeConfiguration<EqualOpportunitySlip>
{
    public void Configure(EntityTypeBuilder<EqualOpportunitySlip> builder)
    {
        builder.ToTable("equal_opportunity_slips");
        builder.HasKey(s => s.Seal);
        builder.Property(s => s.Seal).HasMaxLength(64);
    }
}

internal sealed class EqualOpportunityTallyTable : IEntityTypeConfiguration<EqualOpportunityTally>
{
    public void Configure(EntityTypeBuilder<EqualOpportunityTally> builder)
    {
        builder.ToTable("equal_opportunity_tallies");
        builder.HasKey(t => new { t.VacancyId, t.Question, t.Answer, t.Reached });
        builder.HasOne<Vacancy>().WithMany().HasForeignKey(t => t.VacancyId);
    }
}

public static class ReportingQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Journey> Journeys => db.Set<Journey>();

        public DbSet<InterviewTrack> InterviewTracks => db.Set<InterviewTrack>();
    }
}
