import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What to do. */
  readonly say: string;
  /** The button or link that does it. */
  readonly children: ReactNode;
}

/** In place of a page that cannot be shown. */
export const PageNotice = ({ title, say, children }: Props) => (
  <main className="first" id="main">
    <div className="first__in" role="alert">
      <h1>{title}</h1>
      <p>{say}</p>
      {children}
    </div>
  </main>
);

/** Loads the page anew. */
export const ReloadButton = ({ children }: { readonly children: string }) => (
  <button className="btn btn--primary btn--lg" type="button" onClick={() => location.reload()}>
    {children}
  </button>
);
