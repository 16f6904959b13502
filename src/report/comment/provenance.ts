/** Where a decision comes from: the policy as reviewed, its commit, the line of a rule. */
import { code, link } from '#report/text/markdown.ts';
import type { IssueRef, Provenance } from '#domain/refs.ts';

/** `checkout@1f3a9c2e`, linked to the file as it was. */
export function policyName(policy: Provenance, issue: IssueRef): string {
  return link(code(`${policy.name}@${policy.digest}`), fileUrl(policy, issue) ?? '');
}

/** `line 71`, linked to that line of the policy as it was when it decided; empty when the line is not known. */
export function policyLine(line: number | null, policy: Provenance, issue: IssueRef): string {
  if (line === null) return '';
  const url = fileUrl(policy, issue);
  return link(`line ${line}`, url === null ? '' : `${url}#L${line}`);
}

function fileUrl(policy: Provenance, issue: IssueRef): string | null {
  const home = issue.url.split(`/${issue.repository}/`)[0];
  if (policy.commit === null || home === undefined || home === issue.url) return null;
  // A lone surrogate has no UTF-8, and `encodeURIComponent` throws on it.
  const file = policy.file.replaceAll(/\p{Cs}/gu, '');
  const path = file.split('/').map(encodeURIComponent).join('/').replaceAll(/[()']/g, escapeInUrl);
  return `${home}/${issue.repository}/blob/${encodeURIComponent(policy.commit)}/${path}`;
}

function escapeInUrl(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
