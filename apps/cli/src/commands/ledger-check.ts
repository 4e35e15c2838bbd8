import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Outcome } from '#casework';
import { done, refused } from '#casework';
import { CheckpointError, fromHex, leafHash, verifyCheckpoint, verifyInclusion } from '#ledger';
import type { CommandContext, GlobalOptions } from '../frame/command-context.ts';
import { EXIT } from '../frame/exit-codes.ts';
import { createPrinter } from '../frame/printer.ts';

const HELP = `
Needs no database, no account and no connection. The file is what "Download the proof" and
GET /api/ledger/entries/:id/proof give. Without --key the key in the file is taken, which says only that the file agrees with
itself: give the key that you were given another way (plumbline ledger checkpoint prints it).

Exit code 0: the entry is in the signed record. Exit code 1: it is not, or the file is no proof.

Example:
  plumbline ledger check proof.json --key 'plumbline+0a1b2c3d+…'`;

interface CheckOptions extends GlobalOptions {
  readonly key?: string;
}

/** `plumbline ledger check`: a proof that was downloaded, on any machine. */
export function registerCheckProof(ledger: Command, context: CommandContext): void {
  ledger
    .command('check <proof>')
    .description('Check a proof that was downloaded: that its entry is in the signed record.')
    .option('--key <vkey>', 'the key that signs the heads, as you were given it')
    .addHelpText('after', HELP)
    .action(async (file: string, _options, command: Command) => {
      const { json, key } = command.optsWithGlobals<CheckOptions>();
      const printer = createPrinter(json === true);
      const text = await readFile(file, 'utf8').catch(() => undefined);
      const outcome = text === undefined ? unreadable(file) : checkProofText(text, key);
      if (outcome.ok) return printer.result(outcome.value, words(outcome.value, key !== undefined));
      printer.refusal(outcome.refusal);
      return context.exit(EXIT.refused);
    });
}

/** What a proof that holds says. */
export interface HeldProof {
  readonly act: string;
  readonly at: string;
  readonly leafIndex: number;
  readonly size: number;
  readonly origin: string;
}

/**
 * Checks a proof: the signature of its head, and the way from the entry's bytes to the root (RFC 6962). `key` is the one the
 * person trusts; the proof's own where it is left out. Refused where the text is no proof or anything in it does not fit.
 */
export function checkProofText(text: string, key?: string): Outcome<HeldProof> {
  const proof = readProof(text);
  if (proof === undefined) return NO_PROOF;
  try {
    const { size, rootHash, origin } = verifyCheckpoint(proof.checkpoint, [key ?? proof.vkey]);
    const hashes = proof.proof.map((hash) => fromHex(hash) ?? new Uint8Array());
    const leaf = leafHash(new TextEncoder().encode(proof.text));
    if (!verifyInclusion(leaf, proof.leafIndex, size, hashes, rootHash)) return ALTERED;
    const { act, at } = (JSON.parse(proof.text) as { entry: { act: string; at: string } }).entry;
    return done({ act, at, leafIndex: proof.leafIndex, size, origin });
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    return refused('conflict', 'proof.head', `The signed head does not hold. ${error.message}`);
  }
}

interface Proof {
  readonly text: string;
  readonly leafIndex: number;
  readonly proof: readonly string[];
  readonly checkpoint: string;
  readonly vkey: string;
}

function readProof(text: string): Proof | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return isProof(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isProof(found: unknown): found is Proof {
  const { text, checkpoint, vkey, leafIndex, proof } = Object(found) as Partial<Proof>;
  const isText = (part: unknown) => typeof part === 'string';
  const isPath = Array.isArray(proof) && proof.every(isText);
  return [text, checkpoint, vkey].every(isText) && Number.isSafeInteger(leafIndex) && isPath;
}

const unreadable = (file: string) =>
  refused('invalid', 'file.unreadable', `The file ${file} cannot be read.`);
const NO_PROOF = refused('invalid', 'proof.malformed', 'The file is no proof: download it anew.');
const ALTERED = refused(
  'conflict',
  'proof.altered',
  'The proof does not hold: by these hashes the entry does not come to the root that was signed. One of them was altered.',
);

const words = ({ act, at, leafIndex, size, origin }: HeldProof, trusted: boolean): string =>
  `Holds: ${act} at ${at} is leaf ${leafIndex + 1} of ${size} in the record that ${origin} signed.` +
  (trusted ? '' : '\nThe key came with the proof. Give --key to check it against the one you were given.');
