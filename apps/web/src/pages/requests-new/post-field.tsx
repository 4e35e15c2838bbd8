import type { Schema } from '../../data/client.ts';
import { Field } from '../../parts/field.tsx';

interface PostFieldProps {
  readonly posts: readonly Schema<'Post'>[];
  readonly value: string;
  readonly write: (id: string) => void;
}

/** The post that submits: its country is that of every row. */
export function PostField({ posts, value, write }: PostFieldProps) {
  return (
    <Field label="Post that submits" required help="Every row must be of the country of the post.">
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        >
          {value === '' && <option value="">Choose the post</option>}
          {posts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
