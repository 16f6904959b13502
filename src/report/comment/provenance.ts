/** Where a decision comes from: the policy as reviewed, its commit, the line of a rule. */
import { elsewhere, type Line } from '#domain/diagnostic.ts';
import { code, link } from '#report/text/markdown.ts';
import { type IssueRef, type Provenance, versionOf } from '#domain/refs.ts';

/** `checkout@1f3a9c2e`, linked to the file as it was. */
export function policyName(policy: Provenance, issue: IssueRef): string {
  return link(code(versionOf(policy)), fileUrl(policy.file, policy, issue) ?? '');
}

/**
 * `line 71`, linked to that line of the policy as it was when it decided, or `line 71 of policies/all.base.yml`, which it extends;
 * empty when the line is not known.
 */
export function policyLine(line: Line | null, policy: Provenance, issue: IssueRef): string {
  if (line === null) return '';
  const url = fileUrl(line.file, policy, issue);
  const other = elsewhere(line.file);
  const name = other === null ? line.file : `${other.repository}//${other.path}`;
  const words = line.file === policy.file ? `line ${line.line}` : `line ${line.line} of ${code(name, 80)}`;
  return link(words, url === null ? '' : `${url}#L${line.line}`);
}

/** A file of the policy as it was: in its own repository at the policy's commit, in another at the one it is pinned to. */
function fileUrl(file: string, policy: Provenance, issue: IssueRef): string | null {
  const home = issue.url.split(`/${issue.repository}/`)[0];
  const { repository, path, commit } = elsewhere(file) ?? {
    repository: issue.repository,
    path: file,
    commit: policy.commit,
  };
  if (commit === null || home === undefined || home === issue.url) return null;
  // A lone surrogate has no UTF-8, and `encodeURIComponent` throws on it.
  const parts = path
    .replaceAll(/[\uD800-\uDFFF]/gu, '')
    .split('/')
    .map(encodeURIComponent);
  return `${home}/${repository}/blob/${encodeURIComponent(commit)}/${parts.join('/').replaceAll(/[()']/g, escapeInUrl)}`;
}

function escapeInUrl(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
