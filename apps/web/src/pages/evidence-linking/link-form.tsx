import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { readFirst } from '../../data/read-first.ts';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { DIRECTIONS } from '../evidence/evidence-data.ts';
import type { Target } from './targets.ts';
import { bodyOfTarget } from './targets.ts';

/** What a link is seen in: the matrix of a proceeding, the page of the item, the worksheet of an event. */
const SHOWS_LINKS = ([noun, what, part]: readonly unknown[]): boolean =>
  part === 'findings' || (noun === 'evidence' && what !== 'shelf');

interface LinkFormProps {
  /** Names what is being written. */
  readonly form: string;
  /** What may be chosen; one alone is not asked for. */
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly targets: readonly Target[];
  readonly linked: () => void;
}

/** Says what an item supports, contradicts or gives context to, where in the item, and why. */
export function LinkForm({ form, items, targets, linked }: LinkFormProps) {
  const queries = useQueryClient();
  const say = useToast();
  const fields = useMemo(() => fieldsOf(items, targets), [items, targets]);
  const send = ({ evidenceId, target: key, direction, pinpoint, reason }: Record<string, unknown>) => {
    const target = targets.length === 1 ? targets[0] : targets.find((one) => one.key === key);
    const item = items.length === 1 ? items[0]?.id : String(evidenceId);
    return ask(
      client.POST('/api/evidence/{evidenceId}/links', {
        params: { path: { evidenceId: item ?? '' } },
        body: {
          ...(target && bodyOfTarget(target.target)),
          direction: String(direction) as Schema<'LinkBody'>['direction'],
          reason: String(reason),
          ...(typeof pinpoint === 'string' && { pinpoint }),
        },
      }),
    );
  };
  return (
    <RecordForm
      form={form}
      fields={fields}
      submit="Link it"
      send={send}
      sent={() => {
        say('The link is on record.');
        linked();
        void readFirst(queries, SHOWS_LINKS, [['evidence'], ['case']]);
      }}
    />
  );
}

function fieldsOf(items: LinkFormProps['items'], targets: readonly Target[]): readonly FormField[] {
  const several = new Set(targets.map(({ group }) => group)).size > 1;
  return [
    ...(items.length === 1
      ? []
      : [
          {
            name: 'evidenceId',
            label: 'Item',
            kind: 'choice',
            choices: items.map(({ id, title }) => [id, title] as const),
            required: true,
          } as const,
        ]),
    ...(targets.length === 1
      ? []
      : [
          {
            name: 'target',
            label: 'What it is evidence on',
            kind: 'choice',
            choices: targets.map(
              ({ key, group, words }) => [key, several ? `${group}: ${words}` : words] as const,
            ),
            required: true,
          } as const,
        ]),
    { name: 'direction', label: 'What it does', kind: 'choice', choices: DIRECTIONS, required: true },
    { name: 'pinpoint', label: 'Where in it', help: 'A page, a minute.', kind: 'line' },
    { name: 'reason', label: 'Reason', help: 'How it bears on it.', kind: 'text', required: true },
  ];
}
