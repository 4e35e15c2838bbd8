import { expect } from '@jest/globals';
import type { Answer, ExplainedProceeding, Refusal } from '#casework';
import type { AskedField } from '#workflow';
import type { Caller } from './people.ts';
import { signInAs } from './people.ts';
import type { TestApi } from './api.ts';

/** The people of a story about countries and transfers, signed in over HTTP. */
export interface Cast {
  readonly post: Caller;
  readonly analyst: Caller;
  readonly counsel: Caller;
  readonly decider: Caller;
  readonly messenger: Caller;
  readonly inspector: Caller;
}

/** Signs everybody in. */
export const castOf = async (api: TestApi): Promise<Cast> => ({
  post: await signInAs(api, { role: 'post-vetter' }),
  analyst: await signInAs(api, { role: 'analyst' }),
  counsel: await signInAs(api, { role: 'legal-adviser' }),
  decider: await signInAs(api, { role: 'deciding-official' }),
  messenger: await signInAs(api, { role: 'legislative-affairs' }),
  inspector: await signInAs(api, { role: 'inspector' }),
});

/** What was sent and accepted; a refusal fails the story with its sentence. */
export async function must<Body>(who: Caller, path: string, body: object): Promise<Body> {
  const reply = await who.send<Body>('POST', path, body);
  if (reply.status >= 300) throw new Error(`POST ${path}: ${JSON.stringify(reply.body, null, 1)}`);
  return reply.body;
}

/** A case file with one proceeding, worked on over HTTP by people who declared that they have no conflict of interest. */
export class Docket {
  private constructor(
    private readonly cast: Cast,
    readonly caseId: string,
    readonly proceedingId: string,
  ) {}

  /** Opens a proceeding in a case that is there. */
  static async open(cast: Cast, caseId: string, authorityId: string): Promise<Docket> {
    for (const who of [cast.post, cast.analyst, cast.counsel, cast.decider, cast.messenger])
      await must(who, `/api/cases/${caseId}/declarations`, {
        declares: 'none',
        words: 'I looked and have none.',
      });
    const path = `/api/cases/${caseId}/proceedings`;
    const { proceeding } = await must<{ proceeding: { id: string } }>(cast.analyst, path, { authorityId });
    return new Docket(cast, caseId, proceeding.id);
  }

  /** Opens the case on a country, and a proceeding in it. */
  static async onCountry(cast: Cast, country: string, authorityId: string): Promise<Docket> {
    const ask = { title: `About ${country}`, country };
    const { case: file } = await must<{ case: { id: string } }>(cast.analyst, '/api/cases', ask);
    return Docket.open(cast, file.id, authorityId);
  }

  async explained(): Promise<ExplainedProceeding> {
    type Explained = { proceedings: ExplainedProceeding[] };
    const { body } = await this.cast.inspector.get<Explained>(`/api/cases/${this.caseId}/explain`);
    const found = body.proceedings.find(({ id }) => id === this.proceedingId);
    if (found === undefined) throw new Error('The case has the proceeding.');
    return found;
  }

  /** The act is done; a refusal fails the story. */
  async does(who: keyof Cast, type: string, payload: object = {}): Promise<this> {
    const { revision } = await this.explained();
    await must(this.cast[who], `/api/proceedings/${this.proceedingId}/acts`, { revision, type, payload });
    return this;
  }

  /** The refusal of the act; an act that is done fails the story. */
  async refuses(who: keyof Cast, type: string, payload: object = {}): Promise<Refusal> {
    const { revision } = await this.explained();
    const path = `/api/proceedings/${this.proceedingId}/acts`;
    const reply = await this.cast[who].send<{ refusal: Refusal }>('POST', path, { revision, type, payload });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    return reply.body.refusal;
  }

  /** Question by question, what speaks against it, and the adviser's certificate. */
  async finds(findings: Readonly<Record<string, string>>): Promise<this> {
    for (const [elementId, value] of Object.entries(findings))
      await this.does('analyst', 'finding.recorded', { elementId, value, reasons: 'As the record shows.' });
    await this.does('analyst', 'contradicting-evidence.recorded', { words: 'A search found none.' });
    return this.does('counsel', 'assessment.certified');
  }

  /** Every open notice of a duty is filled and delivered on a day. */
  async delivers(dutyId: string, deliveredOn: string): Promise<this> {
    type Listed = { notices: { id: string; dutyId: string; status: string; proceedingId: string }[] };
    const { body } = await this.cast.messenger.get<Listed>(
      `/api/notices?proceedingId=${this.proceedingId}&limit=200`,
    );
    const due = body.notices.filter((one) => one.dutyId === dutyId && one.status === 'open');
    expect(due.length).toBeGreaterThan(0);
    for (const { id } of due) {
      type Shown = { notice: { required: { id: string }[] } };
      const { notice } = (await this.cast.messenger.get<Shown>(`/api/notices/${id}`)).body;
      const contents = Object.fromEntries(notice.required.map((one) => [one.id, 'As on record.']));
      await must(this.cast.messenger, `/api/notices/${id}/contents`, { contents });
      const delivery = { deliveredOn, form: 'letter', proof: 'receipt stamp', classifiedAnnex: false };
      await must(this.cast.messenger, `/api/notices/${id}/deliveries`, delivery);
    }
    return this;
  }
}

/** May this go, as the inspector is told. */
export async function answerTo(cast: Cast, query: Readonly<Record<string, string>>): Promise<Answer> {
  const reply = await cast.inspector.get<{ answer: Answer }>(
    `/api/answers?${new URLSearchParams(query).toString()}`,
  );
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body.answer;
}

/** The field of an act's form with this name. */
export const fieldNamed = (asks: readonly AskedField[], name: string): AskedField | undefined =>
  asks.find(({ field }) => field === name);
