/** A statement as it was sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Whether it only reads. A row that is locked by reading it is read; a lock without a row keeps writers apart, and is not. */
export const isRead = ({ text }: Statement): boolean =>
  !/\b(insert into|update \w+ (\w+ )?set|delete from|pg_advisory_xact_lock|start transaction|begin|commit)\b/i.test(
    text,
  );
