import path from 'node:path';
import { isUnfit, type Setting } from './setting.ts';
import { SETTINGS, type Settings } from './settings.ts';

/** Settings that are wrong: a sentence for each, which names the setting and never its value. */
export interface WrongSettings {
  readonly code: 'settings.wrong';
  readonly sentence: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment. An empty text counts as not set. A variable that begins with PLUMBLINE_ and is
 * none of ours is refused: it is a misspelling, and silently ignoring it would be worse.
 */
export function readSettings(environment: Environment, root: string): Settings | WrongSettings {
  const home = path.resolve(root, nonEmpty(environment['PLUMBLINE_HOME']) ?? path.join(root, '.plumbline'));
  const wrong = misspelled(environment);
  const entries = Object.entries<Setting<unknown>>(SETTINGS).map(([key, definition]) => {
    const text = definition.name === 'PLUMBLINE_HOME' ? home : nonEmpty(environment[definition.name]);
    const value = valueOf(definition, text, home);
    if (isUnfit(value)) wrong.push(`${definition.name} must be ${value.mustBe}.`);
    return [key, value] as const;
  });
  if (wrong.length > 0) return { code: 'settings.wrong', sentence: wrong.join(' ') };
  return Object.fromEntries(entries) as unknown as Settings;
}

function valueOf(definition: Setting<unknown>, text: string | undefined, home: string): unknown {
  const read = text ?? definition.fallback?.replace('$PLUMBLINE_HOME', home);
  return read === undefined ? undefined : definition.read(read);
}

const nonEmpty = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined);

function misspelled(environment: Environment): string[] {
  const known = new Set(Object.values(SETTINGS).map((definition) => definition.name));
  return Object.keys(environment)
    .filter(
      (name) => name.startsWith('PLUMBLINE_') && !name.startsWith('PLUMBLINE_TEST_') && !known.has(name),
    )
    .map((name) => `${name} is not a setting; "npm start -- --help" lists them.`);
}

/** The list of settings as text in two columns, for help. */
export function describeSettings(): string {
  const definitions = Object.values<Setting<unknown>>(SETTINGS);
  const width = Math.max(...definitions.map(({ name }) => name.length));
  return definitions
    .map(
      ({ name, what, fallback }) =>
        `  ${name.padEnd(width)}  ${what}${fallback === undefined ? '' : ` [${fallback}]`}`,
    )
    .join('\n');
}
