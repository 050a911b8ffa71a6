import { useEffect, useState } from 'react';

let say: ((text: string) => void) | null = null;
let sayAtOnce: ((text: string) => void) | null = null;

/** Says a sentence to the screen reader, politely. */
export const announce = (text: string) => say?.(text);
/** Says a sentence that interrupts: only what is urgent. */
export const alertReader = (text: string) => sayAtOnce?.(text);

/** The two places from which a screen reader takes what is said. There is one of them on a page. */
export function Announcer() {
  const [status, setStatus] = useState('');
  const [alert, setAlert] = useState('');
  useEffect(() => {
    say = setStatus;
    sayAtOnce = setAlert;
    return () => {
      say = sayAtOnce = null;
    };
  }, []);
  return (
    <>
      <div className="vh" role="status" aria-live="polite">
        {status}
      </div>
      <div className="vh" role="alert">
        {alert}
      </div>
    </>
  );
}
