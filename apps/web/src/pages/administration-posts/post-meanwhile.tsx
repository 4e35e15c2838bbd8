import { useEffect, useRef } from 'react';
import type { RefusedError } from '../../data/refused-error.ts';
import { LABELS } from './post-labels.ts';
import type { Post } from './post.ts';
import type { PostTexts } from './read-post.ts';
import { textsOf } from './read-post.ts';

interface PostMeanwhileProps {
  readonly error: RefusedError;
  readonly mine: PostTexts;
  readonly goOn: (post: Post) => void;
  readonly take: (post: Post) => void;
}

/** What a colleague saved meanwhile, beside what was being written. */
export function PostMeanwhile({ error, mine, goOn, take }: PostMeanwhileProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const theirs = error.refusal.meanwhile as Post;
  const saved = textsOf(theirs);
  const different = Object.keys(saved).filter((name) => saved[name] !== (mine[name] ?? saved[name]));
  return (
    <div ref={box} tabIndex={-1} className="usa-alert usa-alert--warning part-failure" role="alert">
      <div className="usa-alert__body">
        <p className="usa-alert__text">{error.message} Nothing of yours was saved yet.</p>
        <table className="usa-table usa-table--borderless">
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">As a colleague saved it</th>
              <th scope="col">As you wrote it</th>
            </tr>
          </thead>
          <tbody>
            {different.map((name) => (
              <tr key={name}>
                <th scope="row">{LABELS[name] ?? name}</th>
                <td>{saved[name] || 'nothing'}</td>
                <td>{mine[name] || 'nothing'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <button type="button" className="usa-button usa-button--outline" onClick={() => take(theirs)}>
            Take theirs
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={() => goOn(theirs)}>
            Keep mine, and save again
          </button>
        </p>
      </div>
    </div>
  );
}
