using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using RmTalent.Platform.Pdf;

namespace RmTalent.Tests.Platform.Pdf;

/// <summary>The engine that this build registers, whichever it is.</summary>
static class CompiledEngine
{
    public static IPdfEngine Instance { get; } = Create(Environments.Development);

    public static IPdfEngine Create(string environment, params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value, StringComparer.Ordinal)).Build())
        .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment })
        .AddDocuments()
        .BuildServiceProvider()
        .GetRequiredService<IPdfEngine>();
}
