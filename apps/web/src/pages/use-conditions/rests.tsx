import { Link } from 'react-router';

/** The evidence that a finding names, each by a link of its own. */
export function Rests({ titles }: { readonly titles: readonly (readonly [id: string, title: string])[] }) {
  if (titles.length === 0) return <> It names no evidence.</>;
  return (
    <>
      {' '}
      It rests on{' '}
      {titles.map(([id, title], index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`/evidence/${id}`}>
            <bdi>{title}</bdi>
          </Link>
        </span>
      ))}
      .
    </>
  );
}
