using Kommune.Contracts;
using static Kommune.Platform.Tests.Access.GeneratedFacts;

namespace Kommune.Platform.Tests.Access;

/// <summary>
/// The rules once more, as somebody would explain them who has never seen the policy: slow, in plain loops over everything there is, and with
/// nothing of the platform's own but the words.
/// </summary>
internal sealed class AccessOracle(GeneratedFacts facts, Guid me, ActorKind session, DateTimeOffset login)
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    private readonly List<EmploymentFact> _jobs = session != ActorKind.Employee ? [] :
        facts.Employments.FindAll(job => job.Person == me && !facts.Outside.Contains(job.Unit) && job.From <= DayOf(login) && !(job.To < DayOf(login)));

    // Whom I acted for when I came in, as far as I might know of them.
    private readonly List<Relation> _relations = session != ActorKind.Citizen ? [] :
        facts.Relations.FindAll(relation => relation.PersonId == me && Counts(facts, relation, DayOf(login)) && MayKnowOf(facts, relation.SubjectId, me, login));

    private DateOnly Today => DayOf(facts.Now);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Oslo).DateTime);

    public bool May(CaseFact one, string section, Right right, DateTimeOffset? written = null)
    {
        if (session is not (ActorKind.Citizen or ActorKind.Employee))
            return false;
        var part = one.Kind.Sections.SingleOrDefault(candidate => candidate.Id == section);
        if (part is null)
            return false;

        foreach (var hidden in facts.Hidden)
            if (hidden.Case == one.Id && Lasts(hidden.From, hidden.To) && (hidden.Section is null || hidden.Section == section)
                && (hidden.Person == me || (hidden.FromGuardians && _relations.Exists(relation => relation.SubjectId == one.Subject))))
                return false;

        var aboutMe = session == ActorKind.Citizen && one.Subject == me;
        if (aboutMe)
            return true;
        if (section == Plan.Notes)
            return false;
        if (IsProtected(one.Subject) && !facts.Names.Exists(name => name.One == one.Subject && name.Other == me && Lasts(name.From, name.To)))
            return false;
        foreach (var ban in facts.Bans)
            if (ban.One == me && Lasts(ban.From, ban.To) && TakesPart(ban.Other!.Value, one))
                return false;

        return _relations.Exists(relation => ActsHere(relation, one, part, right)) || AtWork(one, part, right, written);
    }

    private bool ActsHere(Relation relation, CaseFact one, Section part, Right right)
    {
        if (relation.SubjectId != one.Subject || !Counts(facts, relation, Today))
            return false;
        var raises = relation.Kind is RelationKind.ParentalResponsibility or RelationKind.FosterParent;
        var tooOld = raises && part.Id == Plan.Health && Age(facts, one.Subject, Today) >= 16;
        if (relation.Mandate is null)
            return !tooOld;
        if (!one.Kind.Sections.Any(candidate => candidate.Id == relation.Mandate))
            return false;
        if (part.Id == Plan.Title)
            return right == Right.Read;
        return relation.Mandate == part.Id && !tooOld;
    }

    private bool AtWork(CaseFact one, Section part, Right right, DateTimeOffset? written)
    {
        if (_jobs.Exists(job => job.Role == "operator") || right == Right.Govern)
            return false;
        foreach (var block in facts.Blocks)
            if (block.One == one.Subject && Lasts(block.From, block.To) && (block.Other == me || _jobs.Exists(job => job.Unit == block.Unit) || Sits(one, block.Unit)))
                return false;
        if (one.Closed is { } closed && DayOf(closed).AddDays(30) < Today)
            return false;

        if (_jobs.Count > 0 && one.Responsible == me)
            return true;
        if (right == Right.Read)
        {
            if (_jobs.Exists(job => job.Unit == one.Lead && part.LeadServiceReads && (part.Id == Plan.Title || job.Role != "unit-manager")))
                return true;
            if (_jobs.Exists(job => job.Unit == one.Lead && job.Role == "unit-manager") && part.LeadManagerReads)
                return true;
            if (_jobs.Exists(job => job.Role == "coordinating-unit") && part.CoordinatingUnitReads)
                return true;
            if (part.Emergency && !IsProtected(one.Subject) && facts.Emergencies.Exists(emergency => emergency.One == one.Subject && emergency.Other == me
                && _jobs.Exists(job => job.Unit == emergency.Unit) && Lasts(emergency.From, emergency.To) && (facts.Now - emergency.From).TotalMinutes < 60))
                return true;
        }
        foreach (var given in facts.Given)
        {
            if (given.Case != one.Id || !Stands(given) || (written < given.ContentFrom))
                continue;
            // Whoever works outside is let in person by person; whoever is invited from outside sees what the organisation may.
            var mine = given.Person == me || Sits(one, given.Unit) || _jobs.Exists(job => job.Unit == given.Unit);
            var reading = given.Person == me || Sits(one, given.Unit) || _jobs.Exists(job => job.Unit == given.Unit && job.Role != "unit-manager");
            if (mine && part.Id == Plan.Title && right == Right.Read)
                return true;
            if (reading && given.Section == part.Id && given.Right >= right)
                return true;
        }
        return false;
    }

    private bool Stands(GivenFact given) => Lasts(given.From, given.To)
        && (!given.ByConsent || (Today <= given.ConsentTo && !(given.Withdrawn <= facts.Now)));

    private bool Sits(CaseFact one, Guid? unit)
    {
        if (session == ActorKind.Citizen || unit is null)
            return false;
        foreach (var seat in facts.Seats)
            if (seat.Case == one.Id && seat.Unit == unit && seat.Person == me && SeatLasts(seat))
                return true;
        return false;
    }

    private bool SeatLasts(SeatedFact seat) => Lasts(seat.From, seat.Ended) && !(seat.LastDay < Today);

    private bool TakesPart(Guid other, CaseFact one) =>
        one.Subject == other || one.Responsible == other
        || facts.Given.Exists(given => given.Case == one.Id && given.Person == other && Lasts(given.From, given.To))
        || facts.Seats.Exists(seat => seat.Case == one.Id && seat.Person == other && SeatLasts(seat))
        || facts.Relations.Exists(relation => relation.PersonId == other && relation.SubjectId == one.Subject && Counts(facts, relation, Today));

    private bool IsProtected(Guid person) => IsProtected(facts, person, facts.Now);

    private bool Lasts(DateTimeOffset from, DateTimeOffset? to) => Lasts(from, to, facts.Now);

    private static bool MayKnowOf(GeneratedFacts facts, Guid subject, Guid me, DateTimeOffset at) =>
        (!IsProtected(facts, subject, at) || facts.Names.Exists(name => name.One == subject && name.Other == me && Lasts(name.From, name.To, at)))
        && !facts.Bans.Exists(ban => ban.One == me && Lasts(ban.From, ban.To, at) && (ban.Other == subject
            || facts.Relations.Exists(relation => relation.PersonId == ban.Other && relation.SubjectId == subject && Counts(facts, relation, DayOf(at)))));

    private static bool IsProtected(GeneratedFacts facts, Guid person, DateTimeOffset at) =>
        facts.People.Exists(one => one.Id == person && one.Protection == "StrictlyConfidential")
        || facts.Protections.Exists(protection => protection.One == person && Lasts(protection.From, protection.To, at));

    private static bool Lasts(DateTimeOffset from, DateTimeOffset? to, DateTimeOffset at) => from <= at && !(to <= at);

    private static bool Counts(GeneratedFacts facts, Relation relation, DateOnly day)
    {
        if (day < relation.From || day > relation.To)
            return false;
        return relation.Kind switch
        {
            RelationKind.LegalGuardian or RelationKind.Proxy => true,
            RelationKind.ParentalResponsibility or RelationKind.FosterParent => Age(facts, relation.SubjectId, day) < 18,
            _ => false,
        };
    }

    /// <summary>By counting birthdays; the unborn have had none.</summary>
    private static int Age(GeneratedFacts facts, Guid person, DateOnly day)
    {
        if (facts.People.Single(one => one.Id == person).Born is not { } born)
            return -1;
        var age = -1;
        while (born.AddYears(age + 1) <= day)
            age++;
        return age;
    }
}
