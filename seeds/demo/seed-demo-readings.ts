import { adoptReading, listReadings } from '#casework';
import { dayFromToday } from './day-from-today.ts';
import type { DemoWorld } from './demo-part.ts';
import { granted } from './demo-stopped.ts';

/** The one contested question to which the demo's legal adviser has an answer. All others stay open, and answers say so. */
const ADOPTED = {
  readingId: 'us-22usc2378-1/restriction',
  alternativeId: 'any',
  reasons: 'For this demonstration: the text says "directly or indirectly" and names no scale.',
};

/** Adopts one reading, as a legal adviser would; where somebody has adopted one, it stays. */
export async function seedDemoReadings({ ports, cast }: DemoWorld): Promise<string | undefined> {
  const lawyer = cast('lawyer');
  const readings = granted(await listReadings(ports)(lawyer, undefined));
  const reading = readings.find(({ id }) => id === ADOPTED.readingId);
  if (reading === undefined || reading.revision > 0) return undefined;
  const from = { effectiveFrom: dayFromToday(ports.clock, 0), revision: 0 };
  granted(await adoptReading(ports)(lawyer, { ...ADOPTED, ...from }));
  return `Reading adopted: ${ADOPTED.readingId}, "${ADOPTED.alternativeId}".`;
}
