import { Component, type ReactNode } from 'react';
import { pause } from '../data/pause.js';
import { BASE } from '../data/session.js';
import { PageNotice, ReloadButton } from '../ui/page-notice.js';
import { W } from '../words/page.en.js';

const RELOADED_AT = 'tidings.reloaded-at';
/** A page that failed is not loaded anew by itself again for this long: then it would fail for another reason. */
const ONCE_IN_MS = 60_000;
const ASK_MS = 1_000;

interface Props {
  readonly children: ReactNode;
}

/**
 * Takes the place of a page that cannot be drawn, and loads it anew once the hub answers. That happens when a part of it cannot
 * be loaded: an updated hub has no parts of the version before, and a hub that is away has none.
 */
export class PageBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override readonly state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(): void {
    void reloadWhenReachable();
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

const Broken = () => (
  <PageNotice title={W.broken.title} say={W.broken.say}>
    <ReloadButton>{W.broken.reload}</ReloadButton>
  </PageNotice>
);

async function reloadWhenReachable(): Promise<void> {
  if (Date.now() - Number(sessionStorage.getItem(RELOADED_AT)) < ONCE_IN_MS) return;
  while (!(await isReachable())) await pause(ASK_MS);
  sessionStorage.setItem(RELOADED_AT, String(Date.now()));
  location.reload();
}

const isReachable = (): Promise<boolean> =>
  fetch(new URL('health', BASE)).then(
    ({ ok }) => ok,
    () => false,
  );
