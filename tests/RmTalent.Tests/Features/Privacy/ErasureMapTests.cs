using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RmTalent.Features.Privacy;
using RmTalent.Platform.Data;

namespace RmTalent.Tests.Features.Privacy;

/// <summary>A table that can hold words about an applicant cannot be forgotten.</summary>
public sealed class ErasureMapTests
{
    [Fact]
    public void Every_column_that_can_hold_words_has_a_fate() => Columns(Model()).Where(c => RuleOf(c) is null).Order(StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void The_map_names_nothing_that_does_not_exist()
    {
        var columns = Columns(Model()).ToHashSet(StringComparer.Ordinal);
        ErasureMap.Rules.SelectMany(r => r.Columns.Select(c => $"{r.Table}.{c}")).Where(c => !columns.Contains(c)).ShouldBeEmpty();
        ErasureMap.Rules.Where(r => !columns.Any(c => c.StartsWith(r.Table + ".", StringComparison.Ordinal))).Select(r => r.Table).ShouldBeEmpty();
    }

    [Fact]
    public void No_column_has_two_fates() =>
        ErasureMap.Rules.SelectMany(r => r.Columns.DefaultIfEmpty("*").Select(c => $"{r.Table}.{c}")).GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Detector_sees_text_json_and_bytes_but_no_codes()
    {
        var columns = Columns(Model()).ToList();
        columns.ShouldContain("candidates.Name");
        columns.ShouldContain("applications.Dossier");
        columns.ShouldContain("file_chunks.Bytes");
        columns.ShouldContain("interview_decisions.Reason");
        columns.ShouldNotContain("applications.Status");
        columns.ShouldNotContain("applications.VacancyId");
        RuleOf("notes_of_tomorrow.Text").ShouldBeNull();
    }

    private static ErasureRule? RuleOf(string column)
    {
        var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
        return ErasureMap.Rules.FirstOrDefault(r => r.Table == table && (r.Columns.Count == 0 || r.Columns.Contains(name)));
    }

    private static IEnumerable<string> Columns(IModel model) =>
        from entity in model.GetEntityTypes()
        where entity.GetTableName() is not null
        from property in entity.GetProperties()
        where CanHoldWords(property)
        select $"{entity.GetTableName()}.{entity.GetContainerColumnName() ?? property.GetColumnName()}"; // a document in one column is that column

    /// <summary>Text or bytes in the database that no enum and no list of ids or enums is behind.</summary>
    private static bool CanHoldWords(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? type;
        var element = property.IsPrimitiveCollection ? property.GetElementType()?.ClrType : null;
        return !type.IsEnum && element != typeof(Guid) && element?.IsEnum != true && type != typeof(Guid) && (stored == typeof(string) || stored == typeof(byte[]) || element == typeof(string));
    }

    private static IModel Model()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        return db.Model;
    }
}
