import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ports } from '#casework';
import { done, importUnits, SYSTEM } from '#casework';
import { sha256Hex } from '#ledger';
import type { DemoWorld } from './demo-part.ts';
import { DemoStopped, granted } from './demo-stopped.ts';

/** The register whose keys the demo's units file uses. */
const REGISTER = 'demo';

/** Imports the invented units, as an analyst would. A registry that has taken this very file is left as it is. */
export async function seedDemoUnits({ ports, folder, cast }: DemoWorld): Promise<string | undefined> {
  const bytes = await readFile(path.join(folder, 'demo', 'units.csv'));
  if (await wasImported(ports, sha256Hex(bytes))) return undefined;
  const file = { bytes, filename: 'units.csv', register: REGISTER };
  const { report, changed } = granted(await importUnits(ports)(cast('analyst'), file));
  return changed ? `${report.units.added} invented units with ${report.claims.added} claims.` : undefined;
}

async function wasImported({ unitOfWork }: Ports, fileHash: string): Promise<boolean> {
  const found = granted(
    await unitOfWork.run(SYSTEM, async ({ unitImports }) =>
      done((await unitImports.ofFile(REGISTER, fileHash)) ?? null),
    ),
  );
  return found !== null;
}

/** The unit of the registry that a key of the demo's units file names. */
export async function unitByKey({ unitOfWork }: Pick<Ports, 'unitOfWork'>, key: string): Promise<string> {
  const units = granted(
    await unitOfWork.run(SYSTEM, async ({ unitImports }) =>
      done(await unitImports.unitsOfKeys(REGISTER, [key])),
    ),
  );
  const unit = units.get(key);
  if (unit === undefined) throw new DemoStopped(`The unit ${key} of the demo is not in the registry.`);
  return unit.unitId;
}
