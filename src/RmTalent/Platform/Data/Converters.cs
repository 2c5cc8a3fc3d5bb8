using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RmTalent.Platform.Data;

/// <summary>Instants are UTC timestamps on both databases, so SQLite can order and compare them.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    at => at.UtcDateTime,
    at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)));

/// <summary>A small immutable value (a record) kept as JSON text in one column.</summary>
public sealed class JsonConverter<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
    json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!)
    where T : class;
