import type { Fields } from '../fields.js';
import type { Mapper } from '../forge.js';
import { securityRisk } from '../security-risk.js';
import { severityOf } from '../states.js';

const changedAt = (alert: Fields) => alert.time('updated_at') ?? alert.time('created_at');

const dependabotAlert: Mapper = ({ body, repository }) => {
  const alert = body.object('alert');
  const name = alert.text('dependency.package.name');
  const patched = alert.maybeText('security_vulnerability.first_patched_version.identifier');
  return securityRisk({
    riskId: `${repository}:dependabot:${alert.number('number')}`,
    severity: severityOf(alert.text('security_advisory.severity')),
    message: `${name}: ${alert.text('security_advisory.summary')}`,
    mitigation: patched && `Upgrade ${name} to ${patched}`,
    resolved: alert.text('state') !== 'open',
    occurredAt: changedAt(alert),
  });
};

/** The event that came before Dependabot alerts, which older servers send. */
const repositoryVulnerabilityAlert: Mapper = ({ body, repository }) => {
  const alert = body.object('alert');
  const name = alert.text('affected_package_name');
  const fixedIn = alert.maybeText('fixed_in');
  return securityRisk({
    riskId: `${repository}:vulnerability:${alert.number('id')}`,
    severity: severityOf(alert.maybeText('severity') ?? ''),
    message: `${name} ${alert.maybeText('affected_range') ?? ''} is affected by ${advisoryOf(alert)}`,
    mitigation: fixedIn && `Upgrade ${name} to ${fixedIn}`,
    resolved: body.text('action') !== 'create' && body.text('action') !== 'reopen',
    occurredAt: changedAt(alert),
  });
};

const advisoryOf = (alert: Fields) =>
  alert.maybeText('external_identifier') ?? alert.maybeText('ghsa_id') ?? 'a vulnerability';

const codeScanningAlert: Mapper = ({ body, repository }) => {
  const alert = body.object('alert');
  const sha = body.maybeText('commit_oid');
  const word = alert.maybeText('rule.security_severity_level') ?? alert.maybeText('rule.severity');
  return securityRisk({
    riskId: `${repository}:code-scanning:${alert.number('number')}`,
    severity: severityOf(word ?? ''),
    message: alert.maybeText('rule.description') ?? alert.text('rule.id'),
    // The state is of one branch, and absent where the alert is on several: the action tells of the alert.
    resolved: RESOLVING.has(body.text('action')),
    occurredAt: changedAt(alert),
    correlationId: sha,
    causes: sha === undefined ? [] : [{ type: 'commit', key: sha }],
  });
};

const RESOLVING: ReadonlySet<string> = new Set(['closed_by_user', 'fixed']);

const secretScanningAlert: Mapper = ({ body, repository }) => {
  const alert = body.object('alert');
  const what = alert.maybeText('secret_type_display_name') ?? alert.maybeText('secret_type') ?? 'A secret';
  return securityRisk({
    riskId: `${repository}:secret-scanning:${alert.number('number')}`,
    severity: 'CRITICAL',
    message: `${what} was found in the repository`,
    mitigation: 'Revoke the secret',
    resolved: alert.maybeText('state') === 'resolved' || body.text('action') === 'resolved',
    occurredAt: changedAt(alert),
  });
};

/** Events of GitHub about risks. */
export const risks: Readonly<Record<string, Mapper>> = {
  dependabot_alert: dependabotAlert,
  repository_vulnerability_alert: repositoryVulnerabilityAlert,
  code_scanning_alert: codeScanningAlert,
  secret_scanning_alert: secretScanningAlert,
};
