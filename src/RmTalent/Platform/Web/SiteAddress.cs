namespace RmTalent.Platform.Web;

/// <summary>Where people reach this site from outside (<c>Site:Url</c>): mails and documents cannot ask a request.</summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    public string Root { get; } = (configuration["Site:Url"] ?? "http://localhost:5080").TrimEnd('/');

    /// <summary>A path of this site as an absolute address; anything absolute stays.</summary>
    public string Url(string path) => path.StartsWith('/') ? Root + path : path;
}
