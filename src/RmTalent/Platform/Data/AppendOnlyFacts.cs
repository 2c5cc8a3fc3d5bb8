using Microsoft.EntityFrameworkCore;

namespace RmTalent.Platform.Data;

/// <summary>
/// The database itself refuses to change or delete facts, whoever asks. One thing is allowed: erasing what a fact says of a person
/// (payload to <c>{}</c>, reason to nothing, actor's name to <c>Erased</c>). Renewed at each start, because rebuilding a table drops its triggers.
/// </summary>
internal static class AppendOnlyFacts
{
    private const string Refusal = "Facts are append-only";

    private const string Kept =
        """
        NEW."Id" {0} OLD."Id" OR NEW."Name" {0} OLD."Name" OR NEW."Subject" {0} OLD."Subject" OR NEW."SubjectId" {0} OLD."SubjectId"
        OR NEW."At" {0} OLD."At" OR NEW."ActorKind" {0} OLD."ActorKind" OR NEW."ActorId" {0} OLD."ActorId"
        OR (NEW."Payload" {0} OLD."Payload" AND NEW."Payload" <> '{{}}')
        OR (NEW."Reason" {0} OLD."Reason" AND NEW."Reason" IS NOT NULL)
        OR (NEW."ActorName" {0} OLD."ActorName" AND NEW."ActorName" <> 'Erased')
        """;

    public static async Task GuardAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        foreach (var statement in db.IsSqlite ? Sqlite() : Postgres())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            await db.Database.OpenConnectionAsync(cancellationToken);
            await command.ExecuteNonQueryAsync(cancellationToken);
            await db.Database.CloseConnectionAsync();
        }
    }

    private static IEnumerable<string> Sqlite() =>
    [
        "DROP TRIGGER IF EXISTS facts_are_kept",
        $"CREATE TRIGGER facts_are_kept BEFORE UPDATE ON facts WHEN {Changes("IS NOT")} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END",
        "DROP TRIGGER IF EXISTS facts_are_not_deleted",
        $"CREATE TRIGGER facts_are_not_deleted BEFORE DELETE ON facts BEGIN SELECT RAISE(ABORT, '{Refusal}'); END",
    ];

    private static IEnumerable<string> Postgres() =>
    [
        $"CREATE OR REPLACE FUNCTION refuse_fact_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$",
        $"CREATE OR REPLACE TRIGGER facts_are_kept BEFORE UPDATE ON facts FOR EACH ROW WHEN ({Changes("IS DISTINCT FROM")}) EXECUTE FUNCTION refuse_fact_change()",
        "CREATE OR REPLACE TRIGGER facts_are_not_deleted BEFORE DELETE ON facts FOR EACH ROW EXECUTE FUNCTION refuse_fact_change()",
    ];

    private static string Changes(string differs) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Kept, differs);
}
