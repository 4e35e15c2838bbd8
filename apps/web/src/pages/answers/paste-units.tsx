import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { counted } from '../../words/plain.ts';

interface Named {
  readonly id: string;
  readonly words: string;
}
interface Looked {
  readonly line: string;
  readonly found: readonly Named[];
  /** One that is only alike is still a question. */
  readonly sure: boolean;
}

const MOST = 200;

/** Finds the units of a pasted list, a name a line. One that could be several, or none, is left to its reader. */
export function PasteUnits({ add }: { readonly add: (units: readonly Named[]) => void }) {
  const [text, setText] = useState('');
  const [country, setCountry] = useState('');
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
  const looking = useMutation({
    mutationFn: () => lookUp(lines.slice(0, MOST), country),
    onSuccess: (looked) => {
      add(looked.flatMap(({ found, sure }) => (sure ? found : [])));
      setText(looked.flatMap(({ line, sure }) => (sure ? [] : [line])).join('\n'));
    },
  });
  const open = (looking.data ?? []).filter(({ line, sure }) => !sure && lines.includes(line));
  return (
    <details className="answers-paste">
      <summary>Paste a list of names</summary>
      <CountrySelect label="Units of" value={country} write={setCountry} />
      <Field label="Names, one a line" help={`At most ${MOST} at a time.`} required>
        {(ties) => (
          <textarea
            className="usa-textarea"
            {...ties}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-disabled={looking.isPending}
        onClick={() => lines.length > 0 && !looking.isPending && looking.mutate()}
      >
        {looking.isPending ? 'Looking…' : 'Find these units'}
      </button>
      {looking.isError && <Failure error={looking.error} />}
      <div role="status">
        {looking.data && (
          <p>
            {counted(looking.data.filter(({ sure }) => sure).length, 'name')} found and added
            {open.length > 0 && `; ${open.length} left to you`}.
          </p>
        )}
      </div>
      {open.map(({ line, found }) => (
        <Unclear
          key={line}
          line={line}
          found={found}
          choose={(unit) => {
            add([unit]);
            setText(lines.filter((other) => other !== line).join('\n'));
          }}
        />
      ))}
    </details>
  );
}

function Unclear({ line, found, choose }: Omit<Looked, 'sure'> & { readonly choose: (unit: Named) => void }) {
  return (
    <p>
      <Name>{line}</Name>: {found.length === 0 ? 'no unit has a name like this.' : 'could be '}
      {found.map((unit) => (
        <button
          key={unit.id}
          type="button"
          className="usa-button usa-button--unstyled answers-could"
          onClick={() => choose(unit)}
        >
          <Name>{unit.words}</Name>
        </button>
      ))}
    </p>
  );
}

/** A name is found where one unit matches it and no other does. */
async function lookUp(lines: readonly string[], country: string): Promise<readonly Looked[]> {
  const looked: Looked[] = [];
  for (const line of lines) {
    const query = { text: line, limit: 5, ...(country !== '' && { country }) };
    const { units } = await ask(client.GET('/api/units', { params: { query } }));
    const matches = units.filter(({ match }) => match?.zone === 'match');
    const found = (matches.length > 0 ? matches : units).map(({ id, name }) => ({ id, words: name }));
    looked.push({ line, found, sure: matches.length === 1 });
  }
  return looked;
}
