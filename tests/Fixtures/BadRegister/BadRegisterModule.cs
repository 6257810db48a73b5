using Kommune.Contracts;

namespace Kommune.BadRegister;

public sealed class BadRegisterModule : IModule
{
    public void Register(IModuleBuilder module) => throw new InvalidOperationException("No licence found.");
}
