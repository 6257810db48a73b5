namespace Kommune.Contracts;

/// <summary>Registers a module's resources with the platform and keeps who is responsible for each. All within the current unit of work.</summary>
public interface IResources
{
    /// <summary>Makes a resource known. From now on exactly one unit leads it and exactly one person is responsible (R50).</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="responsiblePersonId">The responsible employee.</param>
    /// <param name="role">Stable code of the role: <c>coordinator</c>, <c>child-coordinator</c>, <c>case-officer</c>.</param>
    Task Register(Resource resource, Guid responsiblePersonId, string role);

    /// <summary>Moves the responsibility to another employee. The old period ends and the new begins in the same instant.</summary>
    Task ChangeResponsible(Guid resourceId, Guid responsiblePersonId, string role, Guid? leadUnitId = null);

    /// <summary>Closes the resource; grants on it end.</summary>
    Task Close(Guid resourceId);

    /// <summary>Opens a closed resource again.</summary>
    Task Reopen(Guid resourceId);

    /// <summary>Who is responsible now, with how to reach them and the stand-in (R53), for several resources at once.</summary>
    Task<IReadOnlyDictionary<Guid, ResponsibleContact>> Responsible(IReadOnlyCollection<Guid> resourceIds);

    /// <summary>Open resources that an employee is responsible for now, of all modules: "my cases", also as acting holder (R52).</summary>
    Task<IReadOnlyList<Resource>> HeldBy(Guid employeeId);

    /// <summary>Who has answered for a resource and who answers now, the first first. It is never changed afterwards.</summary>
    Task<IReadOnlyList<HeldPeriod>> History(Guid resourceId);

    /// <summary>The question to take over that is under way, or null: the one who answers now goes on doing so until it is accepted and its day has come (R51).</summary>
    Task<OpenHandover?> Handover(Guid resourceId);

    /// <summary>Resources about a person, of all modules, with no access check: for rules, never for showing.</summary>
    Task<IReadOnlyList<Resource>> About(Guid subjectId);
}
