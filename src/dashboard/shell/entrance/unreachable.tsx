import { PageNotice, ReloadButton } from '../../ui/page-notice.js';
import { W } from '../../words/page.en.js';

/** Before anything is known of the viewer, and the hub does not answer. */
export const Unreachable = () => (
  <PageNotice title={W.unreachable.title} say={W.unreachable.say}>
    <ReloadButton>{W.unreachable.again}</ReloadButton>
  </PageNotice>
);
