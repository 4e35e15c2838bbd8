const LONGEST = 110;

/** The first words of a text, cut between words, with an ellipsis where something follows. */
export function beginningOf(text: string, longest: number = LONGEST): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).trimEnd()} …`;
}
