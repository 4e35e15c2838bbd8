interface SwitchProps {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  readonly words: string;
}

/** A button that stays pressed. */
export function Switch({ on, set, words }: SwitchProps) {
  return (
    <button
      type="button"
      className="usa-button usa-button--outline"
      aria-pressed={on}
      onClick={() => set(!on)}
    >
      {on ? `✓ ${words}` : words}
    </button>
  );
}
