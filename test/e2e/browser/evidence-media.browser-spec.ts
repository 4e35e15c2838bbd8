import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keyOn } from './by-keyboard.ts';
import { PATIENCE, enter, visitDemo, visitor } from './demo-visits.ts';
import { eventually } from './eventually.ts';
import { findBarriers } from './find-barriers.ts';
import { hexBytes, jbig2Of, JPX_BLACK, pdfOf } from './scanned-pdf.ts';

visitDemo();
let caseId: string;
let film: Buffer;
beforeEach(() => enter('analyst'));

/** The case under review in Sampleland. */
async function findCase(page: Page): Promise<string> {
  const answer = await page.request.get('/api/cases?country=QN&subject=unit');
  const { cases } = (await answer.json()) as { cases: { id: string; about: string | null }[] };
  const found = cases.find(({ about }) => about?.includes('28th'));
  if (found === undefined) throw new Error(`The demo has no such case: ${JSON.stringify(cases)}`);
  return found.id;
}

/** Runs in the page: a moving square and a tone, as a camera of this browser records them, in base64. */
const RECORD = `async (withPicture) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
  const pen = canvas.getContext('2d');
  const sound = new AudioContext();
  const tone = sound.createOscillator();
  const out = sound.createMediaStreamDestination();
  tone.connect(out);
  tone.start();
  const tracks = [...(withPicture ? canvas.captureStream(25).getVideoTracks() : []), ...out.stream.getAudioTracks()];
  const recorder = new MediaRecorder(new MediaStream(tracks), { mimeType: withPicture ? 'video/webm;codecs=vp8,opus' : 'audio/webm;codecs=opus' });
  const chunks = [];
  let drawn = 0;
  const draw = () => {
    pen.fillStyle = 'hsl(' + ((drawn += 3) % 360) + ' 80% 50%)';
    pen.fillRect(0, 0, 160, 120);
    pen.fillStyle = '#fff';
    pen.fillRect(drawn % 160, 40, 30, 30);
    if (recorder.state !== 'inactive') requestAnimationFrame(draw);
  };
  const whole = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.addEventListener('dataavailable', ({ data }) => {
    chunks.push(data);
    if (chunks.length === 12 && recorder.state !== 'inactive') recorder.stop();
  });
  recorder.start(200);
  draw();
  await whole;
  await sound.close();
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}`;

const record = async (page: Page, withPicture: boolean): Promise<Buffer> =>
  Buffer.from(await page.evaluate<string>(`(${RECORD})(${withPicture})`), 'base64');

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

/** The same film once more, other bytes: an empty element stands behind it. */
const again = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0xec, 0x80])]);

/** The same, said to be coded in a way that nobody knows. */
const without = (bytes: Buffer, ...codecs: readonly string[]) =>
  Buffer.from(
    codecs.reduce((text, codec) => text.replace(codec, `X_${codec.slice(2)}`), bytes.toString('latin1')),
    'latin1',
  );

async function add(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  await page.goto(`/cases/${caseId}/evidence`);
  await page.getByLabel('Drop files here, or choose them').setInputFiles(files);
  await page.getByRole('combobox', { name: 'Marking' }).selectOption('unclassified');
  await page.getByRole('textbox', { name: 'Collected by' }).fill('A fictional observer');
  await page.getByRole('button', { name: /^Add (the file|\d+ files)$/ }).click();
  await page.getByText(new RegExp(`^${files.length} of ${files.length} files? added\\.`)).waitFor();
}

/** Opens an item and looks at it. */
async function look(page: Page, title: string): Promise<void> {
  await page.goto(`/cases/${caseId}/evidence`);
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: 'Look at it here' }).click();
}

interface Player {
  readonly paused: boolean;
  readonly muted: boolean;
  readonly autoplay: boolean;
  readonly controls: boolean;
  readonly currentTime: number;
  readonly duration: number;
  readonly className: string;
}

const player = (page: Page): Promise<Player> =>
  page.locator('video').evaluate((one) => {
    const { paused, muted, autoplay, controls, currentTime, duration, className } = one as unknown as Player;
    return { paused, muted, autoplay, controls, currentTime, duration, className };
  });

