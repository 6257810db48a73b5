using Autofac;
using Kommune.Contracts;
using Kommune.Platform.Modules;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Tests.Modules;

/// <summary>The less obvious ways of reaching out of one's own module.</summary>
internal sealed class RegistrationRulesTests
{
    [Test]
    public void A_module_that_keeps_to_its_own_breaks_no_rule() => Assert.That(Breaches(module =>
    {
        module.Services.RegisterType<Own>().AsSelf().As<IOwn>();
        module.Services.RegisterGeneric(typeof(OwnList<>)).AsSelf();
        module.Services.RegisterDecorator<OwnDecorator, IOwn>();
        module.Offer<ICaseList, OwnCases>();
    }), Is.Empty);

    [Test]
    public void A_platform_service_cannot_be_decorated() => Assert.That(
        Breaches(module => module.Services.RegisterDecorator<IAccess>((_, _, access) => access)), Has.One.StartsWith("t registers Kommune.Contracts.IAccess,"));

    [Test]
    public void A_platform_service_cannot_be_replaced_by_an_open_generic() => Assert.That(
        Breaches(module => module.Services.RegisterGeneric(typeof(OwnLogger<>)).As(typeof(ILogger<>))), Has.One.StartsWith("t registers Microsoft.Extensions.Logging.ILogger`1,"));

    [Test]
    public void A_type_of_the_framework_cannot_be_registered() => Assert.That(
        Breaches(module => module.Services.RegisterInstance(TimeProvider.System)), Has.Some.StartsWith("t registers System.TimeProvider,"));

    [Test]
    public void An_own_class_cannot_stand_in_for_a_contract_without_being_offered() => Assert.That(
        Breaches(module => module.Services.RegisterType<OwnCases>().AsImplementedInterfaces()), Has.One.StartsWith("t registers Kommune.Contracts.ICaseList,"));

    [Test]
    public void Only_interfaces_of_contract_assemblies_are_offered() => Assert.That(
        Breaches(module => module.Offer<IOwn, Own>()), Is.EqualTo([$"t offers {typeof(IOwn).FullName}, which is not an interface of a contract assembly."]));

    [Test]
    public void A_contract_is_offered_once() => Assert.That(Breaches(module =>
    {
        module.Offer<ICaseList, OwnCases>();
        module.Offer<ICaseList, OwnCases>();
    }), Is.EqualTo(["t offers Kommune.Contracts.ICaseList twice."]));

    [Test]
    public void A_subscriber_is_named_after_its_module_and_once() => Assert.That(Breaches(module =>
    {
        module.Handle<Something, OwnHandler>("other.does");
        module.Handle<Something, OwnHandler>("t.does");
        module.Handle<Something, OwnHandler>("t.does");
    }), Is.SupersetOf(["t has the subscriber 'other.does'; its subscribers begin with 't.'.", "t has two subscribers called 't.does' to t.something.v1."]));

    [Test]
    public void A_subscriber_may_take_several_events_but_in_one_way_only()
    {
        Assert.That(Breaches(module =>
        {
            module.Handle<Something, OwnHandler>("t.does");
            module.Handle<SomethingElse, OwnHandler>("t.does");
        }), Has.None.Contains("'t.does'"));
        Assert.That(Breaches(module =>
        {
            module.Handle<Something, OwnHandler>("t.does");
            module.Effect<SomethingElse, OwnEffect>("t.does");
        }), Does.Contain("t has the subscriber 't.does' both with Handle and with Effect."));
    }

    [Test]
    public void A_daily_job_is_named_after_its_module_and_once() => Assert.That(Breaches(module =>
    {
        module.Daily<OwnJob>("other.tidies");
        module.Daily<OwnJob>("t.tidies");
        module.Daily<OwnJob>("t.tidies");
    }), Is.EquivalentTo(["t has the daily job 'other.tidies'; its jobs begin with 't.'.", "t has the daily job t.tidies twice."]));

    [Test]
    public void A_permission_and_a_resource_kind_are_declared_once() => Assert.That(Breaches(module =>
    {
        for (var i = 0; i < 2; i++)
        {
            module.Permission(new Permission { Id = "t.read", Roles = [] });
            module.ResourceKind(new ResourceKind { Id = "thing", Sections = [new Section { Id = Section.Title }] });
        }
    }), Is.SupersetOf(["t declares the permission t.read twice.", "t declares the resource kind thing twice."]));

