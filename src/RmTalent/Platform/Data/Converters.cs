using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RmTalent.Platform.Data;

/// <summary>Instants are UTC timestamps on both databases, so SQLite can order and compare them.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    at => at.UtcDateTime,
    at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)));

/// <summary>A small immutable value (a record) kept as JSON text in one column.</summary>
public sealed class JsonConverter<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, StoredJson.Options),
    json => JsonSerializer.Deserialize<T>(json, StoredJson.Options)!)
    where T : class;

internal static class StoredJson
{
    /// <summary>Enums by their names, as in columns.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };
}

internal static class JsonColumns
{
    extension<T>(PropertyBuilder<T> property)
        where T : class
    {
        /// <summary>A list or record as JSON text in one column. It is replaced, never changed in place: another object is another value.</summary>
        public PropertyBuilder<T> AsJson() =>
            property.HasConversion<JsonConverter<T>>(new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value.GetHashCode(), value => value));
    }
}
