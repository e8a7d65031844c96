Console.WriteLine("No benchmark is registered yet.");
