using System.Security.Claims;
using Kommune.Contracts;

namespace Kommune.Host.Login;

/// <summary>
/// What the login cookie says: a person, a capacity, a municipality, and whether it only reaches own statements (R5). Nothing else:
/// everything that can change is read anew.
/// </summary>
internal sealed record Session(string Municipality, Guid PersonId, ActorKind Kind, bool OnlyStatements = false)
{
    private const string StatementsClaim = "only-statements";
    private const string MunicipalityClaim = "municipality";
    private const string KindClaim = "kind";

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, PersonId.ToString("D")),
            new Claim(MunicipalityClaim, Municipality),
            new Claim(KindClaim, Kind.ToString()),
            .. OnlyStatements ? [new Claim(StatementsClaim, "yes")] : Array.Empty<Claim>(),
        ], scheme));

    public static Session? Read(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true }
        && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
        && Enum.TryParse<ActorKind>(principal.FindFirstValue(KindClaim), out var kind) && kind is ActorKind.Citizen or ActorKind.Employee
        && principal.FindFirstValue(MunicipalityClaim) is { Length: > 0 } municipality
            ? new Session(municipality, person, kind, principal.HasClaim(claim => claim.Type == StatementsClaim))
            : null;
}
