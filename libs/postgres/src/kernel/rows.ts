import { AccountRow } from '../accounts/account.row.ts';
import { UnitRow } from '../units/unit.row.ts';

/** Every row class. A row leaves this library only as a value of the core. */
export const ROWS = [AccountRow, UnitRow];
