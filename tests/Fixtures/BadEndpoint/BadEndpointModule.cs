using Kommune.Contracts;
using Microsoft.AspNetCore.Builder;

namespace Kommune.BadEndpoint;

public sealed class BadEndpointModule : IModule
{
    public void Register(IModuleBuilder module) => module.Endpoints(endpoints =>
    {
        endpoints.MapGet("/api/bad-endpoint/fine", () => "fine");
        endpoints.MapGet("/api/sample/greetings", () => "mine");
    });
}