/** Asks at each frame until the film is so. */
async function until(page: Page, isSo: (film: Player) => boolean): Promise<void> {
  for (let asked = 0; asked < 2_000; asked += 1) {
    if (isSo(await player(page))) return;
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  throw new Error(`It never came to: ${isSo.toString()}`);
}

const lengthOf = async (page: Page) =>
  (await page.getByText(/^\d:\d\d of \d:\d\d$/).textContent())?.split(' of ')[1];

describe('a film among the evidence', () => {
  test(
    'stands still, silent and blurred until it is asked for; is played, stopped and sought by keyboard',
    async () => {
      const { page } = visitor;
      caseId = await findCase(page);
      film = await record(page, true);
      await add(page, [file('gate at night.webm', 'video/webm', film)]);
      await look(page, 'gate at night');
      await page.getByText(/^0:00 of 0:0[1-9]$/).waitFor();
      const still = await player(page);
      expect(still).toMatchObject({
        paused: true,
        muted: true,
        autoplay: false,
        controls: false,
        currentTime: 0,
      });
      expect(still.className).toMatch(/evidence-blurred/);
      expect(still.duration).toBeGreaterThan(1);
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-film-blurred');
      await keyOn(page.getByRole('button', { name: 'Clear' }));
      await until(page, ({ className }) => !className.includes('evidence-blurred'));

      const play = page.getByRole('button', { name: 'Play', exact: true });
      await keyOn(play);
      const pause = page.getByRole('button', { name: 'Pause', exact: true });
      await pause.waitFor();
      await until(page, ({ currentTime }) => currentTime > 0.2);
      await keyOn(pause, 'Space');
      await play.waitFor();
      expect(await player(page)).toMatchObject({ paused: true });

      const where = page.getByRole('slider', { name: 'Where it plays' });
      await keyOn(where, 'Home');
      await until(page, ({ currentTime }) => currentTime === 0);
      for (let steps = 0; steps < 5; steps += 1) await keyOn(where, 'ArrowRight');
      await until(page, ({ currentTime }) => currentTime > 0.4 && currentTime < 0.6);
      await eventually(async () =>
        expect(await where.getAttribute('aria-valuetext')).toMatch(/^0:0[01] of 0:0/),
      );
      await keyOn(where, 'End');
      await until(page, ({ currentTime, duration }) => currentTime > duration - 0.2);
      await keyOn(page.getByRole('button', { name: 'Sound' }));
      await eventually(async () => expect(await player(page)).toMatchObject({ muted: false, paused: true }));
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-film');
      await page.reload();
      await page.getByRole('button', { name: 'Look at it here' }).waitFor();
      expect(await page.locator('video').count()).toBe(0);
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'is sent as a download that no browser shows, whole or the part that is asked for',
    async () => {
      const { page } = visitor;
      await look(page, 'gate at night');
      await page.locator('video').waitFor();
      const address = `/api/evidence/${page.url().split('/').at(-1)}/content`;
      const whole = await page.request.get(address);
      const { etag = '', ...headers } = whole.headers();
      expect(headers).toMatchObject({
        'accept-ranges': 'bytes',
        'content-security-policy': "sandbox; default-src 'none'",
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
      });
      expect(headers['content-disposition']).toMatch(/^attachment;/);
      const ask = async (more: Record<string, string>) => {
        const answer = await page.request.get(address, { headers: { range: 'bytes=100-199', ...more } });
        return [answer.status(), (await answer.body()).equals(film.subarray(100, 200))];
      };
      expect(await ask({ 'if-range': etag })).toEqual([206, true]);
      expect(await ask({ 'if-range': '"another"' })).toEqual([200, false]);
      expect((await whole.body()).equals(film)).toBe(true);
      const saved = page.waitForEvent('download');
      await page.goto(address).catch(() => undefined);
      expect((await saved).suggestedFilename()).toBe('gate at night.webm');
    },
    PATIENCE,
  );

  test(
    'that was sent as something else, was cut off, or is in no format that this browser plays says so, and can be saved',
    async () => {
      const { page } = visitor;
      const tone = await record(page, false);
      await add(page, [
        file('a picture.png', 'image/png', again(film)),
        file('cut off.webm', 'video/webm', film.subarray(0, Math.floor(film.length * 0.7))),
        file('a beginning.webm', 'video/webm', film.subarray(0, 60)),
        file('unknown codec.webm', 'video/webm', without(film, 'V_VP8', 'A_OPUS')),
        file('no picture.webm', 'video/webm', without(film, 'V_VP8')),
        file('a voice.webm', 'audio/webm', tone),
      ]);
      const save = page.getByRole('link', { name: 'Save the original' });
      await look(page, 'a picture');
      await page
        .getByText('It was sent as image/png. Its bytes are video/webm, and it is shown as that.')
        .waitFor();
      await page.getByText(/^0:00 of 0:0[1-9]$/).waitFor();
      await visitor.picture('evidence-film-other-type');

      await look(page, 'cut off');
      await page.getByText(/It ends before it should/).waitFor();
      await page.getByText(/^0:00 of 0:0\d$/).waitFor();
      await keyOn(page.getByRole('button', { name: 'Play', exact: true }));
      await until(page, ({ currentTime }) => currentTime > 0.2);
      await visitor.picture('evidence-film-cut-off');

      for (const title of ['a beginning', 'unknown codec']) {
        await look(page, title);
        await page.getByText(/This browser cannot play it/).waitFor();
        await save.waitFor();
        expect(await findBarriers(page)).toEqual([]);
      }
      await visitor.picture('evidence-film-unplayable');

      await look(page, 'no picture');
      await page.getByText(/No picture that this browser can show is in it/).waitFor();

      await look(page, 'a voice');
      await page.getByText(/^0:00 of 0:0\d$/).waitFor();
      expect(await player(page)).toMatchObject({ paused: true, muted: false });
      await keyOn(page.getByRole('button', { name: 'Play', exact: true }));
      await until(page, ({ currentTime }) => currentTime > 0.2);
      await eventually(async () => expect(await lengthOf(page)).toMatch(/0:0[1-9]/));
      expect(await findBarriers(page)).toEqual([]);
      await visitor.picture('evidence-sound');
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});

/** How dark the middle of the drawn page is: 0 is black. */
const middle = (page: Page): Promise<number> =>
  page.locator('canvas').evaluate((one) => {
    const canvas = one as unknown as {
      width: number;
      height: number;
      getContext(kind: '2d'): {
        getImageData(x: number, y: number, w: number, h: number): { data: number[] };
      };
    };
    const { data } = canvas
      .getContext('2d')
      .getImageData(Math.floor(canvas.width / 2), Math.floor(canvas.height / 2), 1, 1);
    return data[0] ?? -1;
  });

describe('a PDF that was scanned, or brings no fonts', () => {
  test(
    'shows its pictures in JPEG 2000 and JBIG2, and its words, under the same strict policy',
    async () => {
      const { page } = visitor;
      caseId ??= await findCase(page);
      const asked: string[] = [];
      page.on('response', (answer) => asked.push(`${answer.status()} ${new URL(answer.url()).pathname}`));
      await add(page, [
        file(
          'scan one.pdf',
          'application/pdf',
          pdfOf({ filter: 'JPXDecode', bytes: hexBytes(JPX_BLACK), side: 32 }),
        ),
        file(
          'scan two.pdf',
          'application/pdf',
          pdfOf({ filter: 'JBIG2Decode', bytes: jbig2Of(64), side: 64 }),
        ),
        file('words.pdf', 'application/pdf', pdfOf(undefined)),
      ]);
      for (const title of ['scan one', 'scan two']) {
        await look(page, title);
        await page.getByText('Text of this page').click();
        await page.getByText('This page holds no text, only a picture.').waitFor();
        expect([title, await middle(page)]).toEqual([title, 0]);
        await visitor.picture(`evidence-${title.replace(' ', '-')}`);
      }
      await look(page, 'words');
      await page.getByText('Text of this page').click();
      await page.getByText('In letters of every reader').waitFor();
      await page.getByText('日本').waitFor();
      await visitor.picture('evidence-pdf-words');
      expect(
        asked.filter((one) => /\/assets\/pdf-/.test(one)).map((one) => one.replace(/pdf-[\d.]+/, 'pdf')),
      ).toEqual(
        expect.arrayContaining([
          '200 /assets/pdf/wasm/openjpeg_nowasm_fallback.js',
          '200 /assets/pdf/standard_fonts/LiberationSans-Regular.ttf',
          '200 /assets/pdf/cmaps/UniJIS-UTF16-H.bcmap',
        ]),
      );
      expect(asked.filter((one) => /\.wasm/.test(one))).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
    PATIENCE,
  );
});
