import { sha256Hex } from '#ledger';
import { type Outcome, done, refused } from '../../kernel/outcome.ts';
import type { Ports } from '../../kernel/ports.ts';
import type { Ids } from '../../kernel/time-and-ids.ts';
import type { Transaction } from '../../kernel/unit-of-work.ts';
import { useCase } from '../../kernel/use-case.ts';
import type { ImportReport, UnitImport } from '../unit-import-store.ts';
import type { OnProgress } from './apply-plan.ts';
import { applyPlan } from './apply-plan.ts';
import { gatherGround } from './gather-ground.ts';
import { readUnitFile, type UnitFormat } from './import-file.ts';
import type { ImportPlan } from './import-plan.ts';
import { putQuestions } from './put-questions.ts';
import { type ImportDifference, showDifference } from './show-difference.ts';
import { planImport } from './plan-import.ts';

export interface ImportUnits {
  readonly bytes: Uint8Array;
  readonly filename: string;
  /** Recognised by the header where left out. */
  readonly format?: UnitFormat | undefined;
  /** Whose unit keys the file uses; the format's own name where left out. Two files of one register share keys. */
  readonly register?: string | undefined;
  /** Only show what would change. */
  readonly dryRun?: boolean | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** What an import came to, or would come to. */
export interface UnitsImported {
  /** The import on record; null for a dry run, and where nothing changed and this very file was never imported. */
  readonly importId: string | null;
  /** False where the registry already said all of it: nothing was written then. */
  readonly changed: boolean;
  readonly dryRun: boolean;
  readonly report: ImportReport;
  readonly difference: ImportDifference;
}

const REGISTER = /^[a-z0-9][a-z0-9._-]{0,62}$/;

/**
 * Reads a registry file and adds what it says that the registry does not have. What only a person can settle is asked and
 * not loaded; no claim is changed. Reading the same file again writes nothing. All of it is one transaction.
 */
export const importUnits = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('unit.import', async (actor, ask: ImportUnits): Promise<Outcome<UnitsImported>> => {
    const read = readUnitFile(ask.bytes, ask.filename, ask.format);
    if (!read.ok) return read;
    const { format } = read.value;
    const register = ask.register ?? format;
    if (!REGISTER.test(register)) return BAD_REGISTER;
    const fileHash = sha256Hex(ask.bytes);
    return unitOfWork.run<UnitsImported>(actor, async (transaction) => {
      await transaction.unitImports.lockRegister(register);
      const plan = planImport(await gatherGround(transaction, actor, register, read.value));
      const before = await transaction.unitImports.ofFile(register, fileHash);
      const changed = await changes(transaction, register, plan);
      const dryRun = ask.dryRun === true;
      const importId = dryRun ? null : (before?.id ?? null);
      const shown = { report: plan.report, difference: showDifference(plan), changed, dryRun };
      if (dryRun || !changed) return done({ ...shown, importId });
      const entry = {
        id: ids.next(),
        register,
        format,
        filename: ask.filename,
        fileHash,
        report: plan.report,
      };
      await carryOut(transaction, ids, { plan, entry, ask });
      return done({ ...shown, importId: entry.id });
    });
  });

interface Run {
  readonly plan: ImportPlan;
  readonly entry: Omit<UnitImport, 'at' | 'accountId'>;
  readonly ask: ImportUnits;
}

async function carryOut(transaction: Transaction, ids: Ids, { plan, entry, ask }: Run): Promise<void> {
  const { id: importId, register, filename } = entry;
  await transaction.unitImports.add(entry, ask.bytes);
  await putQuestions(transaction, entry, plan.questions, ids);
  await applyPlan(transaction, { plan, importId, register, filename, ids, onProgress: ask.onProgress });
  const data = { import: entry, questions: plan.questions };
  await transaction.ledger.append({ chain: `import:${importId}`, act: 'units.imported', data });
}

const BAD_REGISTER = refused(
  'invalid',
  'import.bad-register',
  'A register is named by up to 63 small letters, digits, dots, dashes and underscores.',
);

/** Whether there is anything to write: a unit, a key, a claim, a withdrawal, or a question never asked before. */
async function changes(
  { unitImports }: Transaction,
  register: string,
  { units, claims, withdrawals, questions }: ImportPlan,
): Promise<boolean> {
  const adds = ({ ending }: ImportPlan['units'][number]) =>
    ending.end === 'new' || (ending.end === 'known' && ending.joins);
  if (claims.length + withdrawals.length > 0 || units.some(adds)) return true;
  const asked = new Set((await unitImports.questionsOf(register)).map(({ fingerprint }) => fingerprint));
  return questions.some(({ fingerprint }) => !asked.has(fingerprint));
}
