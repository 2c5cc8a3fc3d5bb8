using RmTalent.Bench;
using RmTalent.Bench.Bare;

if (args is ["bare", var connection])
{
    return await BareSite.RunAsync(connection);
}

if (args is not [var folder, var wanted])
{
    await Console.Error.WriteLineAsync("RmTalent.Bench <folder> all|quick|sqlite|postgres|certificates|reminders|nightly|<word>");
    return 2;
}

return await new Run(folder, wanted).AllAsync();
