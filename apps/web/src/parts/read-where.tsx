import './reading-parts.css';
import type { Schema } from '../data/client.ts';
import { When } from './when.tsx';

interface ReadWhereProps {
  readonly source: Schema<'Provenance'> & { readonly verified?: boolean };
}

const STATUS = {
  'read-in-text': 'Read in the text',
  reported: 'Not verified: reported by',
  'from-memory': 'Not verified:',
} as const;

/** Where a statement of law was read, and when; one that nobody read in the law's own text says so in words. */
export function ReadWhere({ source: { status, where, checkedOn, note } }: ReadWhereProps) {
  return (
    <p className={`part-read ${status === 'read-in-text' ? '' : 'part-unread'}`}>
      <span className="part-read-status">{STATUS[status]}</span> {where}
      {checkedOn !== null && (
        <>
          , <When at={checkedOn} />
        </>
      )}
      .{note !== undefined && ` ${note}`}
    </p>
  );
}
