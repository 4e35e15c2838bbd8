import { useAskedAddress } from '../../parts/use-asked-address.ts';

/** The filters of a list as the address carries them, and how one of them is changed. Any change begins at the first page. */
export function useFilters(names: readonly string[]) {
  const [search, setSearch] = useAskedAddress();
  const asked = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { state: { keepFocus: true }, preventScrollReset: true });
  };
  return { asked, change };
}
