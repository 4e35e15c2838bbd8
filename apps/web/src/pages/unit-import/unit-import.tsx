import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PageLinks } from '../../parts/page-links.tsx';
import { When } from '../../parts/when.tsx';
import { ImportCounts } from '../unit-imports/import-counts.tsx';
import { AnswerSeveral } from './answer-several.tsx';
import { ImportQuestion } from './import-question.tsx';
import './unit-import.css';

const PAGE = 25;
const CHOICES = [
  ['true', 'Open'],
  ['false', 'Answered'],
  ['', 'All'],
] as const;

/** One registry file: where every row ended, and its questions, to be answered one by one. */
export function UnitImport() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const [open, after] = [search.get('open') ?? 'true', search.get('after')];
  const query = useQuery({
    queryKey: ['unit-import', id, open, after],
    queryFn: () =>
      ask(
        client.GET('/api/units/imports/{id}', {
          params: {
            path: { id },
            query: {
              limit: PAGE,
              ...(open !== '' && { open: open as 'true' | 'false' }),
              ...(after && { after }),
            },
          },
        }),
      ),
    placeholderData: (before) => before,
  });
  return (
    <Asked query={query} what="the file">
      {(found) => <Shown found={found} open={open} />}
    </Asked>
  );
}

function Shown({ found, open }: { readonly found: Schema<'ShownImport'>; readonly open: string }) {
  const mayAnswer = useSignedIn().permissions.includes('unit.import');
  const { import: file, questions } = found;
  return (
    <>
      <PageHeading>{file.filename}</PageHeading>
      <p>
        Read <When at={file.at} />, register {file.register}.{' '}
        <Link to="/unit-imports">Every registry file</Link>
      </p>
      <ImportCounts report={file.report} />
      <h2 id="questions">Questions</h2>
      <nav className="part-choices" aria-label="Questions">
        <ul>
          {CHOICES.map(([value, words]) => (
            <li key={words}>
              <Link
                to={`?open=${value}`}
                state={{ keepFocus: true }}
                preventScrollReset
                aria-current={open === value ? 'true' : undefined}
              >
                {words}
                {value === 'true' && ` (${file.report.questions.open})`}
                {value === 'false' && ` (${file.report.questions.answered})`}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {questions.length === 0 && (
        <Empty>
          <p>{open === 'true' ? 'No question is open: every row has ended somewhere.' : 'There is none.'}</p>
        </Empty>
      )}
      {mayAnswer && <AnswerSeveral importId={file.id} questions={questions} />}
      <ol className="unit-import-questions">
        {questions.map((question) => (
          <li key={question.id}>
            <ImportQuestion importId={file.id} question={question} mayAnswer={mayAnswer} />
          </li>
        ))}
      </ol>
      <PageLinks next={questions.length === PAGE ? (questions.at(-1)?.id ?? null) : null} />
    </>
  );
}
