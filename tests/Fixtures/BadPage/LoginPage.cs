using Microsoft.AspNetCore.Components;

namespace Kommune.BadPage;

[Route("/login")]
public sealed class LoginPage : ComponentBase;
