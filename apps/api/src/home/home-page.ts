/** What Nest knows the options of the first page by. */
export const HOME_OPTIONS = Symbol('HomeOptions');

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly does: string;
}

export interface HomeOptions {
  /** Listed only where the demo was loaded; empty otherwise. */
  readonly demoAccounts: readonly DemoAccount[];
  readonly demoPassword?: string;
}

/** The first page. Plain HTML without a script, so that it works wherever a browser does. */
export function homePage({ demoAccounts, demoPassword }: HomeOptions): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plumbline</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Plumbline</h1>
<p class="lead">One legal standard, applied the same to every partner, with proof.</p>
<p>Plumbline is the case system for deciding whether United States security assistance may go to a foreign unit. It leads
people through what each law asks, records who decided what on which evidence, and answers one question at any moment:
<em>may this assistance go to this recipient, and why?</em> It supports decisions; it never takes one.</p>
<ul class="doors">
<li><a href="/docs">Read and try the API</a></li>
<li><a href="/openapi.json">The API as an OpenAPI document</a></li>
<li><a href="/api/health">Is it running?</a></li>
</ul>
${demoAccounts.length > 0 ? demo(demoAccounts, demoPassword ?? '') : ''}
</main>
</body>
</html>`;
}

function demo(accounts: readonly DemoAccount[], password: string): string {
  const rows = accounts.map(
    ({ email, name, does }) =>
      `<tr><td><code>${escape(email)}</code></td><td>${escape(name)}</td><td>${escape(does)}</td></tr>`,
  );
  return `<h2>Demo accounts</h2>
<p>Everything in the demo is invented: countries, units, people and events. Every demo account has the password
<code>${escape(password)}</code>.</p>
<div class="wide"><table>
<thead><tr><th scope="col">E-mail address</th><th scope="col">Name</th><th scope="col">What they do</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #a9aeb1; --link: #005ea2; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #1b1b1b; --line: #565c65; --link: #73b3e7; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 52rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-size: 2.5rem; line-height: 1.1; margin: 0; }
h2 { margin-top: 2.5rem; }
.lead { font-size: 1.25rem; margin-top: .5rem; }
a { color: var(--link); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
`;
