import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';

visitDemo();

/** What the element with the focus is called, as far as its text and its label say. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  if (!at.matches('a, button, summary, input, textarea, select')) return '';
  const label = at.id ? document.querySelector('label[for="' + at.id + '"]')?.textContent : '';
  return [label, at.closest('label')?.textContent, at.textContent].join(' ');
})()`;

/** Goes on with the tab key until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(FOCUSED);
    if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return;
  }
  throw new Error(`The tab key does not reach ${String(name)}.`);
}

describe('information that comes in', () => {
  test(
    'is put on record by the post, and its sender may ask by the code',
    async () => {
      const { page } = visitor;
      await enter('vetter', '/information');
      await page.getByRole('table', { name: /Information of your countries/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('information');
      await page.getByRole('link', { name: 'Put information on record' }).click();
      await page.getByLabel('Who it comes from').fill('A fictional paper');
      await page
        .getByLabel('What it says')
        .fill('Soldiers of the 28th Brigade held two people at a bridge in South Sample for nine days.');
      await page.getByLabel(/The unit, as it is written/).fill('28th Brigade');
      await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Sampleland' });
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('information-new');
      await page.getByRole('button', { name: 'Put on record' }).click();
      const receipt = page.getByText(/Code of the receipt/);
      await receipt.waitFor();
      const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await receipt.textContent()) ?? '')?.[0] ?? '';
      await page.goto('/information?only=waiting');
      await page.getByLabel(/Code of the receipt/).fill(code.toLowerCase());
      await page.getByRole('button', { name: 'Look it up' }).click();
      await page.getByText(/It has arrived and is kept/).waitFor();
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is read by the analyst with the keyboard alone: the alleged event, the unit, the case',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/information?only=waiting');
      await page.getByRole('table', { name: /Information of your countries/ }).waitFor();
      await tabTo(page, /held two people at a bridge/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /A fictional paper/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);

      await tabTo(page, 'Record an alleged event');
      await page.keyboard.press('Enter');
      await tabTo(page, /Prolonged/i);
      await page.keyboard.press('Space');
      await tabTo(page, 'Add a victim');
      await page.keyboard.press('Enter');
      await tabTo(page, 'What is alleged to have happened');
      await page.keyboard.type('Two people were held at a bridge for nine days.');
      await tabTo(page, 'Place');
      await page.keyboard.type('South Sample');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('information-item-incident');
      await tabTo(page, 'Record the alleged event');
      await page.keyboard.press('Enter');
      await page.getByText('Two people were held at a bridge for nine days.').waitFor();
      await page.getByText('1 person kept apart').waitFor();

      await page.getByText('Say which unit it is about').click();
      await page.getByRole('combobox', { name: /Unit/ }).pressSequentially('28th Inf');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByLabel('What it says about them').fill('Held two people at a bridge.');
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('information-item-attribute');
      await keyOn(page.getByRole('button', { name: 'Put on record' }));
      await page.getByRole('link', { name: /28th/ }).waitFor();

      await keyOn(page.getByRole('button', { name: 'Add it to a case' }));
      await page.getByLabel('Case').selectOption({ index: 1 });
      await keyOn(page.getByRole('button', { name: 'Add it', exact: true }));
      await page.getByRole('link', { name: 'worksheet' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('information-item');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'says at the fields what is missing, and keeps what was written when the page is loaded again',
    async () => {
      const { page } = visitor;
      await enter('analyst', '/information/new');
      await page.getByLabel('What it says').fill('Written before the page was loaded again.');
      await page.getByRole('button', { name: 'Put on record' }).click();
      await page.getByText(/Still to be filled in: Who it comes from/).waitFor();
      await page.reload();
      await page.getByLabel('What it says').waitFor();
      await eventually(async () =>
        expect(await page.getByLabel('What it says').inputValue()).toBe(
          'Written before the page was loaded again.',
        ),
      );
    },
    PATIENCE,
  );

  test(
    'is not shown to who does not read it',
    async () => {
      await enter('hill', '/information');
      await visitor.page.getByText(/This page is for: /).waitFor();
    },
    PATIENCE,
  );
});
