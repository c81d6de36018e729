// What the browser shows when it comes back from a provider's page. Nothing that came with the address is repeated.

function page(title: string, sentence: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 2rem; font: 15px/1.55 system-ui, sans-serif;
  background: light-dark(#faf9f7, #1b1a18); color: light-dark(#24221f, #e9e6e1); }
h1 { margin: 0 0 .5rem; font-size: 20px; font-weight: 600; }
p { margin: 0; max-width: 44ch; color: light-dark(#5c5852, #b3aea6); }
b { display: block; margin-bottom: 1.5rem; font-size: 13px; color: light-dark(#1f5c43, #7cc3a3); }
</style>
</head>
<body><main><b>Tend</b><h1>${title}</h1><p>${sentence}</p></main></body>
</html>`;
}

export const redirectPage = {
  back: page('Go back to Tend', 'Your provider’s answer has arrived. Tend goes on by itself; this page can be closed.'),
  refused: page('Not signed in', 'Your provider did not let Tend in. Tend says why; this page can be closed.'),
  notOurs: page(
    'This is not the answer Tend waits for',
    'It belongs to another sign-in, or was changed on its way. Nothing was taken from it. Start again from Tend.',
  ),
  elsewhere: page('There is nothing here', 'Only a sign-in that was started in Tend ends at this address.'),
} as const;
