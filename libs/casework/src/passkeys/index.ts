export * from './add-passkey.ts';
export * from './confirm-passkey.ts';
export type {
  Passkey,
  PasskeyChallenge,
  PasskeyChallenges,
  PasskeyOptions,
  PasskeyResponse,
  PasskeySite,
  PasskeyStore,
  PasskeyVerifier,
  PasskeyViews,
  ShownPasskey,
} from './passkey.ts';