    [Test]
    public void An_event_needs_a_name_that_outlives_its_class() => Assert.That(
        () => Breaches(module => module.Handle<Nameless, OwnHandler>("t.does")),
        Throws.InvalidOperationException.With.Message.EqualTo($"{typeof(Nameless).FullName} has no [EventName]; stored rows need a name that outlives the class."));

    [Test]
    public void Navigation_lies_under_the_prefix_with_texts_and_a_declared_permission() => Assert.That(Breaches(module =>
        module.Navigation(new NavigationItem { Text = new Dictionary<string, string> { ["nb"] = "Ut" }, Href = "/start", Icon = "list", Permission = "t.read" })),
        Is.EqualTo([
            "t demands the permission t.read for its navigation entry to /start without declaring it.",
            "t has a navigation entry to /start without text in both nb and nn.",
            "t has a navigation entry to /start; its addresses must lie under /t/.",
        ]));

    [Test]
    public void A_panel_for_everybody_stands_on_the_front_page_and_nowhere_else()
    {
        Assert.That(Breaches(module => module.Panel(new PanelContribution { Slot = Slots.FrontPage, Component = typeof(Own) })), Has.None.Contains("without a permission"));
        Assert.That(Breaches(module => module.Panel(new PanelContribution { Slot = Slots.EmployeeMain, Component = typeof(Own) })), Has.Some.Contains("without a permission"));
    }

    [Test]
    public void A_panel_is_a_component_of_the_module() => Assert.That(Breaches(module =>
    {
        module.Permission(new Permission { Id = "other.read", Roles = [] });
        module.Panel(new PanelContribution { Slot = Slots.EmployeeMain, Component = typeof(Own), Permission = "other.read" });
    }), Is.SupersetOf([
        $"t has the panel {typeof(Own).FullName}, which is not a component of its own assemblies.",
        "t declares the permission other.read; its permissions begin with 't.'.",
    ]));

    [Test]
    public void A_resource_kind_has_the_section_that_only_says_the_case_exists() => Assert.That(
        Breaches(module => module.ResourceKind(new ResourceKind { Id = "thing", Sections = [new Section { Id = "goals" }] })),
        Does.Contain("t declares the resource kind thing without the section 'title'."));

    [Test]
    public void A_section_is_declared_once() => Assert.That(
        Breaches(module => module.ResourceKind(new ResourceKind { Id = "thing", Sections = [new Section { Id = Section.Title }, new Section { Id = Section.Title }] })),
        Does.Contain("t declares the resource kind thing with the section title twice."));

    // The contract assembly stands in as the module's main one: it has no pages or events of its own that would add lines.
    private static IReadOnlyCollection<string> Breaches(Action<ModuleBuilder> register) =>
        RegistrationRules.Breaches(HandMade.Module("t", register, typeof(ContainerBuilder).Assembly), HandMade.Owns);

    internal interface IOwn;

    internal sealed class Own : IOwn;

    internal sealed class OwnDecorator(IOwn inner) : IOwn
    {
        public IOwn Inner => inner;
    }

    internal sealed class OwnList<T> : List<T>;

    internal sealed class OwnLogger<T> : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => false;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) { }
    }

    internal sealed class OwnJob : IDailyJob
    {
        public Task Run(DateOnly day) => Task.CompletedTask;
    }

    internal sealed class OwnCases : ICaseList
    {
        public Task<IReadOnlyList<CaseRow>> For(Actor actor) => Task.FromResult<IReadOnlyList<CaseRow>>([]);
    }

    [EventName("t.something.v1")]
    internal sealed record Something : DomainEvent
    {
        public override string Stream => "t";
    }

    [EventName("t.something-else.v1")]
    internal sealed record SomethingElse : DomainEvent
    {
        public override string Stream => "t";
    }

    internal sealed record Nameless : DomainEvent
    {
        public override string Stream => "t";
    }

    internal sealed class OwnHandler : IEventHandler<DomainEvent>
    {
        public Task Handle(DomainEvent domainEvent, EventContext context, CancellationToken cancellation) => Task.CompletedTask;
    }

    internal sealed class OwnEffect : IEffectHandler<DomainEvent>
    {
        public Task Run(DomainEvent domainEvent, EventContext context, CancellationToken cancellation) => Task.CompletedTask;
    }
}
