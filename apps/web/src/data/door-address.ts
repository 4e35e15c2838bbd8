/** The door of a case, where somebody declares whether they have a conflict of interest, and what it leads back to. */
export const doorAddress = (caseId: string, back: string): string =>
  `/cases/${caseId}?${new URLSearchParams({ back }).toString()}`;

/** What the door leads back to: an address of these pages, and of nothing else. */
export function backFrom(search: URLSearchParams): string | undefined {
  const back = search.get('back');
  return back !== null && /^\/[a-z]/.test(back) ? back : undefined;
}
