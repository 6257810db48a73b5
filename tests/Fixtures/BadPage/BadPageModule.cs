using Kommune.Contracts;

namespace Kommune.BadPage;

public sealed class BadPageModule : IModule
{
    public void Register(IModuleBuilder module) { }
}
