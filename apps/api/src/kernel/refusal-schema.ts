import { STATUS_OF } from './refusal.ts';

const text = (description: string) => ({ type: 'string', description });

const STATUSES = Object.entries(STATUS_OF)
  .map(([kind, status]) => `${kind} ${status}`)
  .join(', ');

const BLOCK = {
  type: 'object',
  required: ['words'],
  properties: {
    words: text('The condition that is not met.'),
    cite: text('The rule it comes from.'),
    clearedBy: text('Who can meet it.'),
    caseId: text('The case in which it stands, for who may open it.'),
  },
};

const FAULT = {
  type: 'object',
  required: ['where', 'found', 'expected'],
  properties: {
    where: text('Field, row or column.'),
    found: text('What was there.'),
    expected: text('What should be there.'),
  },
};

/** How every refusal looks, whatever refused: the input, a permission, the law, or a database that is away. */
export const REFUSAL_SCHEMA = {
  type: 'object',
  required: ['refusal'],
  properties: {
    refusal: {
      type: 'object',
      required: ['kind', 'code', 'message'],
      properties: {
        kind: { type: 'string', enum: Object.keys(STATUS_OF), description: `With its status: ${STATUSES}.` },
        code: text('noun.problem, for programs.'),
        message: text('A sentence for the person who asked.'),
        blocks: { type: 'array', items: BLOCK, description: 'What the law or the procedure still asks for.' },
        faults: { type: 'array', items: FAULT, description: 'What is wrong in what was sent.' },
        meanwhile: {
          type: 'object',
          additionalProperties: true,
          description: 'For stale and conflict: what happened since it was read.',
        },
        caseId: text('For conflict.undeclared: the case at which to declare.'),
        country: text('For portfolio.outside: the country, ISO 3166 alpha-2.'),
      },
    },
    requestId: text('Only for a defect on our side: the number under which the log has it.'),
  },
};
