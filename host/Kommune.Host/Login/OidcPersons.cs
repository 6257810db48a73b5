using System.Security.Claims;
using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Host.Login;

/// <summary>
/// Whom the municipality knows by what a provider has proved: a citizen by national number, an employee by the account of the work. The
/// account is bound to the person the first time, by the address of the work; after that the account's own id counts, so that an address that
/// is given to somebody new does not open the cases of the one before.
/// </summary>
internal sealed class OidcPersons(IUnitOfWork unitOfWork, IPeople people, TimeProvider clock)
{
    /// <param name="provider">Who has proved it.</param>
    /// <param name="proof">What is proved.</param>
    /// <param name="invited">To come in as somebody from outside, with the national number of one's own.</param>
    /// <exception cref="OidcException">Nobody here.</exception>
    public async Task<Guid> Find(OidcProvider provider, ClaimsIdentity proof, bool invited = false)
    {
        if (proof.FindFirst(provider.Claim)?.Value is not { Length: > 0 } value) throw new OidcException(OidcRefusal.Unknown, $"the token has no {provider.Claim}");
        var found = provider.Kind == ActorKind.Citizen ? await Citizen(value) : await Employee(proof, value);
        return (!invited || (found is { } person && await IsInvited(person)) ? found : null)
            ?? throw new OidcException(OidcRefusal.Unknown, "nobody here is known by what the token says");
    }

    /// <summary>Whoever is invited from outside comes in for as long as one invitation lasts (R7).</summary>
    private async Task<bool> IsInvited(Guid person) => await unitOfWork.Find<int>(
        "select count(*) from kp_seat t where t.person_id = @person and t.ended_at is null and t.valid_to >= @today", new { person, today = clock.Today() }) > 0;

    private async Task<Guid?> Citizen(string number)
    {
        try
        {
            return (await people.FindByNationalId(number))?.Id;
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }

    private async Task<Guid?> Employee(ClaimsIdentity proof, string address)
    {
        var (issuer, subject) = (proof.FindFirst("iss")!.Value, proof.FindFirst("sub")?.Value);
        if (string.IsNullOrEmpty(subject)) return null;
        if (await unitOfWork.Find<Guid?>("select person_id from kp_account where issuer = @issuer and subject = @subject", new { issuer, subject }) is { } bound)
            return await unitOfWork.IsEmployed(bound, clock.Today()) || await IsInvited(bound) ? bound : null;

        var known = await unitOfWork.Query<Guid>(
            """
            select p.id from kp_person p
            where lower(p.email) = @address and p.id not in (select a.person_id from kp_account a where a.issuer = @issuer)
              and (p.id in (select t.person_id from kp_seat t where t.ended_at is null and t.valid_to >= @today)
                or p.id in (select e.person_id from kp_employment e where e.valid_from <= @today and (e.valid_to is null or e.valid_to >= @today) and 
            """ + Employments.Counts + "))",
            new { address = address.ToLowerInvariant(), issuer, today = clock.Today(), Yes = true });
        // Two with the same address: nobody can say which of them this is.
        if (known is not [var person]) return null;
        await unitOfWork.Execute(
            "insert into kp_account (issuer, subject, person_id, bound_at) values (@issuer, @subject, @person, @now)", new { issuer, subject, person, now = clock.GetUtcNow() });
        return person;
    }
}
