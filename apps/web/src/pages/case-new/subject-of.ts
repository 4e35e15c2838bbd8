import type { Schema } from '../../data/client.ts';

type Texts = Readonly<Record<string, string>>;

/** What is sent to open a case: its title, and the one subject that was chosen. What is missing is left for the API to say. */
export function subjectOf(about: 'unit' | 'unidentified' | 'country', texts: Texts): Schema<'OpenCaseBody'> {
  const [title, country] = [texts['title'] ?? '', texts['country'] ?? ''];
  if (about === 'unit') return { title, ...(texts['unitId'] && { unitId: texts['unitId'] }) };
  if (about === 'country') return { title, ...(country && { country }) };
  const more = {
    ...(texts['place'] && { place: texts['place'] }),
    ...(texts['seenOn'] && { seenOn: texts['seenOn'] }),
  };
  return { title, unidentified: { words: texts['words'] ?? '', country, ...more } };
}
