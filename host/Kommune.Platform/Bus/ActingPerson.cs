namespace Kommune.Platform.Bus;

/// <summary>The person whose request publishes; null for jobs and handlers.</summary>
internal delegate Guid? ActingPerson();
