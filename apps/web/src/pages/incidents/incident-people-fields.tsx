import { Field } from '../../parts/field.tsx';
import './incidents.css';

/** A victim or a witness as somebody writes it. */
export interface WrittenPerson {
  readonly kind: 'victim' | 'witness';
  readonly reference: string;
  readonly particulars: string;
}

/** The same as it is sent. */
export const bodyOfPerson = ({ kind, reference, particulars }: WrittenPerson) => ({
  ...{ kind, reference },
  ...(particulars.trim() !== '' && { particulars }),
});

interface IncidentPeopleFieldsProps {
  readonly title?: string;
  readonly people: readonly WrittenPerson[];
  /** References that somebody has or had, which are not proposed. */
  readonly taken?: readonly string[];
  readonly change: (people: readonly WrittenPerson[]) => void;
}

/** Victims and witnesses, each by a reference; particulars only where they must be known. They are in no draft that is kept. */
export function IncidentPeopleFields({
  title = 'People, kept apart',
  people,
  taken = [],
  change,
}: IncidentPeopleFieldsProps) {
  const add = (kind: WrittenPerson['kind']) =>
    change([
      ...people,
      {
        kind,
        reference: nextOf([...taken, ...people.map(({ reference }) => reference)], kind),
        particulars: '',
      },
    ]);
  const set = (at: number, said: Partial<WrittenPerson>) =>
    change(people.map((one, index) => (index === at ? { ...one, ...said } : one)));
  return (
    <fieldset className="usa-fieldset incident-people">
      <legend className="usa-legend">{title}</legend>
      <p className="usa-hint">
        Findings name them by the reference and by nothing else. Who reads the particulars later, and why,
        goes on record. They are not kept in this browser: write them last.
      </p>
      {people.map((person, at) => (
        <PersonFields
          key={at}
          person={person}
          set={(said) => set(at, said)}
          remove={() => change(people.filter((_one, index) => index !== at))}
        />
      ))}
      <div className="part-buttons">
        <button type="button" className="usa-button usa-button--outline" onClick={() => add('victim')}>
          Add a victim
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={() => add('witness')}>
          Add a witness
        </button>
      </div>
    </fieldset>
  );
}

interface PersonFieldsProps {
  readonly person: WrittenPerson;
  readonly set: (said: Partial<WrittenPerson>) => void;
  readonly remove: () => void;
}

function PersonFields({ person, set, remove }: PersonFieldsProps) {
  return (
    <div className="incident-person">
      <Field label={`${person.kind === 'victim' ? 'Victim' : 'Witness'}: reference`} required>
        {(ties) => (
          <input
            className="usa-input"
            {...ties}
            value={person.reference}
            onChange={(event) => set({ reference: event.target.value })}
          />
        )}
      </Field>
      <Field label={`${person.reference}: what must be known`}>
        {(ties) => (
          <input
            className="usa-input"
            {...ties}
            autoComplete="off"
            value={person.particulars}
            onChange={(event) => set({ particulars: event.target.value })}
          />
        )}
      </Field>
      <button type="button" className="usa-button usa-button--unstyled" onClick={remove}>
        Remove {person.reference}
      </button>
    </div>
  );
}

function nextOf(taken: readonly string[], kind: WrittenPerson['kind']): string {
  const letter = kind === 'victim' ? 'V' : 'W';
  let number = 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
