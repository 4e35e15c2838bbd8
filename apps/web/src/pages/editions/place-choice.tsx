import { useSearchParams } from 'react-router';
import { CountrySelect } from '../../parts/country-select.tsx';
import { useAskedAddress } from '../../parts/use-asked-address.ts';

/** Narrows a page to one country; the choice is in the address. */
export function PlaceChoice() {
  const [search, setSearch] = useAskedAddress();
  return (
    <div className="part-filters editions-place" role="search" aria-label="Place">
      <CountrySelect
        value={search.get('country') ?? ''}
        write={(country) => setSearch(country === '' ? {} : { country }, { state: { keepFocus: true } })}
      />
    </div>
  );
}

/** What an address narrows a list to, as the API takes it. */
export function usePlace(): { readonly country?: string } {
  const [search] = useSearchParams();
  const country = search.get('country');
  return { ...(country && { country }) };
}
