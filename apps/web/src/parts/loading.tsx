/** Something is being read. It takes the room of what comes, so that nothing jumps; it is announced once. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <div className="part-loading" role="status">
      <span className="usa-sr-only">Loading {what}</span>
      <span aria-hidden="true" className="part-loading-bar" />
      <span aria-hidden="true" className="part-loading-bar" />
      <span aria-hidden="true" className="part-loading-bar" />
    </div>
  );
}
