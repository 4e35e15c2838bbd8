/** A name of any script, set apart so that its direction does not move the words around it. */
export function Name({ children }: { readonly children: string | null | undefined }) {
  return <bdi>{children ?? 'not shown'}</bdi>;
}
