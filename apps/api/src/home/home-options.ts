/** What Nest knows the options of the first page by. */
export const HOME_OPTIONS = Symbol('HomeOptions');

/** An invented account of the demo, and what its holder does. */
export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly does: string;
}

/** What the sign-in page tells someone who is not signed in. */
export interface HomeOptions {
  /** Listed only where the demo was loaded; empty otherwise. */
  readonly demoAccounts: readonly DemoAccount[];
  readonly demoPassword?: string;
}

/** What stands at the first address where the pages were not built: a program that has only what it needs at run time. */
export const PAGES_NOT_BUILT = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Plumbline</title></head>
<body>
<main>
<h1>Plumbline</h1>
<p>The pages were not built: what builds them is installed by <code>npm ci</code>, and not by
<code>npm ci --omit=dev</code>. The API is here.</p>
<ul>
<li><a href="/docs">Read and try the API</a></li>
<li><a href="/openapi.json">The API as an OpenAPI document</a></li>
<li><a href="/api/health">Is it running?</a></li>
</ul>
</main>
</body>
</html>`;
