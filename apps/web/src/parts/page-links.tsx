import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';

/** The way to the next page of a list and back to its start. The place is in the address, so that it can be linked to. */
export function PageLinks({ next }: { readonly next: string | null }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const started = search.has('after');
  if (next === null && !started) return null;
  const first = new URLSearchParams(search);
  first.delete('after');
  const following = new URLSearchParams(search);
  if (next !== null) following.set('after', next);
  return (
    <nav aria-label="Pages of this list" className="part-pages">
      {started && <Link to={`${pathname}?${first}`}>First page</Link>}
      {started && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => void navigate(-1)}>
          Back
        </button>
      )}
      {next !== null && <Link to={`${pathname}?${following}`}>Next page</Link>}
    </nav>
  );
}
