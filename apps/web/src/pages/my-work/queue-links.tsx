import { Link, useSearchParams } from 'react-router';

interface QueueLinksProps {
  /** The parameter of the address that carries the choice. */
  readonly parameter: string;
  readonly label: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly chosen: string | undefined;
}

/** Choices of a queue as links, so that each can be shared and the way back works. */
export function QueueLinks({ parameter, label, choices, chosen }: QueueLinksProps) {
  const [search] = useSearchParams();
  const addressOf = (value: string | undefined) => {
    const next = new URLSearchParams(search);
    next.delete('after');
    if (value === undefined) next.delete(parameter);
    else next.set(parameter, value);
    return { search: next.toString() };
  };
  return (
    <nav aria-label={label} className="part-choices">
      <ul>
        {[[undefined, 'All'] as const, ...choices].map(([value, words]) => (
          <li key={words}>
            <Link
              to={addressOf(value)}
              state={{ keepFocus: true }}
              aria-current={value === chosen ? 'true' : undefined}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
