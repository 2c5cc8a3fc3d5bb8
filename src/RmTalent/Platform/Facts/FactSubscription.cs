using System.Collections.Frozen;
using System.Text.Json;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;

namespace RmTalent.Platform.Facts;

/// <summary>That a handler waits for a kind of fact.</summary>
public sealed record FactSubscription(Type Fact, string Handler, Func<IServiceProvider, string, FactContext, CancellationToken, Task> DeliverAsync)
{
    public static FactSubscription Of<THandler, TFact>()
        where THandler : class, IFactHandler<TFact>
        where TFact : class, IFact =>
        new(typeof(TFact), NameOf(typeof(THandler)), (services, payload, context, stop) =>
            services.GetRequiredService<THandler>().HandleAsync(JsonSerializer.Deserialize<TFact>(payload, JsonSerializerOptions.Web)!, context, stop));

    /// <summary>With its slice, since two slices may call their handlers alike: <c>Certification.OnLearningCompleted</c>.</summary>
    private static string NameOf(Type handler) => handler.FullName!.Replace("RmTalent.Features.", "", StringComparison.Ordinal);
}

/// <summary>Writes, with each fact, one delivery for every handler that waits for it.</summary>
internal sealed class FactSubscriptions(IEnumerable<FactSubscription> subscriptions, OutboxSignal signal) : IFactObserver
{
    private readonly ILookup<Type, string> _handlers = subscriptions.ToLookup(s => s.Fact, s => s.Handler);

    private readonly FrozenDictionary<(string Fact, string Handler), FactSubscription> _byName =
        subscriptions.ToFrozenDictionary(s => (s.Fact.Name, s.Handler));

    public FactSubscription? Find(string fact, string handler) => _byName.GetValueOrDefault((fact, handler));

    public void Recorded(AppDbContext db, FactRow row, IFact fact)
    {
        foreach (var handler in _handlers[fact.GetType()])
        {
            db.Add(new FactDelivery { Fact = row, Handler = handler, SubjectId = row.SubjectId, DueAt = row.At });
            signal.Pending();
        }
    }

    public void Saved() => signal.Saved();
}
