import { afterEach, describe, expect, test } from '@jest/globals';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, enter, visitDemo, visitor } from './demo-visits.ts';
import { findBarriers } from './find-barriers.ts';

afterEach(() => expect(visitor.complaints).toEqual([]));
visitDemo();

const read = async <Body>(address: string): Promise<Body> =>
  (await (await visitor.page.request.get(address)).json()) as Body;

/** An alleged event of a case that is open to the reader. */
async function eventInCase() {
  const { incidents } = await read<{
    incidents: { summary: string; cases: { id: string }[] }[];
  }>('/api/incidents?limit=200');
  const found = incidents.find(({ cases }) => cases.length > 0);
  if (found === undefined) throw new Error('The demo has an alleged event in a case.');
  return found;
}

describe('what is changed after it was put on record', () => {
  test(
    'an alleged event is corrected by keyboard, and the version before is there to be compared',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/');
      const { incidents } = await read<{ incidents: { informationId: string; place: string }[] }>(
        '/api/incidents',
      );
      await page.goto(`/information/${incidents[0]?.informationId}`);
      const form = page.locator('.incident-correction').first();
      await keyOn(form.getByText('Correct it'));
      await form.getByLabel('Place').fill('The upper mill');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('incident-correction');
      await keyOn(form.getByRole('button', { name: /Put the correction/ }));
      await form.getByText('Fill this in.').waitFor();
      await form.getByLabel('Why it was wrong').pressSequentially('The witness meant the other mill.');
      await keyOn(form.getByRole('button', { name: /Put the correction/ }));
      const corrected = page.getByText(/Corrected .*: The witness meant the other mill/);
      await keyOn(corrected);
      await page.getByText(/Version 1,/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('incident-versions');
    },
    PATIENCE,
  );

  test(
    'who was recorded wrongly is taken away by keyboard, where it happened is not known after all, and both stay to be read',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/');
      const incident = await eventInCase();
      await page.goto(`/cases/${incident.cases[0]?.id}?view=incidents`);
      const event = page.locator('.case-incident').filter({ hasText: incident.summary });
      const correction = event.getByRole('button', { name: /Put the correction/ });
      await keyOn(event.getByText('Correct it'));
      await keyOn(event.getByRole('button', { name: 'Add a victim' }));
      await keyOn(event.getByRole('button', { name: 'Add a witness' }));
      await event.getByLabel('Why it was wrong').pressSequentially('Two people were left out.');
      await keyOn(correction);
      await event.getByText('2 people are on record with it.').waitFor();
      await keyOn(event.getByText('Correct it'));
      const wrong = event.getByRole('group', { name: /People who were recorded wrongly/ });
      await keyOn(wrong.getByRole('checkbox', { name: 'Witness W1' }), 'Space');
      await keyOn(event.getByRole('button', { name: 'Add a witness' }));
      expect(await event.getByLabel('Witness: reference').inputValue()).toBe('W2');
      await keyOn(event.getByLabel('Country'), 'Home');
      await event.getByLabel('Why it was wrong').pressSequentially('They saw another event, elsewhere.');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('incident-correction-people');
      await keyOn(correction);
      await keyOn(event.getByText(/Corrected .*: They saw another event/));
      await event.getByRole('heading', { name: /country not known/ }).waitFor();
      await event.getByText(/, country not known; alleged/).waitFor();
      await event.getByText(/Kept apart: V1, W2. Added: W2. Taken away as recorded wrongly: W1\./).waitFor();
      await keyOn(event.getByText('Read who'));
      await event.getByLabel('Why you need the particulars').pressSequentially('To write the finding.');
      await keyOn(event.getByRole('checkbox', { name: /Also who was taken away/ }), 'Space');
      expect(await findBarriers(page)).toEqual([]);
      await keyOn(event.getByRole('button', { name: 'Read the particulars' }));
      await event.getByText(/Witness: W1 \(taken away in version \d as recorded wrongly\)/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('incident-people-taken-away');
    },
    PATIENCE,
  );

  test(
    'a kept search gets another name and other readers',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/?queue=find');
      await keyOn(page.getByText(/Saved searches/));
      await page.getByLabel('Keep this search as').fill('To find');
      await keyOn(page.getByRole('button', { name: 'Keep', exact: true }));
      await keyOn(page.getByRole('button', { name: 'Change To find' }));
      const form = page.getByRole('form', { name: 'Change To find' });
      await form.getByLabel('Its name').fill('Findings');
      await form.getByLabel('For').selectOption('office');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('my-work-change-search');
      await keyOn(form.getByRole('button', { name: 'Change it' }));
      await page.getByRole('link', { name: 'Findings', exact: true }).waitFor();
      await page.getByText('for your office').waitFor();
    },
    PATIENCE,
  );
});

