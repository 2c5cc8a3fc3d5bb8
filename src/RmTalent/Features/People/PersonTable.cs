using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RmTalent.Platform.Data;
using RmTalent.Platform.Security;
using RmTalent.Platform.Web;

namespace RmTalent.Features.People;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.SearchName).HasMaxLength(Person.NameMaxLength * 2);
        builder.Property(p => p.Email).HasMaxLength(Person.EmailMaxLength);
        builder.Property(p => p.JobTitle).HasMaxLength(Person.WordsMaxLength);
        builder.Property(p => p.Location).HasMaxLength(Person.WordsMaxLength);
        builder.Property(p => p.Country).HasMaxLength(2);
        builder.Property(p => p.Language).HasMaxLength(2);
        builder.Property(p => p.TimeZone).HasMaxLength(60);
        builder.HasOne<Team>().WithMany().HasForeignKey(p => p.TeamId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.ManagerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(p => new { p.SearchName, p.Id });
        builder.HasIndex(p => p.ApplicationId).IsUnique();
        builder.HasIndex(p => p.LeftOn, "people_leaving").HasFilter("\"LeftOn\" IS NOT NULL AND \"EndedAt\" IS NULL");
    }
}

public static class PersonQueries
{
    extension(AppDbContext db)
    {
        public DbSet<Person> People => db.Set<Person>();

        /// <summary>Everybody below a manager: direct reports, theirs, and so on.</summary>
        public IQueryable<Person> InTeamOf(Guid managerId) => db.Set<Person>().FromSql(
            $"""
            WITH RECURSIVE below("Id") AS (
                SELECT "Id" FROM people WHERE "ManagerId" = {managerId}
                UNION
                SELECT p."Id" FROM people p JOIN below b ON p."ManagerId" = b."Id")
            SELECT * FROM people WHERE "Id" IN (SELECT "Id" FROM below)
            """);

        /// <summary>Those whose leave and work a line manager answers for; administrators answer for all.</summary>
        public IQueryable<Person> PeopleLedBy(ClaimsPrincipal user) => user.IsAdministrator ? db.Set<Person>() : db.InTeamOf(user.Id);

        /// <summary>Those whose learning somebody may follow: trainers and administrators everybody's, line managers that of people below them, each their own.</summary>
        public IQueryable<Person> PeopleFollowedBy(ClaimsPrincipal user)
        {
            var people = db.Set<Person>();
            if (user.IsAdministrator || user.IsInRole(Roles.Trainer))
            {
                return people;
            }

            var me = user.Id;
            var below = db.InTeamOf(me);
            return user.IsInRole(Roles.LineManager) ? people.Where(p => p.Id == me || below.Any(b => b.Id == p.Id)) : people.Where(p => p.Id == me);
        }
    }

    extension(IQueryable<Person> people)
    {
        /// <summary>Those whose last day is over, with something open still.</summary>
        public IQueryable<Person> ToEnd(DateOnly today) => people.Where(p => p.LeftOn != null && p.EndedAt == null && p.LeftOn < today);

        /// <summary>Those who have not left by that day.</summary>
        public IQueryable<Person> Employed(DateOnly on) => people.Where(p => p.LeftOn == null || p.LeftOn >= on);

        /// <summary>Those whose name has a word that begins like this.</summary>
        public IQueryable<Person> Called(string? words)
        {
            var wanted = SearchText.Of(words ?? "");
            return wanted.Length == 0 ? people : people.Where(p => p.SearchName.StartsWith(wanted) || p.SearchName.Contains(" " + wanted));
        }
    }
}
