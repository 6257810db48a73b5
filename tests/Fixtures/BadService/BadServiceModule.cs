using Autofac;
using Kommune.Contracts;

namespace Kommune.BadService;

public sealed class BadServiceModule : IModule
{
    public void Register(IModuleBuilder module) => module.Services.RegisterType<YesToEverything>().As<IAccess>();
}
