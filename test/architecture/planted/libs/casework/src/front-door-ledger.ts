import '../../ledger/src/inner.ts';
