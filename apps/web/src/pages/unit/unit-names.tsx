import type { Schema } from '../../data/client.ts';
import type { Script } from './script-of.ts';
import { scriptOf } from './script-of.ts';

type Claim = Schema<'ShownClaim'>;

/** Every name, by the script it is written in, with where it was read. */
export function UnitNames({ claims }: { readonly claims: readonly Claim[] }) {
  const names = claims.flatMap((claim) => {
    const { kind, value } = claim.claim;
    const live = claim.supersededBy === null && !claim.retracts;
    return live && (kind === 'name' || kind === 'alias')
      ? [{ claim, kind, name: value, script: scriptOf(value) }]
      : [];
  });
  return (
    <div className="unit-names">
      {[...Map.groupBy(names, ({ script }) => script.name)].map(([script, own]) => (
        <section key={script} aria-label={`${script} script`}>
          <h3>{script} script</h3>
          <ul className="part-plain">
            {[...Map.groupBy(own, ({ name }) => name)].map(([name, said]) => (
              <li key={name}>
                <ScriptName
                  name={name}
                  script={scriptOf(name)}
                  main={said.some(({ kind }) => kind === 'name')}
                />
                <span className="unit-name-source">
                  {said.some(({ kind }) => kind === 'name') && 'The name on record. '}
                  {said.map(({ claim }) => (
                    <bdi key={claim.id}>
                      {claim.origin.source}, confidence {claim.origin.confidence}.{' '}
                    </bdi>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface ScriptNameProps {
  readonly name: string;
  readonly script: Script;
  readonly main: boolean;
}

function ScriptName({ name, script: { lang, dir }, main }: ScriptNameProps) {
  const words = (
    <bdi lang={lang} dir={dir}>
      {name}
    </bdi>
  );
  return main ? <strong>{words}</strong> : words;
}
