/** What the command line ends with. Scripts may rely on it. */
export const EXIT = {
  done: 0,
  /** The act was refused: by a permission, the law, the state of things, or the input. Nothing was written. */
  refused: 1,
  /** The command was not understood: an unknown option, a missing argument, no account to act as. */
  usage: 2,
  /** Something around Plumbline is not right: a setting, the database, a port. */
  environment: 3,
  /** A defect of Plumbline. */
  defect: 70,
  /** Interrupted with Ctrl-C. */
  interrupted: 130,
} as const;

export const EXIT_HELP = `
Exit codes: 0 done · 1 refused · 2 not understood · 3 setting, database or port · 70 a defect · 130 interrupted`;
