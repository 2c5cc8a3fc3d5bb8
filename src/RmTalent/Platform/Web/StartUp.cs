using RmTalent.Platform.Data;
using RmTalent.Platform.Security;

namespace RmTalent.Platform.Web;

/// <summary>Data of the demo organisation, slice by slice. Runs once, on an empty database in Development, in ascending order.</summary>
public interface IDemoData
{
    /// <summary>Slices to the left first: People 100, Competencies 200, Vacancies 300, Applications 400, Interviewing 500, Offers 600, Learning 700,
    /// Onboarding 800, Shadowing 900, MandatoryTraining 1000, Certification 1100, Performance 1200, Reporting 1300, Privacy 1400, Api 1500.</summary>
    int Order { get; }

    Task AddAsync(AppDbContext db, CancellationToken cancellationToken);
}

/// <summary>What every site needs before its first user: roles, the starter framework, starter templates. Runs at every start and must do no harm.</summary>
public interface IStarterData
{
    int Order { get; }

    Task AddAsync(AppDbContext db, CancellationToken cancellationToken);
}

public static class StartUp
{
    public static async Task StartDatabaseAsync(this WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStart>().RunAsync(() => FillAsync(app), app.Lifetime.ApplicationStopping);
    }

    private static async Task FillAsync(WebApplication app)
    {
        await EachAsync<IStarterData>(app, s => s.Order, (s, db, stop) => s.AddAsync(db, stop));
        if (app.Services.GetRequiredService<DemoSignIn>().IsOn)
        {
            await EachAsync<IDemoData>(app, d => d.Order, (d, db, stop) => d.AddAsync(db, stop));
        }
    }

    /// <summary>A fresh scope for each, so that the change tracker never grows past one slice's data.</summary>
    private static async Task EachAsync<T>(WebApplication app, Func<T, int> order, Func<T, AppDbContext, CancellationToken, Task> run)
        where T : notnull
    {
        List<Type> types;
        using (var scope = app.Services.CreateScope())
        {
            types = [.. scope.ServiceProvider.GetServices<T>().OrderBy(order).Select(s => s.GetType())];
        }

        foreach (var type in types)
        {
            using var scope = app.Services.CreateScope();
            var part = scope.ServiceProvider.GetServices<T>().Single(s => s.GetType() == type);
            await run(part, scope.ServiceProvider.GetRequiredService<AppDbContext>(), app.Lifetime.ApplicationStopping);
        }
    }
}
