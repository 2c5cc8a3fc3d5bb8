using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Microsoft.VisualBasic.FileIO;
using RmTalent.Features.People;

namespace RmTalent.E2E.Recruiting;

/// <summary>Reports: the period in the address, a table to each chart, and files that a spreadsheet reads.</summary>
public sealed class ReportsJourney(Site site) : RecruitingJourney(site)
{
    private static readonly string[] Pages = ["Funnel and sources", "Times and offers", "Interviews and panels"];

    [Fact]
    public Task Every_figure_has_a_chart_its_table_and_a_file_for_the_chosen_period() => AsAsync(DemoPeople.Ruben, async ruben =>
    {
        await ruben.FollowAsync("Reports");
        await ruben.FillAsync("From", Day(-300));
        await ruben.FillAsync("Up to and including", Day(0));
        await AddressSaysAsync(ruben, $"Filter.From={Day(-300)}");
        var figures = 0;
        foreach (var page in Pages)
        {
            await ruben.ArriveAsync(() => ruben.Page.GetByRole(AriaRole.Navigation, new() { Name = "Reports" }).GetByRole(AriaRole.Link, new() { Name = page }).ClickAsync());
            ruben.Page.Url.ShouldContain($"Filter.From={Day(-300)}");
            foreach (var figure in await ruben.Page.Locator("section.figure-card").AllAsync())
            {
                figures += await ReadAsync(ruben, figure);
            }
        }

        figures.ShouldBeGreaterThan(8);
    });

    [Fact]
    public Task Period_that_ends_before_it_begins_is_refused_and_one_without_anything_says_so() => AsAsync(DemoPeople.Hanna, async hanna =>
    {
        (await hanna.OpenAsync($"/reports/times?Filter.From={Day(0)}&Filter.To={Day(-30)}")).ShouldBe(422);
        await hanna.IsRefusedAsync("The last day lies before the first");
        (await hanna.Field("From").InputValueAsync()).ShouldBe(Day(0));
        await hanna.OpenAsync("/reports?Filter.From=2001-01-01&Filter.To=2001-02-01");
        await hanna.SeesAsync("Nothing to count yet");
    });

    [Fact]
    public Task Report_of_one_source_counts_no_other() => AsAsync(DemoPeople.Ruben, async ruben =>
    {
        await ruben.OpenAsync("/reports");
        var all = await FirstCountAsync(ruben);
        await ruben.ChooseAsync("Source", "linkedin");
        await AddressSaysAsync(ruben, "Filter.Source=linkedin");
        await ruben.OpenAsync(new Uri(ruben.Page.Url).PathAndQuery);
        (await FirstCountAsync(ruben)).ShouldBeInRange(1, all - 1);
        (await ruben.Field("Source").InputValueAsync()).ShouldBe("linkedin");
    });

    /// <returns>1 when there is something to count, 0 otherwise.</returns>
    private async Task<int> ReadAsync(Visitor reader, ILocator figure)
    {
        var title = await figure.GetByRole(AriaRole.Heading, new() { Level = 2 }).InnerTextAsync();
        if (await figure.Locator("table").CountAsync() == 0)
        {
            await figure.GetByText("Nothing to count in this period.").WaitForAsync();
            return 0;
        }

        (await figure.Locator("figure.chart").CountAsync()).ShouldBeGreaterThan(0, title);
        (await figure.Locator("caption").InnerTextAsync()).ShouldBe(title);
        var file = await figure.GetByRole(AriaRole.Link).First.GetAttributeAsync("href");
        var rows = Csv(await (await reader.Page.Context.APIRequest.GetAsync(Site.Address + file)).BodyAsync());
        rows[0].ShouldBe((await figure.Locator("thead th").AllInnerTextsAsync()).Select(t => t.Trim()));
        rows.Count.ShouldBe(1 + await figure.Locator("tbody tr").CountAsync(), title);
        rows.ShouldAllBe(r => r.Length == rows[0].Length);
        return 1;
    }

    /// <summary>The filter applies itself, and the address follows.</summary>
    private static Task AddressSaysAsync(Visitor reader, string filter) => reader.Page.WaitForFunctionAsync("filter => location.search.includes(filter)", filter);

    private static async Task<int> FirstCountAsync(Visitor reader) =>
        int.Parse(string.Concat((await reader.Page.Locator("section.figure-card tbody tr").First.Locator("td").First.InnerTextAsync()).Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static List<string[]> Csv(byte[] file)
    {
        using var parser = new TextFieldParser(new MemoryStream(file), Encoding.UTF8) { HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(";");
        var rows = new List<string[]>();
        while (!parser.EndOfData)
        {
            rows.Add(parser.ReadFields()!);
        }

        return rows;
    }
}
