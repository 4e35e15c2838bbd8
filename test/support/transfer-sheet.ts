import type { TransferSheet } from '#casework';

/** A sheet of which nobody knows anything but its title, with what a test says instead. */
export const sheetOf = (said: Partial<TransferSheet> = {}): TransferSheet => ({
  title: 'Spare parts',
  items: [],
  majorEquipmentUsd: null,
  totalUsd: null,
  constructionUsd: null,
  firearmsUsd: null,
  useArea: null,
  receivingForce: 'undetermined',
  crimeControl: null,
  traceable: null,
  plannedOn: null,
  sensitivityRaised: null,
  ...said,
});
