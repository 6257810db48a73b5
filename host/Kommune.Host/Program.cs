using Kommune.Host.Commands;

return await KommuneCommand.Create().Parse(args).InvokeAsync();
