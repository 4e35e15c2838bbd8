/** Added by those who share an address, without meaning for what is there. */
const TRACKING = /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|yclid|_ga|wt_mc)$/i;

const LONGEST = 4_096;

/**
 * The address by which two captures of the same page are noticed: host in lower case, no default port, fragment, tracking
 * parameter or trailing slash, parameters in order, https for http and no `www.`. It is for comparing, never for fetching. Undefined
 * for what is no absolute http or https address, is longer than 4,096 characters, or carries a user name or a password,
 * which must not be kept.
 */
export function canonicalUrl(text: string): string | undefined {
  const url = text.length <= LONGEST && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  const host = url.host.replace(/^www\./, '').replace(/\.(?=:|$)/, '');
  const path = url.pathname.replace(/\/+$/, '');
  return `https://${host}${path}${queryOf(url)}`;
}

function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  if (kept.length === 0) return '';
  const sorted = new URLSearchParams(kept);
  sorted.sort();
  return `?${sorted.toString()}`;
}
