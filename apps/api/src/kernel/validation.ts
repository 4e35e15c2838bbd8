import type { ValidationError } from '@nestjs/common';
import { ValidationPipe } from '@nestjs/common';
import type { Fault } from '#casework';
import { refused } from '#casework';
import { RefusalException } from './refusal.ts';

/** Refuses fields that nobody declared and values that do not fit, and says of each where it is and what was expected. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => {
      const faults = errors.flatMap((error) => faultsOf(error, ''));
      const shown = faults.slice(0, MOST_SHOWN);
      return new RefusalException(
        refused('invalid', 'request.invalid', sentence(faults), { faults: shown }).refusal,
      );
    },
  });

function faultsOf(error: ValidationError, prefix: string): Fault[] {
  const where = prefix === '' ? error.property : `${prefix}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((expected) => ({
    where,
    found: SECRET.test(error.property) ? 'something that is not repeated here' : show(error.value),
    expected,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, where))];
}

const LONGEST_SHOWN = 80;
const MOST_SHOWN = 100;
const SECRET = /password|token|secret/i;

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const sentence = (faults: readonly Fault[]): string =>
  faults.length === 1
    ? `One field is not right: ${faults[0]?.expected}.`
    : `${faults.length} fields are not right.`;
