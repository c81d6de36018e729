// Read before the program: the page's policy forbids code made of text. Unless it is told so, zod tries it with its first schema,
// is refused, and the browser reads the whole program once more to say where.
globalThis.__zod_globalConfig = { jitless: true };
