/** What a case can be about, as somebody who opens one sees it. */
export type About = 'unit' | 'unidentified' | 'country' | 'transfer';

const CHOICES: readonly (readonly [About, string, string])[] = [
  ['unit', 'A unit', 'It is in the registry, under any of its names.'],
  ['unidentified', 'A unit that is not identified', '“Soldiers with a green badge, at Placeholder Vale.”'],
  ['country', 'A country', 'For the laws that ask their question of a government.'],
  ['transfer', 'A transfer', 'A planned sale or grant.'],
];

interface SubjectChoiceProps {
  readonly about: About;
  readonly choose: (about: About) => void;
}

/** Asks what the case is about, before anything else: each law asks its question of one kind of subject. */
export function SubjectChoice({ about, choose }: SubjectChoiceProps) {
  return (
    <fieldset className="usa-fieldset case-new-about">
      <legend className="usa-legend">What is it about?</legend>
      <div className="case-new-choices">
        {CHOICES.map(([value, title, help]) => (
          <div key={value} className="usa-radio">
            <input
              className="usa-radio__input usa-radio__input--tile"
              type="radio"
              id={`about-${value}`}
              name="about"
              checked={about === value}
              onChange={() => choose(value)}
            />
            <label className="usa-radio__label" htmlFor={`about-${value}`}>
              {title} <span className="usa-radio__label-description">{help}</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
