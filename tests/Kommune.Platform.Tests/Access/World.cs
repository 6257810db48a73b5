using Kommune.Contracts;
using Kommune.Migrations;
using Kommune.Platform.Access;
using Kommune.Platform.Audit;
using Kommune.Platform.Data;
using Kommune.Platform.People;
using Kommune.Testing;

namespace Kommune.Platform.Tests.Access;

/// <summary>A municipality in a real database with the platform's own scripts, and short ways to put people and cases into it.</summary>
internal sealed class World : IAsyncDisposable
{
    private World(string folder, Municipality municipality, Database database)
    {
        Folder = folder;
        Municipality = municipality;
        Database = database;
        Vault = new NationalIdVault(NationalIdKeyFile.Open(folder), allowSynthetic: true);
        Writer = new AuditWriter(Database);
        Context = new TenantContext { Municipality = municipality, EnabledModules = new HashSet<string>() };
    }

    public string Folder { get; }

    public Municipality Municipality { get; }

    public Database Database { get; }

    public ManualClock Clock { get; } = new();

    public NationalIdVault Vault { get; }

    public AuditWriter Writer { get; }

    public TenantContext Context { get; }

    public ResourceKinds Kinds { get; } = new([Plan.Kind, Plan.Log, Agreement.Kind]);

    public Permissions Permissions { get; } = new([new Permission { Id = "plan.open", Roles = [Roles.Citizen, Roles.Professional] }]);

    public static async Task<World> Create(Municipality? municipality = null, string? engine = null)
    {
        var folder = Directory.CreateTempSubdirectory("kommune-").FullName;
        return new World(
            folder,
            municipality ?? new Municipality { Key = "fjellhavn", Name = "Fjellhavn kommune", Number = "9951", Language = "nb" },
            await TestDatabases.Create(folder, "platform", Migrate, engine));
    }

    public async ValueTask DisposeAsync()
    {
        await TestDatabases.Remove(Database);
        Directory.Delete(Folder, recursive: true);
    }

    public async Task<T> Read<T>(Actor actor, Func<Desk, Task<T>> work)
    {
        await using var unitOfWork = Database.Begin(canWrite: false);
        return await work(new Desk(this, unitOfWork, actor));
    }

    public Task<T> Read<T>(Func<Desk, Task<T>> work) => Read(Actor.Anonymous, work);

    /// <summary>A writing request, as the host runs it: commit, or roll back and let the log stand.</summary>
    public async Task<T> Write<T>(Actor actor, Func<Desk, Task<T>> work)
    {
        var unitOfWork = Database.Begin(canWrite: true);
        var desk = new Desk(this, unitOfWork, actor);
        try
        {
            var result = await work(desk);
            await unitOfWork.Commit();
            return result;
        }
        finally
        {
            await unitOfWork.DisposeAsync();
            await desk.Audit.FlushAfterRollback();
        }
    }

    public Task Write(Actor actor, Func<Desk, Task> work) => Write(actor, async desk =>
    {
        await work(desk);
        return 0;
    });

    public Task Write(Func<Desk, Task> work) => Write(new Actor { PersonId = Guid.Empty, Name = "", Kind = ActorKind.System }, work);

