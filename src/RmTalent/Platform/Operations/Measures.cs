using System.Diagnostics.Metrics;
using RmTalent.Platform.Data;
using RmTalent.Platform.Domain;
using RmTalent.Platform.Jobs;
using RmTalent.Platform.Mail;

namespace RmTalent.Platform.Operations;

/// <summary>What the program counts about itself, for <c>/metrics</c>. Never who: only how many.</summary>
public sealed class Measures
{
    public const string Meter = "RmTalent";

    private readonly Histogram<double> _sweeps;
    private readonly Counter<int> _sweptRows;
    private readonly Counter<int> _failedSweeps;
    private readonly Counter<int> _mails;
    private readonly Gauge<int> _lateMails;
    private readonly Gauge<int> _undeliveredMails;
    private readonly Counter<int> _failedSignIns;
    private readonly Counter<int> _facts;

    public Measures(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        _sweeps = meter.CreateHistogram<double>("rmtalent.sweep.duration", "s");
        _sweptRows = meter.CreateCounter<int>("rmtalent.sweep.rows");
        _failedSweeps = meter.CreateCounter<int>("rmtalent.sweep.failures");
        _mails = meter.CreateCounter<int>("rmtalent.mails");
        _lateMails = meter.CreateGauge<int>("rmtalent.mails.late");
        _undeliveredMails = meter.CreateGauge<int>("rmtalent.mails.undelivered");
        _failedSignIns = meter.CreateCounter<int>("rmtalent.sign_in.failures");
        _facts = meter.CreateCounter<int>("rmtalent.facts");
    }

    public void Ran(JobRun run)
    {
        var sweep = Tag("sweep", run.Sweep);
        _sweeps.Record(((run.FinishedAt ?? run.StartedAt) - run.StartedAt).TotalSeconds, sweep);
        _sweptRows.Add(run.Acted, sweep, Tag("outcome", "acted"));
        _sweptRows.Add(run.Failed, sweep, Tag("outcome", "failed"));
        _failedSweeps.Add(run.HasFailed ? 1 : 0, sweep);
    }

    public void Mailed(bool isSent) => _mails.Add(1, Tag("outcome", isSent ? "sent" : "failed"));

    public void Backlog(MailBacklogStatus status)
    {
        _lateMails.Record(status.Overdue);
        _undeliveredMails.Record(status.Failed);
    }

    public void SignInFailed(string step) => _failedSignIns.Add(1, Tag("step", step));

    /// <summary>By its name: applications received, certificates issued and all else that happens.</summary>
    public void Happened(string fact) => _facts.Add(1, Tag("fact", fact));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}

/// <summary>Counts facts when they are saved. One for each context, so that what fails to be saved is not counted with another's.</summary>
internal sealed class FactCount(Measures measures) : IFactObserver
{
    private readonly HashSet<FactRow> _unsaved = [];

    public void Recorded(AppDbContext db, FactRow row, IFact fact) => _unsaved.Add(row);

    public void Saved()
    {
        foreach (var row in _unsaved)
        {
            measures.Happened(row.Name);
        }

        _unsaved.Clear();
    }
}
