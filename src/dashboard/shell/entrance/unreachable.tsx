import { Icon } from '../../ui/icon.js';
import { W } from '../../words/page.en.js';

/** Before anything is known of the viewer, and the hub does not answer. */
export const Unreachable = () => (
  <main className="first" id="main">
    <p className="first__in banner-like">
      <Icon name="cloud-off" /> {W.unreachable}
    </p>
  </main>
);
