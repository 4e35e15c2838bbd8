import type { EntityManager } from 'typeorm';
import type { CountryStore, CountryViews } from '#casework';
import type { Country } from '#matching';

/** The list of countries in PostgreSQL. */
export class CountryRepository implements CountryStore, CountryViews {
  constructor(private readonly manager: EntityManager) {}

  all(): Promise<readonly Country[]> {
    return this.manager.query(
      `select c.iso, c.alpha3, c.name, c.status, c.successors,
              array(select a.alias from country_aliases a where a.iso = c.iso order by a.alias collate "C") as aliases
       from countries c order by c.name collate "C"`,
    );
  }

  async load(countries: readonly Country[]): Promise<number> {
    const list = JSON.stringify(countries);
    const changed: unknown[] = await this.manager.query(COUNTRIES, [list]);
    const added: unknown[] = await this.manager.query(ADD_ALIASES, [list]);
    const [removed]: unknown[][] = await this.manager.query(DROP_ALIASES, [list]);
    return changed.length + added.length + (removed?.length ?? 0);
  }
}

const LIST =
  'json_to_recordset($1::json) as l (iso text, alpha3 text, name text, status text, successors text[], aliases text[])';

const COUNTRIES = `
  insert into countries (iso, alpha3, name, status, successors)
  select iso, alpha3, name, status, successors from ${LIST}
  on conflict (iso) do update set alpha3 = excluded.alpha3, name = excluded.name, status = excluded.status,
                                  successors = excluded.successors
  where (countries.alpha3, countries.name, countries.status, countries.successors)
        is distinct from (excluded.alpha3, excluded.name, excluded.status, excluded.successors)
  returning iso`;

const ADD_ALIASES = `
  insert into country_aliases (iso, alias) select iso, unnest(aliases) from ${LIST} on conflict do nothing returning alias`;

const DROP_ALIASES = `
  delete from country_aliases a using ${LIST} where a.iso = l.iso and a.alias <> all(l.aliases) returning a.alias`;
