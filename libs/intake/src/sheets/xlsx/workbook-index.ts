import { readXml } from './read-xml.ts';

/** One worksheet as the workbook lists it. */
export interface WorksheetEntry {
  readonly name: string;
  readonly visible: boolean;
  /** Path of its part inside the archive. */
  readonly path: string;
}

/** What `xl/workbook.xml` says: its worksheets in order, and whether its dates count from 1904. */
export interface WorkbookIndex {
  readonly worksheets: readonly WorksheetEntry[];
  readonly from1904: boolean;
}

/** Reads the list of worksheets. Chart sheets and macros' sheets have no cells and are left out. */
export function readWorkbookIndex(workbook: Uint8Array, relations: Uint8Array | undefined): WorkbookIndex {
  const targets = worksheetTargets(relations);
  const worksheets: WorksheetEntry[] = [];
  let from1904 = false;
  readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const path = targets.get(relationId(attributes));
      if (path === undefined) return;
      worksheets.push({
        name: attributes['name'] ?? '',
        visible: (attributes['state'] ?? 'visible') === 'visible',
        path,
      });
    },
  });
  return { worksheets, from1904 };
}

function relationId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? '' : (attributes[key] ?? '');
}

function worksheetTargets(relations: Uint8Array | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (relations === undefined) return targets;
  readXml(relations, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || !(attributes['Type'] ?? '').endsWith('/worksheet')) return;
      const target = attributes['Target'] ?? '';
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}
