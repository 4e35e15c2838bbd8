/** How many days are left, the last one not counted; `over` where none is. */
export function DaysLeft({ days }: { readonly days: number | null }) {
  if (days === null) return <>over</>;
  return <>{days === 0 ? 'last day' : days}</>;
}
