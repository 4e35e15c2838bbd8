import type { Response } from 'express';

/** Sends an iCalendar stream that no browser takes for a page. */
export function sendCalendar(response: Response, text: string): void {
  response.set({
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'attachment; filename="clocks.ics"',
    'Cache-Control': 'no-store',
  });
  response.send(text);
}
