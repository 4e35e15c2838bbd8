interface DemoAccountsProps {
  readonly accounts: readonly { readonly email: string; readonly name: string; readonly does: string }[];
  readonly choose: (email: string) => void;
}

/** The invented accounts, listed only where the demo was loaded. */
export function DemoAccounts({ accounts, choose }: DemoAccountsProps) {
  return (
    <>
      <h2>Demo accounts</h2>
      <p>
        Everything here is invented: countries, units, people and events. Choose whom to be, then sign in.
      </p>
      <div className="part-table-scroll" role="region" aria-label="Demo accounts" tabIndex={0}>
        <table className="usa-table usa-table--borderless">
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Name</th>
              <th scope="col">What they do</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ email, name, does }) => (
              <tr key={email}>
                <th scope="row">
                  <button
                    type="button"
                    className="usa-button usa-button--unstyled"
                    onClick={() => choose(email)}
                  >
                    {email}
                  </button>
                </th>
                <td>
                  <bdi>{name}</bdi>
                </td>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
