import { sessionToken } from '../../data/client.ts';
import type { Refusal } from '../../data/refused-error.ts';
import { OfflineError, RefusedError } from '../../data/refused-error.ts';
import type { KeptFile } from './keep-file.ts';

/** Fields that go with a file: in the address with its bytes, in the body with rows. Blank ones are left out. */
export type SourceFields = Readonly<Record<string, string | number | undefined>>;

const UNREADABLE: Refusal = {
  kind: 'failed',
  code: 'answer.unreadable',
  message: 'The answer could not be read. Something between this browser and Plumbline may have changed it.',
};

/**
 * Sends a file as it is, or its corrected rows, and tells how much has gone (0 to 1). Throws `RefusedError` where it is
 * refused and `OfflineError` where nobody answers. The browser's `fetch` cannot tell how far an upload has come.
 */
export function sendSource<Body>(
  address: string,
  fields: SourceFields,
  { file, rows }: KeptFile,
  told: (share: number) => void,
): Promise<Body> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  query.set('filename', file.name);
  const body = rows === null ? file : JSON.stringify({ ...Object.fromEntries(given), rows });
  const request = new XMLHttpRequest();
  request.open('POST', rows === null ? `${address}?${query}` : address);
  request.setRequestHeader('Content-Type', rows === null ? 'application/octet-stream' : 'application/json');
  request.setRequestHeader('X-CSRF-Token', sessionToken());
  request.upload.onprogress = ({ loaded, total }) => told(total === 0 ? 1 : loaded / total);
  return new Promise((resolve, reject) => {
    request.onload = () => {
      const said = parsed(request.responseText) as { refusal?: Refusal; requestId?: string } | undefined;
      if (request.status < 300 && said !== undefined) resolve(said as Body);
      else reject(new RefusedError(request.status, said?.refusal ?? UNREADABLE, said?.requestId));
    };
    request.onerror = () => reject(new OfflineError());
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
