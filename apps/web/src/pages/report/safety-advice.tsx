/** What somebody should know before they write a word. It stands first. */
export function SafetyAdvice() {
  return (
    <section aria-labelledby="safety" className="report-safety">
      <h2 id="safety">Before you write: your safety</h2>
      <ul>
        <li>
          Use a device and a connection that nobody else watches. Not one of your employer, of a public
          office, or one that somebody else can open.
        </li>
        <li>
          We ask for no name, address or telephone number. You need not say who you are. Do not write the
          names of victims or witnesses who have not agreed to it.
        </li>
        <li>
          We do not keep the network address that you write from. Whoever runs your connection may still see
          that you visited this page; a network such as Tor hides it.
        </li>
        <li>
          A photograph or a document can hold more than it shows: the place, the time, the device, a name. We
          keep files as they are, because a changed file is worth less as evidence. Send only what you can
          risk.
        </li>
        <li>
          Afterwards, clear this page from your browser&apos;s history. “Leave this page now” above shows an
          empty page at once; it does not clear the history.
        </li>
      </ul>
    </section>
  );
}
