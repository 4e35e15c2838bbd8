import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useState } from 'react';

type Say = (sentence: string) => void;

const Toasts = createContext<Say>(() => undefined);

/** Says, in a corner and to who listens, what an act did. It stays until the next one or until it is closed. */
export const useToast = (): Say => useContext(Toasts);

/** Holds what was said last. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState('');
  const close = useCallback(() => setSaid(''), []);
  return (
    <Toasts.Provider value={setSaid}>
      {children}
      <div role="status" aria-live="polite" className="frame-toasts">
        {said !== '' && (
          <div className="frame-toast">
            <p>{said}</p>
            <button type="button" className="usa-button usa-button--unstyled" onClick={close}>
              Close
            </button>
          </div>
        )}
      </div>
    </Toasts.Provider>
  );
}