describe('a unit that the registry lacks', () => {
  test(
    'is added from the row that names it, and confirmed there',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/');
      const { requests } = await read<{ requests: { id: string; state: string }[] }>('/api/requests');
      const rows = async (id: string) =>
        (
          await read<{ nominations: { id: string; unitText: string | null; matchState: string }[] }>(
            `/api/requests/${id}/nominations?matchState=open`,
          )
        ).nominations.filter(({ unitText }) => unitText !== null);
      const found: { request: string; nomination: string }[] = [];
      for (const { id } of requests)
        for (const nomination of await rows(id)) found.push({ request: id, nomination: nomination.id });
      const [{ request, nomination } = { request: '', nomination: '' }] = found;
      await page.goto(`/requests/${request}?view=match&at=${nomination}`);
      await keyOn(page.getByRole('link', { name: 'Add it to the registry as a new unit' }));
      await page.getByRole('link', { name: 'Back to that row' }).waitFor();
      await page.getByLabel('How sure the source is').selectOption('medium');
      await page
        .locator('.units-new')
        .getByLabel('Name', { exact: true })
        .fill('1st Fictional Harbour Guard');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('units-new-for-row');
      await keyOn(page.getByRole('button', { name: 'Add the unit' }));
      await page.getByText('is in the registry now').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('request-unit-added');
      await keyOn(page.getByRole('button', { name: 'Confirm it as the unit of this row' }));
      await page
        .getByText(/confirmed as 1st Fictional Harbour Guard/)
        .first()
        .waitFor();
    },
    PATIENCE,
  );
});

describe('what is read before it goes out', () => {
  test(
    'is a notice as its recipient would read it, while it is being written',
    async () => {
      const { page } = visitor;
      await enter('hill', '/notices');
      await keyOn(page.getByRole('link', { name: 'Report that a violation may have occurred' }).first());
      await keyOn(page.getByText(/^Read it as .* would$/));
      await page.getByText('Missing: nobody has written this part.').first().waitFor();
      await page.locator('.notice-part textarea').first().fill('Words that are being written.');
      await page.locator('.notice-preview').getByText('Words that are being written.').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('notice-preview');
    },
    PATIENCE,
  );

  test(
    'are access incidents of the days that are asked for',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/countries/QM?accessFrom=1990-01-01&accessTo=1990-02-01');
      await page.getByText('No consignment is on record for these days.').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await keyOn(page.getByRole('button', { name: 'Show all days' }));
      await page.waitForURL((address) => !address.search.includes('access'));
      await visitor.picture('country-access-days');
    },
    PATIENCE,
  );
});

describe('the queues', () => {
  test(
    'hold information that nobody has read',
    async () => {
      const { page } = visitor;
      await enter('reporter', '/information/new');
      await page.getByLabel('Who it comes from').fill('A paper of Examplia');
      await page.getByLabel('What it says').fill('A patrol is said to have closed the harbour.');
      await keyOn(page.getByRole('button', { name: 'Put on record' }));
      // Without the colon it is the field that asks for one.
      await page.getByText(/Code of the receipt:/).waitFor();
      await keyOn(page.getByRole('button', { name: 'Sign out' }));
      await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      await enter('vetter', '/?queue=match');
      const link = page.getByRole('link', { name: 'A paper of Examplia' });
      await link.waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('my-work-information');
      await keyOn(link);
      await page.waitForURL(/\/information\//);
    },
    PATIENCE,
  );
});
