import type { Refusal } from '../../data/refused-error.ts';
import { OfflineError, RefusedError } from '../../data/refused-error.ts';

/** A file on its way: how much of it has been sent, from 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Sends one file of a report by its code. Throws the refusal where it was not taken, and that the server was not reached
 * where it was not. The browser's older way of asking is used because only it tells how far a file has come.
 */
export function sendFile(code: string, file: File, tell: Progress): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/public/reports/files?filename=${encodeURIComponent(file.name.slice(-200))}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Report-Code', code);
    request.upload.onprogress = ({ loaded, total }) => tell(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new OfflineError());
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(new RefusedError(request.status, refusalIn(request.responseText)));
    };
    request.send(file);
  });
}

function refusalIn(text: string): Refusal {
  try {
    const { refusal } = JSON.parse(text) as { refusal?: Refusal };
    if (refusal) return refusal;
  } catch {
    // Something in between answered in its own words.
  }
  return { kind: 'failed', code: 'answer.unreadable', message: 'The answer could not be read.' };
}
