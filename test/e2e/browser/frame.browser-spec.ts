import { describe, expect, test } from '@jest/globals';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, api, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';
import { settled } from './open-browser.ts';
import { fetchAnew } from '../../support/fetch-anew.ts';

visitDemo();

describe('the frame of the pages', () => {
  test(
    'lets somebody in by keyboard alone, says who they are, and shows the page that was asked for',
    async () => {
      const { page } = visitor;
      await page.goto('/');
      await page.getByRole('button', { name: 'analyst@plumbline.example' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('sign-in');
      await keyOn(page.getByRole('button', { name: 'analyst@plumbline.example' }));
      await keyOn(page.getByRole('button', { name: 'Sign in', exact: true }));
      await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
      await eventually(async () => expect(await page.title()).toBe('My work – Plumbline'));
      await eventually(async () =>
        expect(await page.getByRole('banner').textContent()).toContain('Ana Lystova'),
      );
      await page.getByRole('table', { name: /Longest waiting first/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('my-work');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'shows the inspector an entry of the record and checks its proof in the browser',
    async () => {
      const { page } = visitor;
      await enter('inspector', '/ledger');
      await page.getByRole('table', { name: /Entries/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('ledger');
      await page.locator('tbody a').first().click();
      await page.getByText('Checked in this browser: the entry is in the signed record.').waitFor();
      await eventually(async () => expect(await page.evaluate('document.activeElement.tagName')).toBe('H1'));
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('ledger-entry');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'does not believe a proof whose entry was altered on its way',
    async () => {
      const { page } = visitor;
      await page.route('**/proof', async (route) => {
        const answer = await route.fetch();
        // Not in the signed record yet: the page asks again.
        if (!answer.ok()) return route.fulfill({ response: answer });
        const proof = (await answer.json()) as { text: string };
        return route.fulfill({
          response: answer,
          json: { ...proof, text: proof.text.replace('}', ',"x":1}') },
        });
      });
      await enter('inspector', '/ledger');
      await page.locator('tbody a').first().click();
      await page.getByText(/This proof does not hold/).waitFor();
    },
    PATIENCE,
  );

  test(
    'shows who may not see a page why, and offers no link to it',
    async () => {
      const { page } = visitor;
      await enter('vetter', '/ledger');
      await page.getByText(/This page is for: /).waitFor();
      expect(await page.getByRole('navigation', { name: 'Pages' }).getByText('Ledger').count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('forbidden');
    },
    PATIENCE,
  );

  test(
    'asks for the sign-in again where the session has ended, at the same address',
    async () => {
      const { page } = visitor;
      await enter('inspector', '/ledger');
      const entry = page.locator('tbody a').first();
      await entry.waitFor();
      await settled(page);
      await visitor.context.clearCookies();
      await entry.click();
      await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      await page.waitForURL(/\/ledger\//);
    },
    PATIENCE,
  );
});

describe('the address of the pages', () => {
  test('serves the document at pages only, under a policy without anything inline', async () => {
    const page = await fetchAnew(`${api.address}/ledger`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|script-src[^;]*data:/);
    expect(await page.text()).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
    expect((await fetchAnew(`${api.address}/nothing`)).status).toBe(404);
    expect((await fetchAnew(`${api.address}/api/nothing`)).status).toBe(404);
  });

  test('serves what is named after its content for a year, compressed', async () => {
    const document = await (await fetchAnew(`${api.address}/`)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(document)?.[1];
    const answer = await fetchAnew(`${api.address}${script}`, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('cache-control')).toMatch(/immutable/);
    expect(answer.headers.get('content-encoding')).toBe('br');
  });
});
