import type { Provenance } from '#law';
import { reportedIn } from '#law';
import { asObject, asText } from './written.ts';

/** An area of use: the name that the law's own data leaves out, and whose id a transfer states. */
export interface UseArea {
  readonly id: string;
  readonly name: string;
  /** The authority whose conditions of use speak of it. */
  readonly authorityId: string;
  readonly provenance: Provenance;
}

/** Reads areas of use as they are written down. Throws RangeError that names the entry and the field. */
export function readUseAreas(written: unknown): readonly UseArea[] {
  if (!Array.isArray(written)) throw new RangeError('use areas: should be a list.');
  return written.map((one, at) => {
    const where = `areas[${at}]`;
    const entry = asObject(one, where);
    const text = (name: string) => asText(entry[name], `${where}.${name}`);
    const provenance = reportedIn(text('source'), text('checkedOn'));
    return { id: text('id'), name: text('name'), authorityId: text('authorityId'), provenance };
  });
}
