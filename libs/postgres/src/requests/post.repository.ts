import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { Post, PostStore, PostViews } from '#casework';
import { PostRow } from './post.row.ts';

/** Posts in PostgreSQL. */
export class PostRepository implements PostStore, PostViews {
  constructor(private readonly manager: EntityManager) {}

  async byId(id: string): Promise<Post | undefined> {
    const row = await this.manager.findOneBy(PostRow, { id });
    return row ? { ...row } : undefined;
  }

  async list(countries: readonly string[] | 'all'): Promise<readonly Post[]> {
    const where = countries === 'all' ? {} : { country: In([...countries]) };
    const rows = await this.manager.find(PostRow, { where, order: { name: 'asc', id: 'asc' } });
    return rows.map((row) => ({ ...row }));
  }

  async add(post: Post): Promise<void> {
    await this.manager.insert(PostRow, post);
  }

  async save(post: Post): Promise<boolean> {
    const { id, country: _country, ...changed } = post;
    const result = await this.manager.update(PostRow, { id, revision: post.revision - 1 }, changed);
    return result.affected === 1;
  }
}