    public async Task<Guid> Person(string? born = "1980-01-01")
    {
        var person = new NewPerson { GivenName = "Rolig", FamilyName = "Elv", BirthDate = born is null ? null : DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture) };
        await Write(desk => new PersonStore(desk.UnitOfWork, Vault, Clock).Add(Municipality.Key, person));
        return person.Id;
    }

    public async Task<Guid> Unit(string kind = UnitKinds.School, bool external = false)
    {
        var id = Guid.CreateVersion7();
        await Write(desk => desk.UnitOfWork.Execute(
            "insert into kp_org_unit (id, name, kind, is_external, phone) values (@id, @name, @kind, @external, @phone)",
            new { id, name = $"Enhet {kind}", kind, external, phone = "68050010" }));
        return id;
    }

    public Task Employ(Guid personId, Guid unitId, string role = Roles.Professional, string from = "2020-01-01", string? to = null, Guid? standIn = null) =>
        Write(desk => desk.UnitOfWork.Execute(
            """
            insert into kp_employment (id, person_id, unit_id, role, title, phone, valid_from, valid_to, stand_in_person_id)
            values (@id, @personId, @unitId, @role, @title, @phone, @from, @to, @standIn)
            """,
            new { id = Guid.CreateVersion7(), personId, unitId, role, title = "rådgiver", phone = "68050101", from = Day(from), to = Day(to), standIn }));

    public Task Relate(Guid personId, Guid subjectId, RelationKind kind = RelationKind.ParentalResponsibility, string? mandate = null, string from = "2010-01-01", string? to = null) =>
        Write(desk => desk.UnitOfWork.Execute(
            """
            insert into kp_relation (id, person_id, subject_id, kind, mandate, source, valid_from, valid_to)
            values (@id, @personId, @subjectId, @kind, @mandate, @source, @from, @to)
            """,
            new { id = Guid.CreateVersion7(), personId, subjectId, kind = kind.ToString(), mandate, source = "test", from = Day(from), to = Day(to) }));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>An employee of a unit, newly made.</summary>
    public async Task<Guid> Employee(Guid unitId, string role = Roles.Professional)
    {
        var person = await Person();
        await Employ(person, unitId, role);
        return person;
    }

    public async Task<Guid> Case(Guid subjectId, Guid leadUnitId, Guid responsibleId, string kind = Plan.Id)
    {
        var resource = new Resource { Id = Guid.CreateVersion7(), Kind = kind, SubjectId = subjectId, LeadUnitId = leadUnitId };
        await Write(desk => desk.Resources.Register(resource, responsibleId, "coordinator"));
        return resource.Id;
    }

    public Task GrantByLaw(Guid resourceId, string section, Guid? unitId = null, Guid? personId = null, Right right = Right.Read) =>
        Write(desk => desk.UnitOfWork.Execute(
            """
            insert into kp_grant (id, resource_id, unit_id, person_id, section, access_right, legal_basis, starts_at)
            values (@id, @resourceId, @unitId, @personId, @section, @right, @basis, @now)
            """,
            new { id = Guid.CreateVersion7(), resourceId, unitId, personId, section, right = right.ToString(), basis = "hpl-25", now = Clock.Now }));

    public Task Hide(Guid resourceId, Guid fromPersonId, string? section = null) =>
        Write(desk => desk.UnitOfWork.Execute(
            """
            insert into kp_restriction (id, resource_id, hidden_from_id, section, legal_basis, author_id, review_on, starts_at)
            values (@id, @resourceId, @fromPersonId, @section, @basis, @fromPersonId, @review, @now)
            """,
            new { id = Guid.CreateVersion7(), resourceId, fromPersonId, section, basis = "pbrl-3-4", review = Clock.Today.AddMonths(6), now = Clock.Now }));

    public Task HideFromGuardians(Guid resourceId, Guid guardianId, string? section = null) =>
        Write(async desk =>
        {
            var id = Guid.CreateVersion7();
            await desk.UnitOfWork.Execute(
                """
                insert into kp_restriction (id, resource_id, hidden_from_id, section, legal_basis, author_id, review_on, starts_at, from_guardians)
                values (@id, @resourceId, @guardianId, @section, @basis, @guardianId, @review, @now, @yes)
                """,
                new { id, resourceId, guardianId, section, basis = "pbrl-3-4", review = Clock.Today.AddMonths(6), now = Clock.Now, yes = true });
        });

    public Task Protect(Guid subjectId) =>
        Write(desk => desk.UnitOfWork.Execute(
            """
            insert into kp_protection (id, subject_id, legal_basis, author_id, review_on, starts_at)
            values (@id, @subjectId, @basis, @subjectId, @review, @now)
            """,
            new { id = Guid.CreateVersion7(), subjectId, basis = "fregl-10-4", review = Clock.Today.AddMonths(6), now = Clock.Now }));

    public Task Name(Guid subjectId, Guid personId) =>
        Write(desk => desk.UnitOfWork.Execute(
            "insert into kp_protection_name (id, subject_id, person_id, author_id, starts_at) values (@id, @subjectId, @personId, @personId, @now)",
            new { id = Guid.CreateVersion7(), subjectId, personId, now = Clock.Now }));

    /// <summary>The first must stay away from the second.</summary>
    public Task KeepAway(Guid personId, Guid protectedId) =>
        Write(desk => desk.UnitOfWork.Execute(
            """
            insert into kp_contact_ban (id, person_id, protected_id, legal_basis, author_id, review_on, starts_at)
            values (@id, @personId, @protectedId, @basis, @protectedId, @review, @now)
            """,
            new { id = Guid.CreateVersion7(), personId, protectedId, basis = "strl-57", review = Clock.Today.AddMonths(6), now = Clock.Now }));

    public Task OpenInEmergency(Guid personId, Guid unitId, Guid subjectId, int minutes = 60) =>
        Write(desk => desk.UnitOfWork.Execute(
            """
            insert into kp_emergency_access (id, person_id, unit_id, subject_id, reason, words, starts_at, ends_at)
            values (@id, @personId, @unitId, @subjectId, @reason, @words, @now, @ends)
            """,
            new
            {
                id = Guid.CreateVersion7(), personId, unitId, subjectId, reason = "life-or-health", words = "Funnet ute", now = Clock.Now, ends = Clock.Now.AddMinutes(minutes),
            }));

    public Task Block(Guid subjectId, Guid? personId = null, Guid? unitId = null) =>
        Write(desk => desk.UnitOfWork.Execute(
            "insert into kp_block (id, subject_id, person_id, unit_id, starts_at) values (@id, @subjectId, @personId, @unitId, @now)",
            new { id = Guid.CreateVersion7(), subjectId, personId, unitId, now = Clock.Now }));

    public async Task<Actor> Citizen(Guid personId) =>
        (await Read(desk => ActorLoader.Load(desk.UnitOfWork, personId, ActorKind.Citizen, Clock.Now)))!;

    public async Task<Actor> Worker(Guid personId) =>
        (await Read(desk => ActorLoader.Load(desk.UnitOfWork, personId, ActorKind.Employee, Clock.Now)))!;

    public async Task<AccessDecision> Decide(Actor actor, Guid resourceId, string section = Plan.Title, Right right = Right.Read) =>
        (await Read(actor, desk => desk.Access.Of(resourceId))).Decide(section, right);

    public Task<IReadOnlyList<AuditLine>> Log() =>
        Read(desk => desk.UnitOfWork.Query<AuditLine>("select * from kp_audit order by sequence"));

    private static async Task Migrate(Database database)
    {
        await using var connection = await database.Connect();
        await new MigrationRunner(database.Migrations, new ManualClock()).Run(
            connection, new MigrationArea("platform", ["kp_", "bus_"]), ScriptSource.FromAssembly(typeof(AccessPolicy).Assembly, "platform"));
    }
}
