/** Payloads that several cues of the release have in common. */

const REPOSITORY = 'https://git.example.com/shop/web';
const CI = 'https://ci.example.com/shop/web';
const WORKFLOW = 'release-2.{no:release}';

const AUTHORS: Readonly<Record<string, string>> = { merge: 'Zoë Martín', docs: 'docs-agent' };

export function pushOf(after: string, before: string, commitCount: number) {
  return {
    ref: 'refs/heads/main',
    before: `{sha:${before}}`,
    after: `{sha:${after}}`,
    commitCount,
    forced: false,
    url: `${REPOSITORY}/compare/{short:${before}}...{short:${after}}`,
  };
}

export function commitOf(name: string, parent: string, message: string) {
  return {
    sha: `{sha:${name}}`,
    message,
    authorName: AUTHORS[name] ?? 'Amara Nwosu',
    branch: 'main',
    parents: [`{sha:${parent}}`],
    filesChanged: 3,
    insertions: 64,
    deletions: 18,
    url: `${REPOSITORY}/commit/{short:${name}}`,
  };
}

export function buildOf(number: number, sha: string, buildStatus: 'QUEUED' | 'RUNNING' | 'PASSED') {
  return {
    buildId: `build-{no:build+${number}}`,
    name: 'release',
    buildStatus,
    branch: 'main',
    sha: `{sha:${sha}}`,
    url: `${CI}/builds/{no:build+${number}}`,
  };
}

type DeploymentStatus = 'QUEUED' | 'IN_PROGRESS' | 'SUCCEEDED' | 'ROLLED_BACK';

/** The third deployment has the fix. */
export function deploymentOf(number: 1 | 2 | 3, environment: string, deploymentStatus: DeploymentStatus) {
  return {
    deploymentId: `deploy-{no:deploy+${number}}`,
    environment,
    deploymentStatus,
    version: `2.{no:release}.${number === 3 ? 1 : 0}`,
    url: `${CI}/deployments/{no:deploy+${number}}`,
  };
}

export const stepOf = (name: string, title: string) => ({
  workflowId: WORKFLOW,
  stepId: `${WORKFLOW}-${name}`,
  name: title,
});
