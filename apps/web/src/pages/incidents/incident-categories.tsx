import { useWorksheetQuestions } from '../../data/worksheet-questions.ts';

interface IncidentCategoriesProps {
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

/** What an alleged event may be, by the categories of the law. */
export function IncidentCategories({ chosen, choose }: IncidentCategoriesProps) {
  const { data } = useWorksheetQuestions();
  return (
    <fieldset className="usa-fieldset incident-categories">
      <legend className="usa-legend">What it may be</legend>
      <p className="usa-hint">As it is alleged, not as it is found. At least one.</p>
      {(data?.categories ?? []).map(({ id, title, cite }) => (
        <label key={id} className="part-check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />{' '}
          {title} {cite && <cite>{cite}</cite>}
        </label>
      ))}
    </fieldset>
  );
}
