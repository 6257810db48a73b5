using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Audit;
using Kommune.Platform.Data;
using Kommune.Platform.Mail;
using Kommune.Platform.Notices;
using Kommune.Platform.People;
using Kommune.Platform.Responsibility;
using Kommune.Platform.Work;

namespace Kommune.Platform.Tests.Access;

/// <summary>What one request has: the same objects, put together as the host does.</summary>
internal sealed class Desk
{
    public Desk(World world, UnitOfWork unitOfWork, Actor actor)
    {
        UnitOfWork = unitOfWork;
        Counting = new CountingUnitOfWork(unitOfWork);
        var current = new CurrentActor { Actor = actor };
        Audit = new AuditTrail(unitOfWork, current, world.Writer, world.Clock);
        People = new Platform.People.People(Counting, world.Context, world.Vault, world.Clock);
        Organisation = new Organisation(Counting, world.Clock);
        Facts = new AccessFactsLoader(Counting, world.Context, world.Clock);
        Visible = new VisibleResources(Counting, world.Context, world.Clock);
        Access = new Platform.Access.Access(current, Facts, Visible, world.Kinds, world.Permissions, Audit, world.Clock);
        var store = new ConsentStore(Counting);
        var contexts = new ConsentContexts(Counting, People, world.Kinds, current, world.Context, world.Clock);
        var grants = new ConsentGrants(Counting, store, world.Clock);
        var questions = new ConsentQuestionStore(Counting);
        var tasks = new Tasks(Counting, world.Clock);
        var (holders, handovers) = (new HolderStore(Counting), new HandoverStore(Counting, world.Clock));
        var batons = new BatonStore(Counting, handovers, tasks);
        var actors = new ActorLoader(Counting, world.Clock);
        var candidates = new Candidates(actors, Facts, world.Kinds, People, new Platform.Safety.Clashes(Counting, world.Clock), world.Clock);
        SafetyTasks = new Platform.Safety.SafetyTasks(Counting, Organisation, holders, candidates, tasks, world.Clock);
        // Nobody leaves here, so nothing has to be moved and nobody told.
        var keeper = new BatonKeeper(
            holders, handovers, batons, new BatonFactsLoader(holders, candidates, Organisation, grants, world.Kinds, world.Context, world.Clock), null!, world.Kinds, null!, null!, world.Clock);
        Resources = new Resources(
            Counting, world.Kinds, new Holdings(Counting, holders, batons, SafetyTasks, world.Context, world.Clock), holders, batons, new BatonHistory(Counting, handovers), keeper, new Platform.Safety.CareGrants(Counting, world.Kinds), world.Clock);
        var unreachable = new ConsentUnreachable(actors, Facts, store, Resources, tasks, world.Clock);
        Consents = new Consents(store, grants, contexts, unreachable, current, world.Clock);
        States = new ConsentStates(store, questions, contexts, grants, world.Clock);
        var answering = new ConsentAnswering(Access, People);
        var known = new KnownResources(Counting, Visible, world.Kinds, candidates, world.Clock);
        var choices = new MailChoices(Counting, Access, new ContactTable(Counting), MailSettings.Off, world.Context, world.Clock);
        var mails = new MailOutbox(Counting, choices, MailSettings.Off, world.Context, world.Clock);
        Notices = new Platform.Notices.Notices(Counting, known, mails, world.Clock);
        SeatStore = new SeatStore(Counting);
        var persons = new SeatPersons(SeatStore, People, new PersonStore(unitOfWork, world.Vault, world.Clock), world.Vault, new Platform.Safety.Clashes(Counting, world.Clock), world.Context);
        Seats = new Seats(Access, SeatStore, grants, Organisation, persons, Notices, tasks, world.Clock);
        SeatDays = new SeatDays(Counting, SeatStore, Resources, tasks, world.Clock);
        InvitedTo = new InvitedTo(SeatStore, Access, world.Clock);
        Box = new NoticeBox(Counting, Access, known, world.Clock);
        Tasks = tasks;
        OpenTasks = new OpenTasks(Counting, known, world.Clock);
        var followUp = new ConsentFollowUp(tasks, Notices, known, Resources, store, world.Clock);
        Asking = new ConsentAsking(Access, questions, contexts, followUp, unreachable, Organisation, Audit, world.Context, world.Clock);
        Sharing = new ConsentSharing(Access, store, questions, contexts, grants, Asking, answering,
            new ConsentOutcomes(store, questions, contexts, grants, world.Clock), followUp, Consents, world.Context, world.Clock);
        Confirmation = new ConsentConfirmation(Access, store, answering, Sharing, Consents, world.Clock);
        Decisions = new ConsentDecisions(Access, Counting, answering, contexts, grants, store, world.Clock);
        Relatives = new ConsentRelatives(Counting, answering, contexts, store, grants, world.Clock);
        ConsentDays = new ConsentDays(Counting, store, questions, contexts, grants, followUp, tasks, world.Context);
    }

    public UnitOfWork UnitOfWork { get; }

    public CountingUnitOfWork Counting { get; }

    public AuditTrail Audit { get; }

    public IPeople People { get; }

    public IOrganisation Organisation { get; }

    public AccessFactsLoader Facts { get; }

    public VisibleResources Visible { get; }

    public IAccess Access { get; }

    public IResources Resources { get; }

    public IConsents Consents { get; }

    public ConsentStates States { get; }

    public ITasks Tasks { get; }

    public OpenTasks OpenTasks { get; }

    public Platform.Safety.SafetyTasks SafetyTasks { get; }

    public INotices Notices { get; }

    public NoticeBox Box { get; }

    public SeatStore SeatStore { get; }

    public Seats Seats { get; }

    public SeatDays SeatDays { get; }

    public InvitedTo InvitedTo { get; }

    public ConsentAsking Asking { get; }

    public ConsentSharing Sharing { get; }

    public ConsentConfirmation Confirmation { get; }

    public ConsentDecisions Decisions { get; }

    public ConsentRelatives Relatives { get; }

    public ConsentDays ConsentDays { get; }
}
